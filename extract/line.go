package extract

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// cutLine takes a line of a text page apart. Its text is empty if the line is
// blank or a rule.
func cutLine(s []byte) textLine {
	s = trimLine(s)
	l := textLine{indent: columns(s[:indent(s)])}
	rest := s[indent(s):]
	if isRule(rest) {
		return textLine{}
	}
	l.hang = l.indent
	if n := bulletLen(rest); n > 0 {
		l.bullet = true
		l.hang += columns(rest[:n])
		rest = rest[n:]
	}
	l.text = rest
	l.width = l.hang + columns(rest)
	l.first = columns(rest[:firstWord(rest)])
	l.cells = hasCells(rest)
	return l
}

// trimLine cuts white space off the end.
func trimLine(s []byte) []byte {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRune(s)
		if r > ' ' && r != 0x7f && r != 0xA0 && r != 0x3000 && r != 0xFEFF && r != 0x200B {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// indent returns the length of the white space that s starts with.
func indent(s []byte) int {
	i := 0
	for i < len(s) {
		n := blank(s[i:]) + invisible(s[i:])
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// isRule tells lines of dashes, stars and the like.
func isRule(s []byte) bool {
	marks := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		switch {
		case r == ' ' || r == '\t':
		case r == '-' || r == '*' || r == '_' || r == '=' || r == '~' || r == '#' || r == '+' || r == '•' || r == '·' ||
			r >= 0x2010 && r <= 0x2015 || r >= 0x2500 && r <= 0x259F || r == '|' || r == '⁂' || r == '…' || r == '.':
			marks++
		default:
			return false
		}
		i += n
	}
	return marks > 0
}

// bulletLen returns the length of the bullet that s starts with, the white
// space behind it included, or 0. Dashes are bullets only with a space after
// an ASCII hyphen: an em dash may open speech.
func bulletLen(s []byte) int {
	r, n := utf8.DecodeRune(s)
	switch r {
	case '•', '◦', '‣', '▪', '■', '□', '●', '○', '►', '▸', '▶', '◆', '◇', '❖', '✓', '✔', '➤', '➜', '⁃', '∙', '❯', '→', '★', '☆', '※', '・', '·':
		return n + indent(s[n:])
	case '*', '-', '+', '>', 'o', '#', '»', '›':
		if k := indent(s[n:]); k > 0 {
			return n + k
		}
	}
	return 0
}

// firstWord returns the length of s up to its first white space; in scripts
// without spaces, of its first character.
func firstWord(s []byte) int {
	if r, n := utf8.DecodeRune(s); wideRune(r) {
		return n
	}
	if i := bytes.IndexAny(s, " \t"); i >= 0 {
		return i
	}
	return len(s)
}

// hasCells tells whether a line is a table row: parts kept apart by tabs, or
// at least twice by three spaces.
func hasCells(s []byte) bool {
	if bytes.IndexByte(s, '\t') >= 0 {
		return true
	}
	i := bytes.Index(s, []byte("   "))
	return i > 0 && bytes.Contains(bytes.TrimLeft(s[i:], " "), []byte("   "))
}

// columns is the width of s on a terminal: wide characters take two columns,
// marks that combine take none.
func columns(s []byte) int32 {
	n := int32(0)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			n++
			if c == '\t' {
				n = (n + 7) &^ 7
			}
			i++
			continue
		}
		r, k := utf8.DecodeRune(s[i:])
		n += runeColumns(r)
		i += k
	}
	return n
}

func runeColumns(r rune) int32 {
	switch {
	case wideRune(r):
		return 2
	case r >= 0x300 && r <= 0x36F, r >= 0x0E31 && r <= 0x0E3A && r != 0x0E32 && r != 0x0E33, r >= 0x0E47 && r <= 0x0E4E,
		r == 0xAD, r >= 0x200B && r <= 0x200D, r == 0x2060, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F, r >= 0x0610 && r <= 0x061A, r >= 0x064B && r <= 0x065F,
		r >= 0x0591 && r <= 0x05BD, r >= 0x0941 && r <= 0x0948, r == 0x094D, r == 0x093C, r == 0x0902, r == 0x0901:
		return 0
	}
	return 1
}

// wideRune tells the characters that take two columns and stand without
// spaces between lines: Han, kana, full-width forms. (Hangul is wide too, but
// has spaces.)
func wideRune(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFF00 && r <= 0xFF60 || r >= 0x20000 && r <= 0x3FFFF
}

// runningWidth is how wide a line is at least that counts as running text.
const runningWidth = 40

// pageMargin returns the least indent of the lines of running text: text
// browsers set in whole pages.
func pageMargin(lines []textLine) int32 {
	margin := int32(-1)
	for i := range lines {
		if l := &lines[i]; !l.bullet && l.width >= runningWidth && (margin < 0 || l.indent < margin) {
			margin = l.indent
		}
	}
	return max(0, margin)
}

// wrapColumn finds the column at which the page is wrapped, or 0. Of two lines
// in a row, the first speaks for column N if it ends within 12 of N and the next
// line's first word would not have fitted, and against it if it is longer.
func wrapColumn(lines []textLine) int32 {
	const lo, hi = 50, 100
	var tight, over [hi + 2]int // indexed by column
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if b.gap > 0 || b.bullet || a.cells || b.cells {
			continue
		}
		if a.width > hi {
			over[hi+1]++
			continue
		}
		over[a.width]++
		for n := max(a.width, lo); n <= min(hi, a.width+12, a.width+b.first); n++ {
			tight[n]++
		}
	}
	best, column, longer := 0, int32(0), 0
	for n := int32(hi); n >= lo; n-- {
		longer += over[n+1]
		if score := tight[n] - 2*longer; score > best {
			best, column = score, n
		}
	}
	if best < 3 {
		return 0
	}
	return column
}

