package date

import (
	"unicode"
	"unicode/utf8"
)

// Folding makes the spellings of one word equal: capitals, composed or combining accents ("MARÇO",
// "marco"), Greek tonos, Arabic letter variants and vowel signs, Indic nukta. Folded words are only
// for look-up.

// latinFold has the folded letters of U+00C0 to U+017F, one byte each.
const latinFold = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn" +
	"oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// vietFold has the folded letters of U+1EA0 to U+1EF9.
const vietFold = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooo" +
	"oooooooouuuuuuuuuuuuuuyyyyyyyy"

// fold returns the form of a word for look-up.
func fold(word string) string {
	for i := range len(word) {
		if c := word[i]; c < 'a' || c > 'z' { // most words have small letters of ASCII only
			return foldAll(word)
		}
	}
	return word
}

func foldAll(word string) string {
	var buf [32]byte // longer words are rare
	b := buf[:0]
	for _, r := range word {
		if 'A' <= r && r <= 'Z' {
			b = append(b, byte(r)+'a'-'A')
		} else if r = foldDateRune(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	if string(b) == word {
		return word // nothing to fold
	}
	return string(b)
}

// foldDateRune returns the folded rune, or -1 if it is dropped.
func foldDateRune(r rune) rune {
	if r < 0x80 {
		return foldASCII(r)
	}
	if isDroppedMark(r) || isShapeless(r) {
		return -1
	}
	switch {
	case r >= 0xFF21 && r <= 0xFF5A: // full-width letters
		return unicode.ToLower(r - 0xFEE0)
	case r >= 0xC0 && r < 0xC0+rune(len(latinFold)):
		return rune(latinFold[r-0xC0])
	case r >= 0x1EA0 && r < 0x1EA0+rune(len(vietFold)):
		return rune(vietFold[r-0x1EA0])
	}
	if r < 0x590 || r >= 0x1E00 && r < 0x2000 { // scripts with case
		r = unicode.ToLower(r)
	}
	return foldLetter(r)
}

// foldASCII folds ASCII, and drops control characters.
func foldASCII(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case isShapeless(r):
		return -1
	}
	return r
}

// foldLetter folds the letters of other scripts. They are in lower case.
func foldLetter(r rune) rune {
	switch r {
	case 'ơ':
		return 'o'
	case 'ư':
		return 'u'
	case 'ș':
		return 's'
	case 'ț':
		return 't'
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ό':
		return 'ο'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case 'й':
		return 'и'
	case 'ё':
		return 'е'
	case 'ї':
		return 'і'
	case 'ў':
		return 'у'
	case 'آ', 'أ', 'إ':
		return 'ا'
	case 'ة':
		return 'ه'
	case 'ك':
		return 'ک'
	case 'ى', 'ي':
		return 'ی'
	case '\u0958':
		return 'क'
	case '\u095B':
		return 'ज'
	case '\u095C':
		return 'ड'
	case '\u095E':
		return 'फ'
	case '\u09DC':
		return 'ড'
	case '\u09DD':
		return 'ঢ'
	case '\u09DF':
		return 'য'
	case '\u0A5B':
		return 'ਜ'
	case '\u0A5E':
		return 'ਫ'
	}
	return r
}

// isDroppedMark reports whether r is a combining accent, an Arabic vowel sign, the Arabic long
// stroke, or a nukta.
func isDroppedMark(r rune) bool {
	switch {
	case r >= 0x300 && r <= 0x36F, r >= 0x64B && r <= 0x655:
		return true
	}
	return r == 0x640 || r == 0x670 || r == 0x93C || r == 0x9BC || r == 0xA3C
}
