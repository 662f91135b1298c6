package pipeline

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// Tables hold data or lay out the page. The cells of a data table are cells of the text.
// Those of a layout table are paragraphs: each block in them is one.

// layoutWords is how many words the cells of a data table have at most, in the mean.
const layoutWords = 12

// tables tells the layout tables of a page.
type tables struct {
	v     *measure.View
	place []place // by container; empty until the first cell
	sums  []sums  // by container of a table
}

// place is where a container is: in which table, row and cell; 0 for none.
type place struct{ table, row, cell int32 }

// sums are of the cells of one table, without those of tables inside it.
type sums struct {
	words, blocks int32
	head          bool // it has head cells
}

// isLayout reports whether block i is a cell of a table that lays out the page.
func (t *tables) isLayout(i int) bool {
	if t.v.Blocks[i].Kind != page.Cell || t.v.Form != page.FormHTML {
		return false
	}
	table := t.of(i).table
	s := &t.sums[table]
	return !s.head && s.words > layoutWords*s.blocks
}

// typeOf is the block type of block i: a cell of a layout table is a paragraph.
func (t *tables) typeOf(i int) page.BlockType {
	if kind := t.v.TypeOf(i); kind != page.Tables || !t.isLayout(i) {
		return kind
	}
	return page.Paragraphs
}

// of returns where block i is.
func (t *tables) of(i int) place {
	if t.place == nil {
		t.find()
		t.sum()
	}
	return t.place[t.v.Blocks[i].Container]
}

// find fills in the places of all containers.
func (t *tables) find() {
	t.place = make([]place, len(t.v.Containers))
	for c := 1; c < len(t.place); c++ {
		p := t.place[t.v.Containers[c].Parent]
		switch t.v.Containers[c].Tag {
		case atom.Table:
			p = place{table: int32(c)}
		case atom.Tr:
			p.row = int32(c)
		case atom.Td, atom.Th:
			p.cell = int32(c)
		}
		t.place[c] = p
	}
}

// sum fills in the sums of all tables.
func (t *tables) sum() {
	t.sums = make([]sums, len(t.v.Containers))
	for i := range t.v.Blocks {
		b := &t.v.Blocks[i]
		if b.Kind != page.Cell {
			continue
		}
		p := t.place[b.Container]
		s := &t.sums[p.table]
		s.words += b.Words
		s.blocks++
		s.head = s.head || t.v.Containers[p.cell].Tag == atom.Th
	}
}

// between returns what separates blocks i and j, cells of data tables.
func (t *tables) between(i, j int) string {
	if t.v.Form != page.FormHTML {
		return "\n"
	}
	p, q := t.of(i), t.of(j)
	switch {
	case p.table != q.table:
		return "\n\n"
	case p.cell != q.cell && p.row == q.row:
		return "\t"
	}
	return "\n"
}
