package feature

import (
	"math"
	"strings"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// secondPage has five blocks: a paragraph, a heading, a list item that is a link, a
// paragraph in capitals, and a label.
const secondPage = `<p>The ferry sails at noon and comes back before the evening.</p>
<h2>What it costs</h2><ul><li><a href="/a">Tickets</a></li></ul>
<p>THE BOARD MET AGAIN ON TUESDAY TO TALK ABOUT THE NEW BILL.</p><p>more news</p>`

// The first choice keeps the blocks 0, 1 and 3: two runs, of which the first has 11 + 3
// words and the second 12.
var (
	secondScores = []float32{4, 1, -1, 2, -9}
	secondStates = []uint8{measure.Kept, measure.Joined, measure.Dropped, measure.Kept,
		measure.Dropped}
)

// TestSecondRows holds a value of each block, worked out by hand, against each row.
func TestSecondRows(t *testing.T) {
	const far = -16
	runMean := float32((4*math.Log1p(11) + 1*math.Log1p(3)) / (math.Log1p(11) + math.Log1p(3)))
	wants := map[string][5]float32{
		"first-score":       {4, 1, -1, 2, -9},
		"first-over-median": {2, -1, -3, 0, -11},
		"first-over-best":   {0, -3, -5, -2, -13},
		"first-median":      {2, 2, 2, 2, 2},
		"first-state":       {1, 2, 0, 1, 0},
		"first-policy":      {1, 3, 0, 2, 0},
		"first-run-gap":     {4 - runMean, 1 - runMean, -1 - runMean, 0, -11},
		"first-run-share":   {14. / 26, 14. / 26, 0, 12. / 26, 0},
		"first-run-above":   {0, 1, -1, 0, -1},
		"first-run-below":   {1, 0, -1, 0, -1000},
		"first-from-start":  {0, 1, 2, 3, 4},
		"first-to-end":      {3, 2, 1, 0, -1},
		"first-place":       {0, 11. / 26, 14. / 26, 14. / 26, 1},
		"first-up-1":        {far, 4, 1, -1, 2},
		"first-up-2":        {far, far, 4, 1, -1},
		"first-down-1":      {1, -1, 2, -9, far},
		"first-down-2":      {-1, 2, -9, far, far},
		"first-up-3":        {far, 4, 2.5, 4. / 3, 2. / 3},
		"first-down-3":      {2. / 3, -7. / 3, -3, -8, far},
		"first-text-up":     {far, 4, 4, 4, 2},
		"first-text-down":   {2, 2, 2, far, far},
		"first-topic":       {.1, .2, .3, .4, .5},
		"first-kept-up":     {0, 1, 2, 2, 2},
		"first-kept-down":   {2, 1, 1, 0, 0},
		"first-blocks":      {3, 3, 3, 3, 3},
		"first-runs":        {2, 2, 2, 2, 2},
		"first-words":       {11, 3, 1, 12, 2},
		"first-ends":        {1, 0, 0, 1, 0},
		"first-links":       {0, 0, 1, 0, 0},
		"first-capitals":    {1. / 11, 1. / 3, 1, 1, 0},
		"first-near":        {1, 2, 3, 4, 5},
		"first-type":        {0, 1, 2, 0, 0},
	}
	v := secondView(t)
	for _, row := range Second {
		want, ok := wants[row.Name]
		if !ok {
			t.Errorf("%s: no values are wanted of it", row.Name)
		}
		for i, w := range want {
			if got := row.Value(v, i); math.Abs(float64(got-w)) > 1e-4 {
				t.Errorf("%s of block %d: got %v, want %v", row.Name, i, got, w)
			}
		}
		if row.Doc == "" || strings.HasSuffix(row.Doc, ".") || row.Near {
			t.Errorf("%s: doc %q, near %v: want a phrase without a period, and no near row", row.Name,
				row.Doc, row.Near)
		}
	}
}

func secondView(t *testing.T) *measure.View {
	t.Helper()
	p := new(page.Page)
	new(htmlpage.Reader).Read(p, []byte(secondPage))
	v := &measure.View{Lex: lexicon.Load(), Points: DefaultPoints(page.FormHTML)}
	v.Measure(p)
	if len(p.Blocks) != len(secondScores) {
		t.Fatalf("got %d blocks, want %d", len(p.Blocks), len(secondScores))
	}
	v.Near = []float32{1, 2, 3, 4, 5}
	v.TopicRun = []float32{.1, .2, .3, .4, .5}
	v.First.Measure(v, secondScores, secondStates)
	return v
}
