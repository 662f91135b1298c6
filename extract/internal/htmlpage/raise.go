package htmlpage

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// Raised and lowered text. Figures become the characters that Unicode has for them, so that 10⁹
// is not 109 and H₂O not H2O. A formula without such characters is written with a caret. Ordinals
// are letters and stay as they are.

// raise rewrites the text of <sup> element e, which ends here.
func (r *Reader) raise(e *element) {
	start, text := r.inside(e)
	if len(text) == 0 {
		return
	}
	if r.notes > e.notes && !hasWordRune(text) {
		r.Cut(e.at) // the brackets around the mark of a footnote
		return
	}
	if start == r.Block && isNoteText(text) && !startsFraction(r.z.Rest()) {
		r.mark = int32(len(r.P.Text))
		if r.loose[string(text)] {
			r.Note()
		}
		return
	}
	before := r.P.Text[r.Block:start]
	last, _ := utf8.DecodeLastRune(before)
	hasBase := isBase(last, before)
	raised, ok := mapped(text, superscripts)
	isLoose := isLooseMark(text) && !r.inNoteLink()
	if isLoose && !hasBase {
		r.leaveLoose(text)
	}
	switch {
	case isLoose && followsWord(before):
		if !ok {
			raised = string(text)
		}
		r.rewrite(e, start, " "+raised)
	case ok && isFigure(text), ok && hasBase && len(text) < 4:
		r.rewrite(e, start, raised)
	case string(text) == "TM":
		r.rewrite(e, start, "™")
	case string(text) == "SM":
		r.rewrite(e, start, "℠")
	case hasBase && (isPower(text) || isProduct(text, last)):
		r.rewrite(e, start, caret(text))
	}
}

// lower rewrites the text of <sub> element e.
func (r *Reader) lower(e *element) {
	start, text := r.inside(e)
	if lowered, ok := mapped(text, subscripts); ok && isFigure(text) && start > r.Block {
		r.rewrite(e, start, lowered)
	}
}

// inside returns the text of an element that ends here, without the space before it.
func (r *Reader) inside(e *element) (start int32, text []byte) {
	if r.Block < 0 || int(e.at) > len(r.P.Text) {
		return 0, nil
	}
	start = max(e.at, r.Block)
	for int(start) < len(r.P.Text) && r.P.Text[start] <= ' ' {
		start++
	}
	return start, r.P.Text[start:]
}

// rewrite replaces the text of e, which starts at start, by s.
func (r *Reader) rewrite(e *element, start int32, s string) {
	e.rewritten = true
	r.CutMarks(start)
	r.P.Text = append(r.P.Text[:start], s...)
}

// maxPower is how many bytes an exponent may have.
const maxPower = 12

// isFigure reports whether s is a number with a sign or in brackets.
func isFigure(s []byte) bool {
	return len(s) <= maxPower && bytes.ContainsAny(s, "0123456789") &&
		!bytes.ContainsFunc(s, unicode.IsLetter)
}

// isBase reports whether an exponent may follow text with this last character: a number, a
// bracket, or a single letter.
func isBase(last rune, text []byte) bool {
	if unicode.IsDigit(last) || last == ')' {
		return true
	}
	if !unicode.IsLetter(last) {
		return false
	}
	before, _ := utf8.DecodeLastRune(text[:len(text)-utf8.RuneLen(last)])
	return !unicode.IsLetter(before)
}

// startsFraction reports whether the line of a fraction is behind the end tag before rest.
func startsFraction(rest []byte) bool {
	for _, line := range [...]string{"/", "⁄", "∕", "&frasl;", "&#8260;"} {
		if bytes.HasPrefix(rest, []byte(line)) {
			return true
		}
	}
	return false
}

// inNoteLink reports whether one of the innermost inline elements is a link that may be the mark
// of a footnote.
func (r *Reader) inNoteLink() bool {
	for e := range r.inlines() {
		if e.tag == atom.A {
			return noteName([]byte(e.place)) != nil
		}
	}
	return false
}

