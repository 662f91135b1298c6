package extract

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The HTML door. The Tokenizer of x/net drives a small stack of open elements
// that is tolerant in the ways pages need: end tags implied for p, li, td and
// the like, stray end tags ignored, anything left open closed by its parent.
// No tree is built: a tag that makes a block opens a Container, text goes
// straight into Page.Text, and what remains of the page are flat arrays.
//
// This is not the tree construction of the HTML standard: misnested
// formatting elements are not cloned, and tables do not foster their
// children. Neither changes which words stand in which block.

// element is one open element.
type element struct {
	tag       atom.Atom
	name      uint32 // hash of the name, for elements without an atom
	container int32  // -1 for inline elements
	prop      int32  // index into Head.Props, or -1
	role      role
	kind      Kind   // of the surrounding text, to go back to
	level     uint8  // likewise
	scope     string // likewise: the item type around
}

// role is what an open element does to the text inside it.
type role uint8

const (
	plain   role = iota
	skipped      // its text is not shown
	link
	bold
	slanted
	preformatted
	hiddenInline
	closedEarly // its end tag came while blocks inside were still open
)

// searchDepth bounds the search of an end tag for its element, so that a
// hostile page costs linear time.
const searchDepth = 256

type htmlReader struct {
	builder
	z       *html.Tokenizer
	stack   []element
	skip    int    // open elements whose text is not shown
	scope   string // the innermost item type
	attrs   attributes
	raw     atom.Atom // the raw text element whose text token comes next
	buttons int
	script  Script
	names   func(hash uint32, name string) // told each token; for fitting
}

// readHTML fills p from a page in UTF-8.
func (r *htmlReader) readHTML(p *Page, src []byte) {
	r.builder.reset(p, FormHTML)
	r.stack, r.skip, r.raw, r.scope = r.stack[:0], 0, 0, ""
	r.buttons = 0
	r.z = html.NewTokenizer(bytes.NewReader(src))
	for r.step() {
	}
	for len(r.stack) > 0 {
		r.pop()
	}
	r.finish()
	r.z = nil
}

func (r *htmlReader) step() bool {
	switch r.z.Next() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		r.textToken()
	case html.StartTagToken:
		r.startTag(false)
	case html.SelfClosingTagToken:
		r.startTag(true)
	case html.EndTagToken:
		name, _ := r.z.TagName()
		r.endTag(atom.Lookup(name), name)
	}
	return true
}

func (r *htmlReader) textToken() {
	switch r.raw {
	case atom.Title:
		if r.skip == 0 && r.p.Head.Title == "" {
			r.p.Head.Title = collapse(r.z.Text())
		}
	case atom.Script:
		if r.script.Type != "" || r.script.ID != "" {
			r.script.Text = string(r.z.Text())
			r.p.Head.Scripts = append(r.p.Head.Scripts, r.script)
		}
	case 0:
		if r.skip == 0 {
			r.text(r.z.Text())
		}
	}
}

func (r *htmlReader) startTag(selfClosing bool) {
	name, more := r.z.TagName()
	tag := atom.Lookup(name)
	e := element{tag: tag, container: -1, prop: -1, kind: r.kind, level: r.level}
	if tag == 0 {
		e.name = hashName(name)
	}
	shape := shapeOf(tag)
	if tag == 0 && r.block < 0 && bytes.IndexByte(name, '-') > 0 {
		shape = blockShape // a custom element outside running text holds blocks
	}
	r.attrs.read(r.z, more)
	r.imply(tag, shape)
	e.kind, e.level, e.scope = r.kind, r.level, r.scope
	switch shape {
	case voidShape:
		r.void(tag)
		return
	case rawShape:
		r.rawText(tag)
		return
	}
	if selfClosing && (tag == 0 || shape == skipShape) {
		return
	}
	r.push(e, shape)
}

