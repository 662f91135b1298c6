package pipeline

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// The outline of the text: the numbers of items, what is in one item, cell or quotation, and the
// columns of cells. It is found if marks are wanted.

// outline is where each container of a page is.
type outline struct {
	list   []int32 // the innermost list
	item   []int32 // the innermost item of that list, 0 for none
	quote  []int32 // the outermost quotation
	number []int32 // of an item of a numbered list
	column []int32 // of a cell
	traits map[int32][]page.Trait
}

// addOutline completes the parts.
func (x *Stages) addOutline(parts []Part) {
	cells := tables{v: &x.Choice.View}
	o := newOutline(&x.Page, &cells)
	items := map[int32]bool{} // those that have a part
	quotes, lastQuote, last := 0, int32(-1), -1
	for i := range parts {
		p := &parts[i]
		c := x.Page.Blocks[p.block].Container
		if quote := x.quoteOf(&o, p); quote != 0 {
			follows := quote < 0 && last == p.block-1 && lastQuote < 0
			if quote != lastQuote && !follows {
				quotes++
			}
			p.Quote, lastQuote, last = quotes, quote, p.block
		} else {
			lastQuote = 0
		}
		switch {
		case p.Kind == page.Item && o.item[c] > 0:
			item := o.item[c]
			p.Continues = items[item]
			items[item] = true
			p.Number, p.NumberType = int(o.number[item]), o.listType(o.list[c])
		case p.Kind == page.Cell && x.Page.Form == page.FormHTML:
			cell := cells.of(p.block).cell
			p.Continues = i > 0 && parts[i-1].Kind == page.Cell &&
				cells.of(parts[i-1].block).cell == cell
			p.Column = int(o.column[cell])
			p.Head = x.Page.Containers[cell].Tag == atom.Th
		case p.Kind == page.Code:
			p.Language = x.languageOf(&o, p.block)
		}
	}
}

// quoteOf returns the quotation that a part is in, 0 if there is none. Text pages have no element
// for it: it is -1 for their quotations.
func (x *Stages) quoteOf(o *outline, p *Part) int32 {
	b := &x.Page.Blocks[p.block]
	if x.Page.Form == page.FormHTML {
		return o.quote[b.Container]
	}
	if b.Kind == page.Quote {
		return -1
	}
	return 0
}

func newOutline(p *page.Page, cells *tables) outline {
	n := len(p.Containers)
	o := outline{list: make([]int32, n), item: make([]int32, n), quote: make([]int32, n),
		number: make([]int32, n), column: make([]int32, n), traits: map[int32][]page.Trait{}}
	for _, t := range p.Traits {
		o.traits[t.Container] = append(o.traits[t.Container], t)
	}
	for c := 1; c < n; c++ {
		k := &p.Containers[c]
		o.list[c], o.item[c], o.quote[c] = o.list[k.Parent], o.item[k.Parent], o.quote[k.Parent]
		switch k.Tag {
		case atom.Ul, atom.Ol, atom.Dl:
			o.list[c], o.item[c] = int32(c), 0
		case atom.Li, atom.Dt, atom.Dd:
			o.item[c] = int32(c)
		case atom.Blockquote:
			if o.quote[c] == 0 {
				o.quote[c] = int32(c)
			}
		}
	}
	o.numberItems(p)
	o.findColumns(p, cells.places())
	return o
}

// trait returns a trait of a container, and whether it has that trait.
func (o *outline) trait(c int32, kind page.TraitKind) (t page.Trait, ok bool) {
	for _, t := range o.traits[c] {
		if t.Kind == kind {
			return t, true
		}
	}
	return t, false
}

// value returns the value of a trait of a container, or another value if it does not have it.
func (o *outline) value(c int32, kind page.TraitKind, other int32) int32 {
	if t, ok := o.trait(c, kind); ok {
		return t.Value
	}
	return other
}

// listType returns the type of the numbers of a list.
func (o *outline) listType(list int32) string {
	t, _ := o.trait(list, page.ListType)
	return t.Text
}

// numberItems finds the numbers of items, as a browser shows them: items that were dropped
// count, too.
func (o *outline) numberItems(p *page.Page) {
	count := make([]int32, len(p.Containers)) // items of a list
	for c := range p.Containers {
		if o.isNumbered(p, int32(c)) {
			count[o.list[c]]++
		}
	}
	next := make(map[int32]int32)
	for c := range p.Containers {
		if !o.isNumbered(p, int32(c)) {
			continue
		}
		list, step, first := o.list[c], int32(1), int32(1)
		if _, reversed := o.trait(list, page.ListReversed); reversed {
			step, first = -1, count[list]
		}
		n, ok := next[list]
		if !ok {
			n = o.value(list, page.ListStart, first)
		}
		n = o.value(int32(c), page.ItemValue, n)
		o.number[c], next[list] = n, n+step
	}
}

// isNumbered reports whether a container is an item of a numbered list.
func (o *outline) isNumbered(p *page.Page, c int32) bool {
	k := &p.Containers[c]
	list := o.list[c]
	return k.Tag == atom.Li && list > 0 && p.Containers[list].Tag == atom.Ol
}

const (
	spanMost   = 32  // columns of a cell
	columnMost = 128 // columns in which cells may have several rows
)

// grid is a table whose cells are given columns.
type grid struct {
	row, next int32             // the current row, and the next column in it
	rows      [columnMost]int32 // rows for which the cells above are in each column
}

// findColumns finds the column of each cell: those before it in its row, and those above it that
// have several rows, come first.
func (o *outline) findColumns(p *page.Page, places []place) {
	grids := map[int32]*grid{} // by table
	for c, at := range places {
		if tag := p.Containers[c].Tag; tag != atom.Td && tag != atom.Th {
			continue
		}
		g := grids[at.table]
		if g == nil {
			g = &grid{row: at.row}
			grids[at.table] = g
		}
		columns := min(max(1, o.value(int32(c), page.ColumnSpan, 1)), spanMost)
		o.column[c] = g.place(at.row, columns, o.value(int32(c), page.RowSpan, 1))
	}
}

// place returns the column of the next cell, which has this many columns and rows.
func (g *grid) place(row, columns, rows int32) int32 {
	if row != g.row {
		g.row, g.next = row, 0
		for k := range g.rows {
			g.rows[k] = max(0, g.rows[k]-1)
		}
	}
	for g.next < columnMost && g.rows[g.next] > 0 {
		g.next++
	}
	column := g.next
	for range columns {
		if g.next < columnMost {
			g.rows[g.next] = max(1, rows)
		}
		g.next++
	}
	return column
}

// languageReach is how many elements around code may name its language.
const languageReach = 4

// languageOf returns the language of a block of code, "" if no element around it alone names one.
func (x *Stages) languageOf(o *outline, block int) string {
	c := x.Page.Blocks[block].Container
	for range languageReach {
		k := &x.Page.Containers[c]
		if k.Parent < 0 || k.Last-k.First > 1 {
			break
		}
		if t, ok := o.trait(c, page.Language); ok {
			return t.Text
		}
		c = k.Parent
	}
	return ""
}
