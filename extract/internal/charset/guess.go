package charset

import (
	"fmt"
	"iter"
	"unicode/utf8"
)

// guessLimit is how many bytes are decoded in every encoding. A hundred are mostly enough; more
// make up for menus full of names.
const guessLimit = 1024

// A candidate is an encoding that pages without a label use. The handicap is how many bits a rare
// encoding must be better by.
type candidate struct {
	name     string
	handicap int
}

// candidates are listed in the order that decides a tie. GB 18030 has kana where EUC-JP has them,
// so a page of kana alone is read as EUC-JP.
var candidates = [...]candidate{
	{"windows-1252", 0}, {"windows-1251", 0}, {"shift_jis", 0}, {"euc-jp", 0},
	{"gb18030", 10}, {"euc-kr", 0}, {"big5", 0}, {"windows-1250", 2},
	{"iso-8859-2", 3}, {"windows-1254", 3}, {"windows-1253", 3}, {"iso-8859-7", 5},
	{"windows-1256", 5}, {"windows-1255", 3}, {"windows-874", 3}, {"koi8-r", 3},
	{"koi8-u", 5}, {"windows-1257", 6}, {"iso-8859-15", 6}, {"iso-8859-5", 8},
	{"iso-8859-6", 8}, {"ibm866", 8}, {"iso-8859-13", 10}, {"iso-8859-4", 12},
}

// A guess overrules the page's declaration only if it saves this much for each byte that is not
// ASCII, and this much in all. On 528 pages a true label never lost by more than a fifth of a
// bit; a wrong one mostly costs over one bit.
const (
	overruleByte = bit / 2
	overruleAll  = 24 * bit
)

// noiseByte is the cost of a byte above which the text may be none. Text costs four to six bits a
// byte in its own encoding. If it costs more in every encoding, it is in a language that is not
// known here, or it is not text. Then a single control character decides.
const noiseByte = 6*bit + 8

// chooseCharset returns the encoding of bytes that are neither UTF-8 nor UTF-16. The page's
// declaration is used unless the bytes are far more likely in another encoding or are impossible
// in the declared one.
func chooseCharset(
	raw []byte, declared string, reading *tally,
) (cs charset, warning string, err error) {
	words := sampleWords(raw)
	reading.reset()
	best, bits := guessCharset(words, reading)
	if hasStrayBytes(raw) {
		best, err = Lookup(candidates[0].name)
		if err != nil {
			return charset{}, "", err
		}
		bits = reading.read(best, words).weigh()
	}
	named, unknown := Lookup(declared)
	if unknown == nil && named.name != "utf-8" && !named.isUTF16() {
		saved := reading.read(named, words).weigh() - bits
		if saved <= max(overruleAll, overruleByte*highBytes(words)) {
			return named, "", nil
		}
	}
	if declared == "" && bits > noiseByte*len(words) && countControls(raw) > 0 {
		return charset{}, "", ErrNotText
	}
	return best, guessWarning(best.name, declared, words), nil
}

// guessWarning returns a warning for a guess that contradicts the page, or that is based on so
// few bytes that one in ten is wrong.
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

// guessCharset returns the encoding in which the words need the fewest bits, and that number.
func guessCharset(words []byte, reading *tally) (best charset, bits int) {
	for _, c := range &candidates {
		cs, err := Lookup(c.name)
		if err != nil {
			continue
		}
		b := reading.read(cs, words).weigh() + c.handicap*bit
		if best.name == "" || b < bits {
			best, bits = cs, b
		}
	}
	return best, bits
}

// sampleWords returns words of raw that are not all ASCII, up to about guessLimit bytes, with a
// space after each. Of a long page it takes every n-th, because the top may be menus only, even
// in other languages.
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

// highWords yields the words of raw that are not all ASCII. A word ends at any byte that is never
// the second byte of a character in a legacy encoding: a space, a tag, most signs.
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
