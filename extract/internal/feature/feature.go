package feature

import (
	"slices"

	"winnow/extract/internal/measure"
)

// A Feature is one heuristic: one row of the table. Its value is a pure function of the page and
// the block. A curve, fitted to gold pages, turns the value into points. The sum of a block's
// points over all rows is its score, the log-odds that the block belongs to the article.
type Feature struct {
	Name string // as in points.txt and in explain
	Doc  string // why it helps to tell article from boilerplate
	// Near features use only the block and its own containers. They have a second curve, for the
	// near score, which the features of other blocks' surroundings read.
	Near  bool
	Value func(v *measure.View, i int) float32
}

// Features is the table of all heuristics. A score is summed in this order.
var Features = slices.Concat(classRows, textRows, markupRows, phraseRows, titleRows, goodRows,
	nearRows)
