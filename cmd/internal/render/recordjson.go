package render

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// Package encoding/json takes several times the memory of a string to encode it. So a record is
// encoded with a mark in place of a long text, and the text is put there piece by piece.

const (
	longText  = 1 << 20 // bytes
	textPiece = 1 << 16
	textMark  = "\x00text\x00" // no text has a NUL
)

// recordJSON returns a record as an object and a line end.
func recordJSON(r Record, indent bool) ([]byte, error) {
	text := r.Article.Text
	if len(text) > longText && r.Own == nil {
		r.Article.Text = textMark
		object, err := shortJSON(r, indent)
		mark, _ := marshalPlain(textMark)
		if err == nil && bytes.Count(object, mark) == 1 {
			return withText(object, mark, text), nil
		}
		r.Article.Text = text // the input's record has the mark, too
	}
	return shortJSON(r, indent)
}

func shortJSON(r Record, indent bool) ([]byte, error) {
	object, err := r.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if indent {
		err = json.Indent(&b, object, "", "  ")
	} else {
		err = json.Compact(&b, object)
	}
	b.WriteByte('\n')
	return visibleJSON(b.Bytes()), err
}

// withText returns object with text in place of the mark.
func withText(object, mark []byte, text string) []byte {
	before, after, _ := bytes.Cut(object, mark)
	out := make([]byte, 0, len(object)+len(text)+len(text)/16)
	out = append(append(out, before...), '"')
	for len(text) > 0 {
		n := min(textPiece, len(text))
		for n < len(text) && n > textPiece-utf8.UTFMax && !utf8.RuneStart(text[n]) {
			n--
		}
		piece, _ := marshalPlain(text[:n]) // a string has no errors
		out = append(out, visibleJSON(piece[1:len(piece)-1])...)
		text = text[n:]
	}
	return append(append(out, '"'), after...)
}
