package fit

import (
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// handSet has the curves of the rows that are not fitted. A notice in which the newsroom speaks to
// its readers is no part of an article, wherever it is. Few golds have one, and some of these keep
// it, so a fit gives the row next to nothing.
var handSet = map[string]string{"says-notice": "0 0.04 -4 0.31 -6"}

func handSetLines() []string {
	var lines []string
	for i := range feature.Features {
		if curve := handSet[feature.Features[i].Name]; curve != "" {
			lines = append(lines, "row "+feature.Features[i].Name+" "+curve)
		}
	}
	return lines
}

// addHandSet adds the points of these rows to the scores of the page in view.
func addHandSet(scores []float32, v *choose.Chooser, pts *points.Points) {
	for f := range feature.Features {
		c := &pts.Forms[v.Form].Curves[f]
		if c.Points == nil {
			continue
		}
		for i := range scores {
			scores[i] += c.At(feature.Features[f].Value(&v.View, i))[points.LengthColumn(v.Blocks[i].Words)]
		}
	}
}
