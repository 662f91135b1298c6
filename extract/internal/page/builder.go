package page

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/word"
)

// A block takes some 300 bytes in the arrays of all stages, however short its text is, and a
// container half of that. Limits keep a page of nothing but tags from taking a hundred times its
// size, and a large one from taking more than four times. Of some 4500 live pages, the one with
// most blocks has 1900 of them, and the one with most containers 7800.
const (
	mostBlocks    = 1 << 16 // blocks, or containers, of a page that is not large
	leastBlocks   = 1 << 15 // that a large page may have at least
	BytesPerBlock = 128     // the least mean of one that has more
)

// mostOf returns how many blocks or containers a page of size bytes may have.
func mostOf(size int) int {
	if size <= largePage {
		return mostBlocks
	}
	return max(leastBlocks, size/BytesPerBlock)
}

// Builder is the only way to build a Page. Both readers open and close containers, add text and
// end blocks through it, so that a block means the same for HTML and text.
//
// White space is written late: a run of it becomes one space, or one line end where the page
// breaks the line, and only once more text follows. So blocks have no white space at either end,
// and words are never glued or split.
type Builder struct {
	P         *Page
	container int32
	Block     int32 // start of the open block in p.Text; -1 when none is open
	Gap       gap   // white space to write before the next text
	breaks    int   // line breaks to write
	Links     span  // words inside links of the open block
	Bold      span  // words in bold
	Slant     span  // words in italics
	Starts    int32 // links that started in the open block
	Kind      Kind
	Level     uint8
	inLink    bool // the open block starts inside a link
	isNote    bool // the open or next block is a footnote
	Pre       int  // depth of elements that keep their white space
	lineEnd   bool // the white space to write contains a line end
	pad       []byte
	initial   initial
	count     counter
	words     int32    // of the blocks of a large page
	spare     []uint32 // room for those of one of its blocks
}

type gap uint8

const (
	NoGap gap = iota
	Space
)

// span counts the words of one kind of inline element, which may be open across several blocks.
type span struct {
	Depth int
	Start int32 // where in p.Text the open one starts
	End   int32 // where the last one ended
	Words int32 // of the ones already closed in this block
}

func (b *Builder) Reset(p *Page, form Form) {
	*p = Page{
		Form: form, Text: p.Text[:0], Blocks: p.Blocks[:0], Containers: p.Containers[:0],
		Words: p.Words[:0], Tokens: p.Tokens[:0], Until: p.Until,
		Marks: p.Marks[:0], Anchors: p.Anchors[:0], Seams: p.Seams[:0], Traits: p.Traits[:0],
		Alts: p.Alts[:0], AltWords: p.AltWords[:0], Images: p.Images[:0],
		Head: Head{Metas: p.Head.Metas[:0], Links: p.Head.Links[:0], Scripts: p.Head.Scripts[:0],
			Props: p.Head.Props[:0]},
	}
	*b = Builder{P: p, Block: -1, Kind: Line, pad: b.pad[:0], count: b.count}
	p.Containers = append(p.Containers, Container{Parent: -1})
}

const largePage = 4 << 20

// Noted adds v to a list of what a page says about itself, such as its <meta> or links. A list has
// at most as many entries as the page may have blocks: the rest says nothing new.
func Noted[T any](p *Page, list []T, v T) []T {
	if len(list) >= p.Most {
		return list
	}
	return append(list, v)
}

// IsLarge reports whether a page has so many bytes that its arrays must not grow in steps.
func (p *Page) IsLarge() bool { return p.size > largePage }

// Expect sets the limits of a page of size bytes. It makes room for the text of a large
// one, which would otherwise be copied many times as it grows.
func (p *Page) Expect(size int) {
	p.size, p.Most = size, mostOf(size)
	if p.IsLarge() {
		p.Text = withRoom(p.Text, size)
	}
}

// grown returns s with room for all blocks or containers that a large page can be expected to have
// by the share of it that was read. An array that grows in steps leaves copies of itself behind.
func grown[T any](p *Page, s []T) []T {
	if !p.IsLarge() || len(s) < sampled {
		return s
	}
	times := float64(p.size) / float64(max(1, len(p.Text))) // what was read
	all := int(min(float64(len(s))*times*expectedMore, float64(p.Most+2)))
	return withRoom(s, all)
}

