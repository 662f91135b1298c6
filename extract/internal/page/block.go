package page

import "winnow/extract/internal/word"

// BlockText returns the text of block i.
func (p *Page) BlockText(i int) []byte { return p.Text[p.Blocks[i].Start:p.Blocks[i].End] }

// BlockWords returns the hashes of the words of block i.
func (p *Page) BlockWords(i int) []uint32 {
	return p.Words[p.Blocks[i].WordStart:p.Blocks[i].WordEnd]
}

// IsGood reports whether a block reads like running text, whatever the markup says: enough words,
// few of them links, and a sentence end or two commas.
func IsGood(b *Block) bool {
	return b.Words >= 12 && float32(b.LinkWords) < .35*float32(b.Words) &&
		(b.Sentences > 0 || b.Commas >= 2)
}

// AllText returns the text that the blocks are parts of.
func (p *Page) AllText() []byte { return p.Text }

// Span returns where block i is in the text.
func (p *Page) Span(i int) (start, end int32) { return p.Blocks[i].Start, p.Blocks[i].End }

// SignsOf returns the signs in block i.
func (p *Page) SignsOf(i int) word.Signs { return p.Blocks[i].Signs }
