package page

import "winnow/extract/internal/hashtable"

// Tally has sums by signature: of blocks with the same words, of containers with the same tag and
// classes.
type Tally = hashtable.Table[Sums]

// Sums are the sums in a Tally.
type Sums struct {
	Count      int32
	Last       int32 // the last block with the signature, from 1 on
	Words      float32
	Good, Keep float32 // of the words: in good blocks, likely kept
}
