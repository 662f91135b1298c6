package pipeline

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// Tables hold data or lay out the page. The cells of a data table are cells of the text.
// Those of a layout table are paragraphs: each block in them is one.
// Paragraphs and items in cells are cells of the text, too, if the table is one of data beyond
// doubt.

const (
	layoutWords = 12 // words that the cells of a data table have at most, in the mean
	cellBlocks  = 5  // paragraphs or items that a cell of a data table has at most
)

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
	words, blocks     int32 // of cells without paragraphs
	inWords, inner    int32 // of paragraphs and items in cells
	rows, cells, most int32 // most is how many blocks one cell has at most
	head              bool  // it has head cells
}

// isLayout reports whether the cells of a table are paragraphs.
func (s *sums) isLayout() bool { return !s.head && s.words > layoutWords*s.blocks }

// holdsData reports whether the paragraphs and items of a table are cells: it has several columns
// and rows, and only short texts.
func (s *sums) holdsData() bool {
	return !s.isLayout() && s.rows > 1 && s.cells >= 2*s.rows && s.most <= cellBlocks &&
		s.words+s.inWords <= layoutWords*(s.blocks+s.inner)
}

// isLayout reports whether block i is a cell of a table that lays out the page.
func (t *tables) isLayout(i int) bool {
	return t.v.Blocks[i].Kind == page.Cell && t.v.Form == page.FormHTML &&
		t.sums[t.of(i).table].isLayout()
}

// isCell reports whether block i is a cell of a data table.
func (t *tables) isCell(i int) bool {
	b := &t.v.Blocks[i]
	if t.v.Form != page.FormHTML || b.Kind != page.Paragraph && b.Kind != page.Item {
		return b.Kind == page.Cell && !t.isLayout(i)
	}
	if b.Region&page.InTable == 0 {
		return false
	}
	p := t.of(i)
	return p.cell > 0 && t.sums[p.table].holdsData()
}

// isTitle reports whether block i is the caption of a data table that is shown: its title. Tables
// also hold pictures with captions.
func (t *tables) isTitle(i int) bool {
	b := &t.v.Blocks[i]
	if b.Kind != page.Caption || b.Region&page.InHidden != 0 ||
		t.v.Containers[b.Container].Tag != atom.Caption {
		return false
	}
	p := t.of(i)
	s := &t.sums[p.table]
	isData := s.blocks > 1 && !s.isLayout() || s.inner > 1 && s.holdsData()
	return p.cell == 0 && s.rows > 1 && isData
}

// titles keeps the titles of tables whose first cell is kept.
func (t *tables) titles(kept []bool) (changes []change) {
	for i := range len(kept) - 1 {
		if !kept[i] && kept[i+1] && t.v.Blocks[i].Kind == page.Caption && t.isTitle(i) &&
			t.isCell(i+1) && t.of(i).table == t.of(i+1).table {
			changes = append(changes, change{i, true})
		}
	}
	return changes
}

// typeOf is the block type of block i: a cell of a layout table is a paragraph.
func (t *tables) typeOf(i int) page.BlockType {
	switch kind := t.v.TypeOf(i); {
	case kind == page.Tables && t.isLayout(i):
		return page.Paragraphs
	case kind == page.Captions && t.isTitle(i):
		return page.Tables
	case (kind == page.Paragraphs || kind == page.Lists) && t.isCell(i):
		return page.Tables
	default:
		return kind
	}
}

// of returns where block i is.
func (t *tables) of(i int) place { return t.places()[t.v.Blocks[i].Container] }

// places returns where each container is.
func (t *tables) places() []place {
	if t.place == nil {
		t.find()
		t.sum()
	}
	return t.place
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
	for c, p := range t.place {
		switch t.v.Containers[c].Tag {
		case atom.Tr:
			t.sums[p.table].rows++
		case atom.Td, atom.Th:
			t.sums[p.table].cells++
		}
	}
	lastCell, inCell := int32(-1), int32(0)
	for i := range t.v.Blocks {
		b := &t.v.Blocks[i]
		p := t.place[b.Container]
		if p.cell == 0 && b.Kind != page.Cell {
			continue
		}
		s := &t.sums[p.table]
		switch b.Kind {
		case page.Cell:
			s.words += b.Words
			s.blocks++
		case page.Paragraph, page.Item:
			s.inWords += b.Words
			s.inner++
		default:
			continue
		}
		if p.cell != lastCell {
			lastCell, inCell = p.cell, 0
		}
		inCell++
		s.most = max(s.most, inCell)
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
