package pipeline

import (
	"bytes"
	"strings"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Input is the way to read a page's bytes.
type Input uint8

const (
	Auto      Input = iota // detected
	InputHTML              // markup
	InputText              // text whose tags are gone
)

// lookedAt is how many bytes of a page are looked at.
const lookedAt = 1 << 16

// Markup has a tag in most lines, and one in few hundred bytes. Text that lost its tags may keep a
// few that were escaped twice, or may quote some.
const (
	linesATag = 8       // a page of markup has a tag in this many lines at least
	bytesATag = 2 << 10 // and in this many bytes
	fewTags   = 3       // less are markup only if the page starts with one
)

// formOf returns whether a page is markup or text. A page that starts as documents do is markup.
// Any other page is judged by how many tags of a page's structure it has for its size: text may
// quote a tag or two, start with one, or keep inline tags such as images and links.
func formOf(text []byte) page.Form {
	head := bytes.TrimLeft(text[:min(len(text), lookedAt)], " \t\r\n\f\ufeff")
	opens := opensTag(head)
	if opens && opensDocument(head) {
		return page.FormHTML
	}
	tags, starts := 0, opens && !inlineTags[tagName(head)]
	for rest := head; ; rest = rest[1:] {
		i := bytes.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		rest = rest[i:]
		if structureTags[tagName(rest)] {
			tags++
		}
	}
	if (starts || tags >= fewTags) && (tags+1)*linesATag >= fullLines(head) &&
		(tags+1)*bytesATag >= len(head) {
		return page.FormHTML
	}
	return page.FormText
}

// opensDocument reports whether s, which starts with a tag, starts as a whole document does.
func opensDocument(s []byte) bool {
	return s[1] == '!' || s[1] == '?' || documentTags[tagName(s)]
}

// fullLines returns the number of lines of s that are not empty.
func fullLines(s []byte) int {
	n := 0
	for line := range bytes.Lines(s) {
		if len(bytes.TrimSpace(line)) > 0 {
			n++
		}
	}
	return n
}

// opensTag reports whether s starts with a tag, a comment or a doctype.
func opensTag(s []byte) bool {
	return len(s) > 2 && s[0] == '<' && (word.IsASCIILetter(s[1]) || s[1] == '!' || s[1] == '?') &&
		bytes.IndexByte(s, '>') > 0
}

// tagName returns the name of the start or end tag at the start of s in lower case, or "" if
// there is none.
func tagName(s []byte) string {
	s = bytes.TrimPrefix(s[1:], []byte("/"))
	var name [longestName]byte
	end := 0
	for end < len(s) && (word.IsASCIILetter(s[end]) || s[end] >= '1' && s[end] <= '6') {
		if end == longestName {
			return ""
		}
		name[end] = s[end] | 0x20 // digits have this bit, too
		end++
	}
	if end == len(s) || s[end] != '>' && s[end] != '/' && s[end] > ' ' {
		return ""
	}
	return string(name[:end])
}

// longestName is the length of the longest name in the two tables.
const longestName = 10

// structureTags are what every page is made of.
var structureTags = tagSet("html head body title meta script div p br li ul ol table tr td " +
	"h1 h2 h3 article section main header footer nav blockquote figure")

// documentTags are what whole documents start with.
var documentTags = tagSet("html head body title meta link base script style")

// inlineTags stay inside a line of text where the others are gone.
var inlineTags = tagSet("a b big br center em font i iframe img input small span strong sub sup u")

func tagSet(names string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		set[name] = true
	}
	return set
}
