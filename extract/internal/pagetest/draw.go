package pagetest

import (
	"fmt"
	"strings"

	"winnow/extract/internal/page"
)

var kindNames = [...]string{
	page.Paragraph: "p", page.Heading: "h", page.Item: "li", page.Quote: "quote",
	page.Cell: "cell", page.Caption: "caption", page.Code: "code", page.Line: "line",
}

// Draw returns a page as lines "kind level | text", one per block. Level 0 is left out. A line
// end inside a block is written ⏎.
func Draw(p *page.Page) string {
	var lines []string
	for i := range p.Blocks {
		b := &p.Blocks[i]
		kind := kindNames[b.Kind]
		if b.Level > 0 {
			kind += fmt.Sprint(b.Level)
		}
		text := strings.ReplaceAll(BlockText(p, i), "\n", "⏎")
		lines = append(lines, kind+" | "+text)
	}
	return strings.Join(lines, "\n")
}

// BlockText returns the text of block i.
func BlockText(p *page.Page, i int) string {
	return string(p.Text[p.Blocks[i].Start:p.Blocks[i].End])
}

// BlockTexts returns the texts of all blocks.
func BlockTexts(p *page.Page) []string {
	var texts []string
	for i := range p.Blocks {
		texts = append(texts, BlockText(p, i))
	}
	return texts
}
