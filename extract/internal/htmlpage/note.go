package htmlpage

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Links within the page that are signs and not words: the marks of footnotes, the ways back from
// them, and the links of headings to themselves. They are not text. What a mark leads to is a
// footnote, whatever its class is.

const (
	maxMark  = 8  // bytes of the mark of a footnote, with brackets
	maxLabel = 24 // bytes of a mark with a word: "[nota 1]"
)

// noteName returns the name of the place in the page that an address leads to, nil if there is
// none. A full address may lead to another page: it counts if the name is that of a footnote.
func noteName(href []byte) []byte {
	if len(href) == 0 {
		return nil
	}
	if href[0] == '#' {
		return href[1:]
	}
	if i := bytes.IndexByte(href, '#'); i >= 0 && leadsToNote(href[i+1:]) {
		return href[i+1:]
	}
	return nil
}

// isMark reports whether a link to a place in the page, with this text, is a sign of the page. It
// is raised, or at the start of a block, or follows a word with or without a space.
func isMark(name, text []byte, at position) bool {
	if len(name) == 0 || len(text) > maxLabel {
		return false
	}
	text = bytes.TrimSpace(text)
	if n, ok := unraised(text); ok {
		text, at = n, raisedUp
	}
	if !hasWordRune(text) {
		return len(text) > 0
	}
	if len(text) <= maxMark && isNoteText(text) && (at == raisedUp || leadsToNote(name)) {
		return true
	}
	return at != spaced && mayBeNote(name) && isLabel(text, at != atStart)
}

// position is where the mark of a footnote is.
type position uint8

const (
	spaced position = iota
	atStart
	glued
	raisedUp
)

// unraised returns a number in raised figures, which <sup> inside the link made, as plain figures.
// It may be in brackets.
func unraised(s []byte) ([]byte, bool) {
	if len(s) == 0 || s[0] < utf8.RuneSelf {
		return nil, false
	}
	var out []byte
	for _, c := range string(s) {
		i := strings.IndexRune(superscripts, c)
		if i < 1 || strings.IndexByte("0123456789()", superscripts[i-1]) < 0 {
			return nil, false
		}
		out = append(out, superscripts[i-1])
	}
	return out, true
}

// hasWordRune reports whether s has a letter or a digit. The arrow with a hook may be followed by
// a sign that chooses its look.
func hasWordRune(s []byte) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		s = s[n:]
	}
	return false
}

// isNoteText reports whether s is a number or one or two letters, with or without brackets.
func isNoteText(s []byte) bool {
	s = bytes.Trim(s, "[]() .")
	letters := 0
	for _, c := range string(s) {
		switch {
		case unicode.IsDigit(c): // of any script: (١)
		case unicode.IsLetter(c):
			letters++
		default:
			return false
		}
	}
	return len(s) > 0 && (letters == 0 || utf8.RuneCount(s) <= 2 || isRoman(s))
}

func isRoman(s []byte) bool {
	return len(bytes.Trim(bytes.ToLower(s), "ivxl")) == 0
}

// isLabel reports whether s can only be the mark of a footnote: a short number or a letter
// in brackets, also behind a word as in "[nota 1]" if it may be so, or a number behind a sign as
// in "※2".
func isLabel(s []byte, mayHaveWord bool) bool {
	inner, bracketed := unbracketed(s)
	if bracketed {
		if len(inner) <= maxMark && isNoteText(inner) {
			return true
		}
		if !mayHaveWord {
			return false
		}
		inner = bytes.TrimLeftFunc(inner, unicode.IsLetter)
		return isShortNumber(bytes.TrimLeft(inner, ". \u00a0"))
	}
	sign, n := utf8.DecodeRune(s)
	return (sign == '注' || sign == '註' || !unicode.IsLetter(sign) && !unicode.IsDigit(sign)) &&
		isShortNumber(s[n:])
}

// unbracketed returns s without the brackets around all of it, and whether it has them.
func unbracketed(s []byte) ([]byte, bool) {
	for _, pair := range [...][2]string{{"[", "]"}, {"(", ")"}, {"［", "］"}, {"（", "）"},
		{"〔", "〕"}} {
		if inner, ok := bytes.CutPrefix(s, []byte(pair[0])); ok {
			return bytes.CutSuffix(inner, []byte(pair[1]))
		}
	}
	return s, false
}

func isShortNumber(s []byte) bool {
	return len(s) > 0 && len(s) <= 3 && len(bytes.Trim(s, "0123456789")) == 0
}

// leadsToNote reports whether the name of an anchor is that of a footnote or of its mark.
func leadsToNote(name []byte) bool {
	name = bytes.TrimLeft(bytes.ToLower(name), "_-")
	for _, start := range [...]string{"fn", "ftn", "footnote", "note", "cite", "endnote", "en-", "edn",
		"ref", "sdfootnote", "fussnote", "fußnote", "nota", "user-content-fn", "easy-footnote",
		"easy-endnote", "anm"} {
		if bytes.HasPrefix(name, []byte(start)) {
			return true
		}
	}
	return false
}

