package htmlpage

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/page"
)

// Links within the page that are signs and not words: the marks of footnotes, the ways back from
// them, and the links of headings to themselves. They are not text.

// maxMark is how many bytes the mark of a footnote may have, with brackets.
const maxMark = 8

// isMark reports whether a link to href, with this text, is a sign of the page.
func isMark(href, text []byte, raised bool) bool {
	if len(href) < 2 || href[0] != '#' || len(text) > 24 {
		return false
	}
	text = bytes.TrimSpace(text)
	if !hasWordRune(text) {
		return len(text) > 0
	}
	return len(text) <= maxMark && isNoteText(text) && (raised || leadsToNote(href[1:]))
}

// hasWordRune reports whether s has a letter or a digit. The arrow with a hook may be followed by
// a sign that chooses its look.
func hasWordRune(s []byte) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		s = s[n:]
	}
	return false
}

// isNoteText reports whether s is a number or one or two letters, with or without brackets.
func isNoteText(s []byte) bool {
	s = bytes.Trim(s, "[]() .")
	letters := 0
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			letters++
		default:
			return false
		}
	}
	return len(s) > 0 && (letters == 0 || len(s) <= 2 || isRoman(s))
}

func isRoman(s []byte) bool {
	return len(bytes.Trim(bytes.ToLower(s), "ivxl")) == 0
}

// leadsToNote reports whether the name of an anchor is that of a footnote or of its mark.
func leadsToNote(name []byte) bool {
	name = bytes.TrimLeft(bytes.ToLower(name), "_-")
	for _, start := range [...]string{"fn", "ftn", "footnote", "note", "cite", "endnote", "en-", "edn",
		"ref", "sdfootnote", "fussnote", "fußnote", "nota", "user-content-fn", "easy-footnote",
		"easy-endnote", "anm"} {
		if bytes.HasPrefix(name, []byte(start)) {
			return true
		}
	}
	return false
}

// endMark removes the text of a link that is only a sign, and reports whether it was one.
func (r *Reader) endMark(e *element) bool {
	if r.Block < 0 || int(e.at) > len(r.P.Text) ||
		!isMark(e.href(), r.P.Text[max(e.at, r.Block):], r.raised > 0) {
		return false
	}
	r.Cut(e.at)
	r.notes++
	if r.Marks {
		r.AddMark(int32(len(r.P.Text)), page.MarkNote, e.place[1:])
	}
	return true
}
