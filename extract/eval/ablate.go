package eval

import "winnow/extract/internal/feature"

// Ablation measures what each feature is worth among the others as they were fitted, by leaving
// it out. Taking its points away would do more: all scores would fall or rise, blocks would cross
// the threshold for no reason of their own, and the loss would be that of a wrong threshold. So a
// feature left out gives every block of the corpus the same points: its mean over the pages of
// that form. It still says what blocks are like in general, but nothing about this one. The mean
// of each page alone would not do, because a feature with one value per page would lose nothing.
//
// The other features are not fitted again. In a new fit, features that measure similar things
// would replace it, so a loss here is the most that a feature is worth. Of two features that say
// the same, neither seems to matter.

// Ablation has the text figures of a corpus, with all features and with each left out.
type Ablation struct {
	Corpus string
	Pages  int // with a gold body
	F1     float64
	// in the order of feature.Features; a feature without points has no loss and is left out
	Without []Without
}

// Without has the figures of a corpus without one feature. Pages are compared by the F1 of their
// shingles.
type Without struct {
	Feature       string
	F1            float64
	Worse, Better int // pages
}

// Of returns the figures without a feature, if there are any.
func (a Ablation) Of(feature string) (Without, bool) {
	for _, w := range a.Without {
		if w.Feature == feature {
			return w, true
		}
	}
	return Without{}, false
}

// Opener reads a page, from its raw bytes.
type Opener func(Page, []byte) (*Trial, error)

// Ablate measures each feature on the pages of c that have a gold body, with this many
// goroutines. A page that cannot be read has no text, with and without each feature.
func Ablate(c Corpus, open Opener, workers int) Ablation {
	a := ablater{Corpus: c.Keep(func(p Page) bool { return p.Body != nil }), open: open}
	a.means = make([]pageMeans, len(a.Pages))
	a.scores = make([][]PageScore, len(a.Pages))
	a.eachPage(workers, func(i int, t *Trial) { a.means[i] = meansOf(t) })
	a.sumMeans()
	a.eachPage(workers, func(i int, t *Trial) { a.scores[i] = a.leaveOut(a.Pages[i], t) })
	return a.report()
}

type ablater struct {
	Corpus
	open   Opener
	means  []pageMeans   // by page
	steady [2][]Steady   // by form and feature
	scored []bool        // by feature: it has points for some page's form
	scores [][]PageScore // by page: without each feature, and last with all
}

// eachPage calls do for every page. The trial is nil if the page cannot be read.
func (a *ablater) eachPage(workers int, do func(i int, t *Trial)) {
	each(len(a.Pages), workers, func(i int) {
		raw, err := a.Pages[i].Bytes()
		if err != nil {
			do(i, nil)
			return
		}
		t, err := a.open(a.Pages[i], raw)
		if err != nil {
			t = nil
		}
		do(i, t)
	})
}

// pageMeans has the mean points of each feature on a page.
type pageMeans struct {
	form   Form
	means  []Steady // by feature; nil for a page that cannot be read
	scored []bool
}

func meansOf(t *Trial) pageMeans {
	if t == nil {
		return pageMeans{}
	}
	m := pageMeans{form: t.Form()}
	for f := range feature.Features {
		m.means = append(m.means, t.Mean(f))
		m.scored = append(m.scored, t.Scored(f))
	}
	return m
}

// sumMeans computes the means over all pages of a form. Each page counts the same.
func (a *ablater) sumMeans() {
	a.scored = make([]bool, len(feature.Features))
	var pages [2]float64
	for form := range a.steady {
		a.steady[form] = make([]Steady, len(feature.Features))
	}
	for _, m := range a.means {
		if m.means == nil {
			continue
		}
		for f, s := range m.means {
			sum := &a.steady[m.form][f]
			sum.Near += s.Near
			sum.Score += s.Score
			a.scored[f] = a.scored[f] || m.scored[f]
		}
		pages[m.form]++
	}
	for form, n := range pages {
		for f := range a.steady[form] {
			a.steady[form][f].Near /= max(1, n)
			a.steady[form][f].Score /= max(1, n)
		}
	}
}

// leaveOut scores a page without each feature, and with all of them.
func (a *ablater) leaveOut(p Page, t *Trial) []PageScore {
	texts, gold := newComparer(), p.fullText()
	scores := make([]PageScore, len(feature.Features)+1)
	all := texts.compare(gold, "")
	if t != nil {
		all = texts.compare(gold, textOf(p, t.Extract()))
	}
	for f := range scores {
		scores[f] = all
		if f == len(feature.Features) || t == nil || !a.scored[f] {
			continue
		}
		if r, changed := t.Without(f, a.steady[t.Form()][f]); changed {
			scores[f] = texts.compare(gold, textOf(p, r))
		}
	}
	return scores
}

// textOf returns the text of a result that is compared with the gold of p.
func textOf(p Page, r Result) string {
	r.ID = p.ID
	return r.fullText(p)
}

func (a *ablater) report() Ablation {
	with := len(feature.Features)
	out := Ablation{Corpus: a.Name, Pages: len(a.Pages), F1: a.f1(with)}
	for f := range feature.Features {
		if !a.scored[f] {
			continue
		}
		w := Without{Feature: feature.Features[f].Name, F1: a.f1(f)}
		for _, scores := range a.scores {
			switch is, was := f1(scores[f].P, scores[f].R), f1(scores[with].P, scores[with].R); {
			case is < was:
				w.Worse++
			case is > was:
				w.Better++
			}
		}
		out.Without = append(out.Without, w)
	}
	return out
}

// f1 returns the F1 of the corpus without feature f.
func (a *ablater) f1(f int) float64 {
	pages := make([]PageScore, len(a.scores))
	for i := range pages {
		pages[i] = a.scores[i][f]
	}
	var s Scores
	s.setText(pages)
	return s.F1
}
