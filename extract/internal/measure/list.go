package measure

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Items and cells say little by themselves. What is before and after a list or table shows
// whether it belongs to the article.

// ListSpan returns the blocks of the list or table that contains block i, or only block i if it
// is no item or cell.
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

// Announced returns 2 for items and cells whose list or table follows a block that ends in a
// colon, 1 for other items and cells, 0 for other blocks.
func (v *View) Announced(i int) float32 {
	if k := v.Blocks[i].Kind; k != page.Item && k != page.Cell {
		return 0
	}
	if first, _ := v.ListSpan(i); first > 0 && word.EndsInColon(v.BlockText(first-1)) {
		return 2
	}
	return 1
}

// ListLevel returns how many lists contain the list of container c, and whether that list is
// numbered.
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

// SameList reports whether two containers are in one list.
func (v *View) SameList(a, b int32) bool {
	return v.listOf(a) == v.listOf(b)
}

// listOf returns the outermost container of the list of c.
func (v *View) listOf(c int32) int32 { return v.list[c] }
