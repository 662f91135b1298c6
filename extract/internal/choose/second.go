package choose

import (
	"math"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// The second stage. A score says what a block looks like. Whether it is kept also depends on the
// scores of its page, its run and its neighbours. So further rows read the first choice, and
// their points are added to the first scores. (Cascaded classifiers are fitted on predictions for
// unseen examples: Wolpert, "Stacked generalization", 1992.)

// SecondLeast is the first score below which a block has no second stage.
const SecondLeast = -6

// addSecond adds the points of the second stage to the scores of the first choice.
func (v *Chooser) addSecond(scores []float32) {
	v.column = page.Resized(v.column, len(scores))
	for i := range scores {
		v.column[i] = uint8(points.SecondColumn(&v.Blocks[i]))
	}
	curves := v.Points.Curves[len(feature.Features):]
	for f := range feature.Second {
		if c := &curves[f]; c.Points != nil {
			v.addSecondRow(scores, c, feature.Second[f].Value)
		}
	}
}

// addSecondRow adds a row's points to the scores of the blocks that have a second stage.
func (v *Chooser) addSecondRow(scores []float32, c *points.Curve,
	value func(*measure.View, int) float32) {
	step := 0
	for i, first := range v.First.Scores {
		if first >= SecondLeast {
			step = points.StepNear(c.Edges, value(&v.View, i), step)
			scores[i] += c.Points[step][v.column[i]&(points.NumColumns-1)]
		}
	}
}

// FirstChoice makes the first choice by scores and the sums over it.
func (v *Chooser) FirstChoice(scores []float32, kept []bool) {
	v.chooseFirst(scores, kept)
	v.state = page.Resized(v.state, len(kept))
	for i, k := range kept {
		switch {
		case !k:
			v.state[i] = measure.Dropped
		case v.joined[i]:
			v.state[i] = measure.Joined
		default:
			v.state[i] = measure.Kept
		}
	}
	v.First.Measure(&v.View, scores, v.state)
}

// A choice has the best expected F1 if it keeps every block whose chance to be article is more
// than half of that F1 (Lipton, Elkan and Naryanaswamy, "Optimal thresholding of classifiers to
// maximize F1 measure", 2014). On a page where nothing is sure, a doubtful block is worth keeping.
// Golds say that it is worth even more: the chances of such pages are too low. So the share of the
// F1 falls further where the F1 is low.
const (
	secondShare = .5  // of the expected F1
	secondDoubt = 2.5 // taken from it for what the F1 lacks
	secondSteps = 2
)

// secondChance returns the least chance of a block that is kept, by the expected F1.
func secondChance(f1 float32) float32 { return secondShare*f1 - secondDoubt*(1-f1) }

// SecondChoice sets the threshold of the second stage, adds it and the offset to the scores, and
// marks the blocks to keep.
func (v *Chooser) SecondChoice(scores []float32, kept []bool, offset float32) {
	v.setSecondBar(scores, secondChance(1))
	addTo(scores, offset)
	for range secondSteps {
		v.bestPath(scores, kept, v.Points.Switch2, 0)
		addTo(scores, -offset)
		v.setSecondBar(scores, secondChance(v.Expected(scores, kept)))
		addTo(scores, offset)
	}
	v.bestPath(scores, kept, v.Points.Switch2, 0)
	v.dropLabels(scores, kept)
	v.evenEmbeds(scores, kept)
	for i, k := range kept {
		v.joined[i] = k && scores[i] < 0
	}
	v.keepCode(scores, kept)
	v.keepSeries(scores, kept)
	v.keepParts(scores, kept)
	v.keepLast(scores, kept)
	v.keepHeaded(scores, kept)
	v.keepNotes(scores, kept)
}

// setSecondBar moves the threshold to the log-odds of a chance.
func (v *Chooser) setSecondBar(scores []float32, chance float32) {
	chance = max(chance, barLeast)
	bar := float32(math.Log(float64((1 - chance) / chance)))
	addTo(scores, bar-v.SecondBar)
	v.SecondBar = bar
}
