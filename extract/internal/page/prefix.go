package page

import "winnow/extract/internal/word"

// Stems returns for each word of the page, in the order of Page.Words, the hash of its first
// letters. Words of blocks that were cut out have 0. It uses the memory of to.
func (p *Page) Stems(to []uint32) []uint32 {
	all := Zeroed(to, len(p.Words))
	for i := range p.Blocks {
		b := &p.Blocks[i]
		word.AppendStems(all[b.WordStart:b.WordStart], p.Text[b.Start:b.End])
	}
	return all
}
