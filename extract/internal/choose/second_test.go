package choose

import (
	"math"
	"strings"
	"testing"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// secondPoints take two points from blocks that score far below the median of their page, and one
// from headings.
const secondPoints = `form html
switch 1 1
row words -1 10 3
second first-over-median -2 -1 0
heading first-score -1
`

// chosenBy reads a page and chooses its blocks with the points.
func chosenBy(t *testing.T, text, html string) (*Chooser, []float32, []bool) {
	t.Helper()
	pts, err := feature.ReadPoints(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	p := new(page.Page)
	new(htmlpage.Reader).Read(p, []byte(html))
	v := new(Chooser)
	v.Lex, v.Points = lexicon.Load(), &pts.Forms[page.FormHTML]
	v.Measure(p)
	scores, kept := make([]float32, len(p.Blocks)), make([]bool, len(p.Blocks))
	v.Score(scores)
	v.Choose(scores, kept, .25)
	return v, scores, kept
}

// TestSecondStage checks that the points of the second stage decide, and that contributions, both
// thresholds and the offset add up to the score.
func TestSecondStage(t *testing.T) {
	paragraph := "<p>" + strings.Repeat("word ", 12) + "end.</p>"
	html := paragraph + "<h2>Word word</h2>" + paragraph
	if _, _, kept := chosenBy(t, strings.Replace(secondPoints, "switch 1 1", "switch 1", 1),
		html); !kept[1] {
		t.Fatal("without a second stage the heading between is dropped, want it joined")
	}
	v, scores, kept := chosenBy(t, secondPoints, html)
	if !kept[0] || kept[1] || !kept[2] {
		t.Errorf("got %v, want the heading dropped", kept)
	}
	for i, score := range scores {
		sum := v.Points.Bias[1] + v.Offset + v.SecondBar + .25
		for _, c := range v.Contributions(i, points.LengthColumn(v.Blocks[i].Words)) {
			sum += float32(c.Points)
		}
		if math.Abs(float64(sum-score)) > 1e-4 {
			t.Errorf("block %d: contributions sum to %v, the score is %v", i, sum, score)
		}
	}
}

// TestSecondStageOfNothing checks that a page stays empty if the first choice keeps nothing.
func TestSecondStageOfNothing(t *testing.T) {
	_, _, kept := chosenBy(t, strings.Replace(secondPoints, "words -1", "words -9", 1),
		"<p>Home</p><p>News</p>")
	if kept[0] || kept[1] {
		t.Errorf("got %v, want nothing kept", kept)
	}
}
