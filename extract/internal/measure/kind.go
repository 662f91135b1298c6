package measure

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
)

// TypeOf returns a block's type: first by the place it is in, then by its own element.
func (v *View) TypeOf(i int) page.BlockType {
	b := &v.Blocks[i]
	switch {
	case b.Region&page.InComments != 0:
		return page.Comments
	case b.Kind == page.Caption || b.Region&page.InFigure != 0 && b.Kind != page.Code &&
		b.Region&(page.InQuote|page.InTable) == 0:
		return page.Captions
	case b.Region&page.InEmbed != 0:
		return page.Embeds
	case b.Region&page.InBox != 0:
		return page.Boxes
	case v.underKeyPoints(i):
		return page.KeyPoints
	}
	return b.Kind.Type()
}

// underKeyPoints reports whether a block is an item or the heading of a list of key points.
func (v *View) underKeyPoints(i int) bool {
	if v.Blocks[i].Kind == page.Item {
		h := v.Heading[i]
		return h >= 0 && v.Hits[h][lexicon.PhraseKeypoints] > 0 && v.Blocks[h].Words <= shortBlock
	}
	return v.Blocks[i].Kind == page.Heading && v.Hits[i][lexicon.PhraseKeypoints] > 0
}
