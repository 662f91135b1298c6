package htmlpage

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/markup"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The reader of HTML. A Scanner drives a small stack of open elements that tolerates what pages
// do: it implies end tags of p, li, td and others, ignores stray end tags, and lets a
// parent close what is left open inside it. No tree is built: a tag that makes a block opens a
// Container, text goes directly into Page.Text, and the page is a few flat arrays.
//
// This is not the tree construction of the HTML standard: misnested formatting elements are not
// cloned, and tables do not foster their children. Neither changes which words are in which
// block.

// element is one open element.
type element struct {
	tag       atom.Atom
	name      uint32 // hash of the name, for elements without an atom
	container int32  // -1 for inline elements
	prop      int32  // index into Head.Props, or -1
	role      role
	kind      page.Kind // of the surrounding text, to return to
	level     uint8     // likewise
	scope     string    // likewise: the item type outside
	at        int32     // length of the page's text where an inline element began
	notes     int32     // of a raised element: marks of footnotes before it
	place     string    // of a link: its address, if it is inside the page or marks are wanted
	marks     markSet   // it makes these marks
	isRef     bool      // its role says that it is the mark of a footnote
	rewritten bool      // its text is no longer that of the page
}

// role is the effect of an open element on the text inside it.
type role uint8

const (
	plain   role = iota
	skipped      // its text is not shown
	link
	bold
	slanted
	preformatted
	hiddenInline
	leading // its text is for screen readers and starts a block
	raised
	lowered
	lineOfPre   // a line of preformatted text
	closedEarly // its end tag came while blocks inside it were open
)

// searchDepth limits the search of an end tag for its element, so that a hostile page costs
// linear time.
const searchDepth = 256

type Reader struct {
	page.Builder
	z         markup.Scanner
	stack     []element
	skip      int    // open elements whose text is not shown
	scope     string // the innermost item type
	attrs     attributes
	raw       atom.Atom         // the raw text element whose text is the next token
	buttons   int               // open <button> elements
	raised    int               // open <sup> elements
	notes     int32             // marks of footnotes so far
	loose     map[string]bool   // raised numbers and letters that are no links and may be marks
	term      bool              // a <dt> that a mark leads to is the last one
	label     bool              // the mark of a footnote at the start of its block was removed
	closing   byte              // the bracket to remove from the next text
	noted     map[string]string // the mark that leads to a footnote, by its name
	twin      string            // the same mark, if the text of the footnote is next
	mark      int32             // end of the mark of a footnote that words must not touch
	apart     int32             // where a <time> ended or a mark was, and words must not touch
	aside     []sidenote        // of the open block
	sidenotes int               // so far
	unmarked  int32             // where the mark of a footnote was removed
	linked    int32             // end of a link that the next link must not touch
	phrase    int32             // end of a link or span, see seam
	spoken    spokenText
	script    page.Script
	whole     []byte // the source of the page
	within    []byte // the source of the innermost page within the page
	looked    int    // fallbacks examined so far
	sought    int    // bytes searched for formulas
	data      int    // bytes of scripts that were recorded
	nest      int    // levels of pages within pages
	floor     int    // open elements of the pages outside
	twice     bool   // entities are encoded twice
	xhtml     bool
	titled    bool                           // the end of a <title> has been searched for
	initial   byte                           // the letter that a picture shows, for the text after it
	known     map[string]string              // see name
	buf       []byte                         // see collapse
	width     float64                        // of the last picture, 0 if it is not known
	source    source                         // of the <picture> whose <img> follows
	Marks     bool                           // record the marks of inline elements
	Images    bool                           // record pictures
	Names     func(hash uint32, name string) // called with each token; for fitting
}

// Read fills p from a page in UTF-8.
func (r *Reader) Read(p *page.Page, src []byte) {
	r.Builder.Reset(p, page.FormHTML)
	p.Expect(len(src))
	r.stack, r.skip, r.buttons, r.raw, r.scope = r.stack[:0], 0, 0, 0, ""
	r.raised, r.notes, r.mark, r.apart, r.linked, r.data = 0, 0, 0, 0, 0, 0
	r.unmarked, r.phrase = 0, 0
	r.aside, r.sidenotes = nil, 0
	r.noted, r.loose, r.term, r.label, r.closing, r.twin = nil, nil, false, false, 0, ""
	r.spoken, r.source, r.width = spokenText{}, source{}, 0
	r.readAll(src)
	r.Finish()
	r.dropWrongComments()
}