// void handles elements without content.
func (r *htmlReader) void(tag atom.Atom) {
	switch tag {
	case atom.Br:
		r.br()
	case atom.Hr:
		r.part()
	case atom.Meta:
		r.meta()
	case atom.Link:
		r.p.Head.Links = append(r.p.Head.Links, Rel{Rel: lowerString(r.attrs.rel), Href: string(r.attrs.href), Type: string(r.attrs.typ)})
	case atom.Base:
		if r.p.Head.Base == "" {
			r.p.Head.Base = string(r.attrs.href)
		}
	case atom.Wbr:
	case atom.Img, atom.Input, atom.Source, atom.Track, atom.Area, atom.Embed, atom.Param, atom.Col:
		r.prop(tag) // images carry itemprop=image
	}
}

// rawText notes the element whose whole content the Tokenizer hands over as
// one text token.
func (r *htmlReader) rawText(tag atom.Atom) {
	r.raw = tag
	switch tag {
	case atom.Script:
		r.script = Script{Type: lowerString(r.attrs.typ), ID: string(r.attrs.id)}
		if !dataScript(r.script.Type) {
			r.script = Script{}
		}
	case atom.Textarea, atom.Iframe:
		r.part()
	}
}

// part ends the open block, br breaks its line; what is not shown does neither.
func (r *htmlReader) part() {
	if r.skip == 0 {
		r.endBlock()
	}
}

func (r *htmlReader) br() {
	if r.skip == 0 {
		r.lineBreak()
	}
}

// dataScript tells the script types that hold data and not code.
func dataScript(typ string) bool {
	return len(typ) >= 4 && (typ[len(typ)-4:] == "json" || bytes.Contains([]byte(typ), []byte("json")))
}

// push opens an element.
func (r *htmlReader) push(e element, shape shape) {
	e.prop = r.prop(e.tag)
	if r.attrs.itemtype != nil {
		r.scope = string(lastPart(r.attrs.itemtype))
	}
	switch {
	case shape == skipShape && r.attrs.shadow == nil:
		if !standsInline(e.tag) {
			r.part()
		}
		e.role = skipped
		r.skip++
	case r.skip > 0: // it parts nothing either
	case shape == blockShape || shape == skipShape:
		r.openBlock(&e)
	default:
		r.openInline(&e)
	}
	r.stack = append(r.stack, e)
}

func (r *htmlReader) openBlock(e *element) {
	c := r.open(e.tag, regionOf(e.tag)|r.attrs.region())
	e.container = c
	r.attrs.tokens(r.p, c, e.name, r.names)
	r.p.Containers[c].Region |= namedRegion(r.p, &r.p.Containers[c])
	r.kind, r.level = kindOf(e.tag, r.kind), 0
	if r.kind == Heading {
		r.level = headingLevel(e.tag, e.level)
	}
	switch e.tag {
	case atom.Pre, atom.Listing:
		e.role = preformatted
		r.pre++
	case atom.Button:
		r.buttons++
	case atom.Html:
		if r.p.Head.Lang == "" {
			r.p.Head.Lang = string(r.attrs.lang)
		}
	}
}

func (r *htmlReader) openInline(e *element) {
	if r.attrs.isHidden {
		e.role = hiddenInline
		r.skip++
		return
	}
	switch e.tag {
	case atom.A:
		if r.attrs.href == nil {
			break
		}
		e.role = link
		r.starts++
		if r.block >= 0 && r.gap == noGap && endsInLink(r) {
			r.gap = space // two links side by side are two words
		}
		r.enter(&r.links)
	case atom.Time:
		if r.block >= 0 {
			r.gap = space // a date is a word of its own, glued as it may be to the name before
		}
	case atom.B, atom.Strong:
		e.role = bold
		r.enter(&r.bold)
	case atom.I, atom.Em:
		e.role = slanted
		r.enter(&r.slant)
	}
}

// endsInLink tells whether the last text written was the end of a link.
func endsInLink(r *htmlReader) bool {
	return r.links.depth == 0 && r.links.end == int32(len(r.p.Text))
}

