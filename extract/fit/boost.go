package fit

import (
	"cmp"
	"math"
	"slices"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/page"
)

// Boosted stumps: each round adds the steps of the few features that lower the logistic loss most
// (shrunk Newton steps) to the curves of these features. The result is additive: one curve per
// feature. (Friedman, "Greedy function approximation", 2001; the gain as in XGBoost, 2016.)
//
// A stump may be for blocks of one class only, if that gains more. It is then added to a section
// of its own in the feature's curve.

// matrix has the examples by column, with values replaced by their bins.
type matrix struct {
	bins   [][]uint8   // by feature, by example: its length class and its bin
	edges  [][]float32 // by feature: bin b has values below edges[b]
	label  []float32
	weight []float32
	class  []uint8   // of the block: its length class, or its kind in the second stage
	base   []float32 // the score to start from, nil for the bias

	cell       []int32   // cell of an example's corpus effect, nil without effects
	cellWeight []float32 // by cell, the weight of its examples
	corpora    []string  // corpora with effects

	rows    []feature.Feature
	classOf func(b *page.Block) uint8

	block []int32           // which block of its page an example is
	first map[*goldPage]int // first example of each page
	count []int             // examples of each page, in the given order
}

// A cell is a length class, in the bits above those of a bin.
const (
	maxBins    = 48
	classShift = 6
	numCells   = classes << classShift
)

// Sections of a feature's points: for all blocks, and for the blocks of each class.
const (
	classes  = 4
	sections = 1 + classes
)

type boostConfig struct {
	rounds    int
	width     int // stumps per round, of different features
	last      int // rounds after these for the rare features
	rate      float32
	ridge     float32
	minWeight float32
	columns   []int // features to use
	byClass   bool  // some stumps are for blocks of one class only
}

// additive is the fitted model: for each feature, points by section and bin.
type additive struct {
	bias    float32
	points  [][]float32
	effects []float32 // effects of corpora, by cell
}

// section returns the points of feature f for all blocks (0) or for those of one class (from 1).
func (a *additive) section(f, k int) []float32 {
	n := len(a.points[f]) / sections
	return a.points[f][k*n : (k+1)*n]
}

// at returns the points of feature f for a block of a class.
func (a *additive) at(f int, class, bin uint8) float32 {
	return a.section(f, 0)[bin] + a.section(f, 1+int(class))[bin]
}

func boost(m *matrix, c boostConfig) *additive {
	n := len(m.label)
	a := &additive{points: make([][]float32, len(m.bins)), effects: make([]float32, len(m.cellWeight))}
	for _, f := range c.columns {
		a.points[f] = make([]float32, sections*(len(m.edges[f])+1))
	}
	margin := make([]float32, n)
	if m.base != nil {
		copy(margin, m.base)
	} else {
		a.bias = baseRate(m)
		for i := range margin {
			margin[i] = a.bias
		}
	}
	slope := make([]gradient, n)
	for round := range c.rounds {
		if m.cell != nil && round%effectRounds == 0 {
			a.addEffects(m, margin)
		}
		m.slopes(margin, slope)
		found := stumps(m, c, round, slope)
		for _, s := range found[:min(c.width, len(found))] {
			a.add(m, s, margin)
		}
	}
	a.addRare(m, c, margin, slope)
	return a
}

// A phrase that few blocks have is never among the features that lower the loss most. So the
// last rounds add stumps of all rare features at once. A feature is rare if its most frequent value
// is missing in at most rareShare of the examples, by weight. Two rare features are seldom in the
// same block, but there whole steps would overshoot.
const (
	rareShare = .05
	rareRate  = .5 // of a step
)

// addRare adds stumps of all rare features in each of the last rounds.
func (a *additive) addRare(m *matrix, c boostConfig, margin []float32, slope []gradient) {
	last := c
	last.rate = c.rate * rareRate
	last.columns = slices.DeleteFunc(slices.Clone(c.columns), func(f int) bool { return !m.isRare(f) })
	for round := range c.last {
		m.slopes(margin, slope)
		for _, s := range stumps(m, last, round, slope) {
			a.add(m, s, margin)
		}
	}
}

// isRare reports whether nearly all examples have the same bin of feature f.
func (m *matrix) isRare(f int) bool {
	var byBin [1 << classShift]float64
	sum, most := 0.0, 0.0
	for i, cell := range m.bins[f] {
		bin := &byBin[cell&(1<<classShift-1)]
		*bin += float64(m.weight[i])
		sum, most = sum+float64(m.weight[i]), max(most, *bin)
	}
	return most >= (1-rareShare)*sum
}

// gradient has the first and second derivative of the loss in one example's margin.
type gradient struct{ g, h float32 }

// slopes fills in the gradients of the examples.
func (m *matrix) slopes(margin []float32, slope []gradient) {
	for i, x := range margin {
		p := sigmoid(x)
		slope[i] = gradient{m.weight[i] * (p - m.label[i]), m.weight[i] * max(p*(1-p), 1e-6)}
	}
}

