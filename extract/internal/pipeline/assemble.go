package pipeline

import (
	"strings"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// Part is one block of an Article's text.
type Part struct {
	Start, End int // Article.Text[Start:End]
	Kind       page.Kind
	Type       page.BlockType
	Level      int  // of a heading: 1 to 6; of an item: how many lists contain its list
	Numbered   bool // an item of a numbered list
	Marks      []Mark
	Anchors    []string // of a footnote: the names by which marks lead to it
	Number     int      // of an item of a numbered list
	NumberType string   // a, A, i, I, or "" for digits
	Continues  bool     // it is in the item or cell of an earlier part
	Column     int      // of a cell
	Head       bool     // a head cell
	Quote      int      // the quotation that contains it, from 1 on; 0 for none
	Language   string   // of code

	block int
}

// body joins the kept blocks: paragraphs with a blank line, items of one list with a line end,
// cells of one table row with a tab.
func body(v *measure.View, kept []bool) (string, []Part) {
	var b strings.Builder
	size, count := bodySize(v, kept)
	b.Grow(size)
	var parts []Part
	if count > 0 {
		parts = make([]Part, 0, count)
	}
	last := -1
	t := tables{v: v}
	for i := range v.Blocks {
		if v.Until.Passed() {
			break
		}
		if !kept[i] {
			continue
		}
		if last >= 0 {
			b.WriteString(between(&t, last, i))
		}
		start := b.Len()
		b.Write(v.BlockText(i))
		parts = append(parts, part(&t, i, start, b.Len()))
		last = i
	}
	return b.String(), parts
}

// bodySize returns about how many bytes the kept blocks have, and how many they are.
func bodySize(v *measure.View, kept []bool) (size, count int) {
	for i, k := range kept {
		if k {
			size += int(v.Blocks[i].End-v.Blocks[i].Start) + len("\n\n")
			count++
		}
	}
	return size, count
}

func part(t *tables, i, start, end int) Part {
	v := t.v
	b := &v.Blocks[i]
	p := Part{Start: start, End: end, Kind: b.Kind, Type: t.typeOf(i), block: i}
	switch {
	case t.isLayout(i):
		p.Kind = page.Paragraph
	case t.isCell(i):
		p.Kind = page.Cell
	case b.Kind == page.Caption && t.isTitle(i):
		p.Kind, p.Type = page.Paragraph, page.Paragraphs
	case b.Kind == page.Heading:
		p.Level = int(b.Level)
	case b.Kind == page.Item:
		p.Level, p.Numbered = v.ListLevel(b.Container)
	}
	return p
}

// between returns the separator of two kept blocks.
func between(t *tables, i, j int) string {
	v := t.v
	a, b := &v.Blocks[i], &v.Blocks[j]
	switch {
	case j == i+1 && b.Follow == page.Spaced:
		return " "
	case j == i+1 && b.Follow == page.Glued:
		return ""
	case t.isCell(i) && t.isCell(j):
		return t.between(i, j)
	case a.Kind == page.Item && b.Kind == page.Item && v.SameList(a.Container, b.Container):
		return "\n"
	}
	return "\n\n"
}
