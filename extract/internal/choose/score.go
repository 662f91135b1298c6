package choose

import (
	"math"
	"slices"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// Score sets each block's score. It first sets the near score, from which the view computes the
// sums that the features of the surroundings read. Then it adds the points of all rows.
func (v *Chooser) Score(scores []float32) {
	v.values = page.Resized(v.values, len(v.Blocks))
	v.Near, v.Length = page.Resized(v.Near, len(v.Blocks)), page.Resized(v.Length, len(v.Blocks))
	for i := range v.Near {
		v.Near[i], scores[i] = v.Points.Bias[0], v.Points.Bias[1]
		v.Length[i] = uint8(points.LengthColumn(v.Blocks[i].Words))
	}
	v.addRows(scores, true)
	v.Surround()
	v.addRows(scores, false)
	v.Offset = v.Bar(scores)
	for i := range scores {
		scores[i] += v.Offset
	}
}

// addRows adds the points of the rows that are near ones, or of those that are not. Rows without
// points are not computed.
func (v *Chooser) addRows(scores []float32, isNear bool) {
	for f := range feature.Features {
		c, row := &v.Points.Curves[f], &feature.Features[f]
		switch {
		case v.Until.Spent(len(v.Blocks)):
			return
		case row.Near != isNear || c.Points == nil:
			continue
		}
		for i := range v.values {
			v.values[i] = row.Value(&v.View, i)
		}
		if isNear {
			v.addNearRow(scores, c)
		} else {
			v.addRow(scores, c)
		}
	}
}

// addNearRow adds the points of a row's values to the near scores and the scores.
//
// Not done: a table of the steps of small whole numbers beside each curve, one of ranges of the
// bits of a float, which needs no search, or a search without branches. None was much faster than
// StepNear.
func (v *Chooser) addNearRow(scores []float32, c *points.Curve) {
	nears, length := v.Near[:len(v.values)], v.Length[:len(v.values)]
	scores = scores[:len(v.values)]
	step := 0
	for i, x := range v.values {
		step = points.StepNear(c.Edges, x, step)
		pts := &c.Points[step]
		nears[i] += pts[points.Near]
		scores[i] += pts[length[i]&(points.NumColumns-1)]
	}
}

// addRow adds the points of a row's values to the scores only.
func (v *Chooser) addRow(scores []float32, c *points.Curve) {
	length := v.Length[:len(v.values)]
	scores = scores[:len(v.values)]
	step := 0
	for i, x := range v.values {
		step = points.StepNear(c.Edges, x, step)
		scores[i] += c.Points[step][length[i]&(points.NumColumns-1)]
	}
}

// Contribution is what one feature adds to a block's score.
type Contribution struct {
	Feature string
	Value   float64
	Points  float64
}

// terms are the contributions to one block's score, in memory that the next block uses again.
type terms struct {
	all     []Contribution
	keys    []uint64 // one for each: in order, the contributions are the largest first
	largest []Contribution
}

// Contributions returns the points of each row for block i in a column, largest absolute value
// first. They are valid until the next call.
func (v *Chooser) Contributions(i, column int) []Contribution {
	t := &v.terms
	t.all, t.keys, t.largest = t.all[:0], t.keys[:0], t.largest[:0]
	for f := range feature.Features {
		v.addTerm(&feature.Features[f], &v.Points.Curves[f], i, column)
	}
	if column != points.Near {
		v.addSecondTerms(i)
	}
	slices.Sort(t.keys)
	for _, key := range t.keys {
		t.largest = append(t.largest, t.all[uint32(key)])
	}
	return t.largest
}

// addSecondTerms adds the points of each row of the second stage for block i.
func (v *Chooser) addSecondTerms(i int) {
	if !v.Points.Second || v.First.Blocks() == 0 || v.First.Scores[i] < SecondLeast {
		return
	}
	column := points.SecondColumn(&v.Blocks[i])
	for f := range feature.Second {
		v.addTerm(&feature.Second[f], &v.Points.Curves[len(feature.Features)+f], i, column)
	}
}

// addTerm adds the points of one row for block i, if there are any. Sorted by its key, a
// contribution is before the smaller ones and before the later ones of the same size.
func (v *Chooser) addTerm(row *feature.Feature, c *points.Curve, i, column int) {
	if c.Points == nil {
		return
	}
	value := row.Value(&v.View, i)
	p := c.At(value)[column]
	if p == 0 {
		return
	}
	size := math.Float32bits(float32(math.Abs(float64(p))))
	t := &v.terms
	t.keys = append(t.keys, uint64(^size)<<32|uint64(len(t.all)))
	t.all = append(t.all, Contribution{row.Name, float64(value), float64(p)})
}
