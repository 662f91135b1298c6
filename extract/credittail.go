package extract

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// creditTailMost is the length in bytes of a credit behind a caption's sentence.
const creditTailMost = 48

// creditTail tells a caption by its end: a sentence, and behind its stop a name
// or a sign of rights and no stop: "… at the quay. Ada Bligh for Harbour Wire".
func creditTail(s []byte) bool {
	from := max(0, len(s)-creditTailMost)
	cut := bytes.LastIndexAny(s[from:], ".!?)。！？")
	if cut < 0 {
		return false
	}
	_, size := utf8.DecodeRune(s[from+cut:])
	head, tail := s[:from+cut], bytes.TrimLeft(s[from+cut+size:], " \n")
	r, _ := utf8.DecodeRune(tail)
	return len(tail) >= 2 && len(head) > len(tail) && (unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) || r == '©' || r == '/') && !endsSentence(tail)
}
