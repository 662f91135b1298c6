package fit

import (
	"cmp"
	"math"
	"slices"
)

// Boosted stumps: in each round the steps of the few features that lower the
// logistic loss most (Newton steps, shrunk) are added to those features' curves.
// What comes out is additive: a curve a feature. (Friedman, "Greedy function
// approximation", 2001; the gain as in XGBoost, 2016.)

// matrix holds the examples by column, values replaced by their bin.
type matrix struct {
	bins   [][]uint8   // by feature, by example
	edges  [][]float32 // by feature: bin b holds values below edges[b]
	label  []float32
	weight []float32

	block []int32       // which block of its page an example is
	first map[*page]int // first example of each page
	count []int         // examples of each page, in the order given
}

const maxBins = 48

type boostConfig struct {
	rounds    int
	width     int // stumps a round, of different features
	rate      float32
	ridge     float32
	minWeight float32
	columns   []int // features to use
}

// additive is the fitted model: points by feature and bin.
type additive struct {
	bias   float32
	points [][]float32
}

func boost(m *matrix, c boostConfig) *additive {
	n := len(m.label)
	a := &additive{points: make([][]float32, len(m.bins))}
	for _, f := range c.columns {
		a.points[f] = make([]float32, len(m.edges[f])+1)
	}
	margin := make([]float32, n)
	a.bias = baseRate(m)
	for i := range margin {
		margin[i] = a.bias
	}
	slope := make([]gradient, n)
	for round := range c.rounds {
		for i := range margin {
			p := sigmoid(margin[i])
			slope[i] = gradient{m.weight[i] * (p - m.label[i]), m.weight[i] * max(p*(1-p), 1e-6)}
		}
		found := stumps(m, c, round, slope)
		if found[0].gain <= 0 {
			break
		}
		for _, s := range found[:min(c.width, len(found))] {
			if s.gain > 0 {
				a.add(m, s, margin)
			}
		}
	}
	return a
}

// gradient is that of the loss in one example's margin, first and second.
type gradient struct{ g, h float32 }

// add puts a stump into its feature's curve and brings the margins up to date.
func (a *additive) add(m *matrix, s stump, margin []float32) {
	pts := a.points[s.feature]
	var step [maxBins + 1]float32
	for b := range step {
		step[b] = s.high
		if b <= s.bin {
			step[b] = s.low
		}
	}
	for b := range pts {
		pts[b] += step[b]
	}
	for i, b := range m.bins[s.feature] {
		margin[i] += step[b]
	}
}

func baseRate(m *matrix) float32 {
	var pos, all float64
	for i, w := range m.weight {
		pos += float64(w * m.label[i])
		all += float64(w)
	}
	return float32(math.Log((pos + 1e-9) / (all - pos + 1e-9)))
}

type stump struct {
	feature, bin int
	low, high    float32 // added to values up to the bin, and above it
	gain         float64
}

// stumps returns the best stump of every second feature, by turns, the best of
// all first. Ties go to the first feature, so the order does not depend on the
// processors.
func stumps(m *matrix, c boostConfig, round int, slope []gradient) []stump {
	found := make([]stump, (len(c.columns)+1-round%2)/2)
	each(len(found), func(k int) { found[k] = bestSplit(m, c, c.columns[2*k+round%2], slope) })
	slices.SortStableFunc(found, func(a, b stump) int { return cmp.Compare(b.gain, a.gain) })
	return found
}

func bestSplit(m *matrix, c boostConfig, f int, slope []gradient) stump {
	var sums [maxBins + 1][2]float64
	for i, b := range m.bins[f] {
		s := &sums[b]
		s[0] += float64(slope[i].g)
		s[1] += float64(slope[i].h)
	}
	var gAll, hAll float64
	for _, s := range sums {
		gAll += s[0]
		hAll += s[1]
	}
	ridge := float64(c.ridge)
	best := stump{feature: f}
	var gl, hl float64
	for b := range m.edges[f] {
		gl, hl = gl+sums[b][0], hl+sums[b][1]
		gr, hr := gAll-gl, hAll-hl
		if hl < float64(c.minWeight) || hr < float64(c.minWeight) {
			continue
		}
		gain := gl*gl/(hl+ridge) + gr*gr/(hr+ridge) - gAll*gAll/(hAll+ridge)
		if gain > best.gain {
			best.gain, best.bin = gain, b
			best.low, best.high = -c.rate*float32(gl/(hl+ridge)), -c.rate*float32(gr/(hr+ridge))
		}
	}
	return best
}

// binEdges returns up to maxBins-1 edges that part the values into bins of
// about the same weight. The most frequent value, often 0, has a bin of its own
// and does not count: what rarely differs from it tells the more when it does.
func binEdges(values, weight []float32) []float32 {
	groups := valueGroups(values, weight)
	mode, total := 0, 0.0
	for i, g := range groups {
		total += g.weight
		if g.weight > groups[mode].weight {
			mode = i
		}
	}
	step := (total - groups[mode].weight) / (maxBins - 3)
	var edges []float32
	sum := 0.0
	for i := 1; i < len(groups); i++ {
		if i-1 != mode {
			sum += groups[i-1].weight
		}
		if i == mode || i-1 == mode || sum >= step {
			edges = append(edges, between(groups[i-1].value, groups[i].value))
			sum = 0
		}
	}
	return edges[:min(len(edges), maxBins-1)]
}

// valueGroup is a value and the weight of the examples that have it.
type valueGroup struct {
	value  float32
	weight float64
}

func valueGroups(values, weight []float32) []valueGroup {
	all := make([]valueGroup, len(values))
	for i, v := range values {
		all[i] = valueGroup{v, float64(weight[i])}
	}
	slices.SortStableFunc(all, func(a, b valueGroup) int { return cmp.Compare(a.value, b.value) })
	groups := all[:1]
	for _, g := range all[1:] {
		if last := &groups[len(groups)-1]; last.value == g.value {
			last.weight += g.weight
		} else {
			groups = append(groups, g)
		}
	}
	return groups
}

// between is a short number between two values.
func between(a, b float32) float32 {
	mid := (a + b) / 2
	for digits := 0; digits < 5; digits++ {
		scale := float32(math.Pow(10, float64(digits)))
		if r := float32(math.Round(float64(mid*scale))) / scale; r > a && r <= b {
			return r
		}
	}
	return mid
}

func binOf(edges []float32, v float32) uint8 {
	lo, hi := 0, len(edges)
	for lo < hi {
		mid := (lo + hi) / 2
		if v < edges[mid] {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return uint8(lo)
}
