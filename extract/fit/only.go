package fit

import (
	"fmt"
	"slices"
	"strings"

	"winnow/extract/eval"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// Fitting single rows. A new row does not need a fit of all points: those of the other rows stay
// as they are, and the new curves start from the scores that these give. The near points of a row
// stay too, because everything that reads near scores would change.

// onlyRounds is the number of rounds of such a fit. onlyLeast is the least weight of the examples
// on either side of a step: a few pages are enough to try a row.
const (
	onlyRounds = 60
	onlyLeast  = .1
)

// Only returns the points compiled in, with those of the named rows fitted again on the corpora.
// A row of the second stage is fitted on the first scores as they are; on pages that the points
// have seen these are too optimistic.
func Only(corpora []eval.Corpus, names []string, c Config) (string, error) {
	text := points.CompiledText()
	for _, name := range names {
		if rowNamed(name) < 0 && secondNamed(name) < 0 {
			return "", fmt.Errorf("no feature %q", name)
		}
	}
	for _, form := range c.Forms {
		s, err := newSet(form, corpora)
		if err != nil {
			return "", err
		}
		pages := s.gold()
		if len(pages) == 0 {
			continue
		}
		frozen := replaceRows(text, form, names, nil)
		pts, err := feature.ReadPoints(strings.NewReader(frozen))
		if err != nil {
			return "", err
		}
		lines := onlyFirst(pages, pts, names, c)
		if pts.Forms[form].Second {
			lines = append(lines, onlySecond(pages, pts, names, c)...)
		}
		text = replaceRows(text, form, names, lines)
	}
	return withOnlyLines(text, corpora, names, c)
}

// withOnlyLines returns the text of points with lines that say how the named rows were made. These
// are below the lines that say how all other rows were made.
func withOnlyLines(text string, corpora []eval.Corpus, names []string, c Config) (string, error) {
	var b strings.Builder
	end := strings.Index(text, "\nform ") + 1
	b.WriteString(text[:end])
	fmt.Fprintf(&b, "# points of %s made by winnow fit --only on %s\n", strings.Join(names, ","),
		c.Date)
	if err := corpusLines(&b, corpora); err != nil {
		return "", err
	}
	fmt.Fprintf(&b, "# rounds %d least %g\n", onlyRounds, onlyLeast)
	b.WriteString(text[end:])
	return b.String(), nil
}

func secondNamed(name string) int {
	return slices.IndexFunc(feature.Second, func(f feature.Feature) bool { return f.Name == name })
}

// onlyFirst fits rows of the first stage. The other points are in pts.
func onlyFirst(pages []*goldPage, pts *points.Points, names []string, c Config) []string {
	cols := named(names, rowNamed)
	if len(cols) == 0 {
		return nil
	}
	scores := make([][]float32, len(pages))
	eachScored(pages, pts, func(i int, v *choose.Chooser, scored []float32) {
		scores[i] = withoutBar(scored, v.Offset)
		pages[i].sample.near = slices.Clone(v.Near)
		pages[i].overrule(v)
	})
	m := newMatrix(pages)
	m.setBase(pages, scores)
	m.fill(pages, cols)
	return m.only(cols, c, "row", "short", "medium", "long")
}

// withoutBar returns the scores without the threshold that was added to them. The curves make
// log-odds.
func withoutBar(scores []float32, bar float32) []float32 {
	raw := make([]float32, len(scores))
	for k, s := range scores {
		raw[k] = s - bar
	}
	return raw
}

// eachScored scores page after page with pts and calls do with the scores.
func eachScored(pages []*goldPage, pts *points.Points,
	do func(i int, v *choose.Chooser, scored []float32)) {
	for _, p := range pages {
		p.sample.points, p.sample.near, p.sample.first = pts, nil, nil
	}
	eachPage(pages, func(i int, v *choose.Chooser) {
		scored := make([]float32, len(v.Blocks))
		v.Score(scored)
		do(i, v, scored)
	})
}

// onlySecond fits rows of the second stage.
func onlySecond(pages []*goldPage, pts *points.Points, names []string, c Config) []string {
	cols := named(names, secondNamed)
	if len(cols) == 0 {
		return nil
	}
	scores := make([][]float32, len(pages))
	eachScored(pages, pts, func(i int, v *choose.Chooser, scored []float32) {
		raw := withoutBar(scored, v.Offset)
		v.Choose(scored, make([]bool, len(v.Blocks)), 0)
		scores[i] = withoutBar(scored, v.SecondBar)
		pages[i].sample.near, pages[i].sample.first = slices.Clone(v.Near), raw
	})
	m := newSecondMatrix(pages)
	m.setBase(pages, scores)
	m.fill(pages, cols)
	return m.only(cols, c, "second", "heading", "item", "label", "text")
}

// named returns the indexes of names, as find knows them.
func named(names []string, find func(string) int) []int {
	var cols []int
	for _, name := range names {
		if f := find(name); f >= 0 {
			cols = append(cols, f)
		}
	}
	return cols
}

// setBase sets the base of each example to the score of its block.
func (m *matrix) setBase(pages []*goldPage, scores [][]float32) {
	m.base = make([]float32, len(m.label))
	for pi, p := range pages {
		first := m.first[p]
		for j := first; j < first+m.count[pi]; j++ {
			m.base[j] = scores[pi][m.block[j]]
		}
	}
}

// only fits the columns and returns their lines, one word per section.
func (m *matrix) only(cols []int, c Config, words ...string) []string {
	config := c.boost(onlyRounds, cols)
	config.byClass, config.minWeight = true, onlyLeast
	a := boost(m, config)
	var lines []string
	for k, word := range words {
		lines = append(lines, curveLines(word, m, cols, a, k)...)
	}
	return lines
}

// replaceRows returns the text of points with the lines of rows of a form replaced. Near points
// stay. The new lines are put before the form's switch line.
func replaceRows(text string, form eval.Form, names, lines []string) string {
	var out []string
	inForm := false
	for line := range strings.SplitSeq(text, "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) > 1 && f[0] == "form":
			inForm = f[1] == formName(form)
		case inForm && len(f) > 2 && f[0] != "near" && f[0] != "token" && f[0] != "word" &&
			slices.Contains(names, f[1]):
			continue
		case inForm && len(f) > 1 && f[0] == "switch":
			out = append(out, lines...)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}