const (
	sampled      = 1 << 10 // blocks or containers by which the number of all is estimated
	expectedMore = 1.05    // times the estimate
)

// countLater counts block k of a large page. Its words are only counted, because the source of the
// page is still in memory. Finish adds them.
func (b *Builder) countLater(k *Block) {
	words := b.P.Words
	b.P.Words = wordRoom(b.spare, b.P.Text[k.Start:k.End])
	b.count.block(b.P, k)
	b.spare, b.P.Words = b.P.Words[:0], words
	k.WordStart, k.WordEnd = b.words, b.words+k.WordEnd
	b.words = k.WordEnd
}

// wordRoom returns s with room for the words of a long text, by those at its start.
func wordRoom(s []uint32, text []byte) []uint32 {
	if len(text) <= wordSample {
		return s
	}
	sample := Page{Text: text[:wordSample]}
	new(counter).block(&sample, &Block{End: wordSample})
	return withRoom(s, int(expectedMore*float64(len(text))/wordSample*float64(len(sample.Words))))
}

const wordSample = 1 << 16 // bytes at the start of a long block by which its words are estimated

// addWords adds the words of the blocks that were only counted. It takes all of
// their memory at once, or uses that in which the blocks were counted if it is large enough.
func (b *Builder) addWords() {
	p := b.P
	if n := int(b.words) - len(p.Words); len(p.Words) == 0 && cap(b.spare) >= n {
		p.Words = b.spare
	}
	b.spare = nil
	p.Words = withRoom(p.Words, int(b.words))
	for i := range p.Blocks {
		if k := &p.Blocks[i]; int(k.WordStart) >= len(p.Words) && !p.Until.Passed() {
			again := Block{Start: k.Start, End: k.End}
			b.count.block(p, &again)
		}
	}
}

// Open starts a container inside the current one and makes it current.
func (b *Builder) Open(tag atom.Atom, region Region) int32 {
	b.EndBlock()
	if len(b.P.Containers) == cap(b.P.Containers) {
		b.P.Containers = grown(b.P, b.P.Containers)
	}
	parent := &b.P.Containers[b.container]
	b.P.Containers = append(b.P.Containers, Container{
		Parent: b.container, First: int32(len(b.P.Blocks)), Last: -1,
		TokenStart: int32(len(b.P.Tokens)), TokenEnd: int32(len(b.P.Tokens)),
		Depth: parent.Depth + 1, Tag: tag, Region: parent.Region | region,
	})
	b.container = int32(len(b.P.Containers) - 1)
	return b.container
}

// AtLineStart reports whether the next text begins a line of the open block.
func (b *Builder) AtLineStart() bool { return b.Block >= 0 && b.breaks > 0 }

// Current returns the current container.
func (b *Builder) Current() int32 { return b.container }

// Region returns where the current container is.
func (b *Builder) Region() Region { return b.P.Containers[b.container].Region }

// Note makes the open block, or the next one if none is open, a footnote.
func (b *Builder) Note() { b.isNote = true }

// Full reports whether reading must end, because the page is too large, which is noted, or its
// time is over.
func (b *Builder) Full() bool {
	if len(b.P.Blocks) > b.P.Most || len(b.P.Containers) > b.P.Most {
		b.P.Overfull = true
	}
	return b.P.Overfull || b.P.Until.Passed()
}

// Close ends container c, which may not be the current one, and makes its parent current.
func (b *Builder) Close(c int32) {
	b.EndBlock()
	b.P.Containers[c].Last = int32(len(b.P.Blocks))
	b.container = b.P.Containers[c].Parent
}

// Finish closes what the page leaves open.
func (b *Builder) Finish() {
	b.EndBlock()
	n := int32(len(b.P.Blocks))
	for i := range b.P.Containers {
		if c := &b.P.Containers[i]; c.Last < 0 || i == 0 {
			c.Last = n
		}
	}
	if b.P.IsLarge() {
		b.addWords()
	}
}

// pieceBytes is how much plain text is added at once. The deadline is checked once per piece.
const pieceBytes = 32

