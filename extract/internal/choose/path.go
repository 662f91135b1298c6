package choose

import (
	"math"

	"winnow/extract/internal/hashtable"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/viterbi"
	"winnow/extract/internal/word"
)

// Chooser chooses the blocks of a page: it computes their scores, the best path through them, and
// the blocks that belong to the text around them.
type Chooser struct {
	measure.View
	steps  []viterbi.Step
	gapped viterbi.Gapped
	gaps   [gapReach]float32 // of gapCosts
	values []float32         // of the row that is being scored
	joined []bool            // by block: kept for the text around it, whatever its score
	state  []uint8           // by block, in the first choice
	column []uint8           // of the points of the second stage
	series hashtable.Table[headSeries]
	embeds page.Tally // scores of posts by kind
	terms  terms

	SecondBar float32 // added to the scores of the second stage so that the threshold is zero
}

// Choose marks the blocks to keep. It adds the points of the second stage, its threshold and the
// offset to the scores. If the first choice keeps nothing, there is no second stage.
func (v *Chooser) Choose(scores []float32, kept []bool, offset float32) {
	v.chooseByScores(scores, kept, offset)
	if v.Data > 0 {
		v.takeData(kept)
	}
}

func (v *Chooser) chooseByScores(scores []float32, kept []bool, offset float32) {
	v.SecondBar = 0
	if !v.Points.Second {
		addTo(scores, offset)
		v.chooseFirst(scores, kept)
		v.keepNotes(scores, kept)
		return
	}
	v.FirstChoice(scores, kept)
	if v.First.Blocks() == 0 {
		addTo(scores, offset)
		return
	}
	v.addSecond(scores)
	v.SecondChoice(scores, kept, offset)
}

func addTo(scores []float32, x float32) {
	for i := range scores {
		scores[i] += x
	}
}

// chooseFirst marks the blocks of the first choice.
func (v *Chooser) chooseFirst(scores []float32, kept []bool) {
	v.bestPath(scores, kept, v.Points.SwitchCost, v.Points.Credit)
	v.dropLabels(scores, kept)
	v.keepBetween(scores, kept)
	v.evenPosters(kept)
}

// bestPath marks the blocks on the best path through the page. Each kept block gains its score
// times the logarithm of its length, and the start of each run of kept blocks has a cost.
// (Pasternak and Roth, "Extracting article text from the web with maximum subsequence
// segmentation", WWW 2009, is the case of one run.)
func (v *Chooser) bestPath(scores []float32, kept []bool, cost, credit float32) {
	v.steps = page.Resized(v.steps, len(scores))
	v.joined = page.Zeroed(v.joined, len(scores))
	v.gain(scores, cost, credit)
	if v.Form == page.FormText && v.Points.Lines.Gap > 0 {
		v.gapped.Path(v.steps, kept, v.gapCosts())
		return
	}
	viterbi.Path(v.steps, kept)
}

// A label within a run is worth less than a new start of the run after it would cost, so the path
// keeps it. Labels that are unlikely to be article are dropped, and so are blocks without a word:
// rules, bullets. In a text page any line may be a subhead, and a sentence is no label.
const (
	labelWords = 12
	labelLeast = -.3 // least score
)

func (v *Chooser) dropLabels(scores []float32, kept []bool) {
	for i := range kept {
		switch b := &v.Blocks[i]; {
		case b.Words == 0:
			kept[i] = false
		case b.Words > labelWords || scores[i] >= labelLeast ||
			v.Form == page.FormText && (b.Kind == page.Line || v.isSentence(i)):
		case b.Kind != page.Heading && b.Kind != page.Item && b.Kind != page.Cell && b.Kind != page.Code:
			kept[i] = false
		}
	}
}

// gain sets the gain of each step: what a block is worth if it is kept. The cells of a data table
// get its mean, because half a table is of no use.
func (v *Chooser) gain(scores []float32, cost, credit float32) {
	for i := 0; i < len(scores); {
		last := v.dataTable(i)
		worth := v.meanScore(scores, i, last)
		if v.WordSum[last]-v.WordSum[i] >= creditWords {
			worth += credit
		}
		for ; i < last; i++ {
			gain := measure.Mass(v.Blocks[i].Words) * worth
			start, end := v.changeCosts(i)
			v.steps[i] = viterbi.Step{Gain: v.subheadGain(i, gain, cost), Enter: cost + start, Leave: end}
		}
	}
}

// meanScore returns the mean score of the blocks from first up to last, weighted by their mass.
func (v *Chooser) meanScore(scores []float32, first, last int) float32 {
	sum, mass := float32(0), float32(0)
	for i := first; i < last; i++ {
		w := measure.Mass(v.Blocks[i].Words)
		sum, mass = sum+w*scores[i], mass+w
	}
	return word.Ratio(sum, mass)
}

// cellWords is the mean number of words that the cells of a data table have at most. Tables with
// more are layout.
const cellWords = 12

// dataTable returns the end of the data table that starts with block i, or i+1 if none does.
func (v *Chooser) dataTable(i int) int {
	if v.Blocks[i].Kind != page.Cell {
		return i + 1
	}
	first, last := v.ListSpan(i)
	if first != i || int(v.WordSum[last]-v.WordSum[i]) > cellWords*(last-i) {
		return i + 1
	}
	for j := i; j < last; j++ {
		if v.Blocks[j].Kind != page.Cell {
			return i + 1
		}
	}
	return last
}

// Joined reports whether block i is kept for the text around it, whatever its score.
func (v *Chooser) Joined(i int) bool { return v.joined[i] }

// The page's threshold: a block must have a share of the chance of the page's best blocks to be
// article, and some chance at all. If a page's markup says little, all its scores are low; on
// other pages a middling block is clearly foreign.
const (
	barShare = .4
	barLeast = .15
)

// Bar returns what is added to each score so that the threshold is zero.
func (v *Chooser) Bar(scores []float32) float32 {
	p := barShare * float64(word.Sigmoid(v.Rank(scores, nil)))
	p = max(p, barLeast)
	return float32(math.Log((1 - p) / p))
}

// Expected returns the F1, by words, that the choice would have if each block were article with
// the probability of its score.
func (v *Chooser) Expected(scores []float32, kept []bool) float32 {
	var both, chosen, article float32
	bar := v.Offset
	if v.Points.Second {
		bar = v.SecondBar
	}
	for i, s := range scores {
		w := float32(v.Blocks[i].Words)
		p := word.Sigmoid(s - bar)
		article += w * p
		if kept[i] {
			chosen += w
			both += w * p
		}
	}
	return word.Ratio(2*both, chosen+article)
}

// creditWords is how many words running text has at least. It gets a bonus: losing a paragraph
// hurts more than keeping a stray label.
const creditWords = 15
