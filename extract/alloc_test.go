package extract

import (
	"testing"

	"winnow/extract/internal/pagetest"
)

// TestScoringAllocatesNothing checks that an Extractor that has read a page scores it and chooses
// its blocks in the memory that it has.
func TestScoringAllocatesNothing(t *testing.T) {
	var x Extractor
	for _, p := range pagetest.Pages(t, "../testdata/pages") {
		x.Extract(p.Raw, Options{})
		choice := &x.stages.Choice
		if len(choice.Blocks) == 0 {
			continue
		}
		if n := testing.AllocsPerRun(1, func() {
			choice.Score(x.stages.Scores)
			choice.Choose(x.stages.Scores, x.stages.Kept, 0)
		}); n != 0 {
			t.Errorf("%s: got %v allocations, want none", p.Name, n)
		}
	}
}
