package extract

import (
	"cmp"
	"math"
	"slices"
)

// score fills in each block's score: its near score first, from which the view
// makes the sums that the features of its surroundings read, then the sum of all
// rows' points.
func (v *view) score(scores []float32) {
	v.near = fit(v.near, len(v.Blocks))
	for i := range v.near {
		v.near[i] = v.points.bias[near]
		scores[i] = v.points.bias[final]
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
func (v *view) addRows(scores []float32, isNear bool) {
	for f := range Features {
		c := &v.points.curves[f]
		row := &Features[f]
		if row.Near != isNear || c.points[final] == nil && c.points[near] == nil {
			continue
		}
		for i := range scores {
			step := c.at(row.value(v, i))
			if c.points[near] != nil {
				v.near[i] += c.points[near][step]
			}
			if c.points[final] != nil {
				scores[i] += c.points[final][step]
			}
		}
	}
}

// contributions returns the points of each row for block i, in the column near
// or final, those that add most or take most first.
func (v *view) contributions(i, column int) []Contribution {
	var out []Contribution
	for f := range Features {
		c := &v.points.curves[f]
		if c.points[column] == nil {
			continue
		}
		value := Features[f].value(v, i)
		if p := c.points[column][c.at(value)]; p != 0 {
			out = append(out, Contribution{Features[f].Name, float64(value), float64(p)})
		}
	}
	slices.SortStableFunc(out, func(a, b Contribution) int {
		return cmp.Compare(math.Abs(b.Points), math.Abs(a.Points))
	})
	return out
}
