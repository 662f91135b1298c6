package render

import (
	"iter"
	"slices"
	"strings"

	"winnow/extract"
)

// This file splits the text of an article into groups, for which Markdown and HTML have marks.

// group is one paragraph, heading or piece of code, or all items of a list, or all rows of a table,
// or a picture.
type group struct {
	kind     extract.Kind // a kind with marks, or Paragraphs
	level    int          // of a heading: 2 at least, because 1 is the headline's
	items    []item
	rows     [][]cell
	note     int            // its number if it is a footnote of Markdown
	quote    int            // the quotation that contains it, 0 for none
	parts    int            // the parts of the text in it
	language string         // of code
	image    *extract.Image // a picture in place of text
}

// item is an item of a list. Other groups have one item.
type item struct {
	span
	level     int // how many lists contain its list
	numbered  bool
	number    int
	style     string // of the number: a, A, i, I, or "" for digits
	continues bool   // it is another paragraph of the last item of its level
}

// cell is a cell of a table.
type cell struct {
	span
	head bool
}

// groups returns the groups of an article's text. The parts that are footnotes have numbers.
func groups(a extract.Article, m Marks, notes map[int]int) []group {
	var out []group
	end := 0
	for i, p := range a.Parts {
		text := m.spanOf(&a, &p)
		gap := a.Text[end:p.Start]
		end = p.End
		if n := notes[i]; n > 0 {
			out = append(out, group{kind: extract.Paragraphs, items: []item{{span: text}}, note: n,
				parts: 1})
			continue
		}
		quote := p.Quote
		if quote == 0 && p.Kind&extract.Quotes != 0 {
			quote = -1 - i
		}
		if i > 0 && out[len(out)-1].note == 0 && out[len(out)-1].quote == quote &&
			!strings.Contains(gap, "\n\n") && out[len(out)-1].add(p, text, gap) {
			out[len(out)-1].parts++
			continue
		}
		g := newGroup(p, text)
		g.quote = quote
		out = append(out, g)
	}
	for i := range out {
		out[i].settleLevels()
		out[i].settleNumbers()
	}
	if m.Images && len(a.Images) > 0 {
		return withImages(out, &a)
	}
	return out
}

// settleLevels makes each list start at level 0 and nest one level at a time, even if items were
// dropped.
func (g *group) settleLevels() {
	var around []int // the levels of the items that contain this one
	for i := range g.items {
		level := g.items[i].level
		for len(around) > 0 && around[len(around)-1] >= level {
			around = around[:len(around)-1]
		}
		g.items[i].level = len(around)
		around = append(around, level)
	}
}

// settleNumbers counts the items of a list whose numbers are not known. A paragraph without an
// item to belong to is one.
func (g *group) settleNumbers() {
	isKnown := false
	open := 0 // levels that have an item
	for i := range g.items {
		it := &g.items[i]
		isKnown = isKnown || it.number != 0
		it.continues = it.continues && it.level < open
		open = it.level + 1
	}
	if isKnown {
		return
	}
	var last []int // the number of the last item of each level, 0 for an item without one
	for i := range g.items {
		it := &g.items[i]
		last = last[:min(len(last), it.level+1)]
		if it.continues {
			continue
		}
		if len(last) == it.level {
			last = append(last, 0)
		}
		if it.numbered {
			it.number = last[it.level] + 1
		}
		last[it.level] = it.number
	}
}

// mark returns the kind that decides how a part is written.
func mark(p extract.Part) extract.Kind {
	for _, k := range [...]extract.Kind{
		extract.Headings, extract.Lists, extract.Tables, extract.CodeBlocks,
	} {
		if p.Kind&k != 0 {
			return k
		}
	}
	return extract.Paragraphs
}

func newGroup(p extract.Part, text span) group {
	g := group{kind: mark(p), level: max(2, p.Level), parts: 1, language: p.Language}
	if g.kind == extract.Paragraphs && text.isCodeLines() {
		g.kind = extract.CodeBlocks
	}
	if g.kind == extract.Lists && p.Continues {
		g.kind = extract.Paragraphs // its item is in another group
	}
	g.items = []item{itemOf(p, text)}
	if g.kind == extract.Tables {
		g.rows = [][]cell{cellOf(nil, p, text)}
	}
	return g
}

// isCodeLines reports whether the text is several lines and all of it is code.
func (s *span) isCodeLines() bool {
	return strings.Contains(s.text, "\n") && slices.ContainsFunc(s.marks, func(k extract.Mark) bool {
		return k.Kind == extract.MarkCode && k.Start == 0 && k.End == len(s.text)
	})
}

func itemOf(p extract.Part, text span) item {
	return item{text, p.Level, p.Numbered, p.Number, p.NumberType, p.Continues}
}

// cellOf returns a row with one more cell, after as many empty ones as it needs.
func cellOf(row []cell, p extract.Part, text span) []cell {
	for len(row) < p.Column {
		row = append(row, cell{})
	}
	return append(row, cell{text, p.Head})
}

// add adds a part to the group if it continues it. Gap is the text between the two.
func (g *group) add(p extract.Part, text span, gap string) bool {
	last := len(g.rows) - 1
	switch {
	case g.kind == extract.Tables && mark(p) == extract.Tables && p.Continues:
		row := g.rows[last]
		row[len(row)-1].join(gap, text)
	case g.kind == extract.Tables && mark(p) == extract.Tables && gap == "\t":
		g.rows[last] = cellOf(g.rows[last], p, text)
	case g.kind == extract.Tables && mark(p) == extract.Tables:
		g.rows = append(g.rows, cellOf(nil, p, text))
	case g.kind == extract.Lists && mark(p) == extract.Lists:
		g.items = append(g.items, itemOf(p, text))
	case gap == "" || gap == " ": // sentences of one line
		g.items[len(g.items)-1].join(gap, text)
	default:
		return false
	}
	return true
}

// quotedRuns yields the groups in runs that are in the same quotation, or in none.
func quotedRuns(all []group) iter.Seq[[]group] {
	return func(yield func([]group) bool) {
		for start := 0; start < len(all); {
			end := start + 1
			for end < len(all) && all[end].quote == all[start].quote {
				end++
			}
			if !yield(all[start:end]) {
				return
			}
			start = end
		}
	}
}
