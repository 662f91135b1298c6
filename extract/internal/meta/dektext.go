package meta

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The dek of a text page. It reads like the body and is mostly kept as its first paragraph. If a
// byline or a date is between it and the next text, the body begins after that line.

const (
	dekReach     = 5  // the byline is within this many lines below the headline
	dekParagraph = 70 // words of a dek that a byline follows
	dekGoesOn    = 9  // words of the body's first paragraph below the byline
	dekLike      = .5 // likeness from which a line repeats the headline
)

// dekBeforeByline returns the dek between headline and byline, and the first block of the body
// below the byline. It returns -1 if there is none.
func (z *zone) dekBeforeByline() (dek, first int) {
	if z.p.Form != page.FormText || z.title < 0 {
		return -1, -1
	}
	line, sentence := -1, -1
	for i := z.title + 1; i <= z.title+dekReach && i < z.last; i++ {
		switch {
		case z.isNamesOrDate(i):
			if next := z.nextParagraph(i + 1); next >= 0 {
				return max(sentence, line), next
			}
			return -1, -1
		case sentence >= 0 && z.p.Blocks[i].Words > leadWords:
			return -1, -1
		case !z.readsLikeDek(i):
		case z.p.Blocks[i].Ends && sentence < 0:
			sentence, line = i, i
		case line < 0:
			line = i
		}
	}
	return -1, -1
}

// readsLikeDek reports whether block i is a line or a paragraph that can be a summary of the
// article.
func (z *zone) readsLikeDek(i int) bool {
	b := &z.p.Blocks[i]
	if b.Kind == page.Item || b.Kind == page.Cell || b.Words <= dekLeast || b.Words > dekParagraph ||
		z.isFurniture(i) && !z.known.Kept[i] {
		return false
	}
	return !z.lines.IsCredit(i) && !byline.CreditTail(z.p.Text[b.Start:b.End]) &&
		!z.lines.IsCrumbs(i) && !z.lines.IsCopyright(i) && !z.printsTitle(b) &&
		word.Likeness(z.p.Words[b.WordStart:b.WordEnd], z.titleWords) < dekLike
}

// isNamesOrDate reports whether block i is a byline or a date line.
func (z *zone) isNamesOrDate(i int) bool {
	b := &z.p.Blocks[i]
	if b.Words > byline.LabelWords || b.Words == 0 || b.Ends && b.Words > timestampWords {
		return false
	}
	return !z.lines.IsCredit(i) && (z.lines.IsLabel(i) || z.lineHasTimestamp(i) ||
		z.unlabelledNames(i) != nil)
}

// nextParagraph returns the first paragraph of the body from block i on, -1 if there is none.
func (src *sources) nextParagraph(i int) int {
	for ; i <= src.last; i++ {
		if b := &src.p.Blocks[i]; src.known.Kept[i] && b.Words >= dekGoesOn &&
			!src.lines.IsCredit(i) {
			return i
		}
	}
	return -1
}
