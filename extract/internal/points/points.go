package points

import "winnow/extract/internal/page"

// Points are the fitted numbers. For each form of page there is a curve per feature, a table of
// the points of class words, tag paths and words of the text, and the switch cost. They are one
// readable text file, which `winnow fit` writes. points.txt is compiled in, as tables.
type Points struct {
	Forms [2]FormPoints // by Form
}

// FormPoints are the points of one form of page.
type FormPoints struct {
	Curves     []Curve     // by row: those of the first stage, then those of the second
	Bias       [2]float32  // of the near score and of the score
	Tokens     WeightTable // class words and tag paths, by distance from the block
	Words      WeightTable // words of the text: in short blocks, in all others
	SwitchCost float32     // cost of starting a kept run
	Second     bool        // there is a second stage
	Switch2    float32     // of the start of a kept run in the second stage
	Credit     float32     // credit for running text
	Lines      LineCosts   // of a text page, in addition to the switch costs
	Confidence steps       // by expected F1: the F1 that such pages had
}

// LineCosts are the costs of starts and ends in a text page at lines that make them unlikely.
type LineCosts struct {
	Label        float32 // of dropping a line that may be a subhead, between kept text
	Start, Close float32 // of a start, and of an end, between two sentences
	First        float32 // added to a start after the first sentence of several in a row
	Last         float32 // added to an end before the last one

	// Gap is the cost of a start for its distance from the run before. It is multiplied by the
	// logarithm of one more than the distance, in blocks.
	Gap float32
}

// Columns of points. Near is the near score: it uses only the block's own features, and the
// features of other blocks' surroundings read it. The score uses all features and the column of
// the block's length, because a label differs from a subhead in other ways than a caption from a
// paragraph.
const (
	Near = iota
	Short
	Medium
	Long
	NumColumns
)

// Number of words from which a block is of medium length, and from which it is long.
const (
	mediumWords = 4
	longWords   = 15
)

// NumLengths is the number of length classes.
const NumLengths = NumColumns - Short

// LengthClass returns the length class of a block of this many words: short, medium or long.
func LengthClass(words int32) int {
	switch {
	case words < mediumWords:
		return 0
	case words < longWords:
		return 1
	}
	return 2
}

// LengthColumn returns the column of points for blocks of this many words.
func LengthColumn(words int32) int { return Short + LengthClass(words) }

// Index into the columns of points of the second stage, by what a block is.
const (
	Heading = iota
	Item    // or cell, or code
	Label   // of less than longWords words
	Text
)

// NumSecond is the number of columns of the second stage.
const NumSecond = Text + 1

// SecondColumn is the column of the second stage for a block.
func SecondColumn(b *page.Block) int {
	switch {
	case b.Kind == page.Heading:
		return Heading
	case b.Kind == page.Item || b.Kind == page.Cell || b.Kind == page.Code:
		return Item
	case b.Words < longWords:
		return Label
	}
	return Text
}

// Curve is a step function: points[i] below edges[i], the last element above all edges.
type Curve struct {
	Edges  []float32
	Points [][NumColumns]float32 // nil if the row has no points
}

// At returns the points for a value.
func (c *Curve) At(value float32) *[NumColumns]float32 { return &c.Points[stepOf(c.Edges, value)] }

// steps is a step function of one number.
type steps struct{ edges, Values []float32 }

func (s *steps) At(x float32) float32 { return s.Values[stepOf(s.edges, x)] }

// stepOf returns the number of edges that a value reaches.
func stepOf(edges []float32, value float32) int {
	lo, hi := 0, len(edges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if value < edges[mid] {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// StepNear is stepOf with a likely step given: that of the block before. Neighbouring blocks have
// similar values, so walking from there is faster than a search.
func StepNear(edges []float32, value float32, step int) int {
	for step < len(edges) && !(value < edges[step]) {
		step++
	}
	for step > 0 && value < edges[step-1] {
		step--
	}
	return step
}
