package extract

import (
	"strings"
	"sync"
)

// Captions of the article's pictures: all between the headline and the end of
// the body. A text page shows them by their credit alone.

// captionNames are the words by which pages call the element of a caption.
var captionNames = sync.OnceValue(func() []uint32 {
	return hashNames("caption", "captions", "figcaption", "bildunterschrift", "legende", "légende", "pie", "bildtext", "didascalia", "onderschrift")
})

func (r *metaReader) captions() {
	for i := max(0, r.out.TitleBlock-3); i <= r.last; i++ {
		if r.isCaption(i) {
			r.out.Captions = append(r.out.Captions, r.captionText(i))
		}
	}
}

func (r *metaReader) isCaption(i int) bool {
	b := &r.p.Blocks[i]
	if r.region(i)&InHidden != 0 || isElsewhere(r.region(i)&^InAside) || b.Words < 3 || b.Words > 120 || i == r.out.TitleBlock || i == r.out.DekBlock {
		return false
	}
	if r.p.Form == FormText {
		return i > r.out.TitleBlock && (!r.c.Kept[i] || i < r.c.First) && b.Words > 4 && isCredit(r.blockText(i))
	}
	return b.Kind == Caption || !r.c.Kept[i] && b.Kind != Cell && b.Region&InQuote == 0 && (b.Region&InFigure != 0 || r.isMarked(i, captionNames()))
}

// captionText returns a caption without the name of the picture's file, which
// text browsers print before it.
func (r *metaReader) captionText(i int) string {
	s := r.blockText(i)
	if rest, ok := strings.CutPrefix(s, "["); ok && r.p.Form == FormText {
		if _, after, ok := strings.Cut(rest, "] "); ok {
			return after
		}
	}
	return s
}

// isCredit says whether a line ends with the credit of a picture.
func isCredit(s string) bool {
	tail := strings.ToLower(s[max(0, len(s)-80):])
	for _, mark := range bylineTable().photo {
		if i := strings.LastIndex(tail, mark); i > 0 && startsWord(tail, i) || i >= 0 && strings.HasSuffix(tail, mark) {
			return true
		}
	}
	return strings.Contains(tail, "©")
}

// opensCredit says whether a line is the credit of a picture and nothing else.
func opensCredit(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s, " ([/"))
	for _, mark := range bylineTable().photo {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// startsWord says whether a word may start at s[i:].
func startsWord(s string, i int) bool {
	return s[i-1] <= ' ' || strings.IndexByte("([/.,-", s[i-1]) >= 0 || s[i-1] >= 0x80
}
