package laxjson

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"winnow/extract/internal/deadline"
)

// A reader for JSON as pages contain it. One page in fifty has data that encoding/json refuses
// entirely: a trailing comma, a comment, a raw line end or a bare quotation mark in a string, a
// CDATA wrapper, a text cut in the middle. Here such an error costs at most the value that it is
// in. Valid JSON is read as encoding/json reads it; a fuzz test compares the two.
//
// hujson, a well-kept lenient parser, was considered. It accepts comments and trailing commas
// only, which are the rarer half, and returns nothing for the rest.
//
// The values are one flat array in the order of the text: the values inside values[i] are those
// from i+1 to values[i].end.

// Kind is the kind of a value.
type Kind uint8

const (
	Bare Kind = iota // a number, true, false, null
	String
	Array
	Object
)

type Value struct {
	Kind Kind
	End  int32  // index after the last value inside
	Key  string // its name in its object
	Text string // of a string, decoded; of a bare value, as written
}

// jsonDepth is how many objects and arrays may contain a value. Deeper values are not read, so that
// no page can fill the stack. The data of pages is nested by about twenty.
const jsonDepth = 64

// MostValues is how many values are read of all the data of a page. The rest is not read, because
// a value of two bytes takes forty. Of some 4500 live pages, the one with most has 35,000.
const MostValues = 1 << 17

type jsonReader struct {
	src    string
	pos    int
	depth  int
	values []Value
	until  *deadline.Deadline
}

// Read appends the values of src to values and returns the result. It stops at the deadline.
func Read(values []Value, src string, until *deadline.Deadline) []Value {
	r := jsonReader{src: src, values: values, until: until}
	for r.seekRoot() {
		r.value("")
	}
	return r.values
}

// seekRoot moves to the next object or array that is in no other. It skips comments and CDATA
// marks.
func (r *jsonReader) seekRoot() bool {
	for r.pos < len(r.src) {
		rest := r.src[r.pos:]
		switch c := rest[0]; {
		case c == '{' || c == '[':
			return true
		case strings.HasPrefix(rest, "<![CDATA["):
			r.pos += len("<![CDATA[")
		case strings.HasPrefix(rest, "//<![CDATA["), strings.HasPrefix(rest, "// <![CDATA["):
			r.pos += strings.IndexByte(rest, '[') + len("[CDATA[")
		case c == '/' && r.comment():
		default:
			r.pos++
		}
	}
	return false
}

// space skips white space and comments.
func (r *jsonReader) space() {
	for r.pos < len(r.src) {
		switch c := r.src[r.pos]; {
		case c <= ' ':
			r.pos++
		case c == '/' && r.comment():
		default:
			return
		}
	}
}

// comment skips the comment that starts here, if there is one.
func (r *jsonReader) comment() bool {
	rest := r.src[r.pos:]
	switch {
	case strings.HasPrefix(rest, "//"):
		r.skipPast(rest, "\n")
	case strings.HasPrefix(rest, "/*"):
		r.skipPast(rest, "*/")
	default:
		return false
	}
	return true
}

func (r *jsonReader) skipPast(rest, mark string) {
	if i := strings.Index(rest[1:], mark); i >= 0 {
		r.pos += 1 + i + len(mark)
	} else {
		r.pos = len(r.src)
	}
}

// peek returns the next byte that is not white space or comment, or 0 at the end.
func (r *jsonReader) peek() byte {
	r.space()
	if r.pos == len(r.src) {
		return 0
	}
	return r.src[r.pos]
}

func (r *jsonReader) value(key string) {
	i := len(r.values)
	if i >= MostValues || r.until.Passed() {
		r.pos = len(r.src)
		return
	}
	switch c := r.peek(); c {
	case 0:
		return
	case '{', '[':
		r.values = append(r.values, Value{Key: key, Kind: Array})
		if c == '{' {
			r.values[i].Kind = Object
		}
		r.inside(c == '{')
	case '"':
		r.values = append(r.values, Value{Key: key, Kind: String, Text: r.str()})
	default:
		r.values = append(r.values, Value{Key: key, Kind: Bare, Text: r.bare()})
	}
	r.values[i].End = int32(len(r.values))
}

