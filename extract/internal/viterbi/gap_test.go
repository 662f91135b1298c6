package viterbi

import (
	"math/rand/v2"
	"testing"
)

func TestGapped(t *testing.T) {
	gaps := []float32{1, 2, 3}
	for _, c := range []struct {
		name  string
		steps []Step
		want  string
	}{
		{"no steps", nil, ""},
		{"the first run has no distance", []Step{{Gain: -1}, {Gain: -1}, {Gain: 1}}, "..I"},
		{"a gap that is paid", []Step{{Gain: 2}, {Gain: -5}, {Gain: 2}}, "I.I"},
		{"a gap that is too wide", []Step{{Gain: 3}, {Gain: -5}, {Gain: -5}, {Gain: 2}}, "I..."},
		{"a wider gap costs no more than the last", []Step{{Gain: 4}, {Gain: -5}, {Gain: -5},
			{Gain: -5}, {Gain: -5}, {Gain: 4}}, "I....I"},
		{"the better of two distant runs", []Step{{Gain: 2}, {Gain: -9}, {Gain: -9}, {Gain: -9},
			{Gain: 3}}, "....I"},
		{"a gap is filled", []Step{{Gain: 2}, {Gain: -.5}, {Gain: 2}}, "III"},
	} {
		in := make([]bool, len(c.steps))
		if new(Gapped).Path(c.steps, in, gaps); draw(in) != c.want {
			t.Errorf("%s: got %s, want %s", c.name, draw(in), c.want)
		}
	}
}

// TestGappedIsBest compares the path with all sequences that there are.
func TestGappedIsBest(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	var g Gapped
	for range 200 {
		steps := randomSteps(rnd)
		gaps := make([]float32, 1+rnd.IntN(4))
		for i := range gaps {
			gaps[i] = float32(rnd.IntN(4))
		}
		in, other := make([]bool, len(steps)), make([]bool, len(steps))
		g.Path(steps, in, gaps)
		for bits := range 1 << len(steps) {
			setBits(other, bits)
			if worth(steps, other)-distance(other, gaps) > worth(steps, in)-distance(in, gaps) {
				t.Fatalf("%+v, gaps %v: got %s, %s is better", steps, gaps, draw(in), draw(other))
			}
		}
	}
}

// TestGappedWithoutCosts checks that without costs of distance the path is that of Path.
func TestGappedWithoutCosts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	var g Gapped
	for range 100 {
		steps := make([]Step, 1+rnd.IntN(60))
		for i := range steps {
			steps[i] = Step{Gain: rnd.Float32()*10 - 5, Enter: rnd.Float32(), Leave: rnd.Float32()}
		}
		in, plain := make([]bool, len(steps)), make([]bool, len(steps))
		g.Path(steps, in, []float32{0, 0})
		if Path(steps, plain); draw(in) != draw(plain) {
			t.Fatalf("%+v: got %s, want %s", steps, draw(in), draw(plain))
		}
	}
}

// distance returns what the gaps between the runs cost.
func distance(in []bool, gaps []float32) float32 {
	sum, end := float32(0), -1 // end is the first step after the last run
	for i, now := range in {
		was := i > 0 && in[i-1]
		if was && !now {
			end = i
		}
		if now && !was && end >= 0 {
			sum += gaps[min(i-end, len(gaps))-1]
		}
	}
	return sum
}
