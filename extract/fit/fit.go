package fit

import (
	"fmt"
	"io"
	"strings"

	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/internal/points"
)

// Fit writes points fitted on all pages of the corpora that have a gold body, for both forms of
// page, in the format of extract.ReadPoints.
func Fit(w io.Writer, corpora []eval.Corpus, c Config) error {
	head, err := headLines(corpora, c)
	if err != nil {
		return err
	}
	for _, form := range c.Forms {
		s, err := newSet(form, corpora)
		if err != nil {
			return err
		}
		if pages := s.gold(); len(pages) > 0 {
			points := train(s, pages, c)
			if _, err := io.WriteString(w, head+points.text("")); err != nil {
				return err
			}
			head = ""
		}
	}
	return nil
}

// headLines returns the first lines of the points, which say how they were made: the date, each
// corpus with its pages and a hash, and the settings.
func headLines(corpora []eval.Corpus, c Config) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "# made by winnow fit on %s\n", c.Date)
	if err := corpusLines(&b, corpora); err != nil {
		return "", err
	}
	fmt.Fprintf(&b, "# epochs %d ridge %g %g entries %d %d rounds %d %d %d last %d "+
		"width %d rate %g %g ridge %g least %g folds %d\n",
		c.Epochs, c.TokenRidge, c.WordRidge, c.Tokens, c.Words, c.NearRounds, c.Rounds, c.SecondRounds,
		c.LastRounds, c.Width, c.Rate, c.SecondRate, c.Ridge, c.MinWeight, c.InnerFolds)
	return b.String(), nil
}

// corpusLines writes the name of each corpus, how many of its pages were read, and their hash.
func corpusLines(b *strings.Builder, corpora []eval.Corpus) error {
	for _, corpus := range corpora {
		corpus = corpus.Keep(unlocked)
		hash, err := corpus.Hash()
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "# corpus %s %d pages %s\n", corpus.Name, len(corpus.Pages), hash)
	}
	return nil
}

func newSet(form eval.Form, corpora []eval.Corpus) (*set, error) {
	s := &set{form: form, names: map[uint32]string{}}
	twins := textTwins(corpora)
	for _, c := range corpora {
		if err := s.load(c.Keep(unlocked), twins); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func unlocked(p eval.Page) bool { return !eval.Locked(p) }

// Folded has the results of a corpus with points fitted on pages of other sites: with the default
// policy, and with the policy of the corpus's own gold.
type Folded struct{ Default, Own []eval.Result }

// Folds returns the results of each corpus, by name.
func Folds(corpora []eval.Corpus, folds int, c Config) (map[string]*Folded, error) {
	results := map[string]*Folded{}
	for _, corpus := range corpora {
		results[corpus.Name] = new(Folded)
	}
	for _, form := range c.Forms {
		s, err := newSet(form, corpora)
		if err != nil {
			return nil, err
		}
		gold := s.gold()
		if len(gold) == 0 {
			continue
		}
		for k := range folds {
			var in []*goldPage
			for _, p := range gold {
				if foldOf(p, folds) != k {
					in = append(in, p)
				}
			}
			points := train(s, in, c)
			if c.Keep != nil {
				c.Keep(form, k, points.text(""))
			}
			if err := s.score(&points, k, folds, results); err != nil {
				return nil, err
			}
		}
	}
	return results, nil
}

// score adds the results of the pages of a fold.
func (s *set) score(f *fitted, fold, folds int, results map[string]*Folded) error {
	byDefault, err := readFitted(f.text(""))
	if err != nil {
		return err
	}
	own := map[string]*points.Points{}
	for _, p := range s.pages {
		if foldOf(p, folds) != fold || p.made {
			continue
		}
		if own[p.corpusName] == nil {
			if own[p.corpusName], err = readFitted(f.text(p.corpusName)); err != nil {
				return err
			}
		}
		r := results[p.corpusName]
		r.Default = append(r.Default, p.result(byDefault))
		r.Own = append(r.Own, p.result(own[p.corpusName]))
	}
	return nil
}

func readFitted(text string) (*points.Points, error) {
	pts, err := extract.ReadPoints(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("fitted points: %w", err)
	}
	return pts, nil
}

func foldOf(p *goldPage, folds int) int { return int(hashString(p.site) % uint32(folds)) }

// result returns the result of the whole pipeline with the given points.
func (p *goldPage) result(pts *points.Points) eval.Result {
	raw, err := p.gold.Bytes()
	if err != nil {
		return eval.Result{ID: p.gold.ID, Err: err}
	}
	a, err := extract.Extract(raw, extract.Options{URL: p.gold.URL, Points: pts})
	return eval.FromArticle(p.gold.ID, a, err)
}
