package eval

import (
	"slices"

	"winnow/extract"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/pipeline"
	"winnow/extract/internal/points"
)

// Trial is a page that is parsed and measured once, and extracted many times with one feature
// left out. It serves one goroutine.
type Trial struct {
	stages   pipeline.Stages
	settings pipeline.Settings
	points   points.FormPoints // of the page's form; the trial has its own copy of the curves
	kept     []bool            // the choice with all features
}

// Steady is what a feature that is left out adds to every block: constant near points and
// constant points.
type Steady struct{ Near, Score float64 }

// NewTrial reads a page. The errors are those of Extract except ErrNoArticle.
func NewTrial(page []byte, o extract.Options) (*Trial, error) {
	t := &Trial{settings: pipeline.Settings(o)}
	if _, err := t.stages.Run(page, t.settings); err != nil {
		return nil, err
	}
	t.points = *t.stages.Choice.Points
	t.points.Curves = slices.Clone(t.points.Curves)
	t.stages.Choice.Points = &t.points
	t.stages.Choose(t.settings)
	t.kept = slices.Clone(t.stages.Chosen)
	return t, nil
}

// Form returns the form of the page. Each form has its own points.
func (t *Trial) Form() Form { return t.stages.Page.Form }

// Scored reports whether feature f, an index into Features, has any points.
func (t *Trial) Scored(f int) bool { return t.points.Curves[f].Points != nil }

// Extract returns the text, title and dek that extract.Extract gives with all features.
func (t *Trial) Extract() Result {
	t.stages.Choose(t.settings)
	return t.result()
}

// result returns the result for the blocks that are chosen.
func (t *Trial) result() Result {
	m := t.stages.Settle(t.settings)
	r, err := t.stages.Result(m, t.settings)
	return Result{Text: r.Text, Title: m.Title, Dek: m.Dek, Err: err}
}

// Mean returns the mean points of feature f on the page's blocks, weighted as the choice weights
// blocks. It must be called before Without, which leaves the surroundings as they are without a
// feature.
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

// Without is Extract with feature f left out, which adds s to every block instead. If the choice
// of blocks is the same as with all features, changed is false and there is no result.
func (t *Trial) Without(f int, s Steady) (r Result, changed bool) {
	curve := t.points.Curves[f]
	t.points.Curves[f] = s.curve()
	t.stages.Choose(t.settings)
	t.points.Curves[f] = curve
	if slices.Equal(t.stages.Chosen, t.kept) {
		return Result{}, false
	}
	return t.result(), true
}

// curve returns the curve of one step that adds s.
func (s Steady) curve() points.Curve {
	n := float32(s.Score)
	return points.Curve{Points: [][points.NumColumns]float32{{points.Near: float32(s.Near),
		points.Short: n, points.Medium: n, points.Long: n}}}
}
