package htmlpage

import (
	"iter"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// The stack of open elements: what an end tag closes, and what a start tag
// closes by implication.

// endTag closes the element that the tag names. The end tag of an inline element never closes
// blocks opened inside it. That of a block never closes anything outside a table cell. An end tag
// without an element is ignored.
func (r *Reader) endTag(tag atom.Atom, name []byte) {
	shape := shapeOf(tag)
	switch {
	case shape == rawShape:
		if r.raw = 0; r.looked == 0 {
			return
		}
	case tag == atom.Br:
		r.br()
		return
	case tag == atom.P:
		r.part()
	case tag == atom.Body || tag == atom.Html:
		r.part() // what follows is visible
		return
	}
	e := element{tag: tag}
	if tag == 0 {
		e.name = page.HashName(name)
	}
	if i := r.find(e.matches, scopeOf(tag)); i >= 0 {
		r.closeAt(i)
	}
}

// matches reports whether an end tag for e closes o: those of h1 to h6 close each other.
func (e element) matches(o *element) bool {
	return o.role != closedEarly && (o.tag == e.tag && o.name == e.name ||
		isHeading(e.tag) && isHeading(o.tag))
}

// find returns the stack index of the innermost wanted element, or -1 if an element that ends the
// search comes first.
func (r *Reader) find(wanted func(*element) bool, ends func(atom.Atom) bool) int {
	for i := len(r.stack) - 1; i >= max(r.floor, len(r.stack)-searchDepth); i-- {
		e := &r.stack[i]
		if wanted(e) {
			return i
		}
		if ends(e.tag) {
			return -1
		}
	}
	return -1
}

// inlines yields the innermost inline elements that are open, the innermost first.
func (r *Reader) inlines() iter.Seq[*element] {
	return func(yield func(*element) bool) {
		for i := len(r.stack) - 1; i >= max(0, len(r.stack)-searchDepth); i-- {
			if e := &r.stack[i]; e.container >= 0 || !yield(e) {
				return
			}
		}
	}
}

// closeAt closes the element at stack index i. If it is a block, everything above it is closed,
// too; an inline element with open blocks inside is closed alone.
func (r *Reader) closeAt(i int) {
	if r.stack[i].container < 0 {
		for j := i + 1; j < len(r.stack); j++ {
			if r.stack[j].container >= 0 {
				r.undo(&r.stack[i])
				return
			}
		}
	}
	for len(r.stack) > i {
		r.pop()
	}
}

// imply closes the elements whose end tags the start tag of tag implies.
func (r *Reader) imply(tag atom.Atom, shape shape) {
	if n := len(r.stack); n > 0 && r.stack[n-1].tag == atom.Head && !inHead(tag) {
		r.pop()
	}
	if shape == blockShape || tag == atom.Hr {
		r.implyBlock(tag)
	}
	if tag == atom.A && r.Links.Depth > 0 {
		r.implyEnd(func(e *element) bool { return e.role == link }, isTablePart)
	}
}

// implyBlock closes what no block may be in: a paragraph, a heading before the next, and buttons,
// lists of options and drawings that were left open.
func (r *Reader) implyBlock(tag atom.Atom) {
	if tag != 0 {
		r.implyEnd(func(e *element) bool { return e.tag == atom.P }, isBlock)
	}
	if (r.skip > 0 || r.buttons > 0) && breaksOut(tag) {
		r.implyEnd(func(e *element) bool {
			return e.tag == atom.Svg || e.tag == atom.Select || e.tag == atom.Button
		}, endsBreakOut)
	}
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.implyEnd(func(e *element) bool { return isHeading(e.tag) }, isBlock)
	case atom.Li:
		r.implyEnd(func(e *element) bool { return e.tag == atom.Li }, endsItem)
	case atom.Dt, atom.Dd:
		r.implyEnd(func(e *element) bool { return e.tag == atom.Dt || e.tag == atom.Dd }, endsItem)
	case atom.Td, atom.Th:
		r.implyEnd(func(e *element) bool { return e.tag == atom.Td || e.tag == atom.Th }, isRowOrTable)
	case atom.Tr:
		r.implyEnd(func(e *element) bool { return e.tag == atom.Tr }, isTable)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		r.implyEnd(func(e *element) bool { return isRowGroup(e.tag) }, isTable)
	}
}

// implyEnd closes the innermost wanted element. Elements in a template or a drawing imply no end
// outside it.
func (r *Reader) implyEnd(wanted func(*element) bool, ends func(atom.Atom) bool) {
	if i := r.find(wanted, func(tag atom.Atom) bool {
		return ends(tag) || endsBreakOut(tag)
	}); i >= 0 {
		r.closeAt(i)
	}
}