// numbersLinks tells dumps that number their links, [1]like this: the numbers
// rise from 1 by one, and there are several.
func numbersLinks(src []byte) bool {
	next := 1
	for len(src) > 0 && next < 5 {
		i := bytes.IndexByte(src, '[')
		if i < 0 {
			return false
		}
		src = src[i:]
		if n, k := linkNumber(src); k > 0 && n == next {
			next++
		}
		src = src[1:]
	}
	return next >= 5
}

// linkNumber reads a mark like [12] and returns its number and length.
func linkNumber(s []byte) (n, length int) {
	for i := 1; i < len(s) && i < 7; i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + int(c-'0')
		case c == ']' && i > 1:
			return n, i + 1
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// linkMark finds the first link mark in s.
func linkMark(s []byte) (at, length int) {
	for i := range s {
		if s[i] == '[' {
			if _, n := linkNumber(s[i:]); n > 0 {
				return i, n
			}
		}
	}
	return -1, 0
}

// splitsWords tells whether the page splits words at line ends: some lines
// end in a hyphen behind a letter and go on with a small letter.
func splitsWords(lines []textLine) bool {
	splits, wrapped := 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1].text, lines[i].text
		if lines[i].gap > 0 {
			continue
		}
		wrapped++
		if splitWord(a, b) {
			splits++
		}
	}
	return splits >= 3 && splits*25 >= wrapped
}

// splitWord tells whether the word at the end of line a may go on in line b.
// "Vor- und Nachteile" does not: a hyphen stays before a conjunction.
func splitWord(a, b []byte) bool {
	if len(a) < 3 || a[len(a)-1] != '-' {
		return false
	}
	before, _ := utf8.DecodeLastRune(a[:len(a)-1])
	after, _ := utf8.DecodeRune(b)
	if !unicode.IsLower(before) || !unicode.IsLower(after) {
		return false
	}
	switch string(b[:firstWord(b)]) {
	case "und", "oder", "or", "and", "en", "of", "och", "eller", "og", "bis", "et", "ou", "y", "e", "o", "to":
		return false
	}
	return true
}
