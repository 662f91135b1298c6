package page

import (
	"slices"

	"winnow/extract/internal/word"
)

// Stems adds to the stems of all blocks before block from those of the blocks up to block end,
// and returns them. A stem is the hash of the first letters of a word, and in the place that the
// word has in Page.Words. Words of blocks that were cut out have 0.
func (p *Page) Stems(stems []uint32, from, end int) []uint32 {
	if from >= end {
		return stems
	}
	had, size := len(stems), int(p.Blocks[end-1].WordEnd)
	stems = slices.Grow(stems, size-had)[:size]
	clear(stems[had:])
	for i := from; i < end; i++ {
		b := &p.Blocks[i]
		word.AppendStems(stems[b.WordStart:b.WordStart], p.Text[b.Start:b.End])
	}
	return stems
}
