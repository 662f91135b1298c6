package extract

import (
	"cmp"
	"math"
	"slices"

	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// score fills in each block's score: its near score first, from which the view
// makes the sums that the features of its surroundings read, then the sum of all
// rows' points.
func (v *chooser) score(scores []float32) {
	v.near, v.length = page.Resized(v.near, len(v.Blocks)), page.Resized(v.length, len(v.Blocks))
	for i := range v.near {
		v.near[i], scores[i] = v.points.Bias[0], v.points.Bias[1]
		v.length[i] = uint8(points.LengthColumn(v.Blocks[i].Words))
	}
	v.addRows(scores, true)
	v.surround()
	v.addRows(scores, false)
	v.offset = v.bar(scores)
	for i := range scores {
		scores[i] += v.offset
	}
}

// addRows adds the points of the rows that are, or are not, near ones.
func (v *chooser) addRows(scores []float32, isNear bool) {
	for f := range Features {
		c, row := &v.points.Curves[f], &Features[f]
		switch {
		case row.Near != isNear || c.Points == nil:
		case isNear:
			v.addNearRow(scores, c, row.value)
		default:
			v.addRow(scores, c, row.value)
		}
	}
}

// addNearRow adds a row's points to the near scores and the scores. Many rows
// give block after block the same value, so its points are looked up once.
func (v *chooser) addNearRow(scores []float32, c *points.Curve, value func(*view, int) float32) {
	nears, length := v.near[:len(scores)], v.length[:len(scores)]
	step, last, pts := 0, float32(math.NaN()), (*[points.NumColumns]float32)(nil)
	for i := range scores {
		if x := value(&v.view, i); x != last {
			last, step = x, points.StepNear(c.Edges, x, step)
			pts = &c.Points[step]
		}
		nears[i] += pts[points.Near]
		scores[i] += pts[length[i]&(points.NumColumns-1)]
	}
}

// addRow adds a row's points to the scores alone.
func (v *chooser) addRow(scores []float32, c *points.Curve, value func(*view, int) float32) {
	length := v.length[:len(scores)]
	step, last, pts := 0, float32(math.NaN()), (*[points.NumColumns]float32)(nil)
	for i := range scores {
		if x := value(&v.view, i); x != last {
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

// contributions returns the points of each row for block i in a column, those
// that add most or take most first.
func (v *chooser) contributions(i, column int) []Contribution {
	var out []Contribution
	for f := range Features {
		c := &v.points.Curves[f]
		if c.Points == nil {
			continue
		}
		value := Features[f].value(&v.view, i)
		if p := c.At(value)[column]; p != 0 {
			out = append(out, Contribution{Features[f].Name, float64(value), float64(p)})
		}
	}
	slices.SortStableFunc(out, func(a, b Contribution) int {
		return cmp.Compare(math.Abs(b.Points), math.Abs(a.Points))
	})
	return out
}
