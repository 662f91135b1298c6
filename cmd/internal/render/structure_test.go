package render

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"winnow/extract"
)

// structure counts the elements of an article.
type structure struct{ heads, items, cells, quotes, code, images, notes int }

func (s *structure) add(o structure) {
	s.heads, s.items, s.cells = s.heads+o.heads, s.items+o.items, s.cells+o.cells
	s.quotes, s.code, s.images = s.quotes+o.quotes, s.code+o.code, s.images+o.images
	s.notes += o.notes
}

// structureOf returns the structure that Markdown is to have.
func structureOf(a extract.Article, m Marks) structure {
	var s structure
	notes := footnotesOf(&a)
	all := groups(a, m, notes.numbers)
	for run := range quotedRuns(all) {
		if run[0].quote != 0 {
			s.quotes++
		}
	}
	for _, g := range all {
		switch {
		case g.image != nil:
			s.images++
		case g.note > 0:
			s.notes++
		case g.kind == extract.Headings:
			s.heads++
		case g.kind == extract.Lists:
			for _, it := range g.items {
				if !it.continues {
					s.items++
				}
			}
		case g.kind == extract.CodeBlocks:
			s.code++
		}
		for _, row := range g.rows {
			for _, c := range row {
				if c.text != "" {
					s.cells++
				}
			}
		}
	}
	return s
}

// structure returns the structure that another program reads. Empty cells fill rows up.
func (d markdownDOM) structure() structure {
	var s structure
	for n := range d.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			s.heads++
		case "li":
			if strings.HasPrefix(attrOf(n, "id"), "fn:") {
				s.notes++
			} else {
				s.items++
			}
		case "td", "th":
			if textOfNode(n) != "" {
				s.cells++
			}
		case "blockquote":
			s.quotes++
		case "pre":
			s.code++
		case "img":
			s.images++
		}
	}
	return s
}

// TestStructure checks that another program reads from Markdown the headings, items, cells and
// the like that the article has.
func TestStructure(t *testing.T) {
	var all structure
	for _, pattern := range []string{"pages/*.html", "pages/*.txt", "markup/*.html"} {
		for name, page := range pagesOf(t, pattern) {
			a, err := extract.Extract(page, extract.Options{Marks: true, Images: true,
				With: extract.Captions | extract.Boxes | extract.Comments, URL: "https://kelm.example/a"})
			if err != nil {
				continue
			}
			want := structureOf(a, allMarks)
			if got := parsedMarkdown(t, articleMarkdown(a, true, allMarks)).structure(); got != want {
				t.Errorf("%s: got %+v, want %+v", name, got, want)
			}
			all.add(want)
		}
	}
	if all.heads*all.items*all.cells*all.quotes*all.code*all.images*all.notes == 0 {
		t.Errorf("no page has some element: %+v", all)
	}
}

// FuzzMarkdown makes articles of any text and checks that another program reads the same letters
// and the same structure from their Markdown. Each byte of kinds is a part of the text, four of
// marks are a mark.
func FuzzMarkdown(f *testing.F) {
	f.Add("a b", "c", "d\ne", []byte{0, 1, 2, 3, 4, 5}, []byte{0, 0, 3, 1, 2, 0, 3, 2})
	f.Add("# a", "1. b", "[c](d) `e` <f> &amp; *g* _h_ ~i~ |j|", []byte{2, 2, 0, 0, 4, 5, 3},
		[]byte{2, 2, 9, 1, 2, 4, 12, 2, 2, 0, 30, 0, 2, 5, 8, 3})
	f.Add("- a", "=", "+ b\n---\n> c", []byte{0, 1, 1, 0, 3, 3, 2}, []byte{0, 0, 2, 3, 0, 1, 2, 6})
	f.Add("a &amp; b", "!", "&#35;", []byte{0, 0, 0}, []byte{0, 0, 2, 0, 1, 0, 0, 0, 2, 2, 1, 1})
	f.Add("0)", "0", "0", []byte("0"), []byte("0101"))
	f.Fuzz(func(t *testing.T, x, y, z string, kinds, marks []byte) {
		var a extract.Article
		for i, k := range kinds[:min(len(kinds), 12)] {
			text := plainText([]string{x, y, z}[i%3])
			if text == "" {
				return
			}
			kind := []extract.Kind{extract.Paragraphs, extract.Headings, extract.Lists, extract.Tables,
				extract.Quotes, extract.CodeBlocks}[k%6]
			if kind == extract.Tables || kind == extract.Headings {
				text = strings.ReplaceAll(text, "\n", " ")
			}
			if i > 0 {
				gap := "\n\n"
				if last := a.Parts[i-1].Kind; last == kind && kind&(extract.Lists|extract.Tables) != 0 {
					gap = map[extract.Kind]string{extract.Lists: "\n", extract.Tables: "\t"}[kind]
				}
				a.Text += gap
			}
			p := extract.Part{Start: len(a.Text), Kind: kind, Level: int(k/6) % 4}
			p.Numbered = k > 127
			p.Continues = kind&(extract.Lists|extract.Tables) != 0 && i > 0 && k%7 == 0 &&
				a.Parts[i-1].Kind == kind
			switch kind {
			case extract.Lists:
				p.Number, p.NumberType = int(k%5)*int(k), []string{"", "a", "I"}[k%3]
			case extract.Tables:
				p.Column = int(k) % 4
			case extract.CodeBlocks:
				p.Language = "c++"
			}
			if k > 63 && k < 160 {
				p.Quote = 1 + int(k)%2
			}
			a.Text += text
			p.End = len(a.Text)
			a.Parts = append(a.Parts, p)
		}
		addMarks(&a, marks)
		markdown := articleMarkdown(a, true, allMarks)
		doc := parsedMarkdown(t, markdown)
		if got, want := doc.structure(), structureOf(a, allMarks); got != want {
			t.Errorf("got %+v, want %+v from\n%s", got, want, markdown)
		}
		want := withoutDigits(letters(a.Text))
		if got := withoutDigits(letters(textOfNode(doc.Node))); got != want {
			t.Errorf("got %q, want %q from\n%s", got, want, markdown)
		}
	})
}

// addMarks gives parts of an article the marks that a fuzzer thinks of: a part, a start, a length
// and a kind each.
func addMarks(a *extract.Article, marks []byte) {
	for ; len(marks) >= 4 && len(a.Parts) > 0; marks = marks[4:] {
		p := &a.Parts[int(marks[0])%len(a.Parts)]
		text := a.Text[p.Start:p.End]
		start := int(marks[1]) % len(text)
		end := min(len(text), start+1+int(marks[2]))
		for start > 0 && !utf8.RuneStart(text[start]) {
			start--
		}
		for end < len(text) && !utf8.RuneStart(text[end]) {
			end++
		}
		p.Marks = append(p.Marks, extract.Mark{Start: p.Start + start, End: p.Start + end,
			Kind: extract.MarkKind(marks[3]) % extract.MarkNote, Address: "https://kelm.example/(a)_b*c"})
	}
	for i := range a.Parts {
		slices.SortStableFunc(a.Parts[i].Marks, func(j, k extract.Mark) int {
			return cmp.Or(cmp.Compare(j.Start, k.Start), cmp.Compare(k.End, j.End))
		})
	}
}

// plainText returns s as a block has it: letters, digits and ASCII marks, single spaces and line
// ends, with none at either end.
func plainText(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.Map(func(r rune) rune {
			if r == ' ' || r > ' ' && r < 0x7f || r >= 0xC0 && r < 0x250 {
				return r
			}
			return -1
		}, line)
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
