package choose

import (
	"slices"

	"winnow/extract/internal/page"
)

// What goes with the text around it. Subheads, lists and tables say little by
// themselves, and their scores are low; but where the path keeps the text above
// and below, they are mostly the article's too, unless much speaks against them.
// So are the paragraph right above the first that is kept, and one that follows
// the last behind something put between them.

const (
	subheadLeast = -1.5 // score of a heading that comes along
	listLeast    = -1   // mean score of a list or table that does
	openingLeast = -1.5 // score of a first paragraph that does
	openingWords = 20   // its least length
	closingLeast = 0    // score of a last paragraph that does
	closingReach = 2    // blocks below the last kept where it may be
	sideReach    = 4    // blocks beside a list that are looked at for text
	sideWords    = 8    // words of a block that counts as text
)

// keepBetween adds to the choice the lists, tables and subheads between kept
// text, and the paragraphs above and below it.
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

// keepOpening keeps block i, right above the first that is kept, if it is a
// paragraph like those below. All that stands before the article makes what
// stands first in it look bad.
func (v *Chooser) keepOpening(scores []float32, kept []bool, i int) {
	if i >= 0 && scores[i] > openingLeast && v.Blocks[i].Words >= openingWords && v.Blocks[i].Ends {
		v.Join(kept, i)
	}
}

// keepClosing keeps the paragraph below the last that is kept if it is more
// likely article than not: alone behind an offer, it is worth less than a run of
// its own costs.
func (v *Chooser) keepClosing(scores []float32, kept []bool) {
	last := len(kept) - 1
	for !kept[last] {
		last--
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
		if v.meanScore(scores, first, last) > listLeast && v.textBeside(kept, first-1, -1) && v.textBeside(kept, last, 1) {
			for j := first; j < last; j++ {
				if scores[j] > 2*listLeast {
					v.Join(kept, j)
				}
			}
		}
		i = last
	}
}

// Join keeps block i for the text around it, if the path did not.
func (v *Chooser) Join(kept []bool, i int) {
	if !kept[i] {
		v.joined[i], kept[i] = true, true
	}
}

// textBeside tells whether the next text from block i on, in steps of step, is
// kept. Headings, captions and labels are passed over.
func (v *Chooser) textBeside(kept []bool, i, step int) bool {
	for j := i; j >= 0 && j < len(kept) && j != i+step*sideReach; j += step {
		if b := &v.Blocks[j]; b.Words >= sideWords && b.Kind != page.Heading && b.Kind != page.Caption {
			return kept[j]
		}
	}
	return false
}
