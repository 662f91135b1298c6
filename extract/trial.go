package extract

import (
	"slices"

	"winnow/extract/internal/points"
)

// Trial is a page, parsed and measured once, that is extracted again and again
// with one feature at a time left out of the scores. It serves one goroutine.
type Trial struct {
	x      Extractor
	o      Options
	points points.FormPoints // of the page's form; the curves are the trial's own
	kept   []bool            // the choice by all features
}

// Steady is what a feature that is left out adds to every block: the same near
// points, and the same points.
type Steady struct{ Near, Score float64 }

// NewTrial reads a page. The errors are those of Extract, ErrNoArticle apart.
func NewTrial(page []byte, o Options) (*Trial, error) {
	t := &Trial{o: o}
	if err := t.x.stages.open(page, settings(o)); err != nil {
		return nil, err
	}
	t.points = *t.x.stages.choice.points
	t.points.Curves = slices.Clone(t.points.Curves)
	t.x.stages.choice.points = &t.points
	t.x.stages.choose(settings(o))
	t.kept = slices.Clone(t.x.stages.kept)
	return t, nil
}

// Form is the door that the page came in by; each has points of its own.
func (t *Trial) Form() Form { return t.x.stages.page.Form }

// Scored tells whether feature f, by its index into Features, has any points.
func (t *Trial) Scored(f int) bool { return t.points.Curves[f].Points != nil }

// Extract is the function Extract, with all features.
func (t *Trial) Extract() (Article, error) {
	copy(t.x.stages.kept, t.kept)
	return t.x.article(t.x.stages.settle(settings(t.o)), t.o)
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
	for i := range t.x.stages.page.Blocks {
		pts := c.At(Features[f].value(&t.x.stages.choice.view, i))
		mass := float64(blockMass(t.x.stages.page.Blocks[i].Words))
		total += mass
		sum.Near += mass * float64(pts[points.Near])
		sum.Score += mass * float64(pts[t.x.stages.choice.length[i]])
	}
	if total == 0 {
		return Steady{}
	}
	return Steady{sum.Near / total, sum.Score / total}
}

// Without is Extract with feature f left out: it adds s to every block. If the
// choice of blocks is the same as with all features, so is the article: then it
// is not made, and changed is false.
func (t *Trial) Without(f int, s Steady) (a Article, changed bool, err error) {
	curve := t.points.Curves[f]
	t.points.Curves[f] = s.curve()
	t.x.stages.choose(settings(t.o))
	t.points.Curves[f] = curve
	if slices.Equal(t.x.stages.kept, t.kept) {
		return Article{}, false, nil
	}
	a, err = t.x.article(t.x.stages.settle(settings(t.o)), t.o)
	return a, true, err
}

// curve is the curve of one step that adds s.
func (s Steady) curve() points.Curve {
	n := float32(s.Score)
	return points.Curve{Points: [][points.NumColumns]float32{{points.Near: float32(s.Near), points.Short: n, points.Medium: n, points.Long: n}}}
}
