package word

import (
	"unicode"
	"unicode/utf8"
)

// Blank returns the length of the white space character at the start of s, or 0. A no-break space
// is white space here, because pages use it for layout.
func Blank(s []byte) int {
	switch c := s[0]; {
	case c <= ' ' || c == 0x7f:
		return 1
	case c < 0xC2:
		return 0
	case c == 0xC2 && len(s) > 1 && s[1] <= 0xA0:
		return 2 // no-break space, next line and the other controls of Latin-1
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

// Invisible returns the length of the invisible character at the start of s, or 0: a hint to the
// line breaker, a mark of writing direction or any other format character. They are not text, and
// some make text look like another. The joiners are left
// to clean.Joiners: Persian and Indic script need them.
func Invisible(s []byte) int {
	second := byte(0)
	if len(s) > 1 {
		second = s[1]
	}
	switch s[0] {
	case 0xC2:
		if second == 0xAD {
			return 2
		}
		return 0
	case 0xD8:
		if second != 0x9C {
			return 0
		}
	case 0xE2:
		if second != 0x80 && second != 0x81 {
			return 0
		}
	case 0xE1, 0xEF, 0xF0, 0xF3:
	default:
		return 0
	}
	r, n := utf8.DecodeRune(s)
	if r == '\u200c' || r == '\u200d' || !unicode.Is(unicode.Cf, r) ||
		unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
		return 0
	}
	return n
}

// maybeWhite are the bytes that are white space or that may start a character which is white space
// or invisible.
var maybeWhite = [256]bool{0x7F: true, 0xC2: true, 0xD8: true, 0xE1: true, 0xE2: true, 0xE3: true,
	0xEF: true, 0xF0: true, 0xF3: true}

func isPlain(c byte) bool { return c > ' ' && !maybeWhite[c] }

// PlainEnd returns the length of the longest start of s that has single spaces between words and
// no other white space nor invisible characters. It may be 0, and may end inside a word.
func PlainEnd(s []byte) int {
	for i, c := range s {
		if !isPlain(c) && (c != ' ' || i == 0 || i+1 == len(s) || !isPlain(s[i+1])) {
			return i
		}
	}
	return len(s)
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
