package main

// winnow fit: fits the points of all features to pages whose article is known.

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
	"winnow/cmd/internal/outfile"
	"winnow/extract/eval"
	"winnow/extract/fit"
)

// draws are the rounds of the bootstrap behind each interval.
const draws = 1000

type fitFlags struct {
	out   string
	folds int
	only  string // names of features, separated by commas
}

func (a *app) fitCommand() *cobra.Command {
	var f fitFlags
	cmd := &cobra.Command{
		Use:   "fit [flags] CORPUS...",
		Short: "Fit the points to pages whose article is known",
		Long: `Fit the points of all features to pages whose article is known, and print them.
"winnow help corpora" has the format of a corpus. With --folds, print no points:
report for each corpus how points do that were fitted on other sites only.
The second line of a corpus is by the policy of its own gold: whether lists,
subheads and labels are kept. Neither reads the locked sites of a corpus
("winnow eval --help").

With --only, fit the points of some features and leave all others as they are
compiled in. Prints the figures of each corpus before and after. With -o, writes
all points with the new ones among them. The figures are of the pages that the
points were fitted on.`,
		Example: `  winnow fit corpora/* -o extract/internal/points/points.txt
  winnow fit --folds 5 corpora/*
  winnow fit --only ends,says-offer testdata/pages -o points.txt`,
		Args: needCorpus,
		RunE: func(cmd *cobra.Command, dirs []string) error { return a.fit(cmd, &f, dirs) },
	}
	addFlags(cmd, f.flags())
	return cmd
}

// flags are the table of fit's flags.
func (f *fitFlags) flags() []*pflag.Flag {
	return []*pflag.Flag{
		options.Flag(options.Printing, "output", "o", options.String(&f.out),
			"write the points to `FILE` instead of standard output"),
		options.Flag(options.Printing, "folds", "", options.AtLeast(&f.folds, 2),
			"cross-validate: split the sites into `N` parts, fit on all but one, report on that one"),
		options.Flag(options.Printing, "only", "", options.String(&f.only),
			"fit the points of the features `NAME,...` and of no others"),
	}
}

func (a *app) fit(cmd *cobra.Command, f *fitFlags, dirs []string) error {
	if f.folds > 0 && f.out != "" {
		return usage(cmd, "--folds writes no points: leave out --output")
	} else if f.folds > 0 && f.only != "" {
		return usage(cmd, "--folds and --only exclude each other")
	}
	corpora, err := loadCorpora(dirs)
	if err != nil {
		return err
	}
	a.progress(corpora)
	switch {
	case f.folds > 0:
		return a.reportFolds(corpora, f.folds)
	case f.only != "":
		return a.fitOnly(corpora, f)
	}
	return a.writePoints(corpora, f.out)
}

// progress says how long a fit takes, if someone may be waiting.
func (a *app) progress(corpora []eval.Corpus) {
	if !isTerminal(a.errOut) {
		return
	}
	pages := 0
	for _, c := range corpora {
		pages += len(c.Pages)
	}
	a.warn(fmt.Sprintf("fitting on %d pages, this takes minutes", pages))
}

// writePoints writes only after all points are fitted, so that a failed fit leaves the old file
// alone.
func (a *app) writePoints(corpora []eval.Corpus, path string) error {
	var points bytes.Buffer
	config := fit.Defaults()
	config.Date = time.Now().UTC().Format(time.DateOnly)
	if err := fit.Fit(&points, corpora, config); err != nil {
		return err
	}
	if points.Len() == 0 {
		return errors.New("no page has a gold body to fit on")
	}
	if path != "" {
		return outfile.Replace(path, points.Bytes())
	}
	_, err := a.out.Write(points.Bytes())
	return err
}

func (a *app) reportFolds(corpora []eval.Corpus, folds int) error {
	results, err := fit.Folds(corpora, folds, fit.Defaults())
	if err != nil {
		return err
	}
	for i, c := range corpora {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		c = c.Keep(func(p eval.Page) bool { return !eval.Locked(p) })
		scores, pages := eval.Score(c, results[c.Name].Default)
		own, _ := eval.Score(c, results[c.Name].Own)
		rows := []eval.Row{
			{Tool: "out of fold", Scores: textOnly(scores)},
			{Tool: "its own policy", Scores: textOnly(own)},
		}
		if err := eval.WriteTable(a.out, c.Name, rows); err != nil {
			return err
		}
		f1, word := eval.Bootstrap(pages, draws)
		fmt.Fprintf(a.out, "   95 %%: f1 %v word %v\n", f1, word)
	}
	return nil
}

// textOnly returns only the figures of text, snippets and confidence, which are all that points
// decide.
func textOnly(s eval.Scores) eval.Scores {
	return eval.Scores{
		N: s.N, Bodies: s.Bodies, Errors: s.Errors, F1: s.F1, P: s.P, R: s.R,
		Exact: s.Exact, Word: s.Word, Snippets: s.Snippets, Sec: s.Sec,
		Calibration: s.Calibration,
	}
}
