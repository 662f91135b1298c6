package eval

import "winnow/extract/internal/feature"

// Ablation: what each feature is worth to the whole as it was fitted, measured
// by leaving it out. To take its points away would do more than that: all
// scores would fall or rise, blocks would drop under the bar for no reason of
// their own, and the loss would be that of a bar that is off. So a feature left
// out gives every block of the corpus the same points, those that it gives in
// the mean of the pages of that form: it still says what blocks are like, but
// nothing of this one. A mean of each page by itself would be no way, since a
// feature that has one value a page would lose nothing.
//
// The other features stay as they were fitted beside it. Fitted anew, those
// that look at much the same would step in, so a loss here is the most that a
// feature is worth; and of two that say the same neither seems to matter.

// Ablation is the text figures of a corpus, with all features and with each
// left out.
type Ablation struct {
	Corpus  string
	Pages   int // with a gold body
	F1      float64
	Without []Without // in the order of feature.Features; those without points have no loss and are not told
}

// Without is what a corpus comes to without one feature. Pages are compared by
// the F1 of their shingles.
type Without struct {
	Feature       string
	F1            float64
	Worse, Better int // pages
}

// Of returns what the corpus comes to without a feature, if it is told.
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

// Ablate measures each feature on the pages of c that have a gold body. Pages
// are worked on by as many goroutines as workers says; one that cannot be read
// gives no text, whatever is left out.
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
	scored []bool        // by feature: some page's form has points for it
	scores [][]PageScore // by page: without each feature, and last with all
}

// eachPage calls do for every page; its trial is nil if it cannot be read.
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

// pageMeans is what the features add to the blocks of a page in the mean.
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

// sumMeans makes the means of all pages of a form, in which each counts alike.
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

// leaveOut scores a page without each feature, and with all.
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

// textOf is the text of a result that is compared with the gold of p.
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

// f1 is the F1 of the corpus without feature f.
func (a *ablater) f1(f int) float64 {
	pages := make([]PageScore, len(a.scores))
	for i := range pages {
		pages[i] = a.scores[i][f]
	}
	var s Scores
	s.setText(pages)
	return s.F1
}
