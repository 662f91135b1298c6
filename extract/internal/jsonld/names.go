package jsonld

import (
	"bytes"

	"winnow/extract/internal/laxjson"
)

// Names of authors are needed before the article is known, so they are looked for without reading
// the whole script.

// authorReach is how many bytes the value of an author has at most.
const authorReach = 2000

// AuthorNames calls add with each name of an author in a script: the strings of the keys author
// and creator and, in their objects, those of the key name. The script may be damaged.
func AuthorNames(script []byte, add func(name string)) {
	for _, key := range [...]string{`"author"`, `"creator"`} {
		rest := script
		for {
			_, after, ok := bytes.Cut(rest, []byte(key))
			if !ok {
				break
			}
			rest = after[namesIn(after[:min(len(after), authorReach)], add):]
		}
	}
}

// namesIn calls add with the names in the value that s starts with, colon included. It returns how
// many bytes it has read.
func namesIn(s []byte, add func(name string)) int {
	var key []byte
	depth, list := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			if depth == 0 {
				list = 1
			}
			depth++
		case '{':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				return i
			}
		case ',':
			if key = nil; depth == 0 {
				return i
			}
		case '"':
			text, end := quoted(s, i)
			if after, _ := laxjson.NextByte(s, end); after == ':' {
				key = text
			} else if depth == list || depth == list+1 && string(key) == "name" {
				add(laxjson.Unescape(string(text)))
			}
			i = end - 1
		}
	}
	return len(s)
}

// quoted returns what is between the quotation mark at i and the next one, and where that ends.
func quoted(s []byte, i int) ([]byte, int) {
	for j := i + 1; j < len(s); j++ {
		switch s[j] {
		case '\\':
			j++
		case '"':
			return s[i+1 : j], j + 1
		}
	}
	return nil, len(s)
}
