package clean

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// The joiners of Unicode, U+200C and U+200D, are not visible. They decide how the letters beside
// them are drawn in Arabic and Indic scripts, and join several emoji to one (the Unicode Standard,
// chapter 23.2). Anywhere else they are a mark that nobody sees, or keep a word from being found.

var (
	nonJoiner = []byte("\u200c")
	joiner    = []byte("\u200d")
)

// Joiners returns text without the joiners that its script does not need. before is the text
// before it in the same word. The result is text itself if no joiner goes.
func Joiners(before, text []byte) []byte {
	if bytes.IndexByte(text, joiner[0]) < 0 || // true of most texts
		!bytes.Contains(text, nonJoiner) && !bytes.Contains(text, joiner) {
		return text
	}
	kept := append(make([]byte, 0, len(before)+len(text)), before...)
	for len(text) > 0 {
		_, n := utf8.DecodeRune(text)
		char, rest := text[:n], text[n:]
		isJoiner := bytes.Equal(char, joiner)
		if !isJoiner && !bytes.Equal(char, nonJoiner) || needsJoiner(kept, rest, isJoiner) {
			kept = append(kept, char...)
		}
		text = rest
	}
	return kept[len(before):]
}

// needsJoiner reports whether a joiner between two texts has something to join or to part.
func needsJoiner(before, after []byte, isJoiner bool) bool {
	last, size := utf8.DecodeLastRune(before)
	for size > 0 && unicode.Is(unicode.Mn, last) && !unicode.In(last, indic()...) {
		before = before[:len(before)-size] // a vowel of Arabic, or the mark of an emoji
		last, size = utf8.DecodeLastRune(before)
	}
	if !unicode.In(last, unicode.L, unicode.M, unicode.Nd, unicode.So, unicode.Sk) {
		return false
	}
	next, nextSize := utf8.DecodeRune(bytes.TrimLeft(after, string(nonJoiner)+string(joiner)))
	switch isEnd := nextSize == 0; {
	case unicode.In(last, indic()...):
		return true
	case unicode.In(last, cursive()...):
		return isEnd || unicode.In(next, unicode.L, unicode.M, unicode.Nd)
	case isJoiner && unicode.In(last, unicode.So, unicode.Sk):
		return isEnd || unicode.Is(unicode.So, next)
	}
	return false
}

// cursive returns the scripts whose letters join.
func cursive() []*unicode.RangeTable {
	return []*unicode.RangeTable{
		unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Mandaic,
		unicode.Phags_Pa, unicode.Adlam, unicode.Hanifi_Rohingya, unicode.Sogdian,
	}
}

// indic returns the scripts with conjuncts, in which a joiner may also end a word.
func indic() []*unicode.RangeTable {
	return []*unicode.RangeTable{
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya,
		unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
		unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese,
	}
}
