package extract

import "bytes"

// Input says how a page's bytes are to be taken.
type Input uint8

const (
	Auto      Input = iota // found by looking
	InputHTML              // markup
	InputText              // text whose tags are gone
)

// lookedAt is how far into a page the look goes.
const lookedAt = 1 << 16

// formOf tells markup from text: a page that starts with a tag is markup, and
// so is one with several of the tags that every page has. A text that quotes a
// tag or two is not.
func formOf(text []byte) Form {
	head := bytes.TrimLeft(text[:min(len(text), lookedAt)], " \t\r\n\f\ufeff")
	if opensTag(head) {
		return FormHTML
	}
	tags := 0
	for i := bytes.IndexByte(head, '<'); i >= 0; i = bytes.IndexByte(head, '<') {
		head = head[i:]
		if commonTag(head) {
			if tags++; tags >= 3 {
				return FormHTML
			}
		}
		head = head[1:]
	}
	return FormText
}

// opensTag tells whether s starts with a tag, a comment or a doctype.
func opensTag(s []byte) bool {
	return len(s) > 2 && s[0] == '<' && (isASCIILetter(s[1]) || s[1] == '!' || s[1] == '?') && bytes.IndexByte(s, '>') > 0
}

// commonTag tells whether s starts with one of the tags that every page has.
func commonTag(s []byte) bool {
	s = bytes.TrimPrefix(s[1:], []byte("/"))
	end := 0
	for end < len(s) && end < 8 && (isASCIILetter(s[end]) || s[end] >= '1' && s[end] <= '6') {
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