// add adds a stump that lowers the loss to its feature's curve and updates the margins.
func (a *additive) add(m *matrix, s stump, margin []float32) {
	if s.gain <= 0 {
		return
	}
	pts := a.section(s.feature, s.section)
	for b := range pts {
		pts[b] += s.step(b)
	}
	var step [numCells]float32
	for k := range classes {
		if s.section == 0 || s.section == 1+k {
			for b := range pts {
				step[k<<classShift|b] = s.step(b)
			}
		}
	}
	for i, cell := range m.bins[s.feature] {
		margin[i] += step[cell]
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
	section      int     // of the feature's points
	low, high    float32 // added to values up to the bin, and above it
	gain         float64
}

// step returns what the stump adds to values of a bin.
func (s *stump) step(bin int) float32 {
	if bin <= s.bin {
		return s.low
	}
	return s.high
}

// With up to fewColumns columns, each is tried in every round.
const fewColumns = 8

// stumps returns the best stumps, best first. It tries every second feature, in turn. Ties go to
// the first feature.
func stumps(m *matrix, c boostConfig, round int, slope []gradient) []stump {
	turns := 2
	if len(c.columns) < fewColumns {
		turns = 1
	}
	var found []stump
	for k := round % turns; k < len(c.columns); k += turns {
		found = append(found, bestSplit(m, c, c.columns[k], slope))
	}
	slices.SortStableFunc(found, func(a, b stump) int { return cmp.Compare(b.gain, a.gain) })
	return found
}

// bestSplit returns the best stump of feature f in any section.
func bestSplit(m *matrix, c boostConfig, f int, slope []gradient) stump {
	cells := cellSums(m.bins[f], slope)
	var all binned
	for k := range cells {
		s := &all[k&(1<<classShift-1)]
		s.g, s.h = s.g+cells[k].g, s.h+cells[k].h
	}
	best := stump{feature: f}
	best.improve(all[:], 0, len(m.edges[f]), c)
	for k := range classes {
		if c.byClass {
			best.improve(cells[k<<classShift:(k+1)<<classShift], 1+k, len(m.edges[f]), c)
		}
	}
	return best
}

// improve replaces the stump if the sums of a section have a better split.
func (s *stump) improve(sums []gradient, section, edges int, c boostConfig) {
	var gAll, hAll float64
	for _, s := range sums {
		gAll += float64(s.g)
		hAll += float64(s.h)
	}
	ridge := float64(c.ridge)
	var gl, hl float64
	for b := range edges {
		gl, hl = gl+float64(sums[b].g), hl+float64(sums[b].h)
		gr, hr := gAll-gl, hAll-hl
		if hl < float64(c.minWeight) || hr < float64(c.minWeight) {
			continue
		}
		gain := gl*gl/(hl+ridge) + gr*gr/(hr+ridge) - gAll*gAll/(hAll+ridge)
		if gain > s.gain {
			s.gain, s.bin, s.section = gain, b, section
			s.low, s.high = -c.rate*float32(gl/(hl+ridge)), -c.rate*float32(gr/(hr+ridge))
		}
	}
}

// binned has the sums of the gradients by bin.
type binned [1 << classShift]gradient

// cellSums sums the gradients of each cell in four lanes. Most examples are in one cell, and in
// one lane each would wait for the sum before it.
func cellSums(cells []uint8, slope []gradient) *[numCells]gradient {
	var lanes [4][256]gradient
	for ; len(cells) >= 4 && len(slope) >= 4; cells, slope = cells[4:], slope[4:] {
		lanes[0][cells[0]].add(slope[0])
		lanes[1][cells[1]].add(slope[1])
		lanes[2][cells[2]].add(slope[2])
		lanes[3][cells[3]].add(slope[3])
	}
	for i, cell := range cells {
		lanes[0][cell].add(slope[i])
	}
	sums := new([numCells]gradient)
	for k := range lanes {
		for c := range sums {
			sums[c].add(lanes[k][c])
		}
	}
	return sums
}

func (g *gradient) add(by gradient) { g.g, g.h = g.g+by.g, g.h+by.h }

// binEdges returns up to maxBins-1 edges that split the values into bins of about the same weight.
// The most frequent value, often 0, has a bin of its own and does not count: values that differ
// from a frequent value are more informative.
func binEdges(values, weight []float32) []float32 {
	groups := valueGroups(values, weight)
	if len(groups) == 0 {
		return nil
	}
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

// valueGroup is a value and the weight of the examples with it.
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
	groups := all[:0]
	for _, g := range all {
		if n := len(groups); n > 0 && groups[n-1].value == g.value {
			groups[n-1].weight += g.weight
		} else {
			groups = append(groups, g)
		}
	}
	return groups
}

// between returns a short number between two values.
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
