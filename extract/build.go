package extract

import (
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// maxBlocks is how many blocks, containers or lines a page may have. The largest of
// live pages have some ten thousand; each costs some hundred bytes.
const maxBlocks = 1 << 19

// builder is the one way into a Page: both front doors open and close
// containers, add text and break blocks through it, so that a block means the
// same whichever door it came through.
//
// White space is written late: a run of it becomes one space, or one line end
// where the page breaks the line, and only once more text follows. So blocks
// have no white space at either end and words are never glued or split.
type builder struct {
	p         *Page
	container int32
	block     int32 // start of the open block in p.Text; -1 when none is open
	gap       gap   // white space owed before the next text
	breaks    int   // line breaks owed
	links     span  // words inside links of the open block
	bold      span  // words in bold
	slant     span  // words in italics
	starts    int32 // links that started in the open block
	kind      Kind
	level     uint8
	inLink    bool // the open block starts inside a link
	pre       int  // depth of elements that keep their line ends
	count     counter
}

type gap uint8

const (
	noGap gap = iota
	space
)

// span counts the words of one kind of inline element, which may be open
// across several blocks.
type span struct {
	depth int
	start int32 // where in p.Text the open one starts
	end   int32 // where the last one ended
	words int32 // of the ones already closed in this block
}

func (b *builder) reset(p *Page, form Form) {
	*p = Page{
		Form: form, Text: p.Text[:0], Blocks: p.Blocks[:0], Containers: p.Containers[:0],
		Words: p.Words[:0], Tokens: p.Tokens[:0],
		Head: Head{Metas: p.Head.Metas[:0], Links: p.Head.Links[:0], Scripts: p.Head.Scripts[:0], Props: p.Head.Props[:0]},
	}
	*b = builder{p: p, block: -1, kind: Line, count: b.count}
	p.Containers = append(p.Containers, Container{Parent: -1})
}

// open starts a container inside the current one and makes it current.
func (b *builder) open(tag atom.Atom, region Region) int32 {
	b.endBlock()
	parent := &b.p.Containers[b.container]
	b.p.Containers = append(b.p.Containers, Container{
		Parent: b.container, First: int32(len(b.p.Blocks)), Last: -1,
		TokenStart: int32(len(b.p.Tokens)), TokenEnd: int32(len(b.p.Tokens)),
		Depth: parent.Depth + 1, Tag: tag, Region: parent.Region | region,
	})
	b.container = int32(len(b.p.Containers) - 1)
	return b.container
}

// full tells whether the page is larger than any page is, and notes it.
func (b *builder) full() bool {
	if len(b.p.Blocks) > maxBlocks || len(b.p.Containers) > maxBlocks {
		b.p.Overfull = true
	}
	return b.p.Overfull
}

// close ends container c, which need not be the current one, and makes its
// parent current.
func (b *builder) close(c int32) {
	b.endBlock()
	b.p.Containers[c].Last = int32(len(b.p.Blocks))
	b.container = b.p.Containers[c].Parent
}

// finish closes what the page left open.
func (b *builder) finish() {
	b.endBlock()
	n := int32(len(b.p.Blocks))
	for i := range b.p.Containers {
		if c := &b.p.Containers[i]; c.Last < 0 || i == 0 {
			c.Last = n
		}
	}
}

// text adds s to the open block, or opens one, with white space folded.
func (b *builder) text(s []byte) {
	for i := 0; i < len(s); {
		if n := blank(s[i:]); n > 0 {
			if b.pre > 0 && s[i] == '\n' {
				b.breaks = min(b.breaks+1, 2)
			}
			b.gap = space
			i += n
			continue
		}
		if n := invisible(s[i:]); n > 0 {
			i += n
			continue
		}
		end := i + wordEnd(s[i:])
		b.join()
		b.p.Text = append(b.p.Text, s[i:end]...)
		i = end
	}
}

// join writes the white space that is owed, or opens a block.
func (b *builder) join() {
	switch {
	case b.block >= 0 && b.breaks > 0:
		b.p.Text = append(b.p.Text, '\n')
	case b.block >= 0 && b.gap == space:
		b.p.Text = append(b.p.Text, ' ')
	case b.block < 0:
		b.block = int32(len(b.p.Text))
		b.links.start, b.bold.start, b.slant.start = b.block, b.block, b.block
		b.inLink = b.links.depth > 0
	}
	b.gap, b.breaks = noGap, 0
}

// lineBreak is <br>: one breaks the line, two in a row end the block.
func (b *builder) lineBreak() {
	if b.breaks++; b.breaks > 1 && b.pre == 0 {
		b.endBlock()
	}
}

func (b *builder) endBlock() {
	b.gap, b.breaks = noGap, 0
	if b.block < 0 {
		return
	}
	start, end := b.block, int32(len(b.p.Text))
	b.block = -1
	k := Block{
		Start: start, End: end, Container: b.container, Kind: b.kind, Level: b.level,
		Region: b.p.Containers[b.container].Region, Links: b.starts,
	}
	b.count.block(b.p, &k)
	k.LinkWords = min(k.Words, b.links.take(b, end))
	if b.inLink && k.LinkWords == k.Words {
		k.Region |= InLink
	}
	k.BoldWords = min(k.Words, b.bold.take(b, end))
	k.SlantWords = min(k.Words, b.slant.take(b, end))
	b.starts = 0
	b.p.Blocks = append(b.p.Blocks, k)
	b.p.Text = append(b.p.Text, '\n')
}

// enter notes that an inline element of this kind starts here.
func (b *builder) enter(s *span) {
	if s.depth++; s.depth == 1 {
		s.start = int32(len(b.p.Text))
	}
}

// leave notes that it ends here.
func (b *builder) leave(s *span) {
	if s.depth--; s.depth == 0 && b.block >= 0 {
		s.words += countWords(b.p.Text[max(s.start, b.block):])
		s.end = int32(len(b.p.Text))
	}
}

// take gives the words of the span in the block that ends at end and starts
// anew behind it.
func (s *span) take(b *builder, end int32) int32 {
	n := s.words
	if s.depth > 0 {
		n += countWords(b.p.Text[s.start:end])
	}
	s.words, s.start = 0, end+1
	return n
}

// blank returns the length of the white space character that s starts with,
// or 0. A no-break space is white space here: pages use it for layout.
func blank(s []byte) int {
	switch c := s[0]; {
	case c <= ' ' || c == 0x7f:
		return 1
	case c < 0xC2:
		return 0
	case c == 0xC2 && len(s) > 1 && (s[1] == 0xA0 || s[1] == 0x85):
		return 2 // no-break space, next line
	case c == 0xE2 || c == 0xE3 || c == 0xEF:
		return blankRune(s)
	}
	return 0
}

func blankRune(s []byte) int {
	r, n := utf8.DecodeRune(s)
	switch {
	case r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000:
		return n
	}
	return 0
}

// invisible returns the length of the character that s starts with if it is a
// hint to the line breaker and no part of the text, or 0: soft hyphen, zero
// width space, word joiner, byte order mark.
func invisible(s []byte) int {
	switch {
	case len(s) > 1 && s[0] == 0xC2 && s[1] == 0xAD:
		return 2
	case len(s) > 2 && s[0] == 0xE2 && (s[1] == 0x80 && s[2] == 0x8B || s[1] == 0x81 && s[2] == 0xA0),
		len(s) > 2 && s[0] == 0xEF && s[1] == 0xBB && s[2] == 0xBF:
		return 3
	}
	return 0
}

// wordEnd returns the length of the text up to the next white space or
// invisible character.
func wordEnd(s []byte) int {
	for i := 1; i < len(s); i++ {
		c := s[i]
		if c <= ' ' || c == 0x7f || c >= 0xC2 && (blank(s[i:]) > 0 || invisible(s[i:]) > 0) {
			return i
		}
	}
	return len(s)
}
