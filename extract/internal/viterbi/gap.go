package viterbi

// Gapped finds paths whose runs lie close together. It keeps its memory for the next path.
type Gapped struct {
	left []float32 // by step, the best sum of a path that ends a run before it
	from []int32   // by step, if it is in: where the path was before
}

// The path was in the step before if from is the step itself. Otherwise from is the first step
// after the run before, or none if there is no such run.
const none = -1

// Path is like the function Path, with a cost for the distance between runs: a start k steps after
// the first one behind the run before costs gaps[k-1] more. A start further away costs as much as
// the last of gaps, which has at least one cost.
func (g *Gapped) Path(steps []Step, in []bool, gaps []float32) {
	g.left, g.from = g.left[:0], g.from[:0]
	inside, last := -Never, int32(none) // last is the best of the steps beyond all gaps
	for i := range steps {
		s := &steps[i]
		if k := i - len(gaps); k >= 0 && (last == none || g.left[k] > g.left[last]) {
			last = int32(k)
		}
		start, from := g.start(gaps, last)
		g.left = append(g.left, inside-s.Leave)
		if start -= s.Enter; start > inside {
			inside = start
		} else {
			from = int32(i)
		}
		g.from = append(g.from, from)
		inside += s.Gain
	}
	g.trace(in, g.end(inside))
}

// start returns the best sum before a start at the next step, and how it comes there.
func (g *Gapped) start(gaps []float32, last int32) (sum float32, from int32) {
	from = none
	if last != none {
		if x := g.left[last] - gaps[len(gaps)-1]; x > sum {
			sum, from = x, last
		}
	}
	for k := range min(len(gaps), len(g.left)) {
		i := len(g.left) - 1 - k
		if x := g.left[i] - gaps[k]; x > sum {
			sum, from = x, int32(i)
		}
	}
	return sum, from
}

// end returns the first step after the last run of the best path, none if it has no run. The sum of
// the path that is in to the end is given.
func (g *Gapped) end(inside float32) int32 {
	best, end := float32(0), int32(none)
	for i, x := range g.left {
		if x > best {
			best, end = x, int32(i)
		}
	}
	if inside > best {
		return int32(len(g.left))
	}
	return end
}

// trace sets the steps of the path whose last run ends before end.
func (g *Gapped) trace(in []bool, end int32) {
	clear(in)
	for end != none {
		i := end - 1
		for in[i] = true; g.from[i] == i; i-- {
			in[i-1] = true
		}
		end = g.from[i]
	}
}
