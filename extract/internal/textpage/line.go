package textpage

import (
	"bytes"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// cutLine returns the parts of a line of a text page. Before is the line above. The text is empty
// if the line is blank or a rule.
func cutLine(s []byte, before *textLine, gap uint8) textLine {
	s = trimLine(s)
	at := indent(s)
	l := textLine{indent: word.Columns(s[:at])}
	rest := s[at:]
	if len(rest) == 0 {
		return textLine{}
	}
	if isRule(rest) {
		return textLine{row: true}
	}
	l.hang = l.indent
	if n := bulletLen(rest); n > 0 && (rest[0] != 'o' || isRound(&l, before, gap)) {
		l.bullet, l.hash = true, rest[0] == '#'
		l.hang += word.Columns(rest[:n])
		rest = rest[n:]
	}
	l.text = rest
	l.width = l.hang + word.Columns(rest)
	l.first = word.Columns(rest[:firstWord(rest)])
	l.cells, l.row = hasCells(rest)
	l.address = isAddressLine(rest)
	return l
}

// roundIndent is the least indent of round bullets in nested lists.
const roundIndent = 4

// isRound reports whether a leading o is a bullet of a nested list, as text browsers print it,
// and not the word, which has the indent of the line before.
func isRound(l, before *textLine, gap uint8) bool {
	if before == nil {
		return l.indent >= roundIndent
	}
	return (l.indent >= roundIndent || before.bullet) && (gap > 0 || before.hang != l.indent)
}

// headLines removes the # of headings in Markdown. If the page may not be Markdown, a # in a run
// of lines is a bullet.
func headLines(lines []textLine, markdown bool) {
	for i := range lines {
		l := &lines[i]
		if l.hash && (markdown || (i == 0 || l.gap > 0) && (i+1 == len(lines) || lines[i+1].gap > 0)) {
			l.bullet, l.hang = false, l.indent
		}
	}
}

// trimLine cuts white space off the end.
func trimLine(s []byte) []byte {
	for len(s) > 0 {
		if c := s[len(s)-1]; c > ' ' && c < 0x7f { // nearly always
			break
		}
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
		if c := s[i]; c > ' ' && c < 0x7f {
			break
		}
		n := word.Blank(s[i:]) + word.Invisible(s[i:])
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// isRule reports whether a line consists of dashes, stars and similar.
func isRule(s []byte) bool {
	if len(s) > 0 && (word.IsASCIILetter(s[0]) || word.IsASCIIDigit(s[0])) {
		return false // as most lines
	}
	marks := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		switch {
		case r == ' ' || r == '\t':
		case r == '-' || r == '*' || r == '_' || r == '=' || r == '~' || r == '#' || r == '+' ||
			r == '•' || r == '·' ||
			r >= 0x2010 && r <= 0x2015 || r >= 0x2500 && r <= 0x259F || r == '|' || r == '⁂' || r == '…' ||
			r == '.':
			marks++
		default:
			return false
		}
		i += n
	}
	return marks > 0
}

// bulletLen returns the length of the bullet at the start of s with the white space after it, or
// 0. Of the dashes only an ASCII hyphen with a space is a bullet: an em dash may open speech.
func bulletLen(s []byte) int {
	r, n := utf8.DecodeRune(s)
	if r == '#' {
		n = len(s) - len(bytes.TrimLeft(s, "#"))
	}
	switch r {
	case '•', '◦', '‣', '▪', '■', '□', '●', '○', '►', '▸', '▶', '◆', '◇', '❖', '✓', '✔', '➤', '➜', '⁃',
		'∙', '❯', '→', '★', '☆', '※', '・', '·':
		return n + indent(s[n:])
	case '*', '-', '+', '>', 'o', '#', '»', '›':
		if k := indent(s[n:]); k > 0 {
			return n + k
		}
	}
	return 0
}

// isAddressLine reports whether a line is an address and its number, as text browsers list them
// below a page. Such lines are not wrapped.
func isAddressLine(s []byte) bool {
	if i := bytes.IndexByte(s, ' '); i >= 0 {
		if !isNumbered(s[:i]) {
			return false
		}
		s = bytes.TrimLeft(s[i:], " ")
	}
	return bytes.Contains(s, []byte(":/")) && bytes.IndexByte(s, ' ') < 0
}

func isNumbered(s []byte) bool {
	return s[0] >= '0' && s[0] <= '9' || s[0] == '['
}

// firstWord returns the length of s up to its first white space; in scripts
// without spaces, of its first character.
func firstWord(s []byte) int {
	if r, n := utf8.DecodeRune(s); word.WideRune(r) {
		return n
	}
	for i, c := range s {
		if c == ' ' || c == '\t' {
			return i
		}
	}
	return len(s)
}

// hasCells reports whether a line is a table row by itself: parts separated by tabs, or at least
// twice by three spaces. It also reports whether the line may be one among others: it has a tab, a
// bar, or two spaces in a row.
func hasCells(s []byte) (cells, row bool) {
	if word.IsASCII(s) && !bytes.Contains(s, []byte("  ")) && bytes.IndexByte(s, '\t') < 0 &&
		bytes.IndexByte(s, '|') < 0 { // most lines
		return false, false
	}
	gaps, spaces := 0, 0
	for i, c := range s {
		switch c {
		case '\t':
			return true, true
		case ' ':
			if spaces++; spaces == gapLeast {
				row = true
			} else if spaces == gapLeast+1 {
				gaps++
			}
			continue
		case '|':
			row = true
		case "\u3000"[0], "│"[0]:
			r, _ := utf8.DecodeRune(s[i:])
			row = row || r == '\u3000' || isBar(r)
		}
		spaces = 0
	}
	return gaps > 1, row
}

// numbersLinks reports whether a dump numbers its links, [1]like this: there are several numbers,
// and they rise by one from 1.
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

func linkMarked(s []byte) bool {
	at, _ := linkMark(s)
	return at >= 0
}
