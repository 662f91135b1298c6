package feature

import (
	"slices"

	"winnow/extract/internal/measure"
)

// A Feature is one heuristic: one row of the scorecard. Its value is a pure
// function of the page and the block; what the value is worth is a curve in
// the points, fitted from gold pages. The sum of a block's points over all rows
// is its score, the log-odds that the block belongs to the article.
type Feature struct {
	Name string // as in points.txt and in what explain prints
	Doc  string // why it tells article from boilerplate
	// Near features need nothing but the block and its own containers. They
	// have a second curve that makes the near score, which is what the features
	// of other blocks' surroundings read.
	Near  bool
	Value func(v *measure.View, i int) float32
}

// Features is the table of all heuristics. A score is summed in its order.
var Features = slices.Concat(classRows, textRows, markupRows, phraseRows, titleRows, goodRows, nearRows)