// Append adds HTML to the end of the page that was read last, as the body of an article, and
// returns its container. Its metadata is ignored.
func (r *Reader) Append(src []byte) int32 {
	head := r.P.Head
	c := r.Open(atom.Article, page.InArticle|page.InBody)
	r.readAll(src)
	r.Close(c)
	r.Finish()
	r.P.Head = head
	return c
}

// readAll adds the tokens of src to the page.
func (r *Reader) readAll(src []byte) {
	r.whole, r.within, r.looked, r.sought, r.nest, r.floor = src, src, 0, 0, 0, 0
	r.titled, r.initial = false, 0
	r.twice, r.xhtml = encodesTwice(src), isXHTML(src)
	r.z.Reset(src)
	for r.step() && !r.Full() {
	}
	for len(r.stack) > 0 {
		r.pop()
	}
	if r.aside != nil {
		r.readAside()
	}
	r.whole, r.within, r.attrs = nil, nil, attributes{}
	r.z.Reset(nil)
	if r.P.IsLarge() {
		r.z = markup.Scanner{} // it has parts of the source
	}
}

func (r *Reader) step() bool {
	switch r.z.Next() {
	case markup.End:
		return false
	case markup.Text:
		r.textToken()
	case markup.StartTag:
		r.startTag(false)
	case markup.SelfClosingTag:
		r.startTag(true)
	case markup.EndTag:
		name := r.z.Name()
		r.endTag(atom.Lookup(name), name)
	}
	return true
}

func (r *Reader) textToken() {
	switch r.raw {
	case atom.Title:
		if r.skip == 0 && r.P.Head.Title == "" {
			r.P.Head.Title = r.collapse(r.z.Text())
		}
	case atom.Script:
		r.scriptText(r.z.Raw())
	case 0:
		if r.skip == 0 {
			r.pageText(r.z.Text())
		}
	}
}

// pageText adds text, decoded once more if the page encodes it twice.
func (r *Reader) pageText(text []byte) {
	if r.twice && bytes.IndexByte(text, '&') >= 0 {
		text = []byte(html.UnescapeString(string(text)))
	}
	if r.escapedMarkup(text) {
		r.inner(unwrapped(text))
		return
	}
	r.shown(text)
}

// shown adds text that the page shows.
func (r *Reader) shown(text []byte) {
	if r.label || r.closing != 0 || r.twin != "" {
		text = r.withoutLabel(text)
	}
	if r.isHere(r.unmarked) {
		text = r.withoutBrackets(text)
	}
	r.setApart(text)
	r.afterSpoken(text)
	if r.initial != 0 {
		if first, _ := utf8.DecodeRune(text); unicode.IsLower(first) {
			r.Text([]byte{r.initial})
		}
		r.initial = 0
	}
	r.spacedText(text)
}

// isHere reports whether a place that was recorded is where the text of the page ends now.
func (r *Reader) isHere(at int32) bool { return at > 0 && int(at) == len(r.P.Text) }

// setApart separates text from the mark of a footnote directly before it, and a word from a date
// or from the word before a mark that was removed.
func (r *Reader) setApart(text []byte) {
	first, _ := utf8.DecodeRune(text)
	startsWord := unicode.IsLetter(first) && !word.WideRune(first)
	if r.Block >= 0 && (r.isHere(r.mark) || r.isHere(r.apart) && startsWord) {
		r.Gap = page.Space
	}
	if r.Block >= 0 && r.Gap == page.Space && r.isHere(r.unmarked) &&
		(first == ',' || first == '.' || first == ')') {
		r.Gap = page.NoGap // the space was before the mark
	}
	r.mark, r.apart, r.unmarked = 0, 0, 0
}

