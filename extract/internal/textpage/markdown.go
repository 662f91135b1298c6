package textpage

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// Some programs that remove the tags of a page write Markdown: links as [words](address),
// pictures as ![words](address), words in stars. If a page has several such links, their marks
// are overwritten by a filler. The filler is not text but keeps their columns, because lines are
// wrapped with the addresses in them, and within them. The words stay; those of a picture stay in
// brackets, as text browsers print them.

const (
	markdownLinks = 2    // least number of links that makes a page Markdown
	linkMost      = 4000 // most bytes of a link's words, which may contain a picture
	stressMost    = 1000 // most bytes between the stars around words
)

// Bytes that are not in UTF-8.
const (
	filler     = 0xFF // a column of a mark
	fillerLine = 0xFE // the same, where a line starts within a mark
	fillerLink = 0xFD // the same, where the words of a link start
)

// isMarkdown reports whether a page has links of Markdown, or a list of their addresses.
func isMarkdown(src []byte) bool {
	n := 0
	for len(src) > 0 && n < markdownLinks {
		i := bytes.IndexByte(src, ']')
		if i < 0 {
			return false
		}
		src = src[i:]
		if bytes.HasPrefix(src, []byte("]: http")) || bytes.HasPrefix(src, []byte("](")) &&
			markLen(src) > 0 {
			n++
		}
		src = src[1:]
	}
	return n >= markdownLinks
}

// unmarker removes the marks of a page in Markdown.
type unmarker struct {
	out   []byte
	links []int        // positions of open brackets in out
	words []stressMark // stars that may start words in bold or italics
}

// stressMark is a run of stars or low lines in out.
type stressMark struct {
	at, n int
	char  byte
}

// page returns src with fillers for its marks.
func (u *unmarker) page(src []byte) []byte {
	u.out, u.links, u.words = u.out[:0], u.links[:0], u.words[:0]
	for i := 0; i < len(src); {
		switch c := src[i]; {
		case c == '\\' && i+1 < len(src) && isMarkdownMark(src[i+1]):
			u.out = append(u.out, filler, src[i+1])
			i += 2
		case c == '[':
			u.openLink()
			u.out = append(u.out, c)
			i++
		case c == ']':
			i += u.endLink(src[i:])
		case c == '*' || c == '_':
			i += u.stress(src, i)
		default:
			u.out = append(u.out, c)
			i++
		}
	}
	return u.out
}

// openLink notes the bracket that is written next. Brackets that are too far up for a link are
// forgotten before the list grows.
func (u *unmarker) openLink() {
	if len(u.links) == cap(u.links) {
		near, _ := slices.BinarySearch(u.links, len(u.out)-linkMost)
		u.links = slices.Delete(u.links, 0, near)
	}
	u.links = append(u.links, len(u.out))
}

// endLink removes the bracket at the start of s and the rest of its link, and returns their
// length.
func (u *unmarker) endLink(s []byte) int {
	n := markLen(s)
	if n == 0 {
		u.pop()
		u.out = append(u.out, ']')
		return 1
	}
	at := u.pop()
	switch picture := at > 0 && u.out[at-1] == '!'; {
	case at < 0:
	case picture && len(bytes.TrimSpace(u.out[at+1:])) > 0:
		u.out[at-1] = filler
		u.out = append(u.out, ']')
		u.fill(s[1:n])
		return n
	case picture:
		u.out[at-1], u.out[at] = filler, filler
	default:
		u.out[at] = fillerLink
	}
	u.fill(s[:n])
	return n
}

// pop returns where the last bracket is that is open, -1 if none is near.
func (u *unmarker) pop() int {
	n := len(u.links) - 1
	if n < 0 || len(u.out)-u.links[n] > linkMost {
		return -1
	}
	at := u.links[n]
	u.links = u.links[:n]
	return at
}

// fill writes the filler for a mark.
func (u *unmarker) fill(mark []byte) {
	c := byte(filler)
	for len(mark) > 0 {
		r, n := utf8.DecodeRune(mark)
		mark = mark[n:]
		if r == '\n' {
			u.out = append(u.out, '\n')
			c = fillerLine
			continue
		}
		for range word.RuneColumns(r) {
			u.out = append(u.out, c)
			c = filler
		}
	}
}

// stress removes the run of stars or low lines at i, which may start or end words in bold or
// italics, and returns its length.
func (u *unmarker) stress(src []byte, i int) int {
	c, n := src[i], 1
	for i+n < len(src) && src[i+n] == c {
		n++
	}
	before, _ := utf8.DecodeLastRune(src[:i])
	after, _ := utf8.DecodeRune(src[i+n:])
	begins := !isGap(after) && (c == '*' || !isLetterOrDigit(before))
	ends := !isGap(before) && (c == '*' || !isLetterOrDigit(after))
	u.out = append(u.out, src[i:i+n]...)
	if n > 3 || ends && u.endStress(c, n) || !begins {
		return n
	}
	u.openStress(stressMark{len(u.out) - n, n, c})
	return n
}

// openStress notes a mark that may start words. Marks that are too far up are forgotten before the
// list grows.
func (u *unmarker) openStress(m stressMark) {
	if len(u.words) == cap(u.words) {
		near := 0
		for near < len(u.words) && len(u.out)-u.words[near].at > stressMost {
			near++
		}
		u.words = slices.Delete(u.words, 0, near)
	}
	u.words = append(u.words, m)
}

// endStress fills the run of n marks that was just written and the matching run before, if one is
// near.
func (u *unmarker) endStress(c byte, n int) bool {
	for i := len(u.words) - 1; i >= 0 && len(u.out)-u.words[i].at <= stressMost; i-- {
		if m := u.words[i]; m.char == c && m.n == n {
			for k := range n {
				u.out[m.at+k], u.out[len(u.out)-1-k] = filler, filler
			}
			u.words = u.words[:i]
			return true
		}
	}
	return false
}

// settle removes the fillers from a line, and records whether it starts within a mark, and how
// many links start in it.
func (l *textLine) settle() {
	kept := l.text[:0]
	for i, c := range l.text {
		switch {
		case c < fillerLink:
			kept = append(kept, c)
		case c == fillerLink:
			l.links++
		case c == fillerLine && i == 0:
			l.inside = true
		}
	}
	start := indent(kept)
	l.spaced = start > 0
	l.text = trimLine(kept[start:])
}

// isMarkdownMark reports whether Markdown escapes the character with a backslash where it is no
// mark.
func isMarkdownMark(c byte) bool { return bytes.IndexByte([]byte("\\`*_{}[]()<>#+-.!|~&"), c) >= 0 }

// isGap reports whether r is white space or the end of the page.
func isGap(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
