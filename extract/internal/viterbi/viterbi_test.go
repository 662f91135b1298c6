package viterbi

import (
	"math/rand/v2"
	"testing"
)

func draw(in []bool) string {
	s := make([]byte, len(in))
	for i := range in {
		s[i] = '.'
		if in[i] {
			s[i] = 'I'
		}
	}
	return string(s)
}

func TestPath(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps []Step
		want  string
	}{
		{"no steps", nil, ""},
		{"gains", []Step{{Gain: 1}, {Gain: -1}, {Gain: 2}}, "I.I"},
		{"a start that nothing pays", []Step{{Gain: 1, Enter: 2}}, "."},
		{"a start that is paid", []Step{{Gain: 3, Enter: 2}}, "I"},
		{"a gap that costs less than two changes",
			[]Step{{Gain: 5, Enter: 2}, {Gain: -3, Enter: 2, Leave: 2}, {Gain: 5, Enter: 2}}, "III"},
		{"a gap that costs more", []Step{{Gain: 5, Enter: 2}, {Gain: -5, Enter: 2, Leave: 2},
			{Gain: 5, Enter: 2}}, "I.I"},
		{"a change that must not be", []Step{{Gain: 5, Enter: Never}, {Gain: 5}}, ".I"},
		{"nothing to gain", []Step{{}, {}}, ".."},
	} {
		in := make([]bool, len(c.steps))
		if Path(c.steps, in); draw(in) != c.want {
			t.Errorf("%s: got %s, want %s", c.name, draw(in), c.want)
		}
	}
}

// TestPathIsBest compares the path with all sequences that there are.
func TestPathIsBest(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		steps := randomSteps(rnd)
		in, other := make([]bool, len(steps)), make([]bool, len(steps))
		Path(steps, in)
		for bits := range 1 << len(steps) {
			setBits(other, bits)
			if worth(steps, other) > worth(steps, in) {
				t.Fatalf("%+v: got %s, %s is better", steps, draw(in), draw(other))
			}
		}
	}
}

// randomSteps returns at most nine steps, so that all their sequences can be compared. The numbers
// are whole and small, so their sums are exact.
func randomSteps(rnd *rand.Rand) []Step {
	steps := make([]Step, 1+rnd.IntN(9))
	for i := range steps {
		steps[i] = Step{Gain: float32(rnd.IntN(11) - 5), Enter: float32(rnd.IntN(5)),
			Leave: float32(rnd.IntN(3))}
	}
	return steps
}

// setBits sets each state from its bit.
func setBits(in []bool, bits int) {
	for i := range in {
		in[i] = bits>>i&1 != 0
	}
}

func worth(steps []Step, in []bool) float32 {
	sum, was := float32(0), false
	for i, s := range steps {
		switch {
		case in[i] && !was:
			sum -= s.Enter
		case !in[i] && was:
			sum -= s.Leave
		}
		if in[i] {
			sum += s.Gain
		}
		was = in[i]
	}
	return sum
}
