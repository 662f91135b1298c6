package fit

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// Config has the settings of a fit.
type Config struct {
	Epochs                int
	TokenRidge, WordRidge float32
	Tokens, Words         int // entries kept in each table
	NearRounds, Rounds    int
	LastRounds            int // after the rounds of each model, for rare features
	Width                 int // stumps per round
	Rate, Ridge           float32
	MinWeight             float32
	InnerFolds            int
	SecondRounds          int
	SecondRate            float32
	Choice                map[eval.Form]Choice
	Forms                 []eval.Form // those to fit
	Date                  string      // of the fit, for the first lines of the points

	// Keep, if not nil, is called with the points of each fold.
	Keep func(form eval.Form, fold int, points string)
}

// Choice is what the choice of blocks adds to their scores.
type Choice struct {
	Switch float32 // cost of the start of a kept run
	Second float32 // the same in the second stage
	Credit float32 // of running text
	Lines  points.LineCosts
}

func (c Choice) String() string {
	s := fmt.Sprintf("switch %g %g\ncredit %g", c.Switch, c.Second, c.Credit)
	if l := c.Lines; l != (points.LineCosts{}) {
		s += fmt.Sprintf("\nlines %g %g %g %g %g %g", l.Label, l.Start, l.Close, l.First, l.Last, l.Gap)
	}
	return s
}

// Defaults are the numbers that `winnow fit` uses.
func Defaults() Config {
	return Config{
		Epochs: 8, TokenRidge: .02, WordRidge: .02, Tokens: 3000, Words: 3000,
		NearRounds: 180, Rounds: 400, LastRounds: 30, Width: 5, Rate: .065, Ridge: .3,
		MinWeight:  .15,
		InnerFolds: 4, SecondRounds: 120, SecondRate: .1,
		Forms: []eval.Form{eval.FormHTML, eval.FormText},
		Choice: map[eval.Form]Choice{eval.FormHTML: {Switch: 1, Second: 1, Credit: .3},
			eval.FormText: {Switch: 1, Second: 1,
				Lines: points.LineCosts{Label: 1.5, Start: 1.5, Close: 1, First: 1, Last: 1.5, Gap: .7}}},
	}
}

// train fits the points of one form on pages. The input that a stage gets from the one before is
// always fitted on pages of other sites: tables, near points and first scores are fitted once per
// inner fold for its pages. The final points have tables of all pages, and curves that are the mean
// of the folds' curves.
func train(s *set, pages []*goldPage, c Config) fitted {
	lines := trainFirst(s, pages, c)
	return fitted{s.form, lines, trainSecond(s, pages, c)}
}

// fitted are the points of one form.
type fitted struct {
	form  eval.Form
	first []string // lines of the first stage
	second
}

// text is the points with the default policy, or with that of a corpus.
func (f *fitted) text(corpus string) string {
	policy := f.policy
	if own, ok := f.policies[strings.TrimSuffix(corpus, "-text")]; ok {
		policy = own
	}
	lines := slices.Concat([]string{"form " + formName(f.form)}, f.first, policy, f.lines)
	return strings.Join(lines, "\n") + "\n"
}

// trainFirst fits the first stage and sets the first scores of the pages.
func trainFirst(s *set, pages []*goldPage, c Config) []string {
	t := newTables(s, pages)
	for _, p := range pages {
		p.fold = int(hashString("inner"+p.site) % uint32(c.InnerFolds))
	}
	lines := t.fit(pages, c)
	others := make([]*points.Points, c.InnerFolds)
	each(c.InnerFolds, func(k int) {
		others[k] = mustRead(s.form, append(t.fit(outside(pages, k), c), c.Choice[s.form].String()))
	})
	for _, p := range pages {
		p.sample.points, p.sample.near, p.sample.first = others[p.fold], nil, nil
	}
	// Only now: it changes labels that the fits of the tables read.
	eachPage(pages, func(i int, v *choose.Chooser) { pages[i].overrule(v) })
	byHand := mustRead(s.form, handSetLines())
	m := newMatrix(pages)
	nearCols := columns(true)
	m.fill(pages, nearCols)
	near := m.boostFolds(pages, c.InnerFolds, c.boost(c.NearRounds, nearCols))
	nearMean := mean(near)
	eachPage(pages, func(i int, v *choose.Chooser) {
		p := pages[i]
		p.sample.near = m.predict(v, near[p.fold], nearCols)
		addHandSet(p.sample.near, v, byHand, true)
	})
	around := columns(false)
	m.fill(pages, around)
	all := append(slices.Clone(nearCols), around...)
	slices.Sort(all)
	byLength := c.boost(c.Rounds, all)
	byLength.byClass = true
	finals := m.boostFolds(pages, c.InnerFolds, byLength)
	eachPage(pages, func(i int, v *choose.Chooser) {
		p := pages[i]
		p.sample.first = m.predict(v, finals[p.fold], all)
		addHandSet(p.sample.first, v, byHand, false)
	})
	final := mean(finals)
	lines = append(lines, fmt.Sprintf("bias %s %s", number(nearMean.bias), number(final.bias)))
	lines = append(lines, curveLines("near", m, nearCols, nearMean, 0)...)
	for k, word := range [...]string{"row", "short", "medium", "long"} {
		lines = append(lines, curveLines(word, m, all, final, k)...)
	}
	return append(lines, handSetLines()...)
}

