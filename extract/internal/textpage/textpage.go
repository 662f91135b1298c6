package textpage

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The reader of text. It builds the same Page as the reader of HTML, from a page whose tags are
// gone. The rest of the layout decides what a block is: blank lines, bullets, indents, and the
// column at which the text was wrapped.
//
// A line is joined to the next only if the first word of the next would not have fitted into it: a
// line that ends early ended there for a reason. This alone separates paragraphs, verses, menus
// and bylines. A table of characters is one block (table.go). Before that, the reader undoes what
// other programs did to the page: the marks of Markdown (markdown.go), a blank line after every
// line (doublespaced.go), blocks glued together (unspaced.go), a page on one line (oneline.go), and
// sentences cut at links (fragment.go).

// textLine is one line of the input and its parts.
type textLine struct {
	text    []byte // without indent, bullet and trailing white space
	indent  int32  // columns before the bullet or the text
	hang    int32  // columns before the text
	width   int32  // columns of the whole line
	first   int32  // columns of the first word
	gap     uint8  // blank lines before
	bullet  bool
	hash    bool  // the bullet is made of #
	cells   bool  // columns separated by tabs or wide gaps
	row     bool  // it may be a row of a table, or a rule in one
	table   bool  // all lines of a table
	inside  bool  // it starts within the address of a link
	spaced  bool  // there is a space after that address
	links   int32 // that start in it, as Markdown has them
	address bool  // it is only an address
	marked  bool  // it has the number of a link, which may be part of its width or not
	follow  page.Follow
}

// A page has fewer lines than these. A large page may have more lines than blocks, because several
// lines can be one block.
const (
	linesMost    = 1 << 16 // of a page of up to 4 MB
	bytesPerLine = 64      // the least mean of a larger one
)

type Reader struct {
	page.Builder
	lines  []textLine
	most   int   // how many lines the page may have
	margin int32 // columns by which all running text is indented
	column int32 // the page is wrapped here; 0 if it is not
	marks  bool  // links are numbered: [1]word
	hyphen hyphens
	tables tableFinder

	cuts    bool // words of Hangul are cut at the column
	indents bool // paragraphs start with an indent, not with a blank line
	pieces  bool // sentences are cut at links and bold words
	quotes  quoteCount
	lump    lump
	spare   []textLine // for the lines of unglue
	down    bool       // links are [words](address), as in Markdown
	unmark  unmarker
}

// Read fills p from text in UTF-8.
func (r *Reader) Read(p *page.Page, src []byte) {
	r.Builder.Reset(p, page.FormText)
	p.Expect(len(src))
	r.most = max(linesMost, len(src)/bytesPerLine)
	src = withoutStrayTags(src)
	r.marks = numbersLinks(src)
	if r.down = isMarkdown(src); r.down {
		src = r.unmark.page(src)
	}
	r.split(src)
	r.look()
	r.P.Overfull = r.P.Overfull || len(r.lines) > r.most
	list := int32(-1)
	for i := 0; i < len(r.lines) && !r.Full(); {
		l := &r.lines[i]
		if l.bullet && list < 0 {
			list = r.Open(0, page.InList)
		} else if !l.bullet && list >= 0 {
			r.Close(list)
			list = -1
		}
		i = r.lineBlock(i)
	}
	if list >= 0 {
		r.Close(list)
	}
	if p.IsLarge() { // the rest needs the memory
		*r = Reader{Builder: r.Builder}
		src = nil
	}
	r.Finish()
}

// look finds the page's layout, and repairs damaged lines.
func (r *Reader) look() {
	r.column, r.cuts, r.indents, r.pieces, r.hyphen = 0, false, false, false, hyphens{}
	r.quotes = quoteCount{block: -1}
	undouble(r.lines)
	r.lines = withoutPrintMarks(r.lines)
	r.column = pageColumn(r.lines)
	if r.column == 0 {
		r.lines, r.spare = unglue(r.lines, r.spare, r.P.Most)
		if r.P.IsLarge() {
			r.spare = nil
		}
	}
	if r.P.Folded = isLump(r.lines); r.P.Folded {
		r.margin, r.column, r.lump.until = 0, 0, r.P.Until
		r.lump.most, r.lump.least, r.lump.piece = r.P.Most, 0, lumpMost
		if r.P.IsLarge() {
			r.lump.least, r.lump.piece = page.BytesPerBlock, lumpLarge
		}
		r.lines, r.lump.out = r.lump.cut(r.lines), r.lines
		return
	}
	r.margin = pageMargin(r.lines)
	r.indents = indentsParagraphs(r.lines, r.column)
	r.cuts = r.column > 0 && cutsWords(r.lines, r.column)
	r.pieces = r.column == 0 && inPieces(r.lines)
	r.hyphen = readHyphens(r.lines)
}