// inside reads the members of an object or array up to its end.
func (r *jsonReader) inside(object bool) {
	r.pos++
	if r.depth++; r.depth > jsonDepth {
		r.pos = len(r.src)
	}
	for {
		switch c := r.peek(); {
		case c == 0:
			r.depth--
			return
		case c == '}' || c == ']':
			r.pos++
			r.depth--
			return
		case c == ',' || c == ':' || c == ';':
			r.pos++
		case object:
			r.member()
		default:
			r.value("")
		}
	}
}

// member reads a name and its value. It skips anything that is not a name.
func (r *jsonReader) member() {
	var key string
	switch r.src[r.pos] {
	case '"':
		key = r.str()
	case '{', '[':
		r.value("") // a value whose name is lost
		return
	default:
		key = r.bare()
	}
	if r.peek() != ':' {
		return
	}
	r.pos++
	if c := r.peek(); c != ',' && c != '}' {
		r.value(key)
	}
}

// bare reads a number or a word. It always moves forward.
func (r *jsonReader) bare() string {
	start := r.pos
	for r.pos++; r.pos < len(r.src); r.pos++ {
		if c := r.src[r.pos]; c <= ' ' || strings.IndexByte(`,:{}[]"/`, c) >= 0 {
			break
		}
	}
	return r.src[start:r.pos]
}

// str reads the string whose opening quotation mark is here.
func (r *jsonReader) str() string {
	r.pos++
	start := r.pos
	escaped := false
	for r.pos < len(r.src) {
		switch r.src[r.pos] {
		case '\\':
			escaped = true
			r.pos = min(r.pos+2, len(r.src))
			continue
		case '"':
			if r.until.Passed() {
				r.pos = len(r.src)
				return ""
			}
			if r.ends(r.pos + 1) {
				s := r.src[start:r.pos]
				r.pos++
				return unescapeJSON(s, escaped)
			}
		}
		r.pos++
	}
	return unescapeJSON(r.src[start:], escaped)
}

// ends reports whether a quotation mark before i ends its string: what comes next must be able to
// follow a string. It cannot after a mark that the writer forgot to escape.
func (r *jsonReader) ends(i int) bool {
	c, i := NextByte(r.src, i)
	if c != ',' {
		return strings.IndexByte("\x00:}]/", c) >= 0
	}
	c, _ = NextByte(r.src, i+1)
	return strings.IndexByte("\x00\"{[}]-/tfn0123456789", c) >= 0
}

// NextByte returns the first byte from i on that is not white space, and its index. At the end it
// returns 0.
func NextByte[T string | []byte](s T, i int) (byte, int) {
	for ; i < len(s); i++ {
		if s[i] > ' ' {
			return s[i], i
		}
	}
	return 0, i
}

// Unescape returns the text of a string from between its quotation marks.
func Unescape(s string) string { return unescapeJSON(s, strings.IndexByte(s, '\\') >= 0) }

func unescapeJSON(s string, escaped bool) string {
	if !escaped {
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		plain := strings.IndexByte(s, '\\')
		if plain < 0 || plain+1 == len(s) {
			b.WriteString(s)
			return strings.ToValidUTF8(b.String(), "\uFFFD")
		}
		b.WriteString(s[:plain])
		var char [utf8.UTFMax]byte
		decoded, n := appendEscape(char[:0], s[plain:])
		b.Write(decoded)
		s = s[plain+n:]
	}
}

// appendEscape appends the character of the escape at the start of s and returns the length of
// the escape.
func appendEscape(b []byte, s string) ([]byte, int) {
	switch s[1] {
	case 'n':
		return append(b, '\n'), 2
	case 't':
		return append(b, '\t'), 2
	case 'r':
		return append(b, '\r'), 2
	case 'b':
		return append(b, '\b'), 2
	case 'f':
		return append(b, '\f'), 2
	case 'u':
		if r, ok := hexRune(s); ok {
			return appendRune(b, s, r)
		}
	}
	return append(b, s[1]), 2
}

// appendRune appends the rune of the \u escape at the start of s, with the second half of its
// surrogate pair if there is one.
func appendRune(b []byte, s string, r rune) ([]byte, int) {
	if !utf16.IsSurrogate(r) {
		return utf8.AppendRune(b, r), 6
	}
	if low, ok := hexRune(s[6:]); ok {
		if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
			return utf8.AppendRune(b, both), 12
		}
	}
	return utf8.AppendRune(b, utf8.RuneError), 6
}

// hexRune reads the \uXXXX at the start of s.
func hexRune(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range []byte(s[2:6]) {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}
