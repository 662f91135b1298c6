package textpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Programs that take the tags off and put nothing in their place leave the blocks of a page that
// has no line ends glued together: "HomeNewsSport", "the bill.Read more". A capital directly
// after a small letter or the end of a sentence tells where. A page with many such places is cut
// there. The few words that have such a capital themselves are joined again in the output.

const (
	glueEnds  = 6  // least number of places after sentences
	glueShare = 30 // other places count if there is one in this many words
	glueSmall = 2  // small letters before a capital: "McCoy" and "iPhone" have fewer
	glueWord  = 3  // and before a full stop that ends a sentence
)

// unglue returns the lines of a page, cut if it is glued. The result is in the memory of lines or
// of spare, and rest is the other of the two. After most lines nothing is cut.
func unglue(lines, spare []textLine, most int) (page, rest []textLine) {
	page = spare[:0]
	ends := 0
	for i := range lines {
		from := len(page)
		page = appendPieces(page, &lines[i], true, most)
		for j := from; j < len(page)-1; j++ {
			if word.EndsSentence(page[j].text) {
				ends++
			}
		}
	}
	if ends < glueEnds {
		return lines, page
	}
	words := 0
	for i := range lines {
		words += int(word.CountWords(lines[i].text))
	}
	if (len(page)-len(lines)-ends)*glueShare >= words {
		return page, lines
	}
	page = page[:0]
	for i := range lines {
		page = appendPieces(page, &lines[i], false, most)
	}
	return page, lines
}

// appendPieces appends the pieces of line l, cut at the ends of sentences and
// brackets, and at small letters too if asked.
func appendPieces(out []textLine, l *textLine, small bool, most int) []textLine {
	if l.table {
		return append(out, *l)
	}
	if !mayBeGlued(l.text) {
		piece := *l
		piece.setText(l.text)
		return append(out, piece)
	}
	return cutPieces(out, l, small, most)
}

// cutPieces is appendPieces for a line that may be glued.
func cutPieces(out []textLine, l *textLine, small bool, most int) []textLine {
	piece, start := *l, 0
	var before glueState
	for i := 0; i < len(l.text); {
		r, n := utf8.DecodeRune(l.text[i:])
		if len(out) <= most && (small || before.ended) && before.glued(r, l.text[i+n:]) {
			piece.setText(l.text[start:i])
			out = append(out, piece)
			piece.gap, piece.bullet, piece.follow = 0, false, before.follow()
			start = i
		}
		before.add(r)
		i += n
	}
	piece.setText(l.text[start:])
	return append(out, piece)
}

// mayBeGlued reports whether a line may have to be cut. Most lines have no capital, digit or
// opening mark directly after a character with which a block can end. It checks only this part of
// glueState, so that most characters need no look into the tables of Unicode.
func mayBeGlued(s []byte) bool {
	for i, c := range s {
		switch {
		case c >= utf8.RuneSelf:
			return mayBeGluedRunes(s)
		case pieceStarts[c] != 0 && i > 0 && pieceStarts[c]&asciiEnd(s[:i]) != 0:
			return true
		}
	}
	return false
}

// asciiEnd returns what the last character of s ends with. A full stop ends no sentence after a
// capital or a number, and a quotation mark after a space opens a quotation.
func asciiEnd(s []byte) glueSet {
	last, before := s[len(s)-1], byte(' ')
	if len(s) > 1 {
		before = s[len(s)-2]
	}
	if before < utf8.RuneSelf && (last == '.' && pieceEnds[before]&(smallLetter|endMark) == 0 ||
		last == '"' && pieceEnds[before]&endMark == 0) {
		return 0
	}
	return pieceEnds[last]
}

// mayBeGluedRunes is mayBeGlued for all scripts.
func mayBeGluedRunes(s []byte) bool {
	ends := glueSet(0) // of the character before
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if ends&pieceStarts[c] != 0 {
				return true
			}
			if i++; ends == 0 && (c == '.' || c == '"') {
				continue // as in asciiEnd
			}
			ends = pieceEnds[c]
			continue
		}
		r, n := utf8.DecodeRune(s[i:])
		switch starts := startsPiece(r); {
		case ends&starts != 0:
			return true
		case starts == endMark && ends&endMark == 0: // it opens a quotation
			ends = 0
		default:
			ends = endsPiece(r)
		}
		i += n
	}
	return false
}

// glueSet are kinds of characters: those that a block can end with, or those that can be before the
// first one of a block.
type glueSet uint8

