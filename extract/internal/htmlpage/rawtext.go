package htmlpage

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Scripts and styles are a third of the bytes of a news page and more, and the
// Tokenizer goes through them a byte at a time. One that is long is jumped: its
// end is found by a search, and another Tokenizer goes on from there.

// longRaw is the length in bytes from which a search and a new Tokenizer cost
// less than reading on.
const longRaw = 512

// jump goes over the content of the raw text element whose start tag was just
// read, up to its end tag. It does not where the content is short, has no end,
// or holds a comment, in which a script's end tag need not be one.
func (r *Reader) jump(tag atom.Atom) (content []byte, ok bool) {
	rest := r.src[len(r.src)-r.in.Len()-len(r.z.Buffered()):]
	end := rawEnd(rest, tag.String())
	if end < longRaw || bytes.Contains(rest[:end], []byte("<!--")) {
		return nil, false
	}
	r.tokenize(rest[end:])
	return rest[:end], true
}

// tokenize has the Tokenizer begin at the start of src.
func (r *Reader) tokenize(src []byte) {
	r.src = src
	r.in.Reset(src)
	r.z = html.NewTokenizer(&r.in)
}

// rawEnd finds the end tag of name in s, -1 if there is none.
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