func (r *Reader) startTag(selfClosing bool) {
	name := r.z.Name()
	tag := atom.Lookup(name)
	e := element{tag: tag, container: -1, prop: -1, kind: r.Kind, level: r.Level}
	if tag == 0 {
		e.name = page.HashName(name)
	}
	r.attrs.read(&r.z, r.attributesTell(tag))
	shape := inlineShape
	if r.skip == 0 && r.Pre == 0 && r.isIcon(tag, name) {
		e.role = hiddenInline
	} else {
		shape = r.shapeHere(tag, name)
	}
	if (shape == blockShape || shape == inlineShape) && !selfClosing && r.setAside(tag, name) {
		return
	}
	r.imply(tag, shape)
	e.kind, e.level, e.scope = r.Kind, r.Level, r.scope
	if shape == skipShape && tag == atom.Object && r.fallback(tag) {
		shape = blockShape
	}
	switch shape {
	case voidShape:
		r.void(tag)
		return
	case rawShape:
		if tag == atom.Noscript || tag == atom.Noframes || tag == atom.Noembed {
			if r.fallback(tag) {
				r.z.Skip(0)
				r.push(e, blockShape)
				return
			}
		}
		if selfClosing && r.xhtml {
			r.z.Skip(0)
			r.raw = 0
			return
		}
		r.rawText(tag)
		return
	}
	if tag == 0 && r.wantsImages() && string(name) == "amp-img" {
		r.image()
	}
	if selfClosing && (tag == 0 || shape == skipShape) {
		return
	}
	if tag == atom.Math && r.skip == 0 && !selfClosing && r.mathElement() {
		return
	}
	r.push(e, shape)
}

// shapeHere returns the shape of the element of the last tag. Some blocks are part of the text
// around them.
func (r *Reader) shapeHere(tag atom.Atom, name []byte) shape {
	shape := shapeOf(tag)
	if tag == 0 && r.Block < 0 && bytes.IndexByte(name, '-') > 0 {
		shape = blockShape // a custom element outside running text contains blocks
	}
	if shape != blockShape {
		return shape
	}
	switch {
	case r.attrs.isTip(): // its text may have ended before it
	case r.Block >= 0 && r.attrs.unseen() == extra:
	case tag == 0 && r.attrs.unseen() == formula:
	case r.Pre > 0 && isLineOfPre(tag):
	case tag == atom.Button && r.isTerm():
		r.termApart()
	default:
		return blockShape
	}
	return inlineShape
}

// attributesTell reports whether the attributes of a tag can be useful. Those of pictures and of
// skipped elements, mainly paths of drawings, are many and long, and only a property in them is
// useful.
func (r *Reader) attributesTell(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Meta, atom.Link, atom.Time:
		return true
	case atom.Img, atom.Source, atom.Input, atom.Track, atom.Area, atom.Param, atom.Col:
	default:
		if r.skip == 0 {
			return true
		}
	}
	return r.z.Has(markup.Itemprop) || r.z.Has(markup.Property)
}

// void handles elements without content.
func (r *Reader) void(tag atom.Atom) {
	switch tag {
	case atom.Br:
		r.br()
	case atom.Hr:
		r.part()
	case atom.Meta:
		r.meta()
	case atom.Link:
		r.link()
	case atom.Base:
		if r.P.Head.Base == "" {
			r.P.Head.Base = string(r.attrs.href)
		}
	case atom.Wbr:
	case atom.Img:
		r.initial = initialOf(r.z.Raw(), r.Block < 0 && r.skip == 0)
		r.alt(r.z.Raw())
		if !r.pictureOfFormula() && r.wantsImages() {
			r.image()
		}
		r.prop(tag) // images carry itemprop=image
	case atom.Source:
		if r.wantsImages() {
			r.imageSource()
		}
		r.prop(tag)
	case atom.Input, atom.Track, atom.Area, atom.Embed, atom.Param, atom.Col:
		r.prop(tag)
	}
}

