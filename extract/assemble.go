package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// Part is one block of an Article's text.
type Part struct {
	Start, End int // Article.Text[Start:End]
	Kind       Kind
	Type       BlockType
	Level      int  // of a heading: 1 to 6; of an item: the lists around its own
	Numbered   bool // an item of a numbered list
}

// body joins the kept blocks: paragraphs parted by a blank line, items of one
// list by a line end, cells of one table row by a tab.
func (v *view) body(kept []bool) (string, []Part) {
	var b strings.Builder
	var parts []Part
	last := -1
	for i := range v.Blocks {
		if !kept[i] {
			continue
		}
		if last >= 0 {
			b.WriteString(v.between(last, i))
		}
		start := b.Len()
		b.Write(v.text(i))
		parts = append(parts, v.part(i, start, b.Len()))
		last = i
	}
	return b.String(), parts
}

func (v *view) part(i, start, end int) Part {
	b := &v.Blocks[i]
	p := Part{Start: start, End: end, Kind: b.Kind, Type: v.typeOf(i)}
	switch {
	case b.Kind == page.Heading:
		p.Level = int(b.Level)
	case b.Kind == page.Item:
		p.Level, p.Numbered = v.listLevel(b.Container)
	}
	return p
}

// listLevel returns how many lists lie around the one that container c lies in, and
// whether that is numbered.
func (v *view) listLevel(c int32) (level int, numbered bool) {
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

// paragraphs are the parts of a text of nothing else.
func paragraphs(text string) []Part {
	var parts []Part
	start := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		parts = append(parts, Part{Start: start, End: start + len(p), Kind: page.Paragraph, Type: page.Paragraphs})
		start += len(p) + len("\n\n")
	}
	return parts
}

// between is what stands between two kept blocks.
func (v *view) between(i, j int) string {
	a, b := &v.Blocks[i], &v.Blocks[j]
	switch {
	case j == i+1 && b.Follow == page.Spaced:
		return " "
	case j == i+1 && b.Follow == page.Glued:
		return ""
	case a.Kind == page.Item && b.Kind == page.Item && v.sameList(a.Container, b.Container):
		return "\n"
	case a.Kind == page.Cell && b.Kind == page.Cell && v.Form == page.FormHTML && v.Containers[a.Container].Parent == v.Containers[b.Container].Parent:
		return "\t"
	case a.Kind == page.Cell && b.Kind == page.Cell:
		return "\n"
	}
	return "\n\n"
}

// sameList tells whether two containers lie in one list.
func (v *view) sameList(a, b int32) bool {
	return v.listOf(a) == v.listOf(b)
}

// listOf returns the outermost container of the list that c lies in.
func (v *view) listOf(c int32) int32 { return v.list[c] }
