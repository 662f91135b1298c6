package fit

import (
	"strings"
	"unicode"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// Light blocks, such as one-word items of menus, are numerous and teach little. Only a share of the
// blocks below this weight is used, with the same total weight.
const lightBlock = .015

// newMatrix selects the examples of pages for the first stage.
func newMatrix(pages []*goldPage) *matrix {
	m := emptyMatrix(feature.Features, lengthClass)
	for _, p := range pages {
		m.start(p)
		share := p.share * p.siteWeight
		for i, w := range p.weight {
			if w < lightBlock {
				if float32(hashString(p.gold.ID+string(rune(i)))%1000) >= w/lightBlock*1000 {
					continue
				}
				w = lightBlock
			}
			m.take(p, i, w*share)
		}
	}
	return m
}

func lengthClass(b *page.Block) uint8 { return uint8(points.LengthClass(b.Words)) }

func emptyMatrix(rows []feature.Feature, classOf func(*page.Block) uint8) *matrix {
	return &matrix{
		bins: make([][]uint8, len(rows)), edges: make([][]float32, len(rows)),
		rows: rows, classOf: classOf, first: map[*goldPage]int{},
	}
}

// start starts the examples of page p.
func (m *matrix) start(p *goldPage) {
	m.first[p] = len(m.label)
	m.count = append(m.count, 0)
}

// take makes block i of page p an example.
func (m *matrix) take(p *goldPage, i int, weight float32) {
	m.block = append(m.block, int32(i))
	m.class = append(m.class, m.classOf(&p.sample.Page.Blocks[i]))
	m.label = append(m.label, p.label[i])
	m.weight = append(m.weight, weight)
	m.count[len(m.count)-1]++
}

// fill measures the features of cols on all pages and bins their values.
func (m *matrix) fill(pages []*goldPage, cols []int) {
	n := len(m.label)
	values := make([][]float32, len(cols))
	for k := range values {
		values[k] = make([]float32, n)
	}
	eachPage(pages, func(pi int, v *choose.Chooser) {
		first := m.first[pages[pi]]
		for k, f := range cols {
			value := m.rows[f].Value
			for j := first; j < first+m.count[pi]; j++ {
				values[k][j] = value(&v.View, int(m.block[j]))
			}
		}
	})
	each(len(cols), func(k int) {
		f := cols[k]
		m.edges[f] = binEdges(values[k], m.weight)
		m.bins[f] = make([]uint8, n)
		for i, x := range values[k] {
			m.bins[f][i] = m.class[i]<<classShift | binOf(m.edges[f], x)
		}
		values[k] = nil
	})
}

// rowsOf returns the examples of the pages outside an inner fold.
func (m *matrix) rowsOf(pages []*goldPage, fold int) []int32 {
	var rows []int32
	for pi, p := range pages {
		if p.fold == fold {
			continue
		}
		for j := range m.count[pi] {
			rows = append(rows, int32(m.first[p]+j))
		}
	}
	return rows
}

// boostOn fits on some of the examples.
func boostOn(m *matrix, rows []int32, c boostConfig) *additive {
	part := &matrix{bins: make([][]uint8, len(m.bins)), edges: m.edges, cellWeight: m.cellWeight}
	for _, r := range rows {
		part.label = append(part.label, m.label[r])
		part.weight = append(part.weight, m.weight[r])
		if m.base != nil {
			part.base = append(part.base, m.base[r])
		}
		if m.cell != nil {
			part.cell = append(part.cell, m.cell[r])
		}
	}
	for _, f := range c.columns {
		part.bins[f] = make([]uint8, len(rows))
		for i, r := range rows {
			part.bins[f][i] = m.bins[f][r]
		}
	}
	return boost(part, c)
}

// boostFolds fits one model for each inner fold, on the pages outside it.
func (m *matrix) boostFolds(pages []*goldPage, folds int, c boostConfig) []*additive {
	models := make([]*additive, folds)
	each(folds, func(k int) { models[k] = boostOn(m, m.rowsOf(pages, k), c) })
	return models
}

// mean returns the model whose curves are the means of the models' curves. (Bagging: Breiman,
// "Bagging predictors", 1996; with parts left out instead of samples.)
func mean(models []*additive) *additive {
	a := &additive{
		points:  make([][]float32, len(models[0].points)),
		effects: make([]float32, len(models[0].effects)),
	}
	for _, m := range models {
		for k, x := range m.effects {
			a.effects[k] += x / float32(len(models))
		}
		a.bias += m.bias / float32(len(models))
		for f, pts := range m.points {
			if a.points[f] == nil {
				a.points[f] = make([]float32, len(pts))
			}
			for b, p := range pts {
				a.points[f][b] += p / float32(len(models))
			}
		}
	}
	return a
}

// predict returns the log-odds of all blocks of the page in view.
func (m *matrix) predict(v *choose.Chooser, a *additive, cols []int) []float32 {
	out := make([]float32, len(v.Blocks))
	for i := range out {
		out[i] = a.bias
	}
	for _, f := range cols {
		value := m.rows[f].Value
		for i := range out {
			out[i] += a.at(f, m.classOf(&v.Blocks[i]), binOf(m.edges[f], value(&v.View, i)))
		}
	}
	return out
}

// wordNames returns the words behind the hashes of the word table.
func (t *tables) wordNames(pages []*goldPage) map[uint32]string {
	names := map[uint32]string{}
	for _, p := range pages {
		for _, w := range strings.FieldsFunc(strings.ToLower(string(p.sample.Page.Text)), parts) {
			if h := word.Hashes(w); len(h) == 1 {
				names[h[0]] = w
				continue
			}
			for _, r := range w {
				if h := word.Hashes(string(r)); len(h) == 1 && names[h[0]] == "" {
					names[h[0]] = string(r)
				}
			}
		}
	}
	return names
}

// parts reports whether r separates words.
func parts(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) }
