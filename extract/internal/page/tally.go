package page

import "winnow/extract/internal/hashtable"

// Tally sums by signature: blocks of the same words, containers of the same
// tag and classes.
type Tally = hashtable.Table[Sums]

// Sums are what a Tally sums.
type Sums struct {
	Count      int32
	Last       int32 // the block that had it last, from 1 on
	Words      float32
	Good, Keep float32 // of the words: in good blocks, likely kept
}
