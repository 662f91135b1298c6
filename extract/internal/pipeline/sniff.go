package pipeline

import (
	"bytes"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Input says how a page's bytes are to be taken.
type Input uint8

const (
	Auto      Input = iota // found by looking
	InputHTML              // markup
	InputText              // text whose tags are gone
)

// lookedAt is how far into a page the look goes.
const lookedAt = 1 << 16

// linesATag is how many lines of a page one of its tags may stand for. Markup
// has a tag in most lines; a text that lost its tags keeps a few that were
// written twice over, or quotes some.
const linesATag = 8

// formOf tells markup from text: a page that starts with a tag is markup, and
// so is one with several of the tags that every page has, and not only here and
// there. A text that quotes a tag or two is not.
func formOf(text []byte) page.Form {
	head := bytes.TrimLeft(text[:min(len(text), lookedAt)], " \t\r\n\f\ufeff")
	if opensTag(head) {
		return page.FormHTML
	}
	tags := 0
	for rest := head; ; rest = rest[1:] {
		i := bytes.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		rest = rest[i:]
		if commonTag(rest) {
			tags++
		}
	}
	if tags >= 3 && tags*linesATag >= fullLines(head) {
		return page.FormHTML
	}
	return page.FormText
}

// fullLines counts the lines of s that hold something.
func fullLines(s []byte) int {
	n := 0
	for line := range bytes.Lines(s) {
		if len(bytes.TrimSpace(line)) > 0 {
			n++
		}
	}
	return n
}

// opensTag tells whether s starts with a tag, a comment or a doctype.
func opensTag(s []byte) bool {
	return len(s) > 2 && s[0] == '<' && (word.IsASCIILetter(s[1]) || s[1] == '!' || s[1] == '?') && bytes.IndexByte(s, '>') > 0
}

// commonTag tells whether s starts with one of the tags that every page has.
func commonTag(s []byte) bool {
	s = bytes.TrimPrefix(s[1:], []byte("/"))
	end := 0
	for end < len(s) && end < 8 && (word.IsASCIILetter(s[end]) || s[end] >= '1' && s[end] <= '6') {
		end++
	}
	if end == len(s) || s[end] != '>' && s[end] != ' ' && s[end] != '/' && s[end] != '\n' {
		return false
	}
	switch string(bytes.ToLower(s[:end])) {
	case "html", "head", "body", "div", "p", "a", "br", "span", "li", "ul", "td", "tr", "table", "h1", "h2", "h3", "article", "section", "meta", "script":
		return true
	}
	return false
}