// leaveLoose records a raised text that may be the mark of a footnote, but is no link.
func (r *Reader) leaveLoose(text []byte) {
	if len(r.loose) >= notedMost {
		return
	}
	if r.loose == nil {
		r.loose = map[string]bool{}
	}
	r.loose[string(text)] = true
}

// looseNote ends the block if the <sup> that starts here is a mark seen before and starts a line:
// the line is its footnote.
func (r *Reader) looseNote() {
	if r.loose == nil || !r.AtLineStart() {
		return
	}
	rest := r.z.Rest()
	if end := bytes.IndexByte(rest[:min(len(rest), maxMark)], '<'); end > 0 &&
		r.loose[string(bytes.TrimSpace(rest[:end]))] {
		r.EndBlock()
	}
}

// isLooseMark reports whether a raised text behind a word is the mark of a footnote: short numbers
// or one letter that ends no abbreviation, also in brackets.
func isLooseMark(s []byte) bool {
	inner, bracketed := unbracketed(s)
	if bracketed && isNoteText(inner) && (s[0] == '[' || isShortNumber(inner)) { // not (R)
		return true
	}
	if len(s) == 1 && s[0] >= 'a' && s[0] <= 'd' {
		return true
	}
	return len(s) <= maxPower && s[0] >= '0' && s[0] <= '9' &&
		len(bytes.Trim(s, "0123456789, ")) == 0
}

// isPower reports whether s is an exponent and not an ordinal: one letter that no ordinal has, or
// a sum.
func isPower(s []byte) bool {
	if len(s) == 1 {
		return bytes.IndexByte([]byte("xyzkmjNnpqt"), s[0]) >= 0
	}
	return len(s) <= maxPower && bytes.ContainsAny(s, "+-−·/0123456789") && bytes.IndexByte(s, ' ') < 0
}

// isProduct reports whether s is an exponent of letters only. Abbreviations may also end in raised
// letters, but these are not Greek, and they do not follow e, x, y or z alone.
func isProduct(s []byte, base rune) bool {
	letters, greek := 0, false
	for _, c := range string(s) {
		if !unicode.IsLetter(c) {
			return false
		}
		letters++
		greek = greek || unicode.Is(unicode.Greek, c)
	}
	switch {
	case greek && unicode.IsDigit(base): // a Greek ordinal has other letters
		return letters == 1 && !strings.ContainsAny(string(s), "οηςυα")
	case greek:
		return letters <= maxFactors && !unicode.Is(unicode.Greek, base)
	}
	return letters <= maxFactors && letters > 1 && strings.ContainsRune("exyz", base) &&
		utf8.RuneCount(s) == len(s) && string(s) != "th" // the xth
}

// maxFactors is how many letters an exponent of letters only has at most.
const maxFactors = 4

func caret(s []byte) string {
	if utf8.RuneCount(s) == 1 {
		return "^" + string(s)
	}
	return "^(" + string(s) + ")"
}

// superscripts and subscripts are pairs of a character and its raised or lowered form.
const (
	superscripts = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻–⁻=⁼(⁽)⁾nⁿiⁱ"
	subscripts   = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋–₋=₌(₍)₎"
)

// mapped returns s with each character replaced by the one after it in pairs, and whether all
// have one.
func mapped(s []byte, pairs string) (string, bool) {
	var out []byte
	for _, c := range string(s) {
		m, ok := partner(pairs, c)
		if !ok {
			return "", false
		}
		out = utf8.AppendRune(out, m)
	}
	return string(out), len(out) > 0
}

func partner(pairs string, c rune) (rune, bool) {
	isKey, found := true, false
	for _, p := range pairs {
		if found {
			return p, true
		}
		found = isKey && p == c
		isKey = !isKey
	}
	return 0, false
}
