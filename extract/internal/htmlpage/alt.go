package htmlpage

import (
	"bytes"
	"html"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// An alternative text says what its image shows. A caption often says the same again.

// altLeast is how many bytes an alternative text must have to be worth comparing.
const altLeast = 12

// alt notes the words of an image's alternative text.
func (r *Reader) alt(tag []byte) {
	text := altOf(tag)
	if len(text) < altLeast {
		return
	}
	if bytes.IndexByte(text, '&') >= 0 {
		text = []byte(html.UnescapeString(string(text)))
	}
	p := r.P
	a := page.Alt{Block: int32(len(p.Blocks)), WordStart: int32(len(p.AltWords))}
	words := word.Scanner{Text: text}
	for h, ok := words.Next(); ok; h, ok = words.Next() {
		p.AltWords = append(p.AltWords, h)
	}
	a.WordEnd = int32(len(p.AltWords))
	p.Alts = append(p.Alts, a)
}

// altOf returns the value of the attribute alt of a tag, nil if it has none in quotation marks.
func altOf(tag []byte) []byte {
	for {
		i := bytes.Index(tag, []byte("alt="))
		if i < 1 || i+len("alt=") >= len(tag) {
			return nil
		}
		begins := tag[i-1] <= ' ' || tag[i-1] == '"' || tag[i-1] == '\''
		tag = tag[i+len("alt="):]
		if quote := tag[0]; begins && (quote == '"' || quote == '\'') {
			if end := bytes.IndexByte(tag[1:], quote); end >= 0 {
				return tag[1 : 1+end]
			}
		}
	}
}
