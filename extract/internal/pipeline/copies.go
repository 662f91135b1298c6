package pipeline

import (
	"bytes"
	"hash/maphash"

	"winnow/extract/internal/page"
)

// Pages hold their article twice: for screens and for telephones, for reading and for print.
// The text has it once.

// copyWords is how many words a block has at least that is looked for a second time.
const copyWords = 8

// copies drops the kept blocks that are in a run of copies of earlier ones. One sentence twice is
// a refrain or a quotation.
func copies(p *page.Page, kept []bool) (changes []change) {
	first := map[uint64]firstCopy{} // by the hash of their text
	seed, order := maphash.MakeSeed(), 0
	run, runAt := []change{}, -1
	flush := func() {
		if len(run) > 1 {
			changes = append(changes, run...)
		}
		run, runAt = run[:0], -1
	}
	for i := range kept {
		if b := &p.Blocks[i]; !kept[i] || b.Words < copyWords {
			continue
		}
		hash := maphash.Bytes(seed, p.BlockText(i))
		copied, seen := first[hash]
		at := copied.order
		switch {
		case !seen:
			flush()
			first[hash] = firstCopy{i, order}
			order++
		case !bytes.Equal(p.BlockText(copied.block), p.BlockText(i)):
			flush() // another text by chance
		case runAt >= 0 && at == runAt+1:
			run, runAt = append(run, change{i, false}), at
		default:
			flush()
			run, runAt = append(run, change{i, false}), at
		}
	}
	flush()
	return changes
}

// firstCopy is the first block with a text.
type firstCopy struct {
	block, order int // order is its place among the kept blocks
}