func (c Config) boost(rounds int, cols []int) boostConfig {
	return boostConfig{rounds: rounds, last: c.LastRounds, width: c.Width, rate: c.Rate,
		ridge: c.Ridge, minWeight: c.MinWeight, columns: cols}
}

func formName(f eval.Form) string {
	if f == eval.FormText {
		return "text"
	}
	return "html"
}

// each runs f(0) … f(n-1), two at a time.
func each(n int, f func(int)) {
	var wg sync.WaitGroup
	free := make(chan struct{}, 2)
	for k := range n {
		free <- struct{}{}
		wg.Go(func() { f(k); <-free })
	}
	wg.Wait()
}

func outside(pages []*goldPage, fold int) []*goldPage {
	return slices.DeleteFunc(slices.Clone(pages), func(p *goldPage) bool { return p.fold == fold })
}

func columns(near bool) []int {
	var cols []int
	for i := range feature.Features {
		row := &feature.Features[i]
		if _, byHand := handSet[row.Name]; row.Near == near && !byHand {
			cols = append(cols, i)
		}
	}
	return cols
}

func mustRead(form eval.Form, lines []string) *points.Points {
	p, err := extract.ReadPoints(strings.NewReader("form " + formName(form) + "\n" +
		strings.Join(lines, "\n")))
	if err != nil {
		panic("fit: its own points cannot be read: " + err.Error())
	}
	return p
}

// curveLines prints a section of the curves of a model. It joins steps with the same points.
func curveLines(word string, m *matrix, cols []int, a *additive, section int) []string {
	var lines []string
	for _, f := range cols {
		var b strings.Builder
		pts := a.section(f, section)
		last := number(pts[0])
		steps := 0
		fmt.Fprintf(&b, "%s %s %s", word, m.rows[f].Name, last)
		for k, e := range m.edges[f] {
			if n := number(pts[k+1]); n != last {
				fmt.Fprintf(&b, " %g %s", e, n)
				last = n
				steps++
			}
		}
		if steps > 0 {
			lines = append(lines, b.String())
		}
	}
	return lines
}

// number prints points to three places.
func number(x float32) string {
	r := math.Round(float64(x)*1000) / 1000
	if r == 0 {
		r = 0 // not -0
	}
	return fmt.Sprintf("%g", r)
}

// lines prints the n entries of a table that matter most.
func (t *tables) lines(word string, v vocabulary, m *linear, name func(uint32) string, slots,
	n int) []string {
	ids := make([]int, len(v.hashes))
	for i := range ids {
		ids[i] = i
	}
	size := func(i int) float32 {
		s := float32(0)
		for _, w := range m.w[i][:slots] {
			s += max(w, -w)
		}
		return s
	}
	slices.SortStableFunc(ids, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	ids = ids[:min(n, len(ids))]
	slices.SortFunc(ids, func(a, b int) int {
		return cmp.Or(strings.Compare(name(v.hashes[a]), name(v.hashes[b])),
			cmp.Compare(v.hashes[a], v.hashes[b]))
	})
	var lines []string
	for _, i := range ids {
		var b strings.Builder
		fmt.Fprintf(&b, "%s %08x %s", word, v.hashes[i], cmp.Or(name(v.hashes[i]), "?"))
		for _, w := range m.w[i][:slots] {
			b.WriteString(" " + number(w))
		}
		lines = append(lines, b.String())
	}
	return lines
}
