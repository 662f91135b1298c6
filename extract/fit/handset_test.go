package fit

import (
	"slices"
	"testing"

	"winnow/extract/eval"
	"winnow/extract/internal/choose"
)

// TestHandSet: no column is fitted for a row with a curve of its own, and its points are in the
// scores.
func TestHandSet(t *testing.T) {
	notice := rowNamed("says-notice")
	if slices.Contains(columns(true), notice) || slices.Contains(columns(false), notice) {
		t.Error("says-notice is fitted, want its own curve")
	}
	pts := mustRead(eval.FormHTML, handSetLines())
	s, err := readSample([]byte("<p>The boats stay on land.</p><p>Advertisement</p>"), eval.FormHTML,
		nil)
	if err != nil {
		t.Fatal(err)
	}
	s.points = pts
	v := new(choose.Chooser)
	s.open(v)
	v.Near = make([]float32, len(v.Blocks))
	scores := make([]float32, len(v.Blocks))
	addHandSet(scores, v, pts, false)
	addHandSet(v.Near, v, pts, true)
	if scores[0] != 0 || scores[1] > -4 || v.Near[0] != 0 || v.Near[1] > -1 {
		t.Errorf("got %v, near %v, want 0 for the text and less for the notice", scores, v.Near)
	}
}
