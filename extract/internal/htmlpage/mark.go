package htmlpage

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// Marks of an inline element are recorded where it ends, if they are wanted.

// markOf returns the mark that an inline element makes.
func markOf(tag atom.Atom) (kind page.MarkKind, ok bool) {
	switch tag {
	case atom.A:
		return page.MarkLink, true
	case atom.B, atom.Strong:
		return page.MarkBold, true
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		return page.MarkItalic, true
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return page.MarkCode, true
	case atom.Sup:
		return page.MarkSup, true
	case atom.Sub:
		return page.MarkSub, true
	case atom.S, atom.Del, atom.Strike:
		return page.MarkStrike, true
	case atom.Q:
		return page.MarkQuote, true
	}
	return 0, false
}

// markSet is a set of kinds of marks.
type markSet uint16

// openMark records where the marks of an inline element begin.
func (r *Reader) openMark(e *element) {
	if kind, ok := markOf(e.tag); ok && (e.tag != atom.A || r.attrs.href != nil) {
		e.marks = 1 << kind
		if e.tag == atom.A {
			e.place = string(r.attrs.href)
		}
	}
	e.marks = styledMarks(e.marks, r.attrs.style)
}

// styledMarks returns the marks of an element with a style. Some editors write all marks as styles,
// and text that is not bold inside <b>.
func styledMarks(marks markSet, style []byte) markSet {
	if len(style) == 0 {
		return marks
	}
	has := func(property string, values ...string) bool {
		for _, value := range values {
			if hasDeclaration(style, property, value) {
				return true
			}
		}
		return false
	}
	switch {
	case has("font-weight", "bold", "600", "700", "800", "900"):
		marks |= 1 << page.MarkBold
	case has("font-weight", "normal", "400"):
		marks &^= 1 << page.MarkBold
	}
	switch {
	case has("font-style", "italic", "oblique"):
		marks |= 1 << page.MarkItalic
	case has("font-style", "normal"):
		marks &^= 1 << page.MarkItalic
	}
	if has("text-decoration", "line-through") {
		marks |= 1 << page.MarkStrike
	}
	return marks
}

// endMarked adds the marks of an element that ends, has visible text and was not rewritten.
func (r *Reader) endMarked(e *element) {
	if e.rewritten || int(e.at) >= len(r.P.Text) {
		return
	}
	for kind := page.MarkLink; kind < page.MarkNote; kind++ {
		if e.marks>>kind&1 != 0 {
			r.AddMark(e.at, kind, e.place)
		}
	}
}

// seam records that a link or span begins where another one ended, with white space between them
// at most. The two may be names of different authors.
func (r *Reader) seam(tag atom.Atom) {
	if tag != atom.A && tag != atom.Span || r.Block < 0 || !r.isHere(r.phrase) {
		return
	}
	if seams := r.P.Seams; len(seams) == 0 || seams[len(seams)-1] != r.phrase {
		r.P.Seams = page.Noted(r.P, seams, r.phrase)
	}
}

// anchor records the name of an element inside the footnotes.
func (r *Reader) anchor(region page.Region) {
	if region&page.InNotes != 0 && len(r.attrs.id) > 0 {
		r.addAnchor(r.attrs.id)
	}
}

func (r *Reader) addAnchor(name []byte) {
	r.P.Anchors = page.Noted(r.P, r.P.Anchors, page.Anchor{Name: string(name),
		Block: int32(len(r.P.Blocks))})
}

// leadMost is how many bytes of a footnote may be before its anchor.
const leadMost = 8

// inlineAnchor makes the block a footnote if the inline element at its start is the place that a
// mark leads to. It records the name of such an element, and of all those inside footnotes.
func (r *Reader) inlineAnchor(tag atom.Atom) {
	name := r.attrs.id
	if name == nil && tag == atom.A {
		name = r.attrs.name
	}
	if name == nil {
		return
	}
	mark, isNoted := r.noted[string(name)]
	if isNoted && r.AtLineStart() {
		r.EndBlock() // one footnote a line
	}
	isNoted = isNoted && (r.Block < 0 || len(r.P.Text)-int(r.Block) <= leadMost)
	if isNoted {
		r.Note()
		r.twin = mark
	}
	if r.Marks && (isNoted || r.Region()&page.InNotes != 0) {
		r.addAnchor(name)
	}
}
