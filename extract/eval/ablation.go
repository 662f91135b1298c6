package eval

import (
	"slices"

	"winnow/extract"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/pipeline"
	"winnow/extract/internal/points"
)

// Trial is a page, parsed and measured once, that is extracted again and again
// with one feature at a time left out of the scores. It serves one goroutine.
type Trial struct {
	stages   pipeline.Stages
	settings pipeline.Settings
	points   points.FormPoints // of the page's form; the curves are the trial's own
	kept     []bool            // the choice by all features
}

// Steady is what a feature that is left out adds to every block: the same near
// points, and the same points.
type Steady struct{ Near, Score float64 }

// NewTrial reads a page. The errors are those of Extract, ErrNoArticle apart.
func NewTrial(page []byte, o extract.Options) (*Trial, error) {
	t := &Trial{settings: pipeline.Settings(o)}
	if _, err := t.stages.Run(page, t.settings); err != nil {
		return nil, err
	}
	t.points = *t.stages.Choice.Points
	t.points.Curves = slices.Clone(t.points.Curves)
	t.stages.Choice.Points = &t.points
	t.stages.Choose(t.settings)
	t.kept = slices.Clone(t.stages.Kept)
	return t, nil
}

// Form is the door that the page came in by; each has points of its own.
func (t *Trial) Form() Form { return t.stages.Page.Form }

// Scored tells whether feature f, by its index into Features, has any points.
func (t *Trial) Scored(f int) bool { return t.points.Curves[f].Points != nil }

// Extract returns the text, title and dek that extract.Extract gives with all features.
func (t *Trial) Extract() Result {
	copy(t.stages.Kept, t.kept)
	return t.result()
}

// result is that of the blocks marked as kept.
func (t *Trial) result() Result {
	m := t.stages.Settle(t.settings)
	r, err := t.stages.Result(m, t.settings)
	return Result{Text: r.Text, Title: m.Title, Dek: m.Dek, Err: err}
}

// Mean is what feature f adds to the page's blocks in the mean, each block
// counted as the choice counts it. It is asked before Without, which leaves the
// surroundings as they are without a feature.
func (t *Trial) Mean(f int) Steady {
	var sum Steady
	total := 0.0
	c := &t.points.Curves[f]
	if c.Points == nil {
		return sum
	}
	for i := range t.stages.Page.Blocks {
		pts := c.At(feature.Features[f].Value(&t.stages.Choice.View, i))
		mass := float64(measure.Mass(t.stages.Page.Blocks[i].Words))
		total += mass
		sum.Near += mass * float64(pts[points.Near])
		sum.Score += mass * float64(pts[t.stages.Choice.Length[i]])
	}
	if total == 0 {
		return Steady{}
	}
	return Steady{sum.Near / total, sum.Score / total}
}

// Without is Extract with feature f left out: it adds s to every block. If the
// choice of blocks is the same as with all features, so is the article: then it
// is not made, and changed is false.
func (t *Trial) Without(f int, s Steady) (r Result, changed bool) {
	curve := t.points.Curves[f]
	t.points.Curves[f] = s.curve()
	t.stages.Choose(t.settings)
	t.points.Curves[f] = curve
	if slices.Equal(t.stages.Kept, t.kept) {
		return Result{}, false
	}
	return t.result(), true
}

// curve is the curve of one step that adds s.
func (s Steady) curve() points.Curve {
	n := float32(s.Score)
	return points.Curve{Points: [][points.NumColumns]float32{{points.Near: float32(s.Near), points.Short: n, points.Medium: n, points.Long: n}}}
}
