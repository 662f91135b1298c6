package extract

import (
	"unicode"
	"unicode/utf8"
)

// counter counts a block's words, marks and letters in the one pass over its
// text that there is: all later stages read Page.Words and the block's sums.
type counter struct {
	halves int32 // characters of scripts without spaces: two make a word
}

// FNV-1a, over the lower-case bytes of a word.
const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// charClass tells the counting loop what an ASCII byte is.
type charClass uint8

const (
	other charClass = iota
	letter
	digit
	stop
	comma
	quote
	lineEnd
)

// ascii is the class of each byte below 0x80.
var ascii = [128]charClass{
	'\n': lineEnd, '!': stop, '"': quote, ',': comma, '.': stop, '?': stop, ';': comma, '\'': other,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter,
	'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter,
	'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
}

// block fills in the sums of k and adds its words to p.Words.
func (c *counter) block(p *Page, k *Block) {
	text := p.Text[k.Start:k.End]
	k.WordStart = int32(len(p.Words))
	c.halves = 0
	for i := 0; i < len(text); {
		b := text[i]
		if b >= utf8.RuneSelf {
			i = c.wide(p, k, text, i)
			continue
		}
		switch ascii[b] {
		case letter:
			if b <= 'Z' {
				k.Capitals++
			}
			i = c.word(p, text, i)
			continue
		case digit:
			i = c.number(p, k, text, i)
			continue
		case stop:
			if i+1 == len(text) || text[i+1] <= ' ' || text[i+1] == '"' || text[i+1] >= utf8.RuneSelf {
				k.Sentences++
			}
		case comma:
			k.Commas++
		case quote:
			k.Quotes++
		case lineEnd:
			k.Newlines++
		}
		i++
	}
	k.WordEnd = int32(len(p.Words))
	k.Words = k.WordEnd - k.WordStart - c.halves/2
	k.Ends = endsSentence(text)
}

// word hashes the word that starts at i and returns its end. Digits and
// apostrophes inside belong to it.
func (c *counter) word(p *Page, text []byte, i int) int {
	h := uint32(fnvOffset)
	for i < len(text) {
		b := text[i]
		switch {
		case b >= 'a' && b <= 'z' || b >= '0' && b <= '9':
			h = (h ^ uint32(b)) * fnvPrime
			i++
		case b >= 'A' && b <= 'Z':
			h = (h ^ uint32(b|0x20)) * fnvPrime
			i++
		case b >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(text[i:])
			if !isLetter(r) || unspaced(r) {
				p.Words = append(p.Words, h)
				return i
			}
			h = hashRune(h, r)
			i += n
		default:
			p.Words = append(p.Words, h)
			return i
		}
	}
	p.Words = append(p.Words, h)
	return i
}

// number takes a run of digits with the letters that follow as one word: 3rd,
// 2024, 5G.
func (c *counter) number(p *Page, k *Block, text []byte, i int) int {
	for j := i; j < len(text) && text[j] >= '0' && text[j] <= '9'; j++ {
		k.Digits++
	}
	return c.word(p, text, i)
}

// wide handles a character beyond ASCII and returns where to go on.
func (c *counter) wide(p *Page, k *Block, text []byte, i int) int {
	r, n := utf8.DecodeRune(text[i:])
	switch {
	case unspaced(r):
		p.Words = append(p.Words, hashRune(fnvOffset, r))
		c.halves++
	case isLetter(r):
		if r < 0x590 && unicode.IsUpper(r) {
			k.Capitals++
		}
		return c.word(p, text, i)
	default:
		countMark(k, r)
	}
	return i + n
}

// countMark counts a punctuation mark beyond ASCII.
func countMark(k *Block, r rune) {
	switch r {
	case '…', '。', '！', '？', '｡', '।', '॥', '؟', '۔', '．':
		k.Sentences++
	case '，', '、', '､', '،', '؛', '；':
		k.Commas++
	case '“', '”', '„', '«', '»', '「', '」', '『', '』', '‹', '›', '‟', '＂':
		k.Quotes++
	}
}

