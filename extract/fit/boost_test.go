package fit

import (
	"math"
	"slices"
	"testing"
)

// TestBoostFindsSteps has two features with a step each and one that is noise.
func TestBoostFindsSteps(t *testing.T) {
	const n = 4000
	columns := [3][]float32{}
	m := &matrix{bins: make([][]uint8, 3), edges: make([][]float32, 3)}
	for i := range n {
		a, b, noise := float32(i%7), float32(i/7%5), float32(hashString(string(rune(i)))%11)
		columns[0], columns[1], columns[2] = append(columns[0], a), append(columns[1], b),
			append(columns[2], noise)
		x := -1.0
		if a >= 4 {
			x += 2
		}
		if b >= 2 {
			x++
		}
		m.label = append(m.label, float32(1/(1+math.Exp(-x))))
		m.weight = append(m.weight, 1)
	}
	for f, values := range columns {
		m.edges[f] = binEdges(values, m.weight)
		for _, v := range values {
			m.bins[f] = append(m.bins[f], binOf(m.edges[f], v))
		}
	}
	a := boost(m, boostConfig{rounds: 400, width: 1, rate: .2, ridge: .1, minWeight: 1,
		columns: []int{0, 1, 2}})
	step := func(f int, lo, hi float32) float32 {
		return a.at(f, 0, binOf(m.edges[f], hi)) - a.at(f, 0, binOf(m.edges[f], lo))
	}
	for _, test := range []struct {
		f            int
		lo, hi, want float32
	}{{0, 3, 4, 2}, {0, 0, 3, 0}, {1, 1, 2, 1}, {1, 2, 4, 0}, {2, 0, 10, 0}} {
		if got := step(test.f, test.lo, test.hi); got < test.want-.1 || got > test.want+.1 {
			t.Errorf("feature %d from %g to %g: got %g points, want %g", test.f, test.lo, test.hi, got,
				test.want)
		}
	}
}

// TestBoostByLength checks that a step of long blocks only is fitted for them alone, and a step
// of all blocks for all.
func TestBoostByLength(t *testing.T) {
	m := &matrix{bins: make([][]uint8, 2), edges: [][]float32{{.5}, {.5}}}
	for i := range 4000 {
		long, a, b := uint8(i%2*2), uint8(i/2%2), uint8(i/4%2)
		x := float64(a) - .5
		if long == 2 {
			x += 2*float64(b) - 1
		}
		m.bins[0], m.bins[1] = append(m.bins[0], long<<classShift|a),
			append(m.bins[1], long<<classShift|b)
		m.label = append(m.label, float32(1/(1+math.Exp(-x))))
		m.weight = append(m.weight, 1)
	}
	c := boostConfig{rounds: 400, width: 1, rate: .2, ridge: .1, minWeight: 1, columns: []int{0, 1},
		byClass: true}
	a := boost(m, c)
	for _, test := range []struct {
		f     int
		class uint8
		want  float32
	}{{0, 0, 1}, {0, 2, 1}, {1, 0, 0}, {1, 2, 2}} {
		if got := a.at(test.f, test.class, 1) - a.at(test.f, test.class, 0); got < test.want-.1 ||
			got > test.want+.1 {
			t.Errorf("feature %d, length %d: got a step of %g, want %g", test.f, test.class, got, test.want)
		}
	}
	c.byClass = false
	a = boost(m, c)
	for k := 1; k < sections-1; k++ {
		if s := a.section(1, k); s[0] != 0 || s[1] != 0 {
			t.Errorf("length %d: got points %v, want none", k-1, s)
		}
	}
}

// TestBoostRare has a feature that few examples have beside six with a larger gain in each round.
func TestBoostRare(t *testing.T) {
	const features, rare = 7, 6
	m := &matrix{bins: make([][]uint8, features), edges: make([][]float32, features)}
	for f := range m.edges {
		m.edges[f] = []float32{.5}
	}
	for i := range 4000 {
		x := 0.0
		for f := range rare {
			bit := uint8(i >> f & 1)
			m.bins[f] = append(m.bins[f], bit)
			x += float64(bit) - .5
		}
		seldom := uint8(0)
		if i%400 == 7 {
			seldom, x = 1, x-2
		}
		m.bins[rare] = append(m.bins[rare], seldom)
		m.label = append(m.label, float32(1/(1+math.Exp(-x))))
		m.weight = append(m.weight, 1)
	}
	c := boostConfig{rounds: 12, width: 1, rate: .2, ridge: .1, minWeight: 1,
		columns: []int{0, 1, 2, 3, 4, 5, rare}}
	points := func() float32 { a := boost(m, c); return a.at(rare, 0, 1) - a.at(rare, 0, 0) }
	if got := points(); got != 0 {
		t.Errorf("without last rounds: got %g points, want 0", got)
	}
	c.last = 30
	if got := points(); got > -1 {
		t.Errorf("with last rounds: got %g points, want fewer than -1", got)
	}
}

// TestBinEdges checks that the most frequent value has a bin of its own, and that rare values are
// separated.
func TestBinEdges(t *testing.T) {
	values, weight := make([]float32, 1000), make([]float32, 1000)
	for i := range values {
		weight[i] = 1
		if i < 20 {
			values[i] = float32(1 + i%4)
		}
	}
	if got, want := binEdges(values, weight), []float32{1, 2, 3, 4}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
