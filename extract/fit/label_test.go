package fit

import (
	"testing"

	"winnow/extract/eval"
)

// TestLabel checks that a block is article if it is in the gold in order, once.
func TestLabel(t *testing.T) {
	page := `<p>Home</p>
<p>The council voted to close the bridge until next spring.</p>
<p>A crane will come by barge in the second week of May.</p>
<blockquote>voted to close the bridge until next spring</blockquote>
<h2>Who pays</h2>
<p>The county pays for the crane and the town for the barge.</p>
<p>Fares on the ferry will rise by a third from the summer.</p>`
	gold := `The council voted to close the bridge until next spring.

A crane will come by barge in the second week of May.

Who pays

The county pays for the crane and the town for the barge.`
	s, err := readSample([]byte(page), eval.FormHTML, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []float32{0, 1, 1, 0, 1, 1, 0}
	for i, got := range label(&s.Page, gold) {
		if round(got) != want[i] {
			b := s.Page.Blocks[i]
			t.Errorf("%q: got %g, want %g", s.Page.Text[b.Start:b.End], got, want[i])
		}
	}
}
