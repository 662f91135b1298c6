package page

import (
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// counter counts a block's words, marks and letters in a single pass over its text. All later
// stages read Page.Words and the block's sums.
type counter struct {
	halves int32 // characters of scripts without spaces: two make a word
}

// charClass is the class of an ASCII byte in the counting loop.
type charClass uint8

const (
	other charClass = iota
	letter
	digit
	stop
	comma
	quote
	sign
	lineEnd
)

// ascii is the class of each byte below 0x80.
var ascii = [128]charClass{
	'\n': lineEnd, '!': stop, '"': quote, ',': comma, '.': stop, '?': stop, ';': comma,
	'|': sign, '/': sign, '>': sign, '@': sign, ':': sign,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit,
	'8': digit, '9': digit,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter,
	'H': letter, 'I': letter,
	'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter, 'O': letter, 'P': letter,
	'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter,
	'Z': letter,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter,
	'h': letter, 'i': letter,
	'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter, 'o': letter, 'p': letter,
	'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter,
	'z': letter,
}

// block sets the sums of k and adds its words to p.Words.
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
		case sign:
			k.Signs |= word.ASCIISigns[b]
		case lineEnd:
			k.Newlines++
		}
		i++
	}
	k.WordEnd = int32(len(p.Words))
	k.Words = k.WordEnd - k.WordStart - c.halves/2
	k.Ends = word.EndsSentence(text) ||
		p.Form == FormText && word.EndsSignedOff(text, k.Words >= signedWords)
	if !k.Ends && k.Words >= unmarkedWords && endsUnmarked(text) {
		k.Ends, k.Sentences = true, max(k.Sentences, 1+k.Words/unmarkedWords)
	}
}

// signedWords is the length from which a line of a text page is too long for a caption.
const signedWords = 25

// unmarkedWords is the length from which a block of Thai or Lao counts as sentences. These
// languages have no mark that ends a sentence, and their headlines are shorter.
const unmarkedWords = 45

func endsUnmarked(text []byte) bool {
	r, _ := utf8.DecodeLastRune(text)
	return r >= 0x0E00 && r < 0x0F00
}

// word hashes the word that starts at i and returns its end; words.go defines a word.
func (c *counter) word(p *Page, text []byte, i int) int {
	h, kinds := uint32(word.HashSeed), byte(0)
loop:
	for i < len(text) {
		b := text[i]
		if b < utf8.RuneSelf {
			if b = word.ByteWord[b]; b == 0 {
				break
			}
			h = (h ^ uint32(b)) * word.HashPrime
			kinds |= b
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		switch f := word.FoldRune(r); {
		case f == word.SoftRune:
		case f == word.GapRune || word.StandsAlone(f):
			break loop
		case f < utf8.RuneSelf:
			h = (h ^ uint32(f)) * word.HashPrime
			kinds |= byte(f)
		default:
			h = word.HashRune(h, f)
			kinds |= 0x80
		}
		i += n
	}
	if kinds != 0 {
		p.Words = append(p.Words, word.FinishHash(h, kinds))
	}
	return i
}

// number reads a run of digits and the letters after it as one word: 3rd, 2024, 5G.
func (c *counter) number(p *Page, k *Block, text []byte, i int) int {
	for j := i; j < len(text) && text[j] >= '0' && text[j] <= '9'; j++ {
		k.Digits++
	}
	return c.word(p, text, i)
}

// wide handles a character that is not ASCII and returns where to continue.
func (c *counter) wide(p *Page, k *Block, text []byte, i int) int {
	r, n := utf8.DecodeRune(text[i:])
	switch f := word.FoldRune(r); {
	case f == word.SoftRune:
	case f == word.GapRune:
		countMark(k, r)
	case word.StandsAlone(f):
		p.Words = append(p.Words, word.HashRune(word.HashSeed, f))
		c.halves++
	default:
		if f != r && r < 0x590 && unicode.IsUpper(r) {
			k.Capitals++
		}
		return c.word(p, text, i)
	}
	return i + n
}

// countMark counts a punctuation mark that is not ASCII.
func countMark(k *Block, r rune) {
	k.Signs |= word.SignOf(r)
	switch r {
	case '…', '。', '！', '？', '｡', '।', '॥', '؟', '۔', '．', '։', '።', '፧', '။', '។':
		k.Sentences++
	case '，', '、', '､', '،', '؛', '；', '፣', '፤', '၊':
		k.Commas++
	case '“', '”', '„', '«', '»', '「', '」', '『', '』', '‹', '›', '‟', '＂':
		k.Quotes++
	}
}
