package measure

import (
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Runs of text. The near scores divide a page into runs: stretches that are better kept than
// dropped, as a whole and in each of their parts. The article is mostly one run, or a few close
// together. A comment thread, a legal tail or the next story is another run further down. (All
// maximal scoring subsequences: Ruzzo and Tompa, ISMB 1999. In Pasternak and Roth, WWW 2009, the
// best of them is the article.)

// textRun is a run of blocks with its gain.
type textRun struct {
	first, last int32   // blocks
	before, sum float32 // gain of all blocks before it, and up to its end
}

// gainFloor and gainCeiling limit the gain of a block: one certain label or paragraph counts no
// more than a few likely ones.
const (
	gainFloor   = -2.5
	gainCeiling = 3
)

// findRuns finds the runs of the page and the best of them. It also sums the words before each
// block that are likely dropped.
func (v *View) findRuns() {
	n := len(v.Blocks)
	v.runOf, v.waste = page.Zeroed(v.runOf, n), page.Resized(v.waste, n+1)
	runs := v.runs[:0]
	sum := float32(0)
	v.waste[0] = 0
	for i := range v.Blocks {
		w := v.Blocks[i].Words
		v.waste[i+1] = v.waste[i] + float32(w)*(1-v.prob[i])
		gain := float32(0)
		if !v.IsFiller(i) {
			gain = Mass(w) * max(gainFloor, min(v.Near[i], gainCeiling))
		}
		if gain > 0 {
			runs = joinRuns(append(runs, textRun{int32(i), int32(i + 1), sum, sum + gain}))
		}
		sum += gain
	}
	v.mainRun = 0
	for k, r := range runs {
		for i := r.first; i < r.last; i++ {
			v.runOf[i] = int32(k + 1)
		}
		if r.gain() > runs[v.mainRun].gain() {
			v.mainRun = k
		}
	}
	v.runs = runs
}

// Mass returns how much a block's length counts in the choice.
func Mass(words int32) float32 { return word.Log1p(float32(words)) }

func (r *textRun) gain() float32 { return r.sum - r.before }

// joinRuns joins the last run with those before it, as long as that gains more than separate runs.
func joinRuns(runs []textRun) []textRun {
	for {
		k := len(runs) - 1
		last := runs[k]
		j := k - 1
		for j >= 0 && runs[j].before >= last.before {
			j--
		}
		if j < 0 || runs[j].sum >= last.sum {
			return runs
		}
		runs[j].last, runs[j].sum = last.last, last.sum
		runs = runs[:j+1]
	}
}

// RunShare returns the gain of the block's run over that of the best.
func (v *View) RunShare(i int) float32 {
	if v.runOf[i] == 0 {
		return 0
	}
	return v.runs[v.runOf[i]-1].gain() / v.runs[v.mainRun].gain()
}

func (v *View) inMainRun(i int) bool { return int(v.runOf[i]) == v.mainRun+1 }

// besideRun returns the block of the best run that is nearest to block i: i itself if it is in
// the run, or if there is none.
func (v *View) besideRun(i int) int {
	if len(v.runs) == 0 {
		return i
	}
	switch r := &v.runs[v.mainRun]; {
	case int32(i) < r.first:
		return int(r.first)
	case int32(i) >= r.last:
		return int(r.last) - 1
	}
	return i
}

// RunDistance returns the number of blocks between block i and the best run, negative if the block
// is before it.
func (v *View) RunDistance(i int) float32 { return float32(i - v.besideRun(i)) }

// RunWaste returns the number of words between block i and the best run that are likely dropped,
// negative if the block is before it.
func (v *View) RunWaste(i int) float32 {
	switch end := v.besideRun(i); {
	case i < end:
		return v.waste[i+1] - v.waste[end]
	case i > end:
		return v.waste[i] - v.waste[end+1]
	}
	return 0
}
