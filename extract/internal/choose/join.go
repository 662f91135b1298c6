package choose

import (
	"slices"

	"winnow/extract/internal/page"
)

// Blocks that belong to the text around them. Subheads, lists and tables say little by
// themselves, and their scores are low. But if the text above and below them is kept, they are
// mostly part of the article too, unless their score is very low. The same is true of the
// paragraph directly above the first kept one, and of one that follows the last with something in
// between.

const (
	subheadLeast = -1.5 // least score of a heading that is joined
	listLeast    = -1   // least mean score of a list or table that is joined
	openingLeast = -1.5 // least score of a first paragraph that is joined
	openingWords = 20   // least length of it, in words
	closingLeast = 0    // least score of a last paragraph that is joined
	headedLeast  = -1.5 // least score of a sentence that is joined because its head is kept
	closingReach = 2    // it may be this many blocks below the last kept one
	sideReach    = 4    // blocks beside a list that are searched for text
	sideWords    = 8    // words from which a block counts as text
)

// keepBetween keeps lists, tables and subheads between kept text, and the paragraphs above and
// below it.
func (v *Chooser) keepBetween(scores []float32, kept []bool) {
	first := slices.Index(kept, true)
	if first < 0 {
		return
	}
	v.keepLists(scores, kept)
	v.keepCode(scores, kept)
	v.keepSeries(scores, kept)
	v.keepOpening(scores, kept, first-1)
	v.keepClosing(scores, kept)
	below := false
	for i := len(kept) - 1; i > first; i-- {
		if v.Blocks[i].Kind != page.Heading {
			below = kept[i]
		} else if below && scores[i] > subheadLeast {
			v.Join(kept, i)
		}
	}
	v.keepNotes(scores, kept)
}

// keepOpening keeps block i, directly above the first kept one, if it is a paragraph like those
// below. The furniture before an article makes its first block look bad.
func (v *Chooser) keepOpening(scores []float32, kept []bool, i int) {
	if i >= 0 && scores[i] > openingLeast && v.Blocks[i].Words >= openingWords && v.Blocks[i].Ends {
		v.Join(kept, i)
	}
}

// keepClosing keeps the paragraph below the last kept one if it is more likely article than not.
// Alone after an offer it is worth less than the cost of a run. A head is not the end of an
// article: the sentence below it is kept too.
func (v *Chooser) keepClosing(scores []float32, kept []bool) {
	last := len(kept) - 1
	for !kept[last] {
		last--
	}
	if i := last + 1; i < len(kept) && v.Blocks[last].Kind == page.Heading &&
		v.Blocks[i].Kind != page.Heading && v.Blocks[i].Ends && scores[i] > headedLeast {
		v.Join(kept, i)
	}
	for i := last + 1; i < len(kept) && i <= last+closingReach; i++ {
		if scores[i] > closingLeast && v.Blocks[i].Words >= openingWords && v.Blocks[i].Ends {
			v.Join(kept, i)
		}
	}
}

func (v *Chooser) keepLists(scores []float32, kept []bool) {
	for i := 0; i < len(kept); {
		first, last := v.ListSpan(i)
		if first != i || last <= i+1 {
			i++
			continue
		}
		if v.meanScore(scores, first, last) > listLeast && v.textBeside(kept, first-1, -1) &&
			v.textBeside(kept, last, 1) {
			for j := first; j < last; j++ {
				if scores[j] > 2*listLeast {
					v.Join(kept, j)
				}
			}
		}
		i = last
	}
}

// Join keeps block i for the text around it, if the path does not.
func (v *Chooser) Join(kept []bool, i int) {
	if !kept[i] {
		v.joined[i], kept[i] = true, true
	}
}

// textBeside reports whether the next text from block i on, in steps of step, is kept. Headings,
// captions and labels are skipped.
func (v *Chooser) textBeside(kept []bool, i, step int) bool {
	for j := i; j >= 0 && j < len(kept) && j != i+step*sideReach; j += step {
		if b := &v.Blocks[j]; b.Words >= sideWords && b.Kind != page.Heading && b.Kind != page.Caption {
			return kept[j]
		}
	}
	return false
}
