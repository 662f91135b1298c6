package extract

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// Items and cells say little by themselves: whether a list or a table belongs
// to the article shows by what stands before it and after it.

// listSpan returns the blocks of the list or table that block i lies in, the
// block alone if it is no item or cell.
func (v *view) listSpan(i int) (first, last int) {
	b := &v.Blocks[i]
	c := int32(-1)
	switch b.Kind {
	case page.Item:
		if v.Containers[b.Container].Region&page.InList != 0 {
			c = v.listOf(b.Container)
		}
	case page.Cell:
		for c = b.Container; c > 0 && v.Containers[c].Tag != atom.Table; {
			c = v.Containers[c].Parent
		}
	}
	if c <= 0 {
		return i, i + 1
	}
	return int(v.Containers[c].First), int(v.Containers[c].Last)
}

// announced tells items and cells (1) whose list or table stands behind a
// block that ends in a colon (2); 0 for other blocks.
func (v *view) announced(i int) float32 {
	if k := v.Blocks[i].Kind; k != page.Item && k != page.Cell {
		return 0
	}
	if first, _ := v.listSpan(i); first > 0 && endsInColon(v.text(first-1)) {
		return 2
	}
	return 1
}
