// Command compare measures winnow and other extractors in Go on the same HTML pages
// with the same scorer. It is a module of its own, so that winnow does not depend on them.
//
//	go run . [-folds N] CORPUS...
//
// A corpus is a folder in the form that `winnow eval` reads. Winnow's points may have been
// fitted on these pages, which makes its figures too good. With -folds no page is scored with
// points fitted on its own site.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/fit"
)

func main() {
	folds := flag.Int("folds", 0, "measure winnow by points fitted on the other sites of `N` parts")
	workers := flag.Int("j", runtime.GOMAXPROCS(0), "work on `N` pages at a time")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *folds, *workers); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(2)
	}
}

func run(w io.Writer, dirs []string, folds, workers int) error {
	if len(dirs) == 0 || folds < 0 || folds == 1 || workers < 1 {
		return fmt.Errorf("usage: compare [-folds N] [-j N] CORPUS...")
	}
	var corpora []eval.Corpus
	for _, dir := range dirs {
		c, err := eval.Load(dir)
		if err != nil {
			return err
		}
		c = c.Keep(func(p eval.Page) bool {
			return p.Body != nil && p.Form() == eval.FormHTML
		})
		if len(c.Pages) == 0 {
			return fmt.Errorf("%s: no HTML page with a gold body", dir)
		}
		corpora = append(corpora, c)
	}
	own, err := outOfFold(corpora, folds)
	if err != nil {
		return err
	}
	for _, c := range corpora {
		rows := []eval.Row{winnowRow(c, own[c.Name], workers)}
		for _, p := range peers() {
			scores, _ := eval.Score(c, eval.Run(c, p.extract, workers))
			rows = append(rows, eval.Row{Tool: p.name, Scores: scores})
		}
		if err := eval.WriteTable(w, c.Name, rows); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	return nil
}

// outOfFold returns winnow's cross-validated results with its default policy, nil if folds is 0.
func outOfFold(corpora []eval.Corpus, folds int) (map[string][]eval.Result, error) {
	if folds == 0 {
		return nil, nil
	}
	c := fit.Defaults()
	c.Forms = []eval.Form{eval.FormHTML}
	folded, err := fit.Folds(corpora, folds, c)
	if err != nil {
		return nil, err
	}
	results := make(map[string][]eval.Result, len(folded))
	for name, f := range folded {
		results[name] = f.Default
	}
	return results, nil
}

// winnowRow returns the row of winnow. Its seconds are measured with the points compiled in.
func winnowRow(c eval.Corpus, outOfFold []eval.Result, workers int) eval.Row {
	results := eval.Run(c, func(p eval.Page, raw []byte) eval.Result {
		a, err := extract.Extract(raw, extract.Options{URL: p.URL})
		return eval.FromArticle(p.ID, a, err)
	}, workers)
	scores, _ := eval.Score(c, results)
	if outOfFold == nil {
		return eval.Row{Tool: "winnow", Scores: scores}
	}
	unseen, _ := eval.Score(c, outOfFold)
	unseen.Sec = scores.Sec
	return eval.Row{Tool: "winnow, out of fold", Scores: unseen}
}