// mayBeNote reports whether an anchor can be that of a footnote: its name is like one, or has the
// number of the note. Numbers in brackets also lead to comments.
func mayBeNote(name []byte) bool {
	lower := bytes.ToLower(name)
	return leadsToNote(name) || bytes.ContainsAny(name, "0123456789") &&
		!bytes.Contains(lower, []byte("comm")) && !bytes.Contains(lower, []byte("komm"))
}

// endMark removes the text of a link that is only a sign, with the brackets around it, and reports
// whether it was one.
func (r *Reader) endMark(e *element) bool {
	name := noteName([]byte(e.place))
	if r.Block < 0 || int(e.at) > len(r.P.Text) {
		return false
	}
	start := max(e.at, r.Block)
	text := r.P.Text[start:]
	closing := r.bracketAround(start)
	if closing != 0 {
		start--
		text = append(bytes.Clone(r.P.Text[start:]), closing)
	}
	if !isMark(name, text, r.positionOf(start, text, e.isRef)) {
		return false
	}
	r.leadTo(name, text)
	r.label, r.closing = start == r.Block, closing
	if start > r.Block && r.P.Text[start-1] == ' ' {
		start-- // it is pending again
	}
	r.Cut(start)
	r.notes++
	r.unmark()
	if r.Marks {
		r.AddMark(int32(len(r.P.Text)), page.MarkNote, string(name))
	}
	return true
}

// endRef removes the text of an element whose role says that it is the mark of a footnote, and
// reports whether it was one.
func (r *Reader) endRef(e *element) bool {
	if !e.isRef || r.Block < 0 || int(e.at) > len(r.P.Text) {
		return false
	}
	text := bytes.TrimSpace(r.P.Text[max(e.at, r.Block):])
	if len(text) > maxMark || !isNoteText(text) {
		return false
	}
	r.Cut(e.at)
	r.unmark()
	return true
}

// unmark records that the mark of a footnote was removed here. A mark separates two words.
func (r *Reader) unmark() {
	r.unmarked = int32(len(r.P.Text))
	r.apart = r.unmarked
}

// bracketAround returns the bracket behind a link that ends here, if the one that opens it is
// directly before start. Otherwise it returns 0.
func (r *Reader) bracketAround(start int32) byte {
	rest := r.z.Rest()
	if start <= r.Block || len(rest) == 0 {
		return 0
	}
	switch r.P.Text[start-1] {
	case '[':
		if rest[0] == ']' {
			return ']'
		}
	case '(':
		if rest[0] == ')' {
			return ')'
		}
	}
	return 0
}

// withoutLabel returns text without the bracket that belongs to a mark that was removed before it,
// and without the label of a footnote, which is like the mark, and the point behind it.
func (r *Reader) withoutLabel(text []byte) []byte {
	if r.twin != "" {
		plain := bytes.TrimLeft(text, " \t\r\n")
		if len(plain) == 0 {
			return text
		}
		rest, ok := bytes.CutPrefix(plain, []byte(r.twin))
		if ok && r.Block < 0 && endsLabel(rest) && (!isWord(r.twin) || hasPoint(rest)) {
			text, r.label = rest, true // but "a" is also a word
		}
		r.twin = ""
	}
	if r.closing != 0 && len(text) > 0 && text[0] == r.closing {
		text = text[1:]
	}
	if r.label && r.Block < 0 && hasPoint(text) && endsLabel(text[1:]) {
		text = text[1:]
	}
	r.label, r.closing = false, 0
	return text
}

// withoutBrackets returns the text behind a mark that was removed without a closing bracket at its
// start, if nothing but such marks was in the brackets: "[1, 2]". It removes the rest of these.
func (r *Reader) withoutBrackets(text []byte) []byte {
	if r.Block < 0 || len(text) == 0 || text[0] != ']' && text[0] != ')' {
		return text
	}
	before := r.P.Text[r.Block:]
	inner := bytes.TrimRight(before, " ,;–-")
	n := len(inner) - 1
	if n < 0 || inner[n] != '[' && inner[n] != '(' {
		return text
	}
	from := r.Block + int32(n)
	if n > 0 && inner[n-1] == ' ' {
		from--
	}
	r.Cut(from)
	r.unmarked = int32(len(r.P.Text))
	return text[1:]
}

// endsLabel reports whether rest can be what follows the label of a footnote.
func endsLabel(rest []byte) bool {
	return len(rest) == 0 || rest[0] <= ' ' || hasPoint(rest) || word.Blank(rest) > 0
}

// hasPoint reports whether s starts with a sign that is behind labels.
func hasPoint(s []byte) bool { return len(s) > 0 && (s[0] == '.' || s[0] == ')' || s[0] == ':') }

