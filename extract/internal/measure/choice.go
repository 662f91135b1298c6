package measure

import (
	"cmp"
	"slices"

	"winnow/extract/internal/page"
)

// This file describes a first choice of blocks: its runs, and how the score of a block compares
// with those of its page, its run and its neighbours. The second stage reads it.

// First is a first choice of blocks and the sums over it.
type First struct {
	Scores []float32
	State  []uint8 // Dropped, Kept or Joined
	Median float32 // score of the kept blocks, by words
	Best   float32 // highest score of a kept block
	First  int     // first kept block
	Last   int     // last kept block

	run      []int32 // the run of each block, -1 if it is dropped
	runs     []keptRun
	keptSum  []int32   // kept blocks before
	wordSum  []int32   // words of kept blocks before
	scoreSum []float32 // scores before
	above    []int32   // blocks from the last kept one above, 0 if it is kept itself
	below    []int32   // blocks to the next kept one below
	order    []int32
}

// The states of a block in a first choice.
const (
	Dropped = iota
	Kept
	Joined // kept for the text around it
)

// keptRun is a run of kept blocks.
type keptRun struct {
	first, last int32   // blocks
	mean        float32 // score, by mass
}

// Measure computes the sums over a choice of the blocks of a view. It keeps copies of scores and
// state.
func (f *First) Measure(v *View, scores []float32, state []uint8) {
	f.Scores, f.State = append(f.Scores[:0], scores...), append(f.State[:0], state...)
	n := len(scores)
	f.keptSum, f.wordSum, f.scoreSum = page.Resized(f.keptSum, n+1), page.Resized(f.wordSum, n+1),
		page.Resized(f.scoreSum, n+1)
	f.keptSum[0], f.wordSum[0], f.scoreSum[0] = 0, 0, 0
	f.First, f.Last = -1, -1
	for i, s := range scores {
		f.keptSum[i+1], f.wordSum[i+1], f.scoreSum[i+1] = f.keptSum[i], f.wordSum[i],
			f.scoreSum[i]+max(s, scoreFloor)
		if state[i] == Dropped {
			continue
		}
		f.keptSum[i+1]++
		f.wordSum[i+1] += v.Blocks[i].Words
		if f.First < 0 {
			f.First = i
		}
		f.Last = i
	}
	f.findRuns(v)
	f.findDistances()
	f.findMedian(v)
}

// scoreFloor is the lowest score that counts in a mean: one certain label counts no more than a
// few likely ones.
const scoreFloor = -8

func (f *First) findRuns(v *View) {
	f.run, f.runs = page.Resized(f.run, len(f.State)), f.runs[:0]
	for i := 0; i < len(f.State); i++ {
		f.run[i] = -1
		if f.State[i] == Dropped {
			continue
		}
		r := keptRun{first: int32(i)}
		sum, mass := float32(0), float32(0)
		for ; i < len(f.State) && f.State[i] != Dropped; i++ {
			f.run[i] = int32(len(f.runs))
			w := Mass(v.Blocks[i].Words)
			sum, mass = sum+w*f.Scores[i], mass+w
		}
		r.last, r.mean = int32(i), sum/max(mass, 1)
		f.runs = append(f.runs, r)
		i--
	}
}

// farAway is the distance to something that does not exist.
const farAway = 1000

func (f *First) findDistances() {
	n := len(f.State)
	f.above, f.below = page.Resized(f.above, n), page.Resized(f.below, n)
	away := int32(farAway)
	for i := range n {
		away++
		if f.State[i] != Dropped {
			away = 0
		}
		f.above[i] = min(away, farAway)
	}
	away = farAway
	for i := n - 1; i >= 0; i-- {
		away++
		if f.State[i] != Dropped {
			away = 0
		}
		f.below[i] = min(away, farAway)
	}
}

func (f *First) findMedian(v *View) {
	f.Median, f.Best = 0, 0
	f.order = f.order[:0]
	for i := range f.State {
		if f.State[i] != Dropped {
			f.order = append(f.order, int32(i))
		}
	}
	slices.SortFunc(f.order, func(a, b int32) int { return cmp.Compare(f.Scores[a], f.Scores[b]) })
	words, half := int32(0), f.wordSum[len(f.State)]/2
	for _, i := range f.order {
		if words <= half {
			f.Median = f.Scores[i]
		}
		words += v.Blocks[i].Words
		f.Best = f.Scores[i]
	}
}

// Blocks returns the number of kept blocks.
func (f *First) Blocks() int32 { return f.keptSum[len(f.State)] }

// Words returns the number of kept words.
func (f *First) Words() int32 { return f.wordSum[len(f.State)] }

// WordsBefore returns the number of kept words before block i.
func (f *First) WordsBefore(i int) int32 { return f.wordSum[i] }

// Runs returns the number of kept runs.
func (f *First) Runs() int { return len(f.runs) }

// Beside returns the score of the block that is step blocks from block i.
func (f *First) Beside(i, step int) float32 {
	if i += step; i < 0 || i >= len(f.Scores) {
		return 2 * scoreFloor
	}
	return f.Scores[i]
}

// Mean returns the mean score of the blocks from from up to to.
func (f *First) Mean(from, to int) float32 {
	from, to = max(0, from), min(to, len(f.Scores))
	if from >= to {
		return 2 * scoreFloor
	}
	return (f.scoreSum[to] - f.scoreSum[from]) / float32(to-from)
}

// KeptIn returns the number of kept blocks from from up to to.
func (f *First) KeptIn(from, to int) int32 {
	return f.keptSum[min(to, len(f.Scores))] - f.keptSum[max(0, from)]
}

// Above returns the number of blocks from the start of the run of block i, or negative, from the
// kept block above it.
func (f *First) Above(i int) int32 {
	if r := f.run[i]; r >= 0 {
		return int32(i) - f.runs[r].first
	}
	return -f.above[i]
}

// Below returns the number of blocks to the end of the run of block i, or negative, to the kept
// block below it.
func (f *First) Below(i int) int32 {
	if r := f.run[i]; r >= 0 {
		return f.runs[r].last - 1 - int32(i)
	}
	return -f.below[i]
}

// RunShare returns the share of the kept words that are in the run of block i.
func (f *First) RunShare(i int) float32 {
	if f.run[i] < 0 {
		return 0
	}
	r := &f.runs[f.run[i]]
	return float32(f.wordSum[r.last]-f.wordSum[r.first]) / float32(max(1, f.Words()))
}

// RunGap returns the score of block i minus the mean of its run, or of the nearest run.
func (f *First) RunGap(i int) float32 {
	r := f.run[i]
	if up, down := f.above[i], f.below[i]; r < 0 && min(up, down) < farAway {
		j := i - int(up)
		if down < up {
			j = i + int(down)
		}
		r = f.run[j]
	}
	if r < 0 {
		return f.Scores[i]
	}
	return f.Scores[i] - f.runs[r].mean
}

// The places of a block in a first choice.
const (
	PlaceDropped = iota
	PlaceFirst   // of all kept blocks
	PlaceLast
	PlaceInside
	NumPlaces
)

// Place returns the place of block i.
func (f *First) Place(i int) int {
	switch {
	case f.State[i] == Dropped:
		return PlaceDropped
	case i == f.First:
		return PlaceFirst
	case i == f.Last:
		return PlaceLast
	}
	return PlaceInside
}
