package points

import "testing"

func TestStepNear(t *testing.T) {
	edges := []float32{-2, 0, .5, 3}
	for _, x := range []float32{-5, -2, -1, 0, .2, .5, 1, 3, 9} {
		for step := range len(edges) + 1 {
			if got, want := StepNear(edges, x, step), stepOf(edges, x); got != want {
				t.Errorf("%v from step %d: got %d, want %d", x, step, got, want)
			}
		}
	}
	if got := StepNear(nil, 7, 0); got != 0 {
		t.Errorf("no edges: got step %d", got)
	}
}
