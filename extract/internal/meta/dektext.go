package meta

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The dek of a text page. It reads like the body and is mostly kept as its first
// paragraph; but where a byline or a date stands between it and what follows, the
// body begins behind that.

const (
	dekReach     = 5  // lines below the headline in which the byline stands
	dekParagraph = 70 // words of a dek that a byline follows
	dekGoesOn    = 9  // words of the body's first paragraph below the byline
	dekLike      = .5 // likeness to the headline of a line that says it once more
)

// DekBeforeByline returns the dek that stands between headline and byline, and the
// body's first block below the byline; -1 if there is none.
func (r *Reader) DekBeforeByline() (dek, first int) {
	if r.P.Form != page.FormText || r.Out.TitleBlock < 0 {
		return -1, -1
	}
	line, sentence := -1, -1
	for i := r.Out.TitleBlock + 1; i <= r.Out.TitleBlock+dekReach && i < r.last; i++ {
		switch {
		case r.isNamesOrDate(i):
			if next := r.goesOn(i + 1); next >= 0 {
				return max(sentence, line), next
			}
			return -1, -1
		case sentence >= 0 && r.P.Blocks[i].Words > leadWords:
			return -1, -1
		case !r.readsLikeDek(i):
		case r.P.Blocks[i].Ends && sentence < 0:
			sentence, line = i, i
		case line < 0:
			line = i
		}
	}
	return -1, -1
}

// readsLikeDek says whether block i is a line or a paragraph that may sum up the
// article.
func (r *Reader) readsLikeDek(i int) bool {
	b := &r.P.Blocks[i]
	if b.Kind == page.Item || b.Kind == page.Cell || b.Words <= dekLeast || b.Words > dekParagraph || r.isFurniture(i) && !r.C.Kept[i] {
		return false
	}
	text := r.BlockText(i)
	return !byline.IsCredit(text) && !byline.CreditTail(r.P.Text[b.Start:b.End]) && !isCrumbs(text) && !isCopyright(text) && !r.printsTitle(b) &&
		word.Likeness(r.P.Words[b.WordStart:b.WordEnd], r.TitleWords) < dekLike
}

// isNamesOrDate says whether block i is a byline or a date line.
func (r *Reader) isNamesOrDate(i int) bool {
	b := &r.P.Blocks[i]
	if b.Words > runLabel || b.Words == 0 || b.Ends && b.Words > stampLong {
		return false
	}
	text := r.BlockText(i)
	return !byline.IsCredit(text) && (r.isLabelLine(text) || hasStamp(text, r.C.Lang) || r.aloneNames(i) != nil)
}

// goesOn returns the first paragraph of the body from block i on, -1 if it has
// none.
func (r *Reader) goesOn(i int) int {
	for ; i <= r.last; i++ {
		if b := &r.P.Blocks[i]; r.C.Kept[i] && b.Words >= dekGoesOn && !byline.IsCredit(r.BlockText(i)) {
			return i
		}
	}
	return -1
}