// pop closes the innermost element.
func (r *htmlReader) pop() {
	e := &r.stack[len(r.stack)-1]
	r.undo(e)
	r.scope = e.scope
	r.stack = r.stack[:len(r.stack)-1]
}

// undo takes back what an element did to the text inside it.
func (r *htmlReader) undo(e *element) {
	if e.container >= 0 {
		r.close(e.container)
		r.kind, r.level = e.kind, e.level
		if e.tag == atom.Button {
			r.buttons--
		}
	}
	switch e.role {
	case skipped, hiddenInline:
		r.skip--
	case link:
		if r.links.depth == 1 && int(r.links.start) == len(r.p.Text) {
			r.starts = max(0, r.starts-1) // it held no text, but a picture
		}
		r.leave(&r.links)
	case bold:
		r.leave(&r.bold)
	case slanted:
		r.leave(&r.slant)
	case preformatted:
		r.pre--
	}
	e.role = closedEarly
	if e.prop >= 0 {
		r.p.Head.Props[e.prop].End = int32(len(r.p.Text))
		e.prop = -1
	}
}

// endTag closes the element that the tag names. The end tag of an inline
// element never closes blocks opened inside it; that of a block never reaches
// out of a table cell. An end tag that finds no element is ignored.
func (r *htmlReader) endTag(tag atom.Atom, name []byte) {
	shape := shapeOf(tag)
	switch {
	case shape == rawShape:
		r.raw = 0
		return
	case tag == atom.Br:
		r.br()
		return
	case tag == atom.P:
		r.part()
	case tag == atom.Body || tag == atom.Html:
		r.part() // what follows is still shown
		return
	}
	e := element{tag: tag}
	if tag == 0 {
		e.name = hashName(name)
	}
	if i := r.find(e.matches, scopeOf(tag)); i >= 0 {
		r.closeAt(i)
	}
}

// matches tells whether o is what an end tag for e closes: h1 to h6 close each
// other.
func (e element) matches(o *element) bool {
	return o.role != closedEarly && (o.tag == e.tag && o.name == e.name || isHeading(e.tag) && isHeading(o.tag))
}

// find returns the stack index of the innermost element that is wanted, or -1
// if there is none before an element that ends the search.
func (r *htmlReader) find(wanted func(*element) bool, ends func(atom.Atom) bool) int {
	for i := len(r.stack) - 1; i >= max(0, len(r.stack)-searchDepth); i-- {
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

// closeAt closes the element at stack index i: with all above it if it is a
// block, alone where blocks stand open inside an inline one.
func (r *htmlReader) closeAt(i int) {
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
func (r *htmlReader) imply(tag atom.Atom, shape shape) {
	if n := len(r.stack); n > 0 && r.stack[n-1].tag == atom.Head && !inHead(tag) {
		r.pop()
	}
	if shape == blockShape || tag == atom.Hr {
		r.implyBlock(tag)
	}
	if tag == atom.A && r.links.depth > 0 {
		r.implyEnd(func(e *element) bool { return e.role == link }, isTablePart)
	}
}

// implyBlock ends what no block may stand in: a paragraph, a heading before
// the next, and buttons, lists of options and drawings that were never closed.
func (r *htmlReader) implyBlock(tag atom.Atom) {
	if tag != 0 {
		r.implyEnd(func(e *element) bool { return e.tag == atom.P }, isBlock)
	}
	if (r.skip > 0 || r.buttons > 0) && breaksOut(tag) {
		r.implyEnd(func(e *element) bool { return e.tag == atom.Svg || e.tag == atom.Select || e.tag == atom.Button }, endsBreakOut)
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

// implyEnd closes the innermost element that is wanted. What lies in a template
// or a drawing implies no end outside it.
func (r *htmlReader) implyEnd(wanted func(*element) bool, ends func(atom.Atom) bool) {
	if i := r.find(wanted, func(tag atom.Atom) bool { return ends(tag) || endsBreakOut(tag) }); i >= 0 {
		r.closeAt(i)
	}
}