// hashRune adds the UTF-8 bytes of a letter in lower case.
func hashRune(h uint32, r rune) uint32 {
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], lower(r))] {
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h
}

// lower folds the case of a letter; scripts beyond Armenian have none that
// news pages use.
func lower(r rune) rune {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return r | 0x20
		}
		return r
	case r < 0x590, r >= 0x1E00 && r < 0x2000:
		return unicode.ToLower(r)
	}
	return r
}

// unspaced tells the scripts that are written without spaces between words:
// Han, kana, Thai, Lao, Khmer and Burmese. Their characters count as half a
// word each.
func unspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF: // Thai, Lao
		return r != 0x0E3F && !(r >= 0x0E4F && r <= 0x0E5B)
	case r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17D3: // Burmese, Khmer
		return true
	case r < 0x3040:
		return false
	case r <= 0x30FF, r >= 0x3400 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF:
		return r != 0x30FB
	}
	return false
}

// isLetter tells the characters that words are made of, marks and digits of
// other scripts included. Ranges, not tables: this runs for every character.
func isLetter(r rune) bool {
	switch {
	case r < 0xC0:
		return r == 0xAA || r == 0xB5 || r == 0xBA
	case r < 0x2000:
		return r != 0xD7 && r != 0xF7 && !otherMark(r)
	case r < 0x2C00: // punctuation, symbols, arrows, boxes
		return r >= 0x2071 && r <= 0x209C || r >= 0x2102 && r <= 0x214F
	case r < 0x3000:
		return r < 0x2E00
	case r < 0x3040:
		return r == 0x3005 || r == 0x3007
	case r >= 0xD800 && r <= 0xF8FF, r >= 0xFE10 && r <= 0xFE6F, r == 0xFFFD:
		return false
	case r >= 0xFF00 && r <= 0xFFEF:
		return r >= 0xFF10 && r <= 0xFF19 || r >= 0xFF21 && r <= 0xFF3A || r >= 0xFF41 && r <= 0xFF5A || r >= 0xFF66 && r <= 0xFFDC
	case r >= 0x1F000 && r < 0x20000: // emoji
		return false
	}
	return true
}

// otherMark tells punctuation below U+2000 in scripts other than Latin.
func otherMark(r rune) bool {
	switch {
	case r < 0x37E:
		return false
	case r == 0x37E, r == 0x387, r >= 0x55A && r <= 0x55F, r == 0x589, r == 0x58A, r == 0x5BE, r == 0x5C0, r == 0x5C3, r == 0x5F3, r == 0x5F4:
		return true
	case r >= 0x600 && r <= 0x60F, r == 0x61B, r >= 0x61D && r <= 0x61F, r >= 0x66A && r <= 0x66D, r == 0x6D4:
		return true
	case r == 0x964, r == 0x965, r == 0x970, r == 0xE3F, r == 0xE4F, r == 0xE5A, r == 0xE5B, r == 0x104A, r == 0x104B, r >= 0x17D4 && r <= 0x17DA:
		return true
	}
	return false
}

// endsSentence tells whether text ends as a sentence does, closing quotes and
// brackets apart.
func endsSentence(text []byte) bool {
	for len(text) > 0 {
		r, n := utf8.DecodeLastRune(text)
		switch r {
		case '"', '\'', ')', ']', '”', '’', '“', '‘', '»', '«', '›', '‹', '」', '』', '）', '】', ' ', '*':
			text = text[:len(text)-n]
			continue
		case '.', '!', '?', '…', '。', '！', '？', '｡', '।', '॥', '؟', '۔', '．', '։', '።':
			return true
		}
		return false
	}
	return false
}

// countWords counts the words of a stretch of text as block does.
func countWords(text []byte) int32 {
	var words, halves int32
	in := false
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf {
			c := ascii[b] == letter || ascii[b] == digit
			if c && !in {
				words++
			}
			in = c
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case unspaced(r):
			halves++
			in = false
		case isLetter(r):
			if !in {
				words++
			}
			in = true
		default:
			in = false
		}
		i += n
	}
	return words + (halves+1)/2
}