// isWord reports whether a mark is letters: "a", not "2" or "注1".
func isWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first) && strings.IndexFunc(s, unicode.IsDigit) < 0
}

// positionOf returns where the text from start on is.
func (r *Reader) positionOf(start int32, text []byte, isRef bool) position {
	switch {
	case r.raised > 0 || isRef:
		return raisedUp
	case start == r.Block:
		return atStart
	case r.P.Text[start-1] > ' ' && len(text) > 0 && text[0] > ' ':
		return glued
	}
	return spaced
}

// notedMost is how many footnotes a page may have.
const notedMost = 1 << 12

// leadTo records that a mark with this text leads to a place in the page. Arrows, and the marks in
// footnotes themselves, lead back.
func (r *Reader) leadTo(name, text []byte) {
	text = bytes.TrimSpace(text)
	plain, isRaised := unraised(text)
	if isRaised {
		text = plain
	}
	isNumbered := isRaised || hasWordRune(text) || len(bytes.Trim(text, " *†‡§[]()")) == 0
	if !isNumbered || !mayBeNote(name) || r.Region()&page.InNotes != 0 || len(r.noted) >= notedMost {
		return
	}
	if r.noted == nil {
		r.noted = map[string]string{}
	}
	if _, ok := r.noted[string(name)]; !ok {
		r.noted[string(name)] = string(text)
	}
}

// isNote reports whether the block element of the last tag, or the term before it, is a footnote
// that a mark leads to. Numbers in a table of contents lead to heads and sections.
func (r *Reader) isNote(tag atom.Atom) bool {
	mark, isNoted := r.noted[string(r.attrs.id)]
	switch tag {
	case atom.Section, atom.Article, atom.Main, atom.Body, atom.Nav, atom.Table, atom.Figure:
		return false
	}
	if isHeading(tag) {
		return false
	}
	if isNoted {
		r.twin = mark
	}
	switch tag {
	case atom.Dt:
		r.term = isNoted
	case atom.Dd:
		return isNoted || r.term
	case atom.Dl:
		r.term = false
	}
	return isNoted
}

// spacedText adds text with a space between a word and the mark of a footnote that is no link:
// "people[1]".
func (r *Reader) spacedText(text []byte) {
	if bytes.IndexByte(text, '[') < 0 || r.Pre > 0 || r.Links.Depth > 0 || r.inCode() {
		r.Text(text)
		return
	}
	for at := 0; ; {
		i := bytes.IndexByte(text[at:], '[')
		if i < 0 {
			break
		}
		at += i
		if before := text[:at]; isPlainMark(text[at:]) &&
			(followsWord(before) || at == 0 && followsWord(r.openText())) {
			r.Text(before)
			r.Gap = page.Space
			text, at = text[at:], 0
		}
		at++
	}
	r.Text(text)
}

// inCode reports whether the innermost inline elements have one for code.
func (r *Reader) inCode() bool {
	for e := range r.inlines() {
		switch e.tag {
		case atom.Code, atom.Kbd, atom.Samp, atom.Tt, atom.Var:
			return true
		}
	}
	return false
}

// openText returns the text of the open block that the next text directly follows.
func (r *Reader) openText() []byte {
	if r.Block < 0 || r.Gap != page.NoGap {
		return nil
	}
	return r.P.Text[r.Block:]
}

// isPlainMark reports whether s starts with a short number in brackets and the end of a word.
func isPlainMark(s []byte) bool {
	end := bytes.IndexByte(s[:min(len(s), len("[123]"))], ']')
	if end < 2 || !isShortNumber(s[1:end]) || s[1] == '0' {
		return false
	}
	s = bytes.TrimLeft(s[end+1:], ",.;:!?)\"'")
	return len(s) == 0 || s[0] <= ' ' || s[0] == '[' || s[0] >= utf8.RuneSelf
}

// wordLeast is how many letters a word has that a number behind it does not belong to: longer than
// the signs of units and functions.
const wordLeast = 4

// followsWord reports whether text ends in a word that a number directly behind it cannot belong
// to. In scripts without spaces there is nothing to separate.
func followsWord(text []byte) bool {
	start := len(text)
	letters := 0
	for start > 0 {
		c, n := utf8.DecodeLastRune(text[:start])
		if !unicode.IsLetter(c) || word.WideRune(c) {
			break
		}
		letters++
		start -= n
	}
	return letters >= wordLeast && !isUnit(bytes.ToLower(text[start:]))
}

// isUnit reports whether a word is a unit of length or a function, which have exponents.
func isUnit(name []byte) bool {
	for _, part := range [...]string{"met", "mèt", "mét", "feet", "foot", "inch", "mile", "yard",
		"sinh", "cosh", "tanh", "second", "метр"} {
		if bytes.Contains(name, []byte(part)) {
			return true
		}
	}
	return false
}
