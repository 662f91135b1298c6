package render

import (
	"strings"

	"winnow/extract"
)

// This file splits the text of an article into groups, for which Markdown and HTML have marks.

// group is one paragraph, heading, quotation or piece of code, or all items of a list, or all
// rows of a table, or a picture.
type group struct {
	kind  extract.Kind // a kind with marks, or Paragraphs
	level int          // of a heading
	items []item
	rows  [][]span
	note  int            // its number if it is a footnote of Markdown
	parts int            // the parts of the text in it
	image *extract.Image // a picture in place of text
}

// item is an item of a list. Other groups have one item.
type item struct {
	span
	level    int // how many lists contain its list
	numbered bool
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
		if i > 0 && out[len(out)-1].note == 0 && !strings.Contains(gap, "\n\n") &&
			out[len(out)-1].add(p, text, gap) {
			out[len(out)-1].parts++
			continue
		}
		out = append(out, newGroup(p, text))
	}
	for i := range out {
		out[i].settleLevels()
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

// mark returns the kind that decides how a part is written.
func mark(p extract.Part) extract.Kind {
	for _, k := range [...]extract.Kind{
		extract.Headings, extract.Lists, extract.Tables, extract.CodeBlocks, extract.Quotes,
	} {
		if p.Kind&k != 0 {
			return k
		}
	}
	return extract.Paragraphs
}

func newGroup(p extract.Part, text span) group {
	g := group{kind: mark(p), level: p.Level, parts: 1}
	g.items = []item{{text, p.Level, p.Numbered}}
	if mark(p) == extract.Tables {
		g.rows = [][]span{{text}}
	}
	return g
}

// add adds a part to the group if it continues it. Gap is the text between the two.
func (g *group) add(p extract.Part, text span, gap string) bool {
	switch {
	case g.kind == extract.Tables && mark(p) == extract.Tables && gap == "\t":
		last := len(g.rows) - 1
		g.rows[last] = append(g.rows[last], text)
	case g.kind == extract.Tables && mark(p) == extract.Tables:
		g.rows = append(g.rows, []span{text})
	case g.kind == extract.Lists && mark(p) == extract.Lists:
		g.items = append(g.items, item{text, p.Level, p.Numbered})
	case gap == "" || gap == " ": // sentences of one line
		g.items[len(g.items)-1].join(gap, text)
	default:
		return false
	}
	return true
}