// rawText records the element whose whole content is the next text token.
func (r *Reader) rawText(tag atom.Atom) {
	r.raw = tag
	switch tag {
	case atom.Script:
		r.script = page.Script{}
		if typ := r.lowerName(r.attrs.typ); dataScript(typ) || isTeX(typ) {
			r.script = page.Script{Type: typ, ID: string(r.attrs.id)}
		}
	case atom.Noscript:
		if r.wantsImages() {
			r.imageCopy()
		}
	case atom.Textarea:
		r.part()
	case atom.Iframe:
		r.part()
		r.frame()
	case atom.Title:
		r.unclosedTitle()
	}
}

// dataMost is how many bytes are read of all scripts of a large page. Of some 4500 live pages, the
// one with most has 1.5 MB. The parsed data takes twenty times as much.
const dataMost = 2 << 20

// scriptText records a script that contains data. A script in TeX is text of the page.
func (r *Reader) scriptText(content []byte) {
	if isTeX(r.script.Type) {
		if r.skip == 0 {
			r.shown([]byte(cleanTeX(string(content))))
		}
		return
	}
	if r.script.Type == "" {
		r.script.Type = page.PlainState(content)
	}
	if r.script.Type == "" {
		return
	}
	if r.P.IsLarge() {
		content = content[:min(len(content), dataMost-r.data)]
		r.data += len(content)
	}
	if r.script.Text = content; r.nest > 0 || r.P.IsLarge() {
		r.script.Text = bytes.Clone(content) // the source does not last, or should be freed
	}
	r.P.Head.Scripts = page.Noted(r.P, r.P.Head.Scripts, r.script)
}

// part ends the open block; br breaks its line; an invisible element does neither.
func (r *Reader) part() {
	if r.skip == 0 {
		r.EndBlock()
	}
}

func (r *Reader) br() {
	if r.skip == 0 {
		r.LineBreak()
	}
}

// dataScript reports whether a script type contains data and not code.
func dataScript(typ string) bool {
	return strings.Contains(typ, "json")
}

// mostOpen is how many elements may be open at a time. Browsers stop at 512. Further elements are
// not opened, but a block still ends the text before it.
const mostOpen = 1 << 13

// push opens an element.
func (r *Reader) push(e element, shape shape) {
	if len(r.stack) >= mostOpen {
		if shape == blockShape {
			r.part()
		}
		return
	}
	e.prop = r.prop(e.tag)
	if r.attrs.itemtype != nil {
		r.scope = r.name(lastPart(r.attrs.itemtype))
	}
	switch {
	case shape == skipShape && !r.attrs.isShadow:
		if !standsInline(e.tag) {
			r.part()
		}
		e.role = skipped
		r.skip++
	case r.skip > 0: // it does not separate words either
	case shape == blockShape || shape == skipShape:
		r.openBlock(&e)
	default:
		r.openInline(&e)
	}
	r.stack = append(r.stack, e)
}

// regionOfBlock returns the regions of the block element of the last tag: by its tag and its
// attributes, by the marks that lead to it, and by the quotation that it is in.
func (r *Reader) regionOfBlock(tag atom.Atom) page.Region {
	region := regionOf(tag) | r.attrs.region()
	if r.noted != nil && r.isNote(tag) {
		region |= page.InNotes
	}
	if tag == atom.Footer && r.Region()&page.InQuote != 0 {
		region &^= page.InFooter // it says who is quoted
	}
	if tag == atom.Caption && r.attrs.unseen() == spoken {
		region |= page.InHidden
	}
	return region
}

func (r *Reader) openBlock(e *element) {
	region := r.regionOfBlock(e.tag)
	if r.aside != nil {
		r.readAside()
	}
	c := r.Open(e.tag, region)
	e.container = c
	r.attrs.tokens(r.P, c, e.name, r.Names)
	r.P.Containers[c].Region |= page.NamedRegion(r.P, &r.P.Containers[c])
	if r.P.Containers[c].Region&page.InCard != 0 {
		e.role = hiddenInline
		r.skip++
	}
	if r.Marks {
		r.anchor(r.P.Containers[c].Region)
		r.traits(c, e.tag)
	}
	r.Kind, r.Level = kindOf(e.tag, r.Kind), 0
	if r.Kind == page.Heading {
		r.Level = headingLevel(e.tag, e.level)
	}
	switch e.tag {
	case atom.Pre, atom.Listing:
		if e.role == plain {
			e.role = preformatted
			r.Pre++
		}
	case atom.Button:
		r.buttons++
	case atom.Html:
		if r.P.Head.Lang == "" {
			r.P.Head.Lang = string(r.attrs.lang)
		}
	}
}

