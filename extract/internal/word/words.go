package word

import (
	"unicode"
	"unicode/utf8"
)

// Words as the lexicon sees them. A word is a run of letters, marks and digits. Everything else
// separates words, also apostrophes and hyphens: "e-paper" and "E Paper" are the same two words
// on a page and in the lexicon. A word is represented by a hash alone (FNV-1a of its lower-case
// UTF-8), which the scanner computes as it goes. One in some hundred thousand words of a page has
// by chance the hash of one of the lexicon's few thousand.
//
// In scripts without spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) each character
// is a word, and a phrase is a sequence of characters. Hangul is treated in the same way although
// it has spaces: its words carry particles and compounds are spaced at will, so whole words would
// seldom match.
//
// All numbers are one word. A phrase writes it 0: "0 min read" matches any number.

const (
	HashSeed   = 2166136261
	HashPrime  = 16777619
	NumberHash = (HashSeed ^ '0') * HashPrime & (1<<32 - 1)
)

// FinishHash returns the hash of a finished word. All numbers get the same hash. Kinds is the
// union of the word's bytes: digits are the only word bytes without either of the two upper bits.
func FinishHash(h uint32, kinds byte) uint32 {
	if kinds&0xC0 == 0 {
		return NumberHash
	}
	return h
}

// Scanner reads the words of a text one by one.
type Scanner struct {
	Text []byte
	pos  int
}

// Next returns the hash of the next word, and false after the last.
func (s *Scanner) Next() (hash uint32, ok bool) {
	text, i := s.Text, s.pos
	for i < len(text) && ByteWord[text[i]] == 0 && text[i] < utf8.RuneSelf {
		i++
	}
	h, kinds := uint32(HashSeed), byte(0)
	for i < len(text) {
		c := ByteWord[text[i]]
		if c == 0 {
			if text[i] >= utf8.RuneSelf {
				return s.nextRunes(i, h, kinds)
			}
			break
		}
		h = (h ^ uint32(c)) * HashPrime
		kinds |= c
		i++
	}
	s.pos = i
	return FinishHash(h, kinds), kinds != 0
}

// nextRunes continues with a word, or with the gap before it, at the first byte that is not
// ASCII.
func (s *Scanner) nextRunes(i int, h uint32, kinds byte) (hash uint32, ok bool) {
	for i < len(s.Text) {
		f, size := foldNext(s.Text[i:])
		switch {
		case f == SoftRune: // ignored: neither part of a word nor a separator
		case f == GapRune:
			if kinds != 0 {
				s.pos = i
				return FinishHash(h, kinds), true
			}
		case f < utf8.RuneSelf:
			h = (h ^ uint32(f)) * HashPrime
			kinds |= byte(f)
		case StandsAlone(f):
			if kinds != 0 {
				s.pos = i
				return FinishHash(h, kinds), true
			}
			s.pos = i + size
			return HashRune(HashSeed, f), true
		default:
			h = HashRune(h, f)
			kinds |= 0x80
		}
		i += size
	}
	s.pos = i
	return FinishHash(h, kinds), kinds != 0
}

// foldNext folds the first rune of a text and returns its size as well. Runes below 0x800, which
// have two bytes, are by far the most frequent and are decoded inline.
func foldNext(text []byte) (folded rune, size int) {
	b := text[0]
	if b < utf8.RuneSelf {
		return FoldRune(rune(b)), 1
	}
	if b >= 0xC2 && b < 0xE0 && len(text) > 1 && text[1]&0xC0 == 0x80 {
		return FoldRune(rune(b&0x1F)<<6 | rune(text[1]&0x3F)), 2
	}
	r, size := utf8.DecodeRune(text)
	return FoldRune(r), size
}

// HashRune adds the UTF-8 bytes of a rune that is not ASCII to a hash.
func HashRune(h uint32, r rune) uint32 {
	switch {
	case r < 0x800:
		h = (h ^ uint32(0xC0|r>>6)) * HashPrime
	case r < 0x10000:
		h = (h ^ uint32(0xE0|r>>12)) * HashPrime
		h = (h ^ uint32(0x80|r>>6&0x3F)) * HashPrime
	default:
		h = (h ^ uint32(0xF0|r>>18)) * HashPrime
		h = (h ^ uint32(0x80|r>>12&0x3F)) * HashPrime
		h = (h ^ uint32(0x80|r>>6&0x3F)) * HashPrime
	}
	return (h ^ uint32(0x80|r&0x3F)) * HashPrime
}

// StandsAlone reports whether a rune is a word by itself; see the top of the file.
func StandsAlone(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r < 0x0F00: // Thai, Lao
		return true
	case r < 0x1000:
		return false
	case r < 0x10A0: // Burmese
		return true
	case r >= 0x1780 && r < 0x1800: // Khmer
		return true
	}
	return r >= 0x3005 && r < 0xA000 || r >= 0xAC00 && r < 0xD7A4 ||
		r >= 0xF900 && r < 0xFB00 || r >= 0x20000 && r < 0x3FFFF
}

// Results of FoldRune for runes that are not part of a word.
const (
	GapRune  rune = -1 // separates words
	SoftRune rune = -2 // ignored: soft hyphens, vowel points, the tatweel
)

