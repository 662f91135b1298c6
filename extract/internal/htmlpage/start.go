package htmlpage

import (
	"bytes"
	"html"

	"winnow/extract/internal/markup"
)

// The start of a page shows whether it is XHTML, in which any element may end where it begins,
// and where a title ends that was left open.

// isXHTML reports whether the page says that it is XHTML.
func isXHTML(src []byte) bool {
	head := src[:min(len(src), 1024)]
	return bytes.Contains(head, []byte("<?xml")) || bytes.Contains(head, []byte("DTD XHTML")) ||
		bytes.Contains(head, []byte("w3.org/1999/xhtml"))
}

// titleMost is how many bytes a title may have.
const titleMost = 4096

// unclosedTitle ends the title of the page at the next tag if nothing else does.
func (r *Reader) unclosedTitle() {
	if r.titled || r.skip > 0 || r.P.Head.Title != "" {
		return
	}
	r.titled = true
	rest := r.z.Rest()
	near := rest[:min(len(rest), titleMost)]
	end, next := markup.RawEnd(near, "title"), bytes.IndexByte(near, '<')
	if next < 0 || end >= 0 && !holdsHead(near[:end]) {
		return
	}
	r.P.Head.Title = r.collapse([]byte(html.UnescapeString(string(near[:next]))))
	r.z.Skip(next)
	r.raw = 0
}

// holdsHead reports whether a supposed title contains elements of the head or its end.
func holdsHead(s []byte) bool {
	for _, tag := range [...]string{"<meta ", "<link ", "</head", "<body", "<script"} {
		if bytes.Contains(bytes.ToLower(s), []byte(tag)) {
			return true
		}
	}
	return false
}

// initialOf returns the capital letter that is the whole alternative text of a picture at the
// start of a block, or 0.
func initialOf(tag []byte, begins bool) byte {
	i := bytes.Index(tag, []byte("alt="))
	if !begins || i < 0 {
		return 0
	}
	s := tag[i+len("alt="):]
	if len(s) > 2 && (s[0] == '"' || s[0] == '\'') && s[2] == s[0] && s[1] >= 'A' && s[1] <= 'Z' {
		return s[1]
	}
	return 0
}
