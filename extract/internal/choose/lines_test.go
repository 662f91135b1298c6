package choose

import (
	"strings"
	"testing"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
)

// TestLineCosts draws the path through text pages of sentences (s), of lines without an end (l)
// and of lists (i), with and without the costs of changes there.
func TestLineCosts(t *testing.T) {
	const good, weak, bad = 1, -.4, -5
	for _, c := range [...]struct {
		name          string
		shape         string
		scores        []float32
		without, with string
	}{
		{"a line between two paragraphs", "ssls", []float32{good, good, -.7, good}, "KK.K", "KKKK"},
		{"a line that much speaks against", "sls", []float32{good, bad, good}, "K.K", "K.K"},
		{"a line behind a line", "slls", []float32{good, -.7, -.7, good}, "K..K", "K..K"},
		{"a sentence below the last", "sss", []float32{good, good, weak}, "KK.", "KKK"},
		{"a sentence above the first", "sss", []float32{weak, good, good}, ".KK", "KKK"},
		{"a line below the last", "ssl", []float32{good, good, weak}, "KK.", "KK."},
		{"an item below the last", "ssi", []float32{good, good, weak}, "KK.", "KK."},
		{"the last of two sentences, a line below", "sssl", []float32{good, good, bad / 4, bad},
			"KK..", "KKK."},
		{"the first of two sentences, a line above", "lsss", []float32{bad, bad / 4, good, good},
			"..KK", ".KKK"},
		{"a sentence between others", "ssss", []float32{good, good, bad / 4, bad / 4}, "KK..", "KK.."},
		{"nothing good", "sls", []float32{weak, weak, weak}, "...", "..."},
	} {
		for _, costs := range [...]struct {
			lines points.LineCosts
			want  string
		}{{points.LineCosts{}, c.without},
			{points.LineCosts{Label: 3, Start: 1, Close: 1, First: 2, Last: 2}, c.with}} {
			if got := pathOf(c.shape, c.scores, costs.lines); got != costs.want {
				t.Errorf("%s, costs %v: %s, want %s", c.name, costs.lines, got, costs.want)
			}
		}
	}
}

// pathOf returns the best path through a text page of a shape.
func pathOf(shape string, scores []float32, costs points.LineCosts) string {
	words := strings.Repeat("word ", aboutWords)
	parts := map[rune]string{'s': words + "end.", 'l': "Word word", 'i': "• " + words + "end."}
	var pg strings.Builder
	for _, part := range shape {
		pg.WriteString(parts[part] + "\n\n")
	}
	v := Chooser{View: measure.View{Page: pagetest.Read(new(textpage.Reader), pg.String()),
		Points: &points.FormPoints{SwitchCost: .5, Lines: costs}, WordSum: make([]int32, 1)}}
	for i, b := range v.Blocks {
		v.WordSum = append(v.WordSum, v.WordSum[i]+b.Words)
	}
	kept := make([]bool, len(scores))
	v.bestPath(scores, kept, v.Points.SwitchCost, 0)
	return draw(kept)
}
