package viterbi

import "math"

// Step is one item of the sequence.
type Step struct {
	Gain         float32 // of the step if its state is in
	Enter, Leave float32 // costs of a change before the step: out to in, in to out

	entered, left bool // the best path to in, and to out, changes before the step
}

// Never is the cost of a change that is not allowed.
var Never = float32(math.Inf(1))

// Path sets which steps are in on the path with the greatest sum. The state before the first step
// is out.
func Path(steps []Step, in []bool) {
	inside, outside := -Never, float32(0) // the sums of the best paths that end in each state
	for i := range steps {
		s := &steps[i]
		enter, leave := outside-s.Enter, inside-s.Leave
		if s.entered = enter > inside; s.entered {
			inside = enter
		}
		if s.left = leave > outside; s.left {
			outside = leave
		}
		inside += s.Gain
	}
	state := inside > outside
	for i := len(steps) - 1; i >= 0; i-- {
		in[i] = state
		if state && steps[i].entered || !state && steps[i].left {
			state = !state
		}
	}
}
