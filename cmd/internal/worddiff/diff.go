package worddiff

// Op says which of the texts has a run of words.
type Op int

const (
	Both Op = iota
	Old     // only the first text
	New     // only the second text
)

// Run is words in a row that have the same Op.
type Run struct {
	Op    Op
	Words []string
}

// Diff returns the runs that make both texts, with as few words in one of them as there can be.
func Diff(a, b []string) []Run {
	diagonals := 2 * (len(a) + len(b) + 2)
	d := differ{forward: make([]int, diagonals), backward: make([]int, diagonals)}
	d.compare(a, b)
	return d.runs
}

type differ struct {
	runs              []Run
	forward, backward []int // by diagonal, the furthest place in a
}

func (d *differ) add(op Op, words []string) {
	if len(words) == 0 {
		return
	}
	if n := len(d.runs); n > 0 && d.runs[n-1].Op == op {
		d.runs[n-1].Words = append(d.runs[n-1].Words, words...)
		return
	}
	d.runs = append(d.runs, Run{op, append([]string(nil), words...)})
}

func (d *differ) compare(a, b []string) {
	start := commonStart(a, b)
	d.add(Both, a[:start])
	a, b = a[start:], b[start:]
	end := commonEnd(a, b)
	tail := a[len(a)-end:]
	a, b = a[:len(a)-end], b[:len(b)-end]
	if len(a) == 0 || len(b) == 0 {
		d.add(Old, a)
		d.add(New, b)
	} else {
		x, y := d.middle(a, b)
		if x == 0 && y == 0 || x == len(a) && y == len(b) { // nothing in common
			d.add(Old, a)
			d.add(New, b)
		} else {
			d.compare(a[:x], b[:y])
			d.compare(a[x:], b[y:])
		}
	}
	d.add(Both, tail)
}

func commonStart(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonEnd(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// middle returns a place on a shortest path from both starts to both ends. It walks from the
// start and from the end, a difference at a time, until the two walks meet.
func (d *differ) middle(a, b []string) (x, y int) {
	n, m := len(a), len(b)
	at := n + m + 1 // where diagonal 0 is in the slices
	d.forward[at+1], d.backward[at+1] = 0, 0
	odd := (n-m)%2 != 0
	for steps := 0; ; steps++ {
		for k := -steps; k <= steps; k += 2 {
			x := d.step(d.forward, at, k, steps, func(x, y int) bool {
				return x < n && y < m && a[x] == b[y]
			})
			y := x - k
			if back := n - m - k; odd && x <= n && y <= m && back > -steps && back < steps &&
				x+d.backward[at+back] >= n {
				return x, y
			}
		}
		for k := -steps; k <= steps; k += 2 {
			x := d.step(d.backward, at, k, steps, func(x, y int) bool {
				return x < n && y < m && a[n-1-x] == b[m-1-y]
			})
			y := x - k
			if there := n - m - k; !odd && x <= n && y <= m && there >= -steps && there <= steps &&
				x+d.forward[at+there] >= n {
				return n - x, m - y
			}
		}
	}
}

// step goes one difference on along diagonal k, then over equal words as far as they reach.
func (d *differ) step(furthest []int, at, k, steps int, equal func(x, y int) bool) int {
	x := furthest[at+k-1] + 1
	if k == -steps || k != steps && furthest[at+k-1] < furthest[at+k+1] {
		x = furthest[at+k+1]
	}
	for x >= 0 && x-k >= 0 && equal(x, x-k) {
		x++
	}
	furthest[at+k] = x
	return x
}
