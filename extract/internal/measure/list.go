package measure

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Items and cells say little by themselves: whether a list or a table belongs
// to the article shows by what stands before it and after it.

// ListSpan returns the blocks of the list or table that block i lies in, the
// block alone if it is no item or cell.
func (v *View) ListSpan(i int) (first, last int) {
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

// Announced tells items and cells (1) whose list or table stands behind a
// block that ends in a colon (2); 0 for other blocks.
func (v *View) Announced(i int) float32 {
	if k := v.Blocks[i].Kind; k != page.Item && k != page.Cell {
		return 0
	}
	if first, _ := v.ListSpan(i); first > 0 && word.EndsInColon(v.BlockText(first-1)) {
		return 2
	}
	return 1
}

// ListLevel returns how many lists lie around the one that container c lies in, and
// whether that is numbered.
func (v *View) ListLevel(c int32) (level int, numbered bool) {
	level = -1
	for ; c >= 0; c = v.Containers[c].Parent {
		switch v.Containers[c].Tag {
		case atom.Ul, atom.Ol:
			if level++; level == 0 {
				numbered = v.Containers[c].Tag == atom.Ol
			}
		}
	}
	return max(0, level), numbered
}

// SameList tells whether two containers lie in one list.
func (v *View) SameList(a, b int32) bool {
	return v.listOf(a) == v.listOf(b)
}

// listOf returns the outermost container of the list that c lies in.
func (v *View) listOf(c int32) int32 { return v.list[c] }
