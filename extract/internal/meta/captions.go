package meta

import (
	"strings"
	"sync"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/page"
)

// Captions of the article's pictures: all between the headline and the end of
// the body. A text page shows them by their credit alone.

// captionNames are the words by which pages call the element of a caption.
var captionNames = sync.OnceValue(func() []uint32 {
	return hashNames("caption", "captions", "figcaption", "bildunterschrift", "legende", "légende",
		"pie", "bildtext", "didascalia", "onderschrift")
})

func (r *reader) captions() {
	for i := max(0, r.zone.title-3); i <= r.last; i++ {
		if r.isCaption(i) {
			r.out.Captions = append(r.out.Captions, r.captionText(i))
		}
	}
}

func (r *reader) isCaption(i int) bool {
	b := &r.p.Blocks[i]
	if r.region(i)&page.InHidden != 0 || isElsewhere(r.region(i)&^page.InAside) || b.Words < 3 ||
		b.Words > 120 || i == r.zone.title || i == r.zone.dek {
		return false
	}
	if r.p.Form == page.FormText {
		return i > r.zone.title && (!r.known.Kept[i] || i < r.zone.first) && b.Words > 4 &&
			byline.IsCredit(r.blockText(i))
	}
	return b.Kind == page.Caption || !r.known.Kept[i] && b.Kind != page.Cell &&
		b.Region&page.InQuote == 0 && (b.Region&page.InFigure != 0 || r.isMarked(i, captionNames()))
}

// captionText returns a caption without the name of the picture's file, which
// text browsers print before it.
func (src *sources) captionText(i int) string {
	s := src.blockText(i)
	if rest, ok := strings.CutPrefix(s, "["); ok && src.p.Form == page.FormText {
		if _, after, ok := strings.Cut(rest, "] "); ok {
			return after
		}
	}
	return s
}
