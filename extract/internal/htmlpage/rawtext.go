package htmlpage

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Scripts and styles are a third of the bytes of a news page or more, and the Tokenizer reads
// them byte by byte. A long one is jumped over: its end is found by a search, and another
// Tokenizer continues there.

// longRaw is the length from which a search and a new Tokenizer cost less than reading on.
const longRaw = 512

// jump skips the content of the raw text element of the last start tag, up to its end tag. It
// does nothing if the content is short, has no end, or has a comment, in which a script's end tag
// may not count.
func (r *Reader) jump(tag atom.Atom) (content []byte, ok bool) {
	rest := r.src[len(r.src)-r.in.Len()-len(r.z.Buffered()):]
	end := rawEnd(rest, tag.String())
	if end < longRaw || bytes.Contains(rest[:end], []byte("<!--")) {
		return nil, false
	}
	r.tokenize(rest[end:])
	return rest[:end], true
}

// tokenize starts the Tokenizer at the start of src.
func (r *Reader) tokenize(src []byte) {
	r.src = src
	r.in.Reset(src)
	r.z = html.NewTokenizer(&r.in)
}

// rawEnd returns where the end tag of name is in s, or -1.
func rawEnd(s []byte, name string) int {
	for at := 0; ; {
		i := bytes.Index(s[at:], []byte("</"))
		if i < 0 {
			return -1
		}
		at += i + len("</")
		if after := at + len(name); after < len(s) && bytes.EqualFold(s[at:after], []byte(name)) &&
			endsTagName(s[after]) {
			return at - len("</")
		}
	}
}

func endsTagName(c byte) bool {
	switch c {
	case ' ', '\n', '\r', '\t', '\f', '/', '>':
		return true
	}
	return false
}
