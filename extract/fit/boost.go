package fit

import (
	"math"
	"slices"
	"sync"
)

// Boosted stumps: in each round the one step of one feature that lowers the
// logistic loss most (a Newton step, shrunk) is added to that feature's curve.
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
	rate      float32
	ridge     float32
	minWeight float32
	columns   []int     // features to use
	offset    []float32 // log-odds to start from, or nil
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
	grad, hess := make([]float32, n), make([]float32, n)
	for range c.rounds {
		for i := range margin {
			p := sigmoid(margin[i])
			grad[i] = m.weight[i] * (p - m.label[i])
			hess[i] = m.weight[i] * max(p*(1-p), 1e-6)
		}
		best := bestStump(m, c, grad, hess)
		if best.gain <= 0 {
			break
		}
		pts := a.points[best.feature]
		for b := range pts {
			if b <= best.bin {
				pts[b] += best.low
			} else {
				pts[b] += best.high
			}
		}
		for i, b := range m.bins[best.feature] {
			if int(b) <= best.bin {
				margin[i] += best.low
			} else {
				margin[i] += best.high
			}
		}
	}
	return a
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

// bestStump looks at all features at once, on all processors; ties go to the
// first feature, so the result does not depend on their number.
func bestStump(m *matrix, c boostConfig, grad, hess []float32) stump {
	found := make([]stump, len(c.columns))
	var wg sync.WaitGroup
	const workers = 2
	for w := range workers {
		wg.Go(func() {
			for k := w; k < len(c.columns); k += workers {
				found[k] = bestSplit(m, c, c.columns[k], grad, hess)
			}
		})
	}
	wg.Wait()
	return slices.MaxFunc(found, func(a, b stump) int {
		switch {
		case a.gain > b.gain:
			return 1
		case a.gain < b.gain:
			return -1
		}
		return 0
	})
}

func bestSplit(m *matrix, c boostConfig, f int, grad, hess []float32) stump {
	var g, h [maxBins + 1]float64
	for i, b := range m.bins[f] {
		g[b] += float64(grad[i])
		h[b] += float64(hess[i])
	}
	var gAll, hAll float64
	for b := range g {
		gAll += g[b]
		hAll += h[b]
	}
	ridge := float64(c.ridge)
	best := stump{feature: f}
	var gl, hl float64
	for b := range m.edges[f] {
		gl, hl = gl+g[b], hl+h[b]
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
// about the same weight.
func binEdges(values, weight []float32) []float32 {
	order := make([]int32, len(values))
	total := 0.0
	for i := range order {
		order[i] = int32(i)
		total += float64(weight[i])
	}
	slices.SortFunc(order, func(a, b int32) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return int(a - b)
	})
	var edges []float32
	sum, step := 0.0, total/maxBins
	next := step
	for k, i := range order {
		if k > 0 && values[i] != values[order[k-1]] && sum >= next {
			edges = append(edges, between(values[order[k-1]], values[i]))
			next = sum + step
		}
		sum += float64(weight[i])
	}
	if len(edges) == 0 { // nearly constant: keep the first change of value
		for k := 1; k < len(order); k++ {
			if a, b := values[order[k-1]], values[order[k]]; a != b {
				return []float32{between(a, b)}
			}
		}
	}
	return edges[:min(len(edges), maxBins-1)]
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