// lineBlock adds a block of line i and the lines that continue it. It returns the line after them.
func (r *Reader) lineBlock(i int) int {
	l := &r.lines[i]
	r.Kind, r.Level = page.Line, uint8(max(0, min(l.indent-r.margin, 15)))
	switch {
	case l.bullet:
		r.Kind = page.Item
	case l.table:
		r.Kind, r.Pre = page.Code, 1
	case l.cells:
		r.Kind = page.Cell
	}
	r.addText(l)
	j := i + 1
	for ; j < len(r.lines) && r.continues(j); j++ {
		r.joinLine(&r.lines[j-1], &r.lines[j])
	}
	n := len(r.P.Blocks)
	r.EndBlock()
	if r.Pre = 0; n < len(r.P.Blocks) {
		b := &r.P.Blocks[n]
		b.Gap, b.Newlines, b.Follow = l.gap, int32(j-i-1), l.follow
		if b.Kind == page.Line && (b.Ends && b.Words >= 5 || b.Words >= 15) {
			b.Kind = page.Paragraph
		}
	}
	return j
}

// continues reports whether line j continues the paragraph of the line before it.
func (r *Reader) continues(j int) bool {
	a, b := &r.lines[j-1], &r.lines[j]
	if a.table || b.table {
		return false
	}
	if b.inside {
		return true
	}
	if r.pieces {
		return r.joinsPiece(j)
	}
	if standApart(a, b) {
		return false
	}
	if splitWord(a.text, b.text) {
		return true
	}
	if r.column == 0 {
		return false
	}
	if a.bullet && b.indent < a.hang || !a.bullet && b.indent > a.indent+4 {
		return false
	}
	if r.indents && !a.bullet && b.indent >= a.indent+indentLeast {
		return false // the first line of a paragraph
	}
	return a.width <= r.column+wrapSlack && a.width+1+b.first > r.column
}

// addText adds the text of a line without the marks of text browsers.
func (r *Reader) addText(l *textLine) {
	s := l.text
	r.Starts += l.links
	for r.marks {
		i, n := linkMark(s)
		if i < 0 {
			break
		}
		r.Text(s[:i])
		r.Starts++
		s = s[i+n:]
	}
	r.Text(s)
	if len(s) > 2 && s[0] == '[' && s[len(s)-1] == ']' {
		r.Links.Words += word.CountWords(s) // how text browsers show images and buttons
	}
}

// joinLine adds line b after line a. There is no space between them in scripts that have none, or
// if a word was split.
func (r *Reader) joinLine(a, b *textLine) {
	last, _ := utf8.DecodeLastRune(a.text)
	first, _ := utf8.DecodeRune(b.text)
	switch {
	case b.inside && !b.spaced:
	case r.pieces && !r.spaceBetween(a.text, b.text):
	case word.WideRune(last) && word.WideRune(first):
	case word.RunsOn(last) && word.RunsOn(first) && a.width >= r.column-8:
		// cut at the column; a line that ends at a space leaves more room
	case r.cuts && word.IsHangul(last) && word.IsHangul(first):
	case r.hyphen.undone(a.text, b.text):
		r.P.Text = r.P.Text[:len(r.P.Text)-1]
	case endsInHyphen(a.text, b.text), endsInSoftHyphen(a.text):
	default:
		r.Gap = page.Space
	}
	r.addText(b)
}

// split cuts src into lines, and each line into its parts. Rules of dashes or stars are no lines,
// but they end the block above. The list of the links' addresses is left out.
func (r *Reader) split(src []byte) {
	r.lines = r.lines[:0]
	if r.P.IsLarge() {
		r.lines = slices.Grow(r.lines, min(bytes.Count(src, []byte{'\n'}), r.most)+1)
	}
	gap := uint8(0)
	quoted, depth := quotesLines(src), 0
	r.tables.until, r.tables.text = len(src)+1, r.tables.text[:0]
	for len(src) > 0 && !r.P.Overfull && !r.P.Until.Passed() {
		var line []byte
		line, src = word.NextLine(src)
		if quoted {
			was := depth
			if line, depth = cutQuotes(line); depth != was {
				gap = max(gap, 1)
			}
		}
		var before *textLine
		if n := len(r.lines); n > 0 {
			before = &r.lines[n-1]
		}
		l := cutLine(line, before, gap)
		if l.row && !quoted {
			if table, rest := r.tables.table(line, src); table != nil {
				r.lines = append(r.lines, textLine{text: table, gap: gap, cells: true, table: true})
				src, gap = rest, 0
				continue
			}
		}
		if len(l.text) == 0 || (r.marks || r.down) && l.address && isNumbered(l.text) {
			gap = min(gap+1, 3)
			continue
		}
		l.gap, gap = gap, 0
		l.marked = r.marks && linkMarked(l.text)
		if r.down {
			l.settle()
		}
		r.lines = append(r.lines, l)
		r.P.Overfull = len(r.lines) > r.most
	}
	headLines(r.lines, r.down)
}
