package markup

import "bytes"

// Kind is the kind of a token.
type Kind uint8

const (
	End Kind = iota // the source has no further token
	Text
	StartTag
	SelfClosingTag
	EndTag
	Comment // also a doctype or an instruction
)

// Scanner finds the tokens of a source one by one. The slices that it returns are parts of the
// source or of its own memory: they must not be changed, and are valid until the next token.
type Scanner struct {
	src        []byte
	start, end int    // of the current token
	nameEnd    int    // of the current tag: where its name ends
	name       []byte // of the current tag, in lower case
	raw        string // name of the element whose content is the next token
	inRaw      string // likewise, of the current token
	attrs      []attribute
	has        uint64 // set of the names in attrs
	lower      []byte // memory of name
	decoder
}

// Reset starts at the start of src.
func (s *Scanner) Reset(src []byte) {
	s.src, s.start, s.end, s.raw, s.inRaw = src, 0, 0, "", ""
	s.name, s.attrs, s.has = nil, s.attrs[:0], 0
}

// Raw returns the source of the current token.
func (s *Scanner) Raw() []byte { return s.src[s.start:s.end:s.end] }

// Rest returns the source behind the current token.
func (s *Scanner) Rest() []byte { return s.src[s.end:] }

// Skip passes over the first n bytes of the rest. Markup follows, even inside an element whose
// content is raw text.
func (s *Scanner) Skip(n int) { s.end, s.raw = s.end+n, "" }

// Name returns the name of the current tag in lower case.
func (s *Scanner) Name() []byte { return s.name }

// Next finds the next token.
func (s *Scanner) Next() Kind {
	s.start, s.attrs, s.has, s.buf = s.end, s.attrs[:0], 0, s.buf[:0]
	s.inRaw, s.raw = s.raw, ""
	n := 0
	if s.inRaw != "" {
		n = rawLen(s.Rest(), s.inRaw)
	}
	if n == 0 {
		s.inRaw = ""
		n = textLen(s.Rest())
	}
	if s.end += n; n > 0 {
		return Text
	}
	return s.markup()
}

// markup reads the tag or comment that starts here.
func (s *Scanner) markup() Kind {
	rest := s.Rest()
	switch {
	case len(rest) == 0:
		return End
	case isLetter(rest[1]):
		return s.startTag()
	case rest[1] == '/' && len(rest) == 2:
		s.end += 2
		return Text
	case rest[1] == '/' && isLetter(rest[2]):
		return s.endTag()
	}
	s.end += commentLen(rest)
	return Comment
}

// textLen returns how many bytes of s are text before the next tag or comment.
func textLen(s []byte) int {
	for at := 0; ; at++ {
		i := bytes.IndexByte(s[at:], '<')
		if i < 0 {
			return len(s)
		}
		if at += i; at+1 < len(s) && opensMarkup(s[at+1]) {
			return at
		}
	}
}

// opensMarkup reports whether a < before c starts a tag or a comment.
func opensMarkup(c byte) bool { return isLetter(c) || c == '/' || c == '!' || c == '?' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// class is a set of what a byte is inside a tag.
type class uint8

const (
	space   class = 1 << iota
	nameEnd       // ends the name of a tag
	attrEnd       // ends the name of an attribute
	special       // is changed in the name of a tag: a capital, NUL
)

// classes are the classes of all bytes.
var classes = func() (all [256]class) {
	for _, c := range " \n\r\t\f" {
		all[c] = space | nameEnd | attrEnd
	}
	all['/'], all['>'], all['='] = nameEnd|attrEnd, nameEnd|attrEnd, attrEnd
	for c := 'A'; c <= 'Z'; c++ {
		all[c] = special
	}
	all[0] = special
	return all
}()

func isSpace(c byte) bool { return classes[c]&space != 0 }

// endsName reports whether c ends the name of a tag.
func endsName(c byte) bool { return classes[c]&nameEnd != 0 }

// commentLen returns the length of the comment at the start of s. Only one that begins with two
// dashes ends with two.
func commentLen(s []byte) int {
	if bytes.HasPrefix(s, []byte("<!--")) {
		return dashedLen(s)
	}
	if i := bytes.IndexByte(s, '>'); i >= 0 {
		return i + 1
	}
	return len(s)
}

// dashedLen returns the length of the comment at the start of s, which begins with two dashes.
func dashedLen(s []byte) int {
	at := len("<!--")
	for _, short := range [...]string{">", "->"} {
		if bytes.HasPrefix(s[at:], []byte(short)) {
			return at + len(short)
		}
	}
	for {
		i := bytes.Index(s[at:], []byte("--"))
		if i < 0 {
			return len(s)
		}
		for at += i; at < len(s) && s[at] == '-'; at++ {
		}
		for _, end := range [...]string{">", "!>"} {
			if bytes.HasPrefix(s[at:], []byte(end)) {
				return at + len(end)
			}
		}
	}
}
