package meta

import (
	"strings"
	"sync"

	"winnow/extract/internal/page"
)

// The captions of the article's pictures are between the headline and the end of the body. On a
// text page only a picture credit shows them.

// captionNames are the class names of captions.
var captionNames = sync.OnceValue(func() []uint32 {
	return page.HashNames(
		"caption", "captions", "figcaption", "bildunterschrift", "legende", "légende",
		"pie", "bildtext", "didascalia", "onderschrift")
})

// captionsOf returns the captions.
func captionsOf(z *zone) (captions []string) {
	for i := max(0, z.title-3); i <= z.last; i++ {
		if z.isCaption(i) {
			captions = append(captions, z.captionText(i))
		}
	}
	return captions
}

func (z *zone) isCaption(i int) bool {
	b := &z.p.Blocks[i]
	if z.region(i)&page.InHidden != 0 || isElsewhere(z.region(i)&^page.InAside) || b.Words < 3 ||
		b.Words > 120 || i == z.title || i == z.dek {
		return false
	}
	if z.p.Form == page.FormText {
		return i > z.title && (!z.known.Kept[i] || i < z.first) && b.Words > 4 &&
			z.lines.IsCredit(i)
	}
	return b.Kind == page.Caption || !z.known.Kept[i] && b.Kind != page.Cell &&
		b.Region&page.InQuote == 0 && (b.Region&page.InFigure != 0 || z.isMarked(i, captionNames()))
}

// captionText returns a caption without the file name that text browsers print before it.
func (src *sources) captionText(i int) string {
	s := src.blockText(i)
	if rest, ok := strings.CutPrefix(s, "["); ok && src.p.Form == page.FormText {
		if _, after, ok := strings.Cut(rest, "] "); ok {
			return after
		}
	}
	return s
}
