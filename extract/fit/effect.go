package fit

import (
	"slices"
	"strings"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/points"
)

// Corpus effects. Golds differ in policy: one collection keeps the items of lists, another leaves
// them out, and no choice fits both. So beside the curves, which all collections share, the fit has
// an effect for each collection, by the kind and the place of a block. Then the curves do not have
// to fit the policy of one collection.
//
// At run time the effect is that of the default policy, which is the policy of testdata/pages:
// subheads and lists are kept; credits, labels and bylines are not. For each kind of block it is
// the mean of the collections with the same rule.

// policyCorpora are the corpora with the same rule as testdata/pages, by kind of block. All have
// the same rule for running text.
var policyCorpora = [points.NumSecond]string{
	points.Heading: "pages news andy wcxb",
	points.Item:    "pages wcxb turing",
	points.Label:   "pages news andy",
}

// policyRow is the row of the second stage whose curve is the effect.
const policyRow = "first-policy"

// effectCells is how many effects a corpus has.
const effectCells = points.NumSecond * measure.NumPlaces

// policyName returns the corpus of a page for policies: a corpus dumped as text has the policy of
// the same pages as HTML.
func (p *goldPage) policyName() string { return strings.TrimSuffix(p.corpusName, "-text") }

// policyNames returns the names of the corpora of pages, in order.
func policyNames(pages []*goldPage) []string {
	var names []string
	for _, p := range pages {
		if name := p.policyName(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Effects are updated every effectRounds rounds.
const (
	effectRounds = 5
	effectRidge  = 3
	effectRate   = .3
)

// addEffects takes a Newton step for each effect.
func (a *additive) addEffects(m *matrix, margin []float32) {
	sums := make([]gradient, len(a.effects))
	for i, x := range margin {
		p := sigmoid(x)
		sums[m.cell[i]].add(gradient{m.weight[i] * (p - m.label[i]), m.weight[i] * max(p*(1-p), 1e-6)})
	}
	steps := make([]float32, len(a.effects))
	for k, s := range sums {
		steps[k] = -effectRate * (s.g + effectRidge*a.effects[k]) / (s.h + effectRidge)
		a.effects[k] += steps[k]
	}
	for i := range margin {
		margin[i] += steps[m.cell[i]]
	}
}

// policy returns the effect of a corpus by column and place. If name is empty it returns that of
// the default policy: the mean of the corpora with that policy, or of all if none of them is
// present.
func (m *matrix) policy(a *additive, name string) []float32 {
	effect := make([]float32, effectCells)
	for cell := range effect {
		of := policyCorpora[cell/measure.NumPlaces]
		if name != "" {
			of = name
		}
		effect[cell] = m.meanEffect(a, cell, strings.Fields(of))
	}
	return effect
}

// meanEffect returns the mean effect of some corpora in a cell, weighted by their examples.
func (m *matrix) meanEffect(a *additive, cell int, of []string) float32 {
	var sum, some, all, weight float32
	for c, name := range m.corpora {
		k := c*effectCells + cell
		all, weight = all+m.cellWeight[k]*a.effects[k], weight+m.cellWeight[k]
		if slices.Contains(of, name) {
			sum, some = sum+m.cellWeight[k]*a.effects[k], some+m.cellWeight[k]
		}
	}
	if some > 0 {
		return sum / some
	}
	return all / max(weight, 1e-6)
}

// policyLines returns an effect as curves of the policy row.
func policyLines(effect []float32) []string {
	var lines []string
	for k, word := range secondWords[1:] {
		line := word + " " + policyRow
		for place, x := range effect[k*measure.NumPlaces : (k+1)*measure.NumPlaces] {
			if place > 0 {
				line += " " + number(float32(place))
			}
			line += " " + number(x)
		}
		lines = append(lines, line)
	}
	return lines
}
