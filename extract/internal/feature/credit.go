package feature

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// creditClass classifies a caption by its end: a name after its sentence (1), brackets with a
// name after a sentence (2) or after words (3), the name of an agency (4).
func creditClass(v *measure.View, i int) float32 {
	b, s := &v.Blocks[i], v.BlockText(i)
	if b.Words < 4 {
		return 0
	}
	if head, ok := bracketTail(s); ok {
		if word.EndsSentence(head) {
			return 2
		}
		return 3
	}
	switch {
	case b.Ends:
		return 0
	case byline.AgencyWords()[v.Words[b.WordEnd-1]]:
		return 4
	}
	return word.One(byline.CreditTail(s))
}

// bracketTail cuts a credit in brackets off the end of a block: a few words that start with a
// capital, a sign of rights or a letter of a script without capitals.
func bracketTail(s []byte) (head []byte, ok bool) {
	last, size := utf8.DecodeLastRune(s)
	opener := openerOf(last)
	if opener == "" {
		return nil, false
	}
	at := bytes.LastIndex(s, []byte(opener))
	if at < 20 || len(s)-at > bracketMost {
		return nil, false
	}
	inner := s[at+len(opener) : len(s)-size]
	r, _ := utf8.DecodeRune(inner)
	if !(unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) || r == '©' || unicode.IsDigit(r)) ||
		word.EndsSentence(inner) {
		return nil, false
	}
	return bytes.TrimRight(s[:at], " "), true
}

// openerOf returns the opening bracket of a closing one, "" if r is not one.
func openerOf(r rune) string {
	switch r {
	case ')':
		return "("
	case ']':
		return "["
	case '）':
		return "（"
	case '】':
		return "【"
	}
	return ""
}

// bracketMost is how many bytes a credit in brackets may have.
const bracketMost = 90

// A caption has some words before its credit, but fewer than a long paragraph.
const (
	captionLeast = 5
	captionMost  = 60
)

// creditWords reports whether a line of a text page ends with the words of a picture's credit.
func creditWords(v *measure.View, i int) float32 {
	b := &v.Blocks[i]
	if v.Form != page.FormText || b.Ends || b.Words < captionLeast || b.Words > captionMost {
		return 0
	}
	return word.One(v.Lines.IsCredit(i))
}
