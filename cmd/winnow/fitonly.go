package main

// winnow fit --only: the points of some rows, and what they gain.

import (
	"fmt"
	"runtime"
	"strings"
	"time"

	"winnow/cmd/internal/outfile"
	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/fit"
)

func (a *app) fitOnly(corpora []eval.Corpus, f *fitFlags) error {
	config := fit.Defaults()
	config.Date = time.Now().UTC().Format(time.DateOnly)
	text, err := fit.Only(corpora, strings.Split(f.only, ","), config)
	if err != nil {
		return err
	}
	after, err := extract.ReadPoints(strings.NewReader(text))
	if err != nil {
		return err
	}
	for i, c := range corpora {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		c = c.Keep(func(p eval.Page) bool { return !eval.Locked(p) })
		rows := []eval.Row{{Tool: "before", Scores: pointScores(c, nil)},
			{Tool: "after", Scores: pointScores(c, after)}}
		if err := eval.WriteTable(a.out, c.Name, rows); err != nil {
			return err
		}
	}
	if f.out == "" {
		return nil
	}
	return outfile.Replace(f.out, []byte(text))
}

// pointScores measures points on a corpus; nil means those compiled in.
func pointScores(c eval.Corpus, points *extract.Points) eval.Scores {
	results := eval.Run(c, func(p eval.Page, raw []byte) eval.Result {
		article, err := extract.Extract(raw, extract.Options{URL: p.URL, Points: points})
		return eval.FromArticle(p.ID, article, err)
	}, runtime.GOMAXPROCS(0))
	scores, _ := eval.Score(c, results)
	return textOnly(scores)
}