func (r *Reader) openInline(e *element) {
	e.at = int32(len(r.P.Text))
	if e.role == hiddenInline || r.attrs.isHidden || r.isUnseen(e) {
		e.role = hiddenInline
		r.skip++
		return
	}
	if r.Marks {
		r.openMark(e)
		if r.Pre > 0 && e.tag == atom.Code {
			r.language(r.Current(), e.tag)
		}
	}
	if r.Marks || r.noted != nil {
		r.inlineAnchor(e.tag)
	}
	e.isRef = string(r.attrs.role) == "doc-noteref"
	r.seam(e.tag)
	switch e.tag {
	case atom.Sup:
		r.looseNote()
		e.role, e.notes = raised, r.notes
		r.raised++
	case atom.Sub:
		e.role = lowered
	case atom.A:
		if r.Block >= 0 && r.Gap == page.NoGap && r.isHere(r.linked) {
			r.Gap = page.Space // two links side by side are two words
		}
		if r.attrs.href == nil {
			break
		}
		e.role = link
		if r.Images || noteName(r.attrs.href) != nil {
			e.place = string(r.attrs.href)
		}
		r.Starts++
		r.Enter(&r.Links)
	case atom.Time:
		if r.Block >= 0 {
			r.Gap = page.Space // a date is a word of its own, even directly after a name
		}
	case atom.B, atom.Strong:
		e.role = bold
		r.Enter(&r.Bold)
	case atom.I, atom.Em:
		e.role = slanted
		r.Enter(&r.Slant)
	}
	if r.Pre > 0 && isLineOfPre(e.tag) {
		e.role = lineOfPre
		r.EndLine()
	}
}

// pop closes the innermost element.
func (r *Reader) pop() {
	e := &r.stack[len(r.stack)-1]
	r.undo(e)
	r.scope = e.scope
	r.stack = r.stack[:len(r.stack)-1]
}

// undo ends the effect of an element on the text inside it.
func (r *Reader) undo(e *element) {
	if e.container >= 0 {
		if r.aside != nil {
			r.readAside()
		}
		r.Close(e.container)
		r.Kind, r.Level = e.kind, e.level
		if e.tag == atom.Button {
			r.buttons--
		}
	}
	switch e.role {
	case skipped, hiddenInline:
		r.skip--
	case leading:
		if r.Block >= e.at {
			r.spoken = spokenText{end: int32(len(r.P.Text))}
		}
	case raised:
		r.raised--
		if !r.endRef(e) {
			r.raise(e)
		}
	case lowered:
		r.lower(e)
	case lineOfPre:
		r.EndLine()
	case link:
		if e.place != "" {
			e.rewritten = r.endMark(e)
		}
		if r.Links.Depth == 1 && int(r.Links.Start) == len(r.P.Text) {
			r.Starts = max(0, r.Starts-1) // it has no text, but a picture
		}
		r.Leave(&r.Links)
	case bold:
		r.Leave(&r.Bold)
	case slanted:
		r.Leave(&r.Slant)
	case preformatted:
		r.Pre--
	}
	if r.skip == 0 && e.tag == atom.Time {
		r.apart = int32(len(r.P.Text))
	} else if r.skip == 0 && e.tag == atom.A {
		r.linked = int32(len(r.P.Text))
	}
	if r.skip == 0 && (e.tag == atom.A || e.tag == atom.Span) && int(e.at) < len(r.P.Text) {
		r.phrase = int32(len(r.P.Text))
	}
	if e.marks != 0 {
		r.endMarked(e)
		e.marks = 0
	}
	e.role = closedEarly
	if e.prop >= 0 {
		r.P.Head.Props[e.prop].End = int32(len(r.P.Text))
		e.prop = -1
	}
}