const (
	smallLetter glueSet = 1 << iota
	number
	endMark   // of a sentence, or a closing mark
	anyOfThem = smallLetter | number | endMark
)

// pieceEnds has the kind of each ASCII character, and pieceStarts the kinds that can be before it
// if a block starts with it.
var pieceEnds, pieceStarts = glueSets()

func glueSets() (ends, starts [utf8.RuneSelf]glueSet) {
	for c := 'a'; c <= 'z'; c++ {
		ends[c], starts[c-'a'+'A'] = smallLetter, anyOfThem
	}
	for c := '0'; c <= '9'; c++ {
		ends[c], starts[c] = number, smallLetter
	}
	for _, c := range ".!?)]\"" {
		ends[c] = endMark
	}
	starts['"'], starts['('] = endMark, endMark
	return ends, starts
}

// startsPiece returns the same as pieceStarts for r, which is not ASCII.
func startsPiece(r rune) glueSet {
	switch {
	case isLowerCyrillic(r):
		return 0
	case isPunctuation(r):
		if isQuote(r) || r == '¿' || r == '¡' {
			return endMark
		}
		return 0
	case isCaseless(r):
		if r < 0x10A0 && unicode.IsDigit(r) {
			return smallLetter
		}
		return 0
	case unicode.IsLower(r):
		return 0
	}
	return anyOfThem
}

// endsPiece returns the same as pieceEnds for r, or more than that.
func endsPiece(r rune) glueSet {
	switch {
	case isPunctuation(r):
		if isQuote(r) || r == '…' {
			return endMark
		}
		if r == 'µ' {
			return smallLetter
		}
		return 0
	case isCaseless(r):
		if r < 0x10A0 && unicode.IsDigit(r) { // East Asia writes those of ASCII
			return number
		}
		return 0
	}
	return anyOfThem
}

func isLowerCyrillic(r rune) bool { return r >= 'а' && r <= 'џ' }

// isPunctuation reports whether r is in the ranges of the marks of Latin. Of letters they have only
// the micro sign.
func isPunctuation(r rune) bool { return r < 0xC0 || r >= 0x2000 && r < 0x20D0 }

// isCaseless reports whether r is in the scripts from Hebrew to Burmese, or in those of East Asia.
// They have no capitals.
func isCaseless(r rune) bool {
	return r >= 0x590 && r < 0x10A0 || r >= 0x3040 && r < 0xA000 || r >= 0xAC00 && r < 0xD7A4
}

// setText gives a line a part of its text.
func (l *textLine) setText(s []byte) {
	l.text = s
	if l.cells {
		l.cells, _ = hasCells(s)
	}
}

// glueState describes the text before a place in a line.
type glueState struct {
	small   int  // small letters
	capital bool // before them, a capital
	digit   bool
	ended   bool // the end of a sentence, or a closing bracket
	quoted  bool // a quotation is open
}

// add adds the next character.
func (g *glueState) add(r rune) {
	was := *g
	*g = glueState{quoted: was.quoted}
	switch {
	case word.IsLower(r):
		g.small, g.capital = was.small+1, was.capital
	case word.IsUpper(r):
		g.capital = true
	case unicode.IsDigit(r):
		g.digit = true
	case r == '.':
		g.ended = was.small >= glueWord || was.ended
	case r == ')' || r == ']' || r == '!' || r == '?' || r == '…':
		g.ended = true
	case isQuote(r):
		g.ended = was.ended && was.quoted && r != '„'
		g.quoted = !was.quoted || r == '„'
	}
}

// glued reports whether a block starts with r. After it comes rest.
func (g *glueState) glued(r rune, rest []byte) bool {
	next, _ := utf8.DecodeRune(rest)
	switch {
	case g.ended && word.IsUpper(r):
		return true
	case g.ended && (isQuote(r) && !g.quoted || r == '(' || r == '¿' || r == '¡'):
		return word.IsUpper(next)
	case unicode.IsDigit(r):
		return g.small >= glueWord
	case g.digit:
		return word.IsUpper(r) && word.IsLower(next)
	}
	return g.small >= glueSmall && word.IsUpper(r) && (unicode.IsLetter(next) || next == '-')
}

func isQuote(r rune) bool { return strings.ContainsRune("\"“”„«»", r) }

// follow returns how the block follows the one before. A word that starts with a capital may have
// another one inside.
func (g *glueState) follow() page.Follow {
	if g.small > 0 && g.capital {
		return page.Glued
	}
	return page.Apart
}