// Text adds s with white space collapsed to the open block, or to a new one.
func (b *Builder) Text(s []byte) {
	s = clean.Joiners(b.openWord(), s)
	if b.Pre > 0 {
		b.preText(s)
		return
	}
	for i := 0; i < len(s) && !b.P.Until.Passed(); {
		if s[i] <= ' ' { // the white space between tags is longer than most texts
			b.Gap = Space
			for ; i < len(s) && s[i] <= ' '; i++ {
				b.lineEnd = b.lineEnd || s[i] == '\n'
			}
			continue
		}
		end := i + word.PlainEnd(s[i:min(i+pieceBytes, len(s))])
		if end == i {
			if n := word.Blank(s[i:]); n > 0 {
				b.Gap = Space
				i += n
				continue
			}
			if n := word.Invisible(s[i:]); n > 0 {
				i += n
				continue
			}
			end += word.WordEnd(s[i:])
		}
		b.join(s[i:end])
		b.P.Text = append(b.P.Text, s[i:end]...)
		i = end
	}
}

// openWord returns the end of the text that the next text follows without white space.
func (b *Builder) openWord() []byte {
	if b.Block < 0 || b.Gap != NoGap || b.breaks > 0 {
		return nil
	}
	const longest = 8 // bytes of a letter with a mark
	return b.P.Text[max(int(b.Block), len(b.P.Text)-longest):]
}

// join writes the pending white space before next, or opens a block.
func (b *Builder) join(next []byte) {
	switch {
	case b.Block >= 0 && b.breaks > 0:
		b.P.Text = append(b.P.Text, '\n')
	case b.Block >= 0 && b.Gap == Space:
		if !b.lineEnd || !unspaced(b.P.Text, next) {
			b.P.Text = append(b.P.Text, ' ')
		}
	case b.Block < 0:
		var letter []byte
		if b.initial.block > 0 {
			letter = b.takeInitial(next)
		}
		b.open()
		b.P.Text = append(b.P.Text, letter...)
	}
	b.Gap, b.breaks, b.lineEnd = NoGap, 0, false
}

func (b *Builder) open() {
	b.Block = int32(len(b.P.Text))
	b.Links.Start, b.Bold.Start, b.Slant.Start = b.Block, b.Block, b.Block
	b.inLink = b.Links.Depth > 0
}

// LineBreak is <br>: one breaks the line, two in a row end the block.
func (b *Builder) LineBreak() {
	if b.breaks++; b.breaks > 1 && b.Pre == 0 {
		b.EndBlock()
	}
}

func (b *Builder) EndBlock() {
	b.Gap, b.breaks, b.lineEnd, b.pad = NoGap, 0, false, b.pad[:0]
	if b.Block < 0 {
		return
	}
	start, end := b.Block, int32(len(b.P.Text))
	b.Block = -1
	k := Block{
		Start: start, End: end, Container: b.container, Kind: b.Kind, Level: b.Level,
		Region: b.P.Containers[b.container].Region, Links: b.Starts,
	}
	if b.P.IsLarge() {
		b.countLater(&k)
	} else {
		b.count.block(b.P, &k)
	}
	k.LinkWords = min(k.Words, b.Links.take(b, end))
	if b.inLink && k.LinkWords == k.Words {
		k.Region |= InLink
	}
	if b.isNote {
		k.Region |= InNotes
		b.isNote = false
	}
	k.BoldWords = min(k.Words, b.Bold.take(b, end))
	k.SlantWords = min(k.Words, b.Slant.take(b, end))
	b.Starts = 0
	if len(b.P.Blocks) == cap(b.P.Blocks) {
		b.P.Blocks = grown(b.P, b.P.Blocks)
	}
	b.P.Blocks = append(b.P.Blocks, k)
	b.P.Text = append(b.P.Text, '\n')
	b.noteInitial(&k)
}

// Enter records the start of an inline element of this kind.
func (b *Builder) Enter(s *span) {
	if s.Depth++; s.Depth == 1 {
		s.Start = int32(len(b.P.Text))
	}
}

// Leave records its end.
func (b *Builder) Leave(s *span) {
	if s.Depth--; s.Depth == 0 && b.Block >= 0 {
		s.Words += word.CountWords(b.P.Text[min(max(s.Start, b.Block), int32(len(b.P.Text))):])
		s.End = int32(len(b.P.Text))
	}
}

// take returns the words of the span in the block that ends at end, and starts again after it.
func (s *span) take(b *Builder, end int32) int32 {
	n := s.Words
	if s.Depth > 0 {
		n += word.CountWords(b.P.Text[min(s.Start, end):end])
	}
	s.Words, s.Start = 0, end+1
	return n
}
