package page

import "winnow/extract/internal/word"

// Stems returns for each word of the page, in the order of Page.Words, the hash of its first
// letters. Words of blocks that were cut out have 0.
func (p *Page) Stems() []uint32 {
	all := make([]uint32, len(p.Words))
	for i := range p.Blocks {
		b := &p.Blocks[i]
		word.AppendStems(all[b.WordStart:b.WordStart], p.Text[b.Start:b.End])
	}
	return all
}
