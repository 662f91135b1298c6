package word

import "unicode/utf8"

// Blank returns the length of the white space character at the start of s, or 0. A no-break space
// is white space here, because pages use it for layout.
func Blank(s []byte) int {
	switch c := s[0]; {
	case c <= ' ' || c == 0x7f:
		return 1
	case c < 0xC2:
		return 0
	case c == 0xC2 && len(s) > 1 && (s[1] == 0xA0 || s[1] == 0x85):
		return 2 // no-break space, next line
	case c == 0xE2 || c == 0xE3 || c == 0xEF:
		return blankRune(s)
	}
	return 0
}

func blankRune(s []byte) int {
	r, n := utf8.DecodeRune(s)
	switch {
	case r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000:
		return n
	}
	return 0
}

// Invisible returns the length of the invisible character at the start of s, or 0: a soft hyphen,
// zero width space, word joiner or byte order mark. These are hints to the line breaker and not
// text.
func Invisible(s []byte) int {
	switch {
	case len(s) > 1 && s[0] == 0xC2 && s[1] == 0xAD:
		return 2
	case len(s) > 2 && s[0] == 0xE2 && (s[1] == 0x80 && s[2] == 0x8B || s[1] == 0x81 && s[2] == 0xA0),
		len(s) > 2 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF:
		return 3
	}
	return 0
}

// WordEnd returns the length of text up to the next white space or invisible character.
func WordEnd(s []byte) int {
	for i := 1; i < len(s); i++ {
		c := s[i]
		if c <= ' ' || c == 0x7f || c >= 0xC2 && (Blank(s[i:]) > 0 || Invisible(s[i:]) > 0) {
			return i
		}
	}
	return len(s)
}

// NextLine cuts the first line off src. Form feeds and the separators of Unicode
// end lines too.
func NextLine(src []byte) (line, rest []byte) {
	for i, c := range src {
		if c > '\r' && c < 0xC2 {
			continue
		}
		if n := LineEndLen(src[i:]); n > 0 {
			return src[:i], src[i+n:]
		}
	}
	return src, nil
}

// LineEndLen returns the length of the line end at the start of s, or 0.
func LineEndLen(s []byte) int {
	switch {
	case s[0] == '\r' && len(s) > 1 && s[1] == '\n':
		return 2
	case s[0] >= '\n' && s[0] <= '\r':
		return 1
	case s[0] == 0xC2 && len(s) > 1 && s[1] == 0x85: // next line
		return 2
	// line and paragraph separator
	case s[0] == 0xE2 && len(s) > 2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9):
		return 3
	}
	return 0
}
