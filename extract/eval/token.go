package eval

// A word, for all figures, is a run of letters, digits and underscores; each Chinese, Japanese,
// Korean or Thai character is a word of its own. Combining marks are not letters, so they
// separate words in Devanagari. The reference scorer (Python's \w) counts in this way, and
// figures can only be compared if the words are the same.

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// eachToken calls yield with the words of s, in order.
func eachToken(s string, yield func(string)) {
	start := -1 // of the run that is open
	for i, r := range s {
		single := standsAlone(r)
		if start >= 0 && (single || !isWord(r)) {
			yield(s[start:i])
			start = -1
		}
		switch {
		case single:
			yield(s[i : i+3]) // all such characters take three bytes
		case start < 0 && isWord(r):
			start = i
		}
	}
	if start >= 0 {
		yield(s[start:])
	}
}

// standsAlone reports whether r is a word of its own: kana, Han, Thai, hangul.
func standsAlone(r rune) bool {
	switch {
	case r < 0x0e00:
		return false
	case r <= 0x0e7f, 0x3040 <= r && r <= 0x30ff, 0x3400 <= r && r <= 0x9fff:
		return true
	}
	return 0xac00 <= r && r <= 0xd7af || 0xf900 <= r && r <= 0xfaff
}

func isWord(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// normalise returns a title or a name in a form that can be compared: NFKC, lower case, only
// words, with a space between.
func normalise(s string) string {
	var words []string
	eachToken(lower(norm.NFKC.String(s)), func(word string) { words = append(words, word) })
	return strings.Join(words, " ")
}

// squash returns a snippet in a form that can be compared: NFC, one space for any white space, no
// soft hyphens.
func squash(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	inSpace := false
	for _, r := range norm.NFC.String(strings.ReplaceAll(s, "\u00ad", "")) {
		space := isSpace(r)
		switch {
		case !space:
			b.WriteRune(r)
		case !inSpace:
			b.WriteByte(' ')
		}
		inSpace = space
	}
	return b.String()
}

// isSpace also counts the information separators as white space, as \s of the reference scorer
// does.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f
}

// lower is the full lower-case mapping of Unicode. Unlike in strings.ToLower, Σ depends on its
// position and İ becomes two characters.
func lower(s string) string {
	if !strings.Contains(s, "Σ") && !strings.Contains(s, "İ") {
		return strings.ToLower(s)
	}
	runes := []rune(s)
	var b strings.Builder
	for i, r := range runes {
		switch {
		case r == 'İ':
			b.WriteString("i\u0307")
		case r == 'Σ' && endsWord(runes, i):
			b.WriteRune('ς')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// endsWord is Unicode's Final_Sigma: a letter before position i and none after, ignoring
// characters that do not interrupt a word.
func endsWord(runes []rune, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && passedOver(runes[before]) {
		before--
	}
	for after < len(runes) && passedOver(runes[after]) {
		after++
	}
	return before >= 0 && isCased(runes[before]) && (after == len(runes) || !isCased(runes[after]))
}

func isCased(r rune) bool {
	return unicode.In(r, unicode.Lu, unicode.Ll, unicode.Lt, unicode.Other_Lowercase,
		unicode.Other_Uppercase)
}

// passedOver is Unicode's Case_Ignorable.
func passedOver(r rune) bool {
	return strings.ContainsRune("'.:·՟״‘’․‧︓﹒﹕＇．：", r) ||
		unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}
