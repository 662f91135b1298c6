package date

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// Tokens of a dated line: numbers, words, and signs of one character.
// A number ends where letters begin, so "12th", "18h05" and "3月12日" come
// apart, and text whose tags were stripped ("Updated12 March") does too. Han
// and kana stand one character a token, as their words have no bounds.

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	signToken
)

type token struct {
	text   string // folded (fold.go); a number in decimal, without leading zeros
	num    int    // of a number; -1 if longer than maxDigits
	width  int    // of a number: its digits
	phrase int32  // in the phraseBook: the last phrase that begins with text
	kind   tokenKind
	space  bool // white space is before
	title  bool // first letter is a capital, or of a script without case
	upper  bool // all letters are capitals
}

const maxDigits = 15

// tokenize appends the tokens of s to toks. Characters without shape, such as direction
// marks and joiners, count as absent.
func tokenize(toks []token, s string) []token {
	space := false
	for i := 0; i < len(s); {
		r, n := nextRune(s[i:])
		switch {
		case unicode.IsSpace(r):
			space = true
			i += n
			continue
		case isShapeless(r):
			i += n
			continue
		}
		t, n := cutToken(s[i:], r, n)
		t.space = space
		toks = append(toks, t)
		space = false
		i += n
	}
	return toks
}

// cutToken cuts the token that starts s with the rune r of n bytes.
func cutToken(s string, r rune, n int) (token, int) {
	switch {
	case digitValue(r) >= 0:
		return cutNumber(s)
	case isSingle(r):
		return token{text: string(r), kind: wordToken, title: true}, n
	case isWordRune(r):
		return cutWord(s)
	}
	return token{text: string(r), kind: signToken}, n
}

func cutNumber(s string) (token, int) {
	t := token{kind: numberToken}
	i := 0
	for i < len(s) {
		r, n := nextRune(s[i:])
		v := digitValue(r)
		if v < 0 {
			break
		}
		if t.width < maxDigits {
			t.num = t.num*10 + v
		}
		t.width++
		i += n
	}
	t.text = strconv.Itoa(t.num)
	if t.width > maxDigits {
		t.num, t.text = -1, ""
	}
	return t, i
}

func cutWord(s string) (token, int) {
	t := token{kind: wordToken, upper: true}
	i := 0
	for i < len(s) {
		r, n := nextRune(s[i:])
		if !isShapeless(r) && (isSingle(r) || !isWordRune(r)) {
			break
		}
		if i == 0 {
			t.title = !unicode.IsLower(r)
		}
		t.upper = t.upper && unicode.IsUpper(r)
		i += n
	}
	t.text = fold(s[:i])
	return t, i
}

// nextRune decodes a rune, with full-width forms and the kinds of hyphen
// brought to ASCII.
func nextRune(s string) (rune, int) {
	if s[0] < 0x80 {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		r -= 0xFEE0
	case r == 0x2010 || r == 0x2011 || r == 0x2212:
		r = '-'
	}
	return r, n
}

func isWordRune(r rune) bool {
	if r < 0x80 {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// isShapeless reports control characters other than white space, and the
// format characters of Unicode.
func isShapeless(r rune) bool {
	switch {
	case r < 0x300:
		return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7F || r == 0xAD
	case r < 0x2000:
		return r == 0x61C || r >= 0x600 && r <= 0x605 || r == 0x180E
	case r <= 0x206F:
		return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060
	}
	return r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF
}

// isSingle reports Han characters and kana, which are tokens by themselves.
func isSingle(r rune) bool {
	switch {
	case r < 0x3005:
		return false
	case r <= 0x30FF:
		return r >= 0x3040 || r <= 0x3007
	}
	return r >= 0x3400 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}

// digitZeros holds the zeros of the decimal digits that news pages use, in
// order; each is followed by its nine sisters.
var digitZeros = [...]rune{
	'0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐',
}

// digitValue is 0 to 9, or -1 if r is no decimal digit.
func digitValue(r rune) int {
	if r < 0x80 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if r >= 0xFF10 && r <= 0xFF19 {
		return int(r - 0xFF10)
	}
	if r < 0x660 || r > 0x1819 {
		return -1
	}
	for _, zero := range digitZeros {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}
