package word

import (
	"bytes"
	"unicode/utf8"
)

// IsHangul reports whether r is a syllable of Korean.
func IsHangul(r rune) bool { return r >= 0xAC00 && r < 0xD7A4 }

// RunsOn reports whether r is of an alphabet without spaces between words: Thai, Lao, Burmese or
// Khmer.
func RunsOn(r rune) bool {
	return r >= 0x0E00 && r < 0x0F00 || r >= 0x1000 && r < 0x10A0 || r >= 0x1780 && r < 0x1800
}

// Columns returns the width of s on a terminal. Wide characters take two columns, combining marks
// none.
func Columns(s []byte) int32 {
	if IsASCII(s) && bytes.IndexByte(s, '\t') < 0 {
		return int32(len(s))
	}
	n := int32(0)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			n++
			if c == '\t' {
				n = (n + 7) &^ 7
			}
			i++
			continue
		}
		if c := s[i]; (c >= 0xC3 && c < 0xCC || c >= 0xCE && c < 0xD2) && i+1 < len(s) &&
			s[i+1]&0xC0 == 0x80 { // a letter of Latin, Greek or Cyrillic
			n++
			i += 2
			continue
		}
		r, k := utf8.DecodeRune(s[i:])
		n += RuneColumns(r)
		i += k
	}
	return n
}

// RuneColumns returns the width of r on a terminal: 0, 1 or 2.
func RuneColumns(r rune) int32 {
	switch {
	case WideRune(r):
		return 2
	case r >= 0x300 && r <= 0x36F, r >= 0x0E31 && r <= 0x0E3A && r != 0x0E32 && r != 0x0E33,
		r >= 0x0E47 && r <= 0x0E4E,
		r == 0xAD, r >= 0x200B && r <= 0x200D, r == 0x2060, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F,
		r >= 0x0610 && r <= 0x061A, r >= 0x064B && r <= 0x065F,
		r >= 0x0591 && r <= 0x05BD, r >= 0x0941 && r <= 0x0948, r == 0x094D, r == 0x093C, r == 0x0902,
		r == 0x0901:
		return 0
	}
	return 1
}

// WideRune reports whether r takes two columns and is written without spaces: Han, kana and
// full-width forms. Hangul is wide too, but has spaces.
func WideRune(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFF00 && r <= 0xFF60 ||
		r >= 0x20000 && r <= 0x3FFFF
}
