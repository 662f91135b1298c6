package fit

import (
	"slices"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// The second stage is fitted on first scores of pages that the first stage has not seen. On pages
// that it has seen the scores are too optimistic, and a second stage would learn to trust them.

// secondWords are the first words of lines of the second stage: for all blocks, and for those of
// each column.
var secondWords = [sections]string{"second", "heading", "item", "label", "text"}

// second is a fitted second stage.
type second struct {
	lines    []string            // of the points, without the policy
	policy   []string            // lines of the default policy
	policies map[string][]string // lines of each corpus's own
}

// trainSecond fits the second stage and the confidence.
func trainSecond(s *set, pages []*goldPage, c Config) second {
	m := newSecondMatrix(pages)
	var cols []int
	for f, row := range feature.Second {
		if row.Name != policyRow {
			cols = append(cols, f)
		}
	}
	m.fill(pages, cols)
	config := c.boost(c.SecondRounds, cols)
	config.byClass, config.rate = true, c.SecondRate
	models := m.boostFolds(pages, c.InnerFolds, config)
	model := mean(models)
	var out second
	for k, word := range secondWords {
		out.lines = append(out.lines, curveLines(word, m, cols, model, k)...)
	}
	out.lines = append(out.lines, c.Choice[s.form].String(), confidenceLine(m, pages, models, cols))
	out.policy, out.policies = policyLines(m.policy(model, "")), map[string][]string{}
	for _, name := range m.corpora {
		out.policies[name] = policyLines(m.policy(model, name))
	}
	return out
}

// newSecondMatrix makes an example of each block that has a second stage.
func newSecondMatrix(pages []*goldPage) *matrix {
	m := emptyMatrix(feature.Second, secondClass)
	m.corpora = policyNames(pages)
	m.cellWeight = make([]float32, len(m.corpora)*effectCells)
	first := make([]measure.First, len(pages))
	eachPage(pages, func(i int, v *choose.Chooser) {
		first[i].Scores, first[i].State = slices.Clone(v.First.Scores), slices.Clone(v.First.State)
		first[i].First, first[i].Last = v.First.First, v.First.Last
	})
	for pi, p := range pages {
		m.start(p)
		corpus := slices.Index(m.corpora, p.policyName()) * effectCells
		for i, w := range p.weight {
			if w == 0 || first[pi].Scores[i] < choose.SecondLeast {
				continue
			}
			b := &p.sample.Page.Blocks[i]
			w *= p.share * p.siteWeight
			m.take(p, i, w)
			cell := corpus + cellOf(&first[pi], b, i)
			m.base, m.cell = append(m.base, first[pi].Scores[i]), append(m.cell, int32(cell))
			m.cellWeight[cell] += w
		}
	}
	return m
}

// cellOf returns the cell of a block within its corpus.
func cellOf(f *measure.First, b *page.Block, i int) int {
	return points.SecondColumn(b)*measure.NumPlaces + f.Place(i)
}

func secondClass(b *page.Block) uint8 { return uint8(points.SecondColumn(b)) }

// chooseSecond returns the scores and the choice of the second stage on the page in view, with
// the default policy.
func (m *matrix) chooseSecond(v *choose.Chooser, a *additive, policy []float32,
	cols []int) ([]float32, []bool) {
	scores, kept := slices.Clone(v.First.Scores), make([]bool, len(v.Blocks))
	if v.First.Blocks() == 0 {
		return scores, kept
	}
	for i, x := range m.predict(v, a, cols) {
		if v.First.Scores[i] >= choose.SecondLeast {
			scores[i] += x + policy[cellOf(&v.First, &v.Blocks[i], i)]
		}
	}
	v.SecondBar = 0
	v.SecondChoice(scores, kept, 0)
	return scores, kept
}
