package extract

import (
	"testing"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/pagetest"
)

// TestOffsetIsMonotonous checks that a higher offset never keeps less.
func TestOffsetIsMonotonous(t *testing.T) {
	var x Extractor
	for _, page := range pagetest.Pages(t, "../testdata/pages") {
		if _, err := x.Explain(page.Raw, Options{}); err != nil {
			t.Fatal(err)
		}
		last := float32(-1)
		for offset := float32(-3); offset <= 3; offset++ {
			mass := keptMass(&x, offset)
			if mass < last {
				t.Errorf("%s: with offset %v the choice keeps %v, with one less %v", page.Name, offset, mass,
					last)
			}
			last = mass
		}
	}
}

// keptMass returns how much of the page is kept with an offset.
func keptMass(x *Extractor, offset float32) float32 {
	scores, kept := make([]float32, len(x.stages.Scores)), make([]bool, len(x.stages.Scores))
	x.stages.Choice.Score(scores)
	x.stages.Choice.Choose(scores, kept, offset)
	mass := float32(0)
	for i := range kept {
		if kept[i] {
			mass += measure.Mass(x.stages.Page.Blocks[i].Words)
		}
	}
	return mass
}
