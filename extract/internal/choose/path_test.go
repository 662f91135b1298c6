package choose

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// testCredit is that of running text in these tests.
const testCredit = .5

func credit(words int32) float32 {
	if words >= creditWords {
		return testCredit
	}
	return 0
}

// chosen returns the best path over blocks of these scores and words as a drawing: K for kept, a
// point for dropped.
func chosen(cost float32, scores []float32, words []int32) string {
	v := Chooser{View: measure.View{Page: &page.Page{Blocks: make([]page.Block, len(scores))},
		Points: &points.FormPoints{SwitchCost: cost, Credit: testCredit}, WordSum: make([]int32, 1)}}
	for i := range words {
		v.Blocks[i].Words = words[i]
		v.WordSum = append(v.WordSum, v.WordSum[i]+words[i])
	}
	kept := make([]bool, len(scores))
	v.bestPath(scores, kept, v.Points.SwitchCost, v.Points.Credit)
	return draw(kept)
}

func draw(kept []bool) string {
	s := []byte(strings.Repeat(".", len(kept)))
	for i, k := range kept {
		if k {
			s[i] = 'K'
		}
	}
	return string(s)
}

func TestChoose(t *testing.T) {
	for _, tt := range []struct {
		name   string
		cost   float32
		scores []float32
		want   string
	}{
		{"no blocks", 1, nil, ""},
		{"one run", 1, []float32{-2, 3, 2, 4, -1, -3}, ".KKK.."},
		{"all bad", 1, []float32{-1, -2, -0.5}, "..."},
		{"all good", 1, []float32{1, 2, 0.5}, "KKK"},
		{"up to the last", 1, []float32{-1, 2}, ".K"},
		{"from the first", 1, []float32{2, -1}, "K."},
		{"a gap cheaper than a second run", 3, []float32{5, -2, 5}, "KKK"},
		{"a gap dearer than a second run", 3, []float32{5, -4, 5}, "K.K"},
		{"the same gap, at no cost", 0, []float32{5, -2, 5}, "K.K"},
		{"a gap of two", 3, []float32{5, -2, -2, 5}, "K..K"},
		{"a run that does not pay its start", 3, []float32{2, -9, 5}, "..K"},
		{"a run too short alone, joined to another", 3, []float32{2, -1, 5}, "KKK"},
		{"a start that nothing pays", 3, []float32{2}, "."},
		{"a start that is paid", 3, []float32{4}, "K"},
	} {
		words := make([]int32, len(tt.scores))
		for i := range words {
			words[i] = 1
		}
		// A block of one word has the mass log 2. Costs are in the same unit.
		if got := chosen(tt.cost*float32(math.Ln2), tt.scores, words); got != tt.want {
			t.Errorf("%s: %v at %v: got %s, want %s", tt.name, tt.scores, tt.cost, got, tt.want)
		}
	}
}

// TestChooseByLength checks that long blocks weigh more than short ones, and blocks without words
// nothing.
func TestChooseByLength(t *testing.T) {
	for _, tt := range []struct {
		words []int32
		want  string
	}{
		{[]int32{20, 1, 20}, "KKK"},
		{[]int32{20, 60, 20}, "K.K"},
		{[]int32{20, 0, 20}, "KKK"},
		{[]int32{0, 60, 20}, "..K"},
	} {
		if got := chosen(2, []float32{2, -1.5, 2}, tt.words); got != tt.want {
			t.Errorf("words %v: got %s, want %s", tt.words, got, tt.want)
		}
	}
}

// TestDropLabels checks that a run loses labels that are unlikely to be article and blocks
// without a word, and keeps paragraphs, headings and doubtful labels.
func TestDropLabels(t *testing.T) {
	blocks := []page.Block{
		{Words: 40}, {Words: 3}, {Words: 3}, {Words: 0}, {Words: 30}, {Words: 3, Kind: page.Heading},
		{Words: 3, Kind: page.Item}, {Words: 40},
	}
	scores := []float32{2, -1, -.2, 3, -1, -1, -1, 2}
	kept := slices.Repeat([]bool{true}, len(blocks))
	v := Chooser{View: measure.View{Page: &page.Page{Blocks: blocks}}}
	v.dropLabels(scores, kept)
	if got, want := draw(kept), "K.K.KKKK"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestChooseIsBest compares the path with all possible choices.
func TestChooseIsBest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		n := 1 + random.IntN(10)
		scores, words := make([]float32, n), make([]int32, n)
		for i := range scores {
			scores[i], words[i] = float32(3*random.NormFloat64()), random.Int32N(60)
		}
		cost := float32(random.IntN(8))
		got := chosen(cost, scores, words)
		want, most := bestChoice(cost, scores, words)
		if g := worth(got, cost, scores, words); g < most-1e-4 {
			t.Fatalf("scores %v, words %v, cost %v: got %s worth %v, want %s worth %v", scores, words, cost,
				got, g, want, most)
		}
	}
}

// bestChoice tries all choices.
func bestChoice(cost float32, scores []float32, words []int32) (best string, most float64) {
	most = math.Inf(-1)
	for set := range 1 << len(scores) {
		kept := make([]bool, len(scores))
		for i := range kept {
			kept[i] = set>>i&1 != 0
		}
		choice := draw(kept)
		if w := worth(choice, cost, scores, words); w > most {
			best, most = choice, w
		}
	}
	return best, most
}

// worth returns what choose maximizes: the scores of the kept blocks times the logarithm of their
// length, minus the cost of each run.
func worth(choice string, cost float32, scores []float32, words []int32) float64 {
	sum := 0.0
	for i := range choice {
		if choice[i] == '.' {
			continue
		}
		sum += math.Log1p(float64(words[i])) * float64(scores[i]+credit(words[i]))
		if i == 0 || choice[i-1] == '.' {
			sum -= float64(cost)
		}
	}
	return sum
}

// TestBar checks that with the bar added, a block that is barShare as likely as the best words of
// its page is at zero, and that a block that is barLeast likely is never below zero.
func TestBar(t *testing.T) {
	odds := func(p float64) float64 { return math.Log(p / (1 - p)) }
	for _, best := range []float64{0.999, 0.75, 0.5, 0.01} {
		v := Chooser{View: measure.View{Page: &page.Page{Blocks: []page.Block{{Words: 30}, {Words: 1}}},
			WordSum: []int32{0, 30, 31}}}
		bar := float64(v.Bar([]float32{float32(odds(best)), -30}))
		if got := odds(max(barShare*best, barLeast)) + bar; math.Abs(got) > 1e-4 {
			t.Errorf("best of %v: a block at the bar has %v, want 0", best, got)
		}
	}
}
