package fit

import (
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// handSet has the curves of the rows that are not fitted. A notice from the newsroom to its
// readers, a consent notice and a share bar are not part of an article, wherever they are. Few
// golds have one, and some of these keep it, so a fit would give the row almost no points. Equally
// few golds have a listicle whose heads are links.
var handSet = map[string]struct{ near, row string }{
	"says-notice":    {near: "0 0.04 -0.5 0.2 -1 0.31 -2", row: "0 0.04 -2.5 0.2 -4 0.31 -6"},
	"in-notice":      {near: "0 1 -2", row: "0 1 -4"},
	"counted":        {near: "0 1 1", row: "0 1 1.5"},
	"names-networks": {near: "0 2 -2", row: "0 2 -4"},
}

func handSetLines() []string {
	var lines []string
	for i := range feature.Features {
		name := feature.Features[i].Name
		if c, ok := handSet[name]; ok {
			lines = append(lines, "near "+name+" "+c.near, "row "+name+" "+c.row)
		}
	}
	return lines
}

// addHandSet adds the points of these rows to the near scores of the page in view, or to its
// scores.
func addHandSet(scores []float32, v *choose.Chooser, pts *points.Points, isNear bool) {
	for f := range feature.Features {
		c := &pts.Forms[v.Form].Curves[f]
		if c.Points == nil {
			continue
		}
		for i := range scores {
			column := points.Near
			if !isNear {
				column = points.LengthColumn(v.Blocks[i].Words)
			}
			scores[i] += c.At(feature.Features[f].Value(&v.View, i))[column]
		}
	}
}
