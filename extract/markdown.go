package extract

import "bytes"

// Some programs that take the tags off a page leave Markdown: links as
// [words](address), pictures as ![words](address), words in stars. Where a page
// has several such links their marks are taken out, as the numbers of text
// browsers are; the words stay.

const (
	markdownLinks = 2    // so many make a page Markdown
	linkMost      = 400  // bytes of a link's words
	addressMost   = 2000 // bytes of its address
)

// isMarkdown tells pages with links in the manner of Markdown, or with a list of
// their addresses.
func isMarkdown(src []byte) bool {
	n := 0
	for len(src) > 0 && n < markdownLinks {
		i := bytes.IndexByte(src, ']')
		if i < 0 {
			return false
		}
		src = src[i:]
		if bytes.HasPrefix(src, []byte("]: http")) || markLen(src) > 2 && src[1] == '(' {
			n++
		}
		src = src[1:]
	}
	return n >= markdownLinks
}

// markLen returns the length of what stands behind the words of a link: "](…)", or
// the number of its address, "][12]"; 0 if s starts with neither.
func markLen(s []byte) int {
	if len(s) < 3 {
		return 0
	}
	n := 0
	switch s[1] {
	case '(':
		n = addressLen(s[2:])
	case '[':
		if _, n = linkNumber(s[1:]); n > 0 {
			n--
		}
	}
	if n == 0 {
		return 0
	}
	return n + 2
}

// addressLen returns the length of the address that s starts with and the bracket
// that closes it, 0 if there is none. A title in quotes may stand behind it.
func addressLen(s []byte) int {
	if len(s) == 0 || !bytes.HasPrefix(s, []byte("http")) && s[0] != '/' && s[0] != '#' && s[0] != '<' && !bytes.HasPrefix(s, []byte("mailto:")) {
		return 0
	}
	open := 0
	quoted := false
	for i, c := range s[:min(len(s), addressMost)] {
		switch {
		case c == '\n' || c == ' ' && !quoted && (i+1 == len(s) || s[i+1] != '"'):
			return 0
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			open++
		case c == ')':
			if open == 0 {
				return i + 1
			}
			open--
		}
	}
	return 0
}

// addMarkdown adds the text of a line without the marks of Markdown.
func (r *textReader) addMarkdown(s []byte) {
	s = withoutStars(s)
	for from := 0; ; {
		at := bytes.IndexByte(s[from:], ']')
		if at < 0 {
			break
		}
		at += from
		n := markLen(s[at:])
		if n == 0 {
			from = at + 1
			continue
		}
		if open := linkStart(s[:at]); open >= 0 {
			r.addLink(s[:open], s[open+1:at])
		} else if r.dropBracket() {
			r.addLink(nil, s[:at])
		} else {
			from = at + 1
			continue
		}
		s, from = s[at+n:], 0
	}
	r.addLine(s)
}

// dropBracket takes out the bracket of a link that the line before left open.
func (r *textReader) dropBracket() bool {
	if r.block < 0 {
		return false
	}
	text := r.p.Text[r.block:]
	open := linkStart(text)
	if open < 0 {
		return false
	}
	r.p.Text = append(r.p.Text[:int(r.block)+open], text[open+1:]...)
	return true
}

// addLink adds what stands before a link, and the words of the link; those of a
// picture in brackets, as text browsers show it.
func (r *textReader) addLink(before, words []byte) {
	if picture, ok := bytes.CutSuffix(before, []byte("!")); ok {
		r.text(picture)
		if len(words) > 0 {
			r.text([]byte("["))
			r.text(words)
			r.text([]byte("]"))
		}
		return
	}
	r.text(before)
	r.starts++
	r.text(words)
}

// linkStart returns where the bracket is that is closed at the end of s, -1 if
// there is none near.
func linkStart(s []byte) int {
	depth := 0
	for i := len(s) - 1; i >= max(0, len(s)-linkMost); i-- {
		switch s[i] {
		case ']':
			depth++
		case '[':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

// withoutStars takes out the marks of bold words, and those of italics around the
// whole line.
func withoutStars(s []byte) []byte {
	for _, mark := range [...]string{"**", "__"} {
		if n := bytes.Count(s, []byte(mark)); n > 0 && n%2 == 0 {
			s = bytes.ReplaceAll(s, []byte(mark), nil)
		}
	}
	for _, mark := range [...]byte{'*', '_'} {
		if n := len(s); n > 2 && s[0] == mark && s[n-1] == mark && bytes.Count(s, []byte{mark}) == 2 {
			s = s[1 : n-1]
		}
	}
	return s
}
