package feature

import (
	"math/bits"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/word"
)

// Second is the table of the second stage: what a first choice of blocks says about each
// of them. Its points are added to the first score. They are fitted on pages that the
// first stage has not seen: on pages that it has seen, the first scores are too sure.
var Second = []Feature{
	{Name: "first-score", Doc: "the first score", Value: func(v *measure.View, i int) float32 {
		return v.First.Scores[i]
	}},
	{Name: "first-over-median", Doc: "first score minus the median of the page's kept words",
		Value: func(v *measure.View, i int) float32 { return v.First.Scores[i] - v.First.Median }},
	{Name: "first-over-best", Doc: "first score minus the best of the page",
		Value: func(v *measure.View, i int) float32 { return v.First.Scores[i] - v.First.Best }},
	{Name: "first-median", Doc: "the median first score of the page's kept words",
		Value: func(v *measure.View, i int) float32 { return v.First.Median }},
	{Name: "first-state", Doc: "dropped, kept or joined by the first choice",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.State[i]) }},
	{Name: "first-policy", Doc: "place in the first choice (dropped, first, last, inside): what " +
		"golds of the default policy keep there",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.Place(i)) }},
	{Name: "first-run-gap", Doc: "first score minus the mean of its run, or of the nearest run",
		Value: func(v *measure.View, i int) float32 { return v.First.RunGap(i) }},
	{Name: "first-run-share", Doc: "share of the kept words that are in the block's run",
		Value: func(v *measure.View, i int) float32 { return v.First.RunShare(i) }},
	{Name: "first-run-above", Doc: "blocks from the start of its run; negative, to the run above",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.Above(i)) }},
	{Name: "first-run-below", Doc: "blocks to the end of its run; negative, to the run below",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.Below(i)) }},
	{Name: "first-from-start", Doc: "blocks from the first one kept",
		Value: func(v *measure.View, i int) float32 { return float32(i - v.First.First) }},
	{Name: "first-to-end", Doc: "blocks to the last one kept",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.Last - i) }},
	{Name: "first-place", Doc: "share of the kept words before it",
		Value: func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.First.WordsBefore(i)), float32(v.First.Words()))
		}},
	{Name: "first-up-1", Doc: "first score of the block above",
		Value: func(v *measure.View, i int) float32 { return v.First.Beside(i, -1) }},
	{Name: "first-up-2", Doc: "first score of the second block above",
		Value: func(v *measure.View, i int) float32 { return v.First.Beside(i, -2) }},
	{Name: "first-down-1", Doc: "first score of the block below",
		Value: func(v *measure.View, i int) float32 { return v.First.Beside(i, 1) }},
	{Name: "first-down-2", Doc: "first score of the second block below",
		Value: func(v *measure.View, i int) float32 { return v.First.Beside(i, 2) }},
	{Name: "first-up-3", Doc: "mean first score of the three blocks above",
		Value: func(v *measure.View, i int) float32 { return v.First.Mean(i-3, i) }},
	{Name: "first-down-3", Doc: "mean first score of the three blocks below",
		Value: func(v *measure.View, i int) float32 { return v.First.Mean(i+1, i+4) }},
	{Name: "first-text-up", Doc: "first score of the next text above, without labels",
		Value: func(v *measure.View, i int) float32 { return firstText(v, i, -1) }},
	{Name: "first-text-down", Doc: "first score of the next text below, without labels",
		Value: func(v *measure.View, i int) float32 { return firstText(v, i, 1) }},
	{Name: "first-topic", Doc: "share of its topic words that the page's best run has",
		Value: func(v *measure.View, i int) float32 { return v.TopicRun[i] }},
	{Name: "first-kept-up", Doc: "how many of the three blocks above are kept",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.KeptIn(i-3, i)) }},
	{Name: "first-kept-down", Doc: "how many of the three blocks below are kept",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.KeptIn(i+1, i+4)) }},
	{Name: "first-blocks", Doc: "blocks kept on the page",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.Blocks()) }},
	{Name: "first-runs", Doc: "runs kept on the page",
		Value: func(v *measure.View, i int) float32 { return float32(v.First.Runs()) }},
	{Name: "first-words", Doc: "words of the block, in the second stage",
		Value: func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Words) }},
	{Name: "first-ends", Doc: "ends like a sentence, in the second stage",
		Value: func(v *measure.View, i int) float32 { return word.One(v.Blocks[i].Ends) }},
	{Name: "first-links", Doc: "link density of the block, in the second stage",
		Value: func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].LinkWords), float32(v.Blocks[i].Words))
		}},
	{Name: "first-capitals", Doc: "share of its words with a capital, in the second stage",
		Value: func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Capitals), float32(v.Blocks[i].Words))
		}},
	{Name: "first-near", Doc: "near score, in the second stage",
		Value: func(v *measure.View, i int) float32 { return v.Near[i] }},
	{Name: "first-type", Doc: "type of the block, in the second stage",
		Value: func(v *measure.View, i int) float32 {
			return float32(bits.TrailingZeros(uint(v.TypeOf(i))))
		}},
}

// A text has at least textWords words. It is looked for in textReach blocks.
const (
	textWords = 9
	textReach = 6
)

// firstText returns the first score of the next text from block i, in steps of step.
func firstText(v *measure.View, i, step int) float32 {
	for j := i + step; j >= 0 && j < len(v.Blocks) && j != i+step*textReach; j += step {
		if v.Blocks[j].Words >= textWords {
			return v.First.Beside(j, 0)
		}
	}
	return v.First.Beside(-1, 0)
}