// FoldRune returns the form of a rune that counts in a word. It is lower case, and it undoes what
// writers leave out or capitals lose: Greek accents and the final sigma, the Russian ё, the
// Turkish dots, Arabic points and the two encodings of yeh and kaf. Latin accents stay, because
// they distinguish languages.
func FoldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if c := ByteWord[r]; c != 0 {
			return rune(c)
		}
		return GapRune
	case r < 0x250:
		return foldLatin(r)
	case r >= 0x370 && r < 0x400:
		return foldGreek(r)
	case r >= 0x400 && r < 0x460:
		return foldCyrillic(r)
	case r >= 0x590 && r < 0x700:
		return foldSemitic(r)
	case r >= 0x900 && r < 0xE00:
		return foldIndic(r)
	case r >= 0x3041 && r < 0x3400:
		return foldKana(r)
	case r >= 0x3400 && r < 0xA000, r >= 0xAC00 && r < 0xD7A4:
		return r
	case r >= 0xFF01 && r < 0xFF5F: // full-width ASCII
		return FoldRune(r - 0xFEE0)
	}
	return foldOther(r)
}

func foldLatin(r rune) rune {
	switch {
	case r == 0xAD:
		return SoftRune
	case r < 0xC0 && r != 0xAA && r != 0xB5 && r != 0xBA, r == 0xD7, r == 0xF7:
		return GapRune
	case r == 'ı' || r == 'İ':
		return 'i'
	case r < 0xDF && r >= 0xC0:
		return r + 0x20
	case r < 0x100:
		return r
	}
	return unicode.ToLower(r)
}

func foldGreek(r rune) rune {
	switch r {
	case 0x375, 0x37E, 0x384, 0x385, 0x387, 0x3F6:
		return GapRune
	case 'ά', 'Ά':
		return 'α'
	case 'έ', 'Έ':
		return 'ε'
	case 'ή', 'Ή':
		return 'η'
	case 'ί', 'Ί', 'ϊ', 'ΐ', 'Ϊ':
		return 'ι'
	case 'ό', 'Ό':
		return 'ο'
	case 'ύ', 'Ύ', 'ϋ', 'ΰ', 'Ϋ':
		return 'υ'
	case 'ώ', 'Ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	}
	if r >= 0x391 && r <= 0x3A9 {
		return r + 0x20
	}
	return unicode.ToLower(r)
}

func foldCyrillic(r rune) rune {
	switch {
	case r == 'ё' || r == 'Ё':
		return 'е'
	case r < 0x410:
		return r + 0x50
	case r < 0x430:
		return r + 0x20
	}
	return r
}

func foldSemitic(r rune) rune {
	switch {
	case r >= 0x5D0 && r <= 0x5EA:
		return r
	case r >= 0x591 && r <= 0x5C7 && r != 0x5BE && r != 0x5C0 && r != 0x5C3 && r != 0x5C6,
		r >= 0x64B && r <= 0x65F, r == 0x640, r == 0x670:
		return SoftRune
	case r >= 0x660 && r <= 0x669:
		return r - 0x660 + '0'
	case r >= 0x6F0 && r <= 0x6F9:
		return r - 0x6F0 + '0'
	case r == 0x643: // kaf
		return 0x6A9
	case r == 0x64A || r == 0x649: // yeh, alef maksura
		return 0x6CC
	case r == 0x622 || r == 0x623 || r == 0x625: // alef with madda or hamza
		return 0x627
	case r >= 0x620 && r <= 0x64A, r >= 0x66E && r <= 0x6D3, r == 0x6D5, r >= 0x6EE && r <= 0x6EF,
		r >= 0x6FA && r <= 0x6FC, r == 0x6FF:
		return r
	}
	return GapRune
}

// foldIndic folds the blocks from Devanagari to Sinhala. There all runes except the dandas, the
// digits and a few signs are letters or marks.
func foldIndic(r rune) rune {
	if r == 0x964 || r == 0x965 || r == 0x970 || r == 0xDF4 {
		return GapRune
	}
	if d := r & 0x7F; d >= 0x66 && d <= 0x6F {
		return d - 0x66 + '0'
	}
	return r
}

func foldKana(r rune) rune {
	if r == 0x30A0 || r == 0x30FB || r >= 0x3200 || r == 0x309B || r == 0x309C {
		return GapRune
	}
	return r
}

func foldOther(r rune) rune {
	switch {
	case r >= 0x2010 && r < 0x2060: // dashes, quotes, the ellipsis
		return GapRune
	case r >= 0xE01 && r <= 0xE4E && r != 0xE3F: // Thai
		return r
	case r >= 0xE50 && r <= 0xE59:
		return r - 0xE50 + '0'
	case r == 0x3005 || r == 0x3007: // 々 〇
		return r
	case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r):
		return unicode.ToLower(r)
	case r == 0x2060 || r == 0xFEFF || r == 0x200D:
		return SoftRune
	}
	return GapRune
}

// ByteWord maps a byte of ASCII to what it is in a word: the letter in lower case, the digit, or
// 0 if it separates words.
var ByteWord = [256]byte{
	'0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8', '9': '9',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j',
	'k': 'k', 'l': 'l', 'm': 'm', 'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't',
	'u': 'u', 'v': 'v', 'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j',
	'K': 'k', 'L': 'l', 'M': 'm', 'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't',
	'U': 'u', 'V': 'v', 'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
}

// Hashes returns the hashes of the words of text, in the form of Page.Words.
func Hashes(text string) []uint32 {
	words := make([]uint32, 0, len(text)/5+1) // bytes of a word and the space after it
	scan := Scanner{Text: []byte(text)}
	for h, ok := scan.Next(); ok; h, ok = scan.Next() {
		words = append(words, h)
	}
	return words
}
