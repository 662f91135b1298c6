package byline

import (
	"bytes"
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// creditTailMost is the length in bytes of the longest credit after the sentence of a caption.
const creditTailMost = 48

// AgencyWords are the hashes of agencies whose names have one word.
var AgencyWords = sync.OnceValue(func() map[uint32]bool {
	words := map[uint32]bool{}
	for _, name := range agencies {
		if h := word.Hashes(name); len(h) == 1 && len(name) > 2 {
			words[h[0]] = true
		}
	}
	return words
})

// CreditTail reports whether a text is a caption, by its end: a sentence, and after it a name or a
// copyright sign without a full stop: "… at the quay. Ada Bligh for Harbour Wire".
func CreditTail(s []byte) bool {
	cut := lastEnd(s, max(0, len(s)-creditTailMost))
	if cut < 0 {
		return false
	}
	_, size := utf8.DecodeRune(s[cut:])
	head, tail := s[:cut], bytes.TrimLeft(s[cut+size:], " \n")
	r, _ := utf8.DecodeRune(tail)
	return len(tail) >= 2 && len(head) > len(tail) &&
		(unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) || r == '©' || r == '/') &&
		!word.EndsSentence(tail)
}

// lastEnd returns the last place from a byte on where a mark ends a sentence or a bracket closes,
// -1 if there is none. The first byte may be within a character.
func lastEnd(s []byte, from int) int {
	for i := len(s) - 1; i >= from; i-- {
		switch s[i] {
		case '.', '!', '?', ')':
			return i
		case 0xE3, 0xEF: // of 。 and of ！ and ？
			if r, _ := utf8.DecodeRune(s[i:]); r == '。' || r == '！' || r == '？' {
				return i
			}
		}
	}
	return -1
}
