package date

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// The tokens of a line: numbers, words, and signs of one character. A number ends where letters
// begin. So "12th", "18h05" and "3月12日" are several tokens, and so is text that lost its tags
// ("Updated12 March"). Each Han or kana character is a token, because the words of these scripts
// have no boundaries.

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
	at     int32  // where it starts in the line, in bytes
	phrase int32  // index in the phraseBook: the last phrase that starts with text
	kind   tokenKind
	space  bool // white space precedes it
	title  bool // the first letter is a capital, or its script has no case
	upper  bool // all letters are capitals
}

const maxDigits = 15

// tokenize appends the tokens of s to toks. It skips characters without a shape, such as direction
// marks and joiners.
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
		t.space, t.at = space, int32(i)
		toks = append(toks, t)
		space = false
		i += n
	}
	return toks
}

// cutToken returns the token at the start of s. The first rune is r, of n bytes.
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
	t := token{kind: wordToken, upper: true, title: s[0] < 'a'}
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf && isWordRune(rune(s[i])) { // most words
		t.upper = t.upper && s[i] <= 'Z'
		i++
	}
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

// nextRune decodes a rune. Full-width forms and all kinds of hyphens become ASCII.
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

// isShapeless reports whether r is a control character other than white space, or a format
// character of Unicode.
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

// isSingle reports whether r is a Han or kana character. Each of these is a token.
func isSingle(r rune) bool {
	switch {
	case r < 0x3005:
		return false
	case r <= 0x30FF:
		return r >= 0x3040 || r <= 0x3007
	}
	return r >= 0x3400 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}

// digitZeros are the zeros of the decimal digits that news pages use, in order. Nine other digits
// follow each of them.
var digitZeros = [...]rune{
	'0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐',
}

// digitValue returns 0 to 9, or -1 if r is not a decimal digit.
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
