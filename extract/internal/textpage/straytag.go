package textpage

import (
	"bytes"
	"html"

	"winnow/extract/internal/word"
)

// Some dumps keep the tags inside their lines: images, links, bold words, line breaks. They
// are no text. A text that writes about tags keeps them: it also has tags of structure, or
// none with an attribute.

// withoutStrayTags returns src without the tags that a dump left in its lines, and with its
// character references decoded. It returns src itself if none were left.
func withoutStrayTags(src []byte) []byte {
	if !hasStrayTags(src) {
		return src
	}
	out := make([]byte, 0, len(src))
	for {
		at, tag := nextTag(src)
		if at < 0 {
			break
		}
		out = append(out, src[:at]...)
		if tag.name == "br" {
			out = append(out, '\n')
		}
		src = src[at+tag.length:]
	}
	out = append(out, src...)
	if bytes.IndexByte(out, '&') < 0 {
		return out
	}
	return []byte(html.UnescapeString(string(out)))
}

// hasStrayTags reports whether an inline tag with an attribute, or two line breaks, are in
// src, and no other tag.
func hasStrayTags(src []byte) bool {
	if bytes.IndexByte(src, '<') < 0 {
		return false
	}
	attributes, breaks := 0, 0
	for rest := src; ; {
		at, tag := nextTag(rest)
		if at < 0 {
			return attributes > 0 || breaks > 1
		}
		if !tag.inline {
			return false
		}
		if tag.attribute {
			attributes++
		}
		if tag.name == "br" {
			breaks++
		}
		rest = rest[at+tag.length:]
	}
}

// strayTag is a tag in a text.
type strayTag struct {
	name      string // of an inline tag
	length    int    // bytes
	inline    bool
	attribute bool
}

// longestTag is how many bytes a tag has at most; images may carry long addresses.
const longestTag = 4096

// nextTag returns the place of the first tag in s, -1 if there is none.
func nextTag(s []byte) (at int, tag strayTag) {
	for from := 0; ; {
		k := bytes.IndexByte(s[from:], '<')
		if k < 0 {
			return -1, tag
		}
		at = from + k
		if tag, ok := tagAt(s[at:]); ok {
			return at, tag
		}
		from = at + 1
	}
}

// tagAt reads the tag that s starts with.
func tagAt(s []byte) (strayTag, bool) {
	name := bytes.TrimPrefix(s[1:], []byte("/"))
	n := 0
	for n < len(name) && n < 12 && (word.IsASCIILetter(name[n]) || word.IsASCIIDigit(name[n])) {
		n++
	}
	if n == 0 || n == len(name) || name[n] > ' ' && name[n] != '>' && name[n] != '/' {
		return strayTag{}, false
	}
	end := bytes.IndexByte(s[:min(len(s), longestTag)], '>')
	if end < 0 {
		return strayTag{}, false
	}
	tag := strayTag{length: end + 1, attribute: bytes.IndexByte(s[:end], '=') > 0}
	tag.name, tag.inline = inlineName(name[:n])
	return tag, true
}

// inlineName returns the name of an inline tag.
func inlineName(name []byte) (string, bool) {
	for _, n := range [...]string{
		"a", "b", "big", "br", "center", "em", "font", "i", "iframe", "img", "input", "small",
		"span", "strong", "sub", "sup", "u",
	} {
		if len(n) == len(name) && bytes.EqualFold([]byte(n), name) {
			return n, true
		}
	}
	return "", false
}
