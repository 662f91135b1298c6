package choose

import (
	"math"

	"winnow/extract/internal/page"
)

// The lines of a text page show where an article may start and end. A line between two paragraphs
// that does not end like a sentence is mostly a subhead, and an article seldom starts or ends
// between two sentences. The scores of single blocks miss this, so starts and ends have extra costs
// there. (A segmentation whose transitions depend on the text: McCallum, Freitag and Pereira,
// "Maximum entropy Markov models for information extraction and segmentation", ICML 2000.)

const (
	subheadWords  = 14 // most words of a line that may be a subhead
	aboutWords    = 9  // least words of the paragraphs above and below it
	sentenceWords = 5  // least words of a sentence
	subheadLoss   = .9 // of the cost of a start
)

// changeCosts returns the extra costs of a start and of an end of a kept run before block i.
// Several sentences in a row are mostly kept or dropped together, so a start after the first of
// them and an end before the last one cost more. On a page of one line all blocks are sentences, so
// there are no extra costs.
func (v *Chooser) changeCosts(i int) (start, end float32) {
	if v.Form != page.FormText || v.Folded || !v.isSentence(i-1) || !v.isSentence(i) {
		return 0, 0
	}
	costs := &v.Points.Lines
	start, end = costs.Start, costs.Close
	if !v.isSentence(i - 2) {
		start += costs.First
	}
	if !v.isSentence(i + 1) {
		end += costs.Last
	}
	return start, end
}

// subheadGain returns the gain of block i. If the block may be a subhead, and its gain is not far
// too low, the loss is limited: a subhead between kept text then costs a little less than a new
// start below it.
func (v *Chooser) subheadGain(i int, gain, cost float32) float32 {
	if v.Form == page.FormText && gain < -subheadLoss*cost && gain > -cost-v.Points.Lines.Label &&
		v.maySubhead(i) {
		return -subheadLoss * cost
	}
	return gain
}

// gapReach is the distance from the run before, in blocks, from which a start costs no more.
const gapReach = 16

// gapCosts returns the costs of a start for its distance from the run before. Far below an article
// the next text that could be one is a teaser, a comment or an offer.
func (v *Chooser) gapCosts() []float32 {
	for k := range v.gaps {
		v.gaps[k] = v.Points.Lines.Gap * float32(math.Log(float64(k+2)))
	}
	return v.gaps[:]
}

func (v *Chooser) isSentence(i int) bool {
	if i < 0 || i >= len(v.Blocks) {
		return false
	}
	b := &v.Blocks[i]
	return b.Ends && b.Words >= sentenceWords && b.Kind != page.Item
}

// maySubhead reports whether block i may be a subhead by its form and by the paragraphs around.
func (v *Chooser) maySubhead(i int) bool {
	if i == 0 || i+1 == len(v.Blocks) {
		return false
	}
	above, b, below := &v.Blocks[i-1], &v.Blocks[i], &v.Blocks[i+1]
	return b.Kind == page.Line && b.Words > 0 && b.Words <= subheadWords && !b.Ends &&
		above.Ends && above.Words >= aboutWords && below.Words >= aboutWords
}
