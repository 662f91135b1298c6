package page

import "winnow/extract/internal/word"

// Stems returns for each word of the page, in the order of Page.Words, the hash
// of the letters that it starts with.
func (p *Page) Stems() []uint32 {
	all := make([]uint32, 0, len(p.Words))
	for i := range p.Blocks {
		b := &p.Blocks[i]
		all = word.AppendStems(all, p.Text[b.Start:b.End])
	}
	return all
}
