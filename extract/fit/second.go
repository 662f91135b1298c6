package fit

import (
	"slices"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

// The second stage is fitted on the first scores of pages that the first stage has not
// seen. On pages that it has seen they are too sure, and a second stage would learn to
// trust them.

// secondWords is what every block counts in the second stage beside its words: a text is
// right only if its labels are.
const secondWords = 25

// trainSecond fits the second stage and the confidence.
func trainSecond(s *set, pages []*goldPage, c Config) []string {
	m := newSecondMatrix(pages)
	cols := make([]int, len(feature.Second))
	for f := range cols {
		cols[f] = f
	}
	m.fill(pages, cols)
	config := c.boost(c.SecondRounds, cols)
	config.byClass, config.rate = true, c.SecondRate
	models := m.boostFolds(pages, c.InnerFolds, config)
	model := mean(models)
	var lines []string
	for k, word := range [sections]string{"second", "heading", "item", "label", "text"} {
		lines = append(lines, curveLines(word, m, cols, model, k)...)
	}
	return append(lines, c.Choice[s.form].String(), confidenceLine(m, pages, models, cols))
}

// newSecondMatrix takes the blocks that the second stage looks at as examples.
func newSecondMatrix(pages []*goldPage) *matrix {
	m := emptyMatrix(feature.Second, secondClass)
	names := corpusNames(pages)
	m.cells = len(names) * effectCells
	scores, cells := make([][]float32, len(pages)), make([][]int32, len(pages))
	eachPage(pages, func(i int, v *choose.Chooser) {
		scores[i] = append([]float32(nil), v.First.Scores...)
		cells[i] = make([]int32, len(v.Blocks))
		corpus := slices.Index(names, pages[i].corpusName)
		for k := range cells[i] {
			cells[i][k] = effectOf(corpus, &v.First, &v.Blocks[k], k)
		}
	})
	for pi, p := range pages {
		m.start(p)
		share := p.share * p.corpusWeight
		words := int32(0)
		for i := range p.label {
			if p.label[i] > 0 {
				words += p.sample.Page.Blocks[i].Words
			}
		}
		for i, w := range p.weight {
			if w == 0 || scores[pi][i] < choose.SecondLeast {
				continue
			}
			w *= float32(p.sample.Page.Blocks[i].Words+secondWords) / float32(p.sample.Page.Blocks[i].Words+10)
			m.take(p, i, w*share)
			m.base = append(m.base, scores[pi][i])
			m.cell = append(m.cell, cells[pi][i])
		}
	}
	return m
}

func secondClass(b *page.Block) uint8 { return uint8(points.SecondColumn(b)) }

// chooseSecond returns the scores and the choice of the second stage on the page in view.
func (m *matrix) chooseSecond(v *choose.Chooser, a *additive, cols []int) ([]float32, []bool) {
	scores, kept := slices.Clone(v.First.Scores), make([]bool, len(v.Blocks))
	if v.First.Blocks() == 0 {
		return scores, kept
	}
	for i, x := range m.predict(v, a, cols) {
		if v.First.Scores[i] >= choose.SecondLeast {
			scores[i] += x
		}
	}
	v.SecondBar = 0
	v.SecondChoice(scores, kept, 0)
	return scores, kept
}
