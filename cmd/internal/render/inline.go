package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract"
)

// This file writes the marks inside a part: links, emphasis, code and the marks of footnotes.

// Marks says which marks Markdown and HTML have.
type Marks struct {
	Links      bool
	Formatting bool // bold and italic words, code and the like
	Images     bool // pictures, also of JSON
}

// span is text with the marks inside it; their offsets are into the text. Marks are in the order
// of their starts, outer ones first.
type span struct {
	text  string
	marks []extract.Mark
}

// spanOf returns the text of a part with those of its marks that are wanted. A heading that is bold
// as a whole is a heading and no more.
func (m Marks) spanOf(a *extract.Article, p *extract.Part) span {
	s := span{text: a.Text[p.Start:p.End]}
	for _, k := range p.Marks {
		if k.Kind == extract.MarkLink && !m.Links || k.Kind != extract.MarkLink &&
			k.Kind != extract.MarkNote && !m.Formatting {
			continue
		}
		if p.Kind == extract.Headings && k.Kind == extract.MarkBold && k.Start == p.Start &&
			k.End == p.End {
			continue
		}
		k.Start, k.End = k.Start-p.Start, k.End-p.Start
		s.marks = append(s.marks, k)
	}
	return s
}

// join appends gap and t.
func (s *span) join(gap string, t span) {
	n := len(s.text) + len(gap)
	s.text += gap + t.text
	for _, k := range t.marks {
		k.Start, k.End = k.Start+n, k.End+n
		s.marks = append(s.marks, k)
	}
}

// syntax writes the marks of a format.
type syntax struct {
	escape  func(text string, start bool) string // start: at the start of a line
	newline string
	open    func(s span, k extract.Mark) string // "" if the mark cannot be written here
	close   func(k extract.Mark) string
	note    func(name string) string
	code    func(text string) string // nil if code is a mark like the others
}

// write returns the span in a format. If marks overlap, the inner one ends with the outer one.
func (x syntax) write(s span) string {
	var b strings.Builder
	var open []extract.Mark
	at := 0
	start := true
	text := func(to int) {
		for at < to {
			end := strings.IndexByte(s.text[at:to], '\n')
			if end < 0 {
				b.WriteString(x.piece(s.text[at:to], start, to < len(s.text)))
				at, start = to, false
				return
			}
			b.WriteString(x.escape(s.text[at:at+end], start) + x.newline)
			at, start = at+end+1, true
		}
	}
	shut := func(to int) {
		for n := len(open); n > 0 && open[n-1].End <= to; n = len(open) {
			text(open[n-1].End)
			b.WriteString(x.close(open[n-1]))
			open = open[:n-1]
		}
	}
	for _, k := range s.marks {
		if k.Start < at {
			continue // inside code
		}
		// Text is written up to each mark that is written. Marks that are not written must not divide
		// it: "1" and ")" escaped by themselves would start a list.
		shut(k.Start)
		if k.Kind == extract.MarkNote {
			if note := x.note(k.Address); note != "" {
				text(k.Start)
				b.WriteString(note)
			}
			continue
		}
		if n := len(open); n > 0 {
			k.End = min(k.End, open[n-1].End)
		}
		if k.End <= k.Start || slices.ContainsFunc(open, func(o extract.Mark) bool {
			return !mayHold(o.Kind, k.Kind)
		}) {
			continue
		}
		if k.Kind == extract.MarkCode && x.code != nil {
			text(k.Start)
			b.WriteString(x.code(s.text[k.Start:k.End]))
			at, start = k.End, false
			continue
		}
		if mark := x.open(s, k); mark != "" {
			text(k.Start)
			b.WriteString(mark)
			open = append(open, k)
			start = false
		}
	}
	shut(len(s.text))
	text(len(s.text))
	return b.String()
}

// piece escapes a piece of text. If more text follows, its last ! must not become the start of a
// picture, nor its last & the start of a character reference.
func (x syntax) piece(text string, start, goesOn bool) string {
	if x.code == nil || !goesOn {
		return x.escape(text, start)
	}
	if before, ok := strings.CutSuffix(text, "!"); ok {
		return x.escape(before, start) + `\!`
	}
	if i := strings.LastIndexByte(text, '&'); i >= 0 && !strings.ContainsAny(text[i:], " ;") {
		return x.escape(text[:i], start) + `\&` + x.escape(text[i+1:], false)
	}
	return x.escape(text, start)
}

// mayHold reports whether a mark may be inside another. Code contains no marks, and a link no link.
func mayHold(outer, inner extract.MarkKind) bool {
	return outer != extract.MarkCode && outer != inner
}

// flanks reports whether Markdown reads the marks around the text of k as marks: there is no white
// space directly inside them, and no letter directly outside.
func flanks(s span, k extract.Mark) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:k.Start])
	first, _ := utf8.DecodeRuneInString(s.text[k.Start:])
	last, _ := utf8.DecodeLastRuneInString(s.text[:k.End])
	after, _ := utf8.DecodeRuneInString(s.text[k.End:])
	if k.Start > 0 && !apart(before) && !isLetter(first) || k.End < len(s.text) && !apart(after) &&
		!isLetter(last) {
		return false
	}
	for _, o := range s.marks { // stars side by side would be one mark
		if emphasis(o.Kind) && (o.End == k.Start || o.Start == k.End) {
			return false
		}
	}
	return isLetter(first) && isLetter(last) || (k.Start == 0 || apart(before)) &&
		(k.End == len(s.text) || apart(after)) && !unicode.IsSpace(first) && !unicode.IsSpace(last)
}

func emphasis(k extract.MarkKind) bool {
	return k == extract.MarkBold || k == extract.MarkItalic || k == extract.MarkStrike
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func apart(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }
