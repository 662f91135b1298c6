package charset

import (
	"fmt"
	"iter"
	"unicode/utf8"
)

// guessLimit is how many bytes are read in every encoding. A hundred are
// mostly enough; more make up for menus full of names.
const guessLimit = 1024

// A candidate is an encoding that pages without a label are written in. The
// handicap, in bits, is what a rare one must be better by.
type candidate struct {
	name     string
	handicap int
}

// candidates come in the order in which a tie is decided. GB 18030 holds kana
// in the places of EUC-JP, so a page of them alone is left to the latter.
var candidates = [...]candidate{
	{"windows-1252", 0}, {"windows-1251", 0}, {"shift_jis", 0}, {"euc-jp", 0},
	{"gb18030", 10}, {"euc-kr", 0}, {"big5", 0}, {"windows-1250", 2},
	{"iso-8859-2", 3}, {"windows-1254", 3}, {"windows-1253", 3}, {"iso-8859-7", 5},
	{"windows-1256", 5}, {"windows-1255", 3}, {"windows-874", 3}, {"koi8-r", 3},
	{"koi8-u", 5}, {"windows-1257", 6}, {"iso-8859-15", 6}, {"iso-8859-5", 8},
	{"iso-8859-6", 8}, {"ibm866", 8}, {"iso-8859-13", 10}, {"iso-8859-4", 12},
}

// What the page says gives way to a better reading only if that saves this
// much for each byte beyond ASCII, and in all. A true label was never beaten by
// more than a fifth of a bit on 528 pages; a wrong one mostly costs over one.
const (
	overruleByte = bit / 2
	overruleAll  = 24 * bit
)

// Text costs four to six bits a byte in its own encoding. What costs more than
// noiseByte in every one is in no language known here or no text at all, and
// then a single control character tells which.
const noiseByte = 6*bit + 8

// chooseCharset picks the encoding of bytes that are neither UTF-8 nor UTF-16.
// What the page says holds, unless its bytes are far likelier in another
// encoding or cannot be what it says.
func chooseCharset(raw []byte, declared string) (cs charset, warning string, err error) {
	words := sampleWords(raw)
	best, bits := guessCharset(words)
	named, unknown := Lookup(declared)
	if unknown == nil && named.name != "utf-8" && !named.isUTF16() {
		saved := weigh(readWords(named, words)) - bits
		if saved <= max(overruleAll, overruleByte*highBytes(words)) {
			return named, "", nil
		}
	}
	if declared == "" && bits > noiseByte*len(words) && countControls(raw) > 0 {
		return charset{}, "", ErrNotText
	}
	return best, guessWarning(best.name, declared, words), nil
}

// guessWarning tells of a guess that goes against the page, or that so few
// bytes speak for that one in ten is wrong.
func guessWarning(best, declared string, words []byte) string {
	const few = 16
	switch {
	case declared != "":
		return fmt.Sprintf("the page says %s, read as %s", declared, best)
	case best != candidates[0].name && highBytes(words) < few:
		return fmt.Sprintf("no encoding named, read as %s for few bytes", best)
	}
	return ""
}

// guessCharset returns the encoding in which the words need fewest bits, and
// how many that is.
func guessCharset(words []byte) (best charset, bits int) {
	for _, c := range &candidates {
		cs, err := Lookup(c.name)
		if err != nil {
			continue
		}
		b := weigh(readWords(cs, words)) + c.handicap*bit
		if best.name == "" || b < bits {
			best, bits = cs, b
		}
	}
	return best, bits
}

// sampleWords collects words of raw that hold bytes beyond ASCII, up to about
// guessLimit bytes, a space after each. Of a long page it takes every n-th, as
// its head may be all menu, in other languages even.
func sampleWords(raw []byte) []byte {
	size := 0
	for word := range highWords(raw) {
		size += len(word)
	}
	words := make([]byte, 0, min(size+size/2, 2*guessLimit))
	nth, i := size/guessLimit+1, 0
	for word := range highWords(raw) {
		if i%nth == 0 && len(words) < guessLimit {
			words = append(words, word[:min(len(word), guessLimit)]...)
			words = append(words, ' ')
		}
		i++
	}
	return words
}

// highWords yields the words of raw that hold bytes beyond ASCII. A word ends
// at any byte that is never the second of a character in a legacy encoding:
// space, tag, most signs.
func highWords(raw []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for i := 0; i < len(raw); i++ {
			start, high := i, false
			for i < len(raw) && isWordByte(raw[i]) {
				high = high || raw[i] >= utf8.RuneSelf
				i++
			}
			if high && !yield(raw[start:i]) {
				return
			}
		}
	}
}

func isWordByte(c byte) bool { return c >= '@' || '0' <= c && c <= '9' }

func highBytes(b []byte) int {
	n := 0
	for _, c := range b {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}
