package choose

import (
	"cmp"
	"math"
	"slices"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// Score sets each block's score. It first sets the near score, from which the view computes the
// sums that the features of the surroundings read. Then it adds the points of all rows.
func (v *Chooser) Score(scores []float32) {
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

// addRows adds the points of the rows that are near ones, or of those that are not.
func (v *Chooser) addRows(scores []float32, isNear bool) {
	for f := range feature.Features {
		c, row := &v.Points.Curves[f], &feature.Features[f]
		switch {
		case v.Until.Now():
			return
		case row.Near != isNear || c.Points == nil:
		case isNear:
			v.addNearRow(scores, c, row.Value)
		default:
			v.addRow(scores, c, row.Value)
		}
	}
}

// addNearRow adds a row's points to the near scores and the scores. Many rows have the same value
// for many blocks in a row, so the points are looked up once.
func (v *Chooser) addNearRow(scores []float32, c *points.Curve,
	value func(*measure.View, int) float32) {
	nears, length := v.Near[:len(scores)], v.Length[:len(scores)]
	step, last, pts := 0, float32(math.NaN()), (*[points.NumColumns]float32)(nil)
	for i := range scores {
		if x := value(&v.View, i); x != last {
			last, step = x, points.StepNear(c.Edges, x, step)
			pts = &c.Points[step]
		}
		nears[i] += pts[points.Near]
		scores[i] += pts[length[i]&(points.NumColumns-1)]
	}
}

// addRow adds a row's points to the scores only.
func (v *Chooser) addRow(scores []float32, c *points.Curve,
	value func(*measure.View, int) float32) {
	length := v.Length[:len(scores)]
	step, last, pts := 0, float32(math.NaN()), (*[points.NumColumns]float32)(nil)
	for i := range scores {
		if x := value(&v.View, i); x != last {
			last, step = x, points.StepNear(c.Edges, x, step)
			pts = &c.Points[step]
		}
		scores[i] += pts[length[i]&(points.NumColumns-1)]
	}
}

// Contribution is what one feature adds to a block's score.
type Contribution struct {
	Feature string
	Value   float64
	Points  float64
}

// Contributions returns the points of each row for block i in a column, largest absolute value
// first.
func (v *Chooser) Contributions(i, column int) []Contribution {
	var out []Contribution
	for f := range feature.Features {
		c := &v.Points.Curves[f]
		if c.Points == nil {
			continue
		}
		value := feature.Features[f].Value(&v.View, i)
		if p := c.At(value)[column]; p != 0 {
			out = append(out, Contribution{feature.Features[f].Name, float64(value), float64(p)})
		}
	}
	if column != points.Near {
		out = append(out, v.secondContributions(i)...)
	}
	slices.SortStableFunc(out, func(a, b Contribution) int {
		return cmp.Compare(math.Abs(b.Points), math.Abs(a.Points))
	})
	return out
}

// secondContributions returns the points of each row of the second stage for block i.
func (v *Chooser) secondContributions(i int) []Contribution {
	if !v.Points.Second || v.First.Blocks() == 0 || v.First.Scores[i] < SecondLeast {
		return nil
	}
	var out []Contribution
	column := points.SecondColumn(&v.Blocks[i])
	for f, row := range feature.Second {
		c := &v.Points.Curves[len(feature.Features)+f]
		if c.Points == nil {
			continue
		}
		value := row.Value(&v.View, i)
		if p := c.At(value)[column]; p != 0 {
			out = append(out, Contribution{row.Name, float64(value), float64(p)})
		}
	}
	return out
}
