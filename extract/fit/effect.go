package fit

import (
	"slices"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// Corpus effects. Golds differ in policy: one collection keeps the items of lists, another
// leaves them out, and no choice suits both. So beside the curves, which all collections
// share, the fit has an effect for each collection by what a block is and where it is. The
// curves need not bend for what one collection asks for.

// The places of a block in the first choice.
const (
	placeDropped = iota
	placeFirst   // of all kept blocks
	placeLast
	placeInside
	numPlaces
)

func placeOf(f *measure.First, i int) int {
	switch {
	case f.State[i] == measure.Dropped:
		return placeDropped
	case i == f.First:
		return placeFirst
	case i == f.Last:
		return placeLast
	}
	return placeInside
}

// effectCells is how many effects a corpus has.
const effectCells = points.NumSecond * numPlaces

// effectOf returns the effect of a block in the corpus of a number.
func effectOf(corpus int, f *measure.First, b *page.Block, i int) int32 {
	return int32(corpus*effectCells + points.SecondColumn(b)*numPlaces + placeOf(f, i))
}

// corpusNames are the names of the corpora of pages, in order.
func corpusNames(pages []*goldPage) []string {
	var names []string
	for _, p := range pages {
		if !slices.Contains(names, p.corpusName) {
			names = append(names, p.corpusName)
		}
	}
	slices.Sort(names)
	return names
}

// Effects are brought up to date every effectRounds rounds.
const (
	effectRounds = 5
	effectRidge  = 3
	effectRate   = .3
)

// addEffects takes a Newton step for each effect.
func (a *additive) addEffects(m *matrix, c boostConfig, margin []float32) {
	sums := make([]gradient, m.cells)
	for i, x := range margin {
		p := sigmoid(x)
		sums[m.cell[i]].add(gradient{m.weight[i] * (p - m.label[i]), m.weight[i] * max(p*(1-p), 1e-6)})
	}
	steps := make([]float32, m.cells)
	for k, s := range sums {
		steps[k] = -effectRate * (s.g + effectRidge*a.effects[k]) / (s.h + effectRidge)
		a.effects[k] += steps[k]
	}
	for i := range margin {
		margin[i] += steps[m.cell[i]]
	}
}
