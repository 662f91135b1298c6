package main

// winnow eval --ablate: measures what each feature is worth.

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"winnow/extract"
	"winnow/extract/eval"
)

// lossRow is one feature and the loss without it.
type lossRow struct {
	Feature string             `json:"feature"`
	Loss    float64            `json:"loss"`   // mean of the corpora
	Worse   int                `json:"worse"`  // pages, of all corpora
	Better  int                `json:"better"` // pages, of all corpora
	Losses  map[string]float64 `json:"losses"` // by corpus
}

func (a *app) ablate(cmd *cobra.Command, f *evalFlags, opts extract.Options,
	corpora []eval.Corpus) error {
	for _, flag := range []string{"worst", "baselines", "out", "floors"} {
		if cmd.Flags().Changed(flag) {
			return usage(cmd, "--ablate and --%s exclude each other", flag)
		}
	}
	var all []eval.Ablation
	for _, c := range corpora {
		ab := eval.Ablate(c.OfType(f.pageType), f.opener(opts), workers(f.workers))
		if ab.Pages == 0 {
			return fmt.Errorf("%s: no page has a gold body", c.Name)
		}
		all = append(all, ab)
	}
	rows := lossRows(all)
	if f.json {
		return writeLossesJSON(a.out, rows)
	}
	return writeLosses(a.out, all, rows)
}

func (f *evalFlags) opener(opts extract.Options) eval.Opener {
	return func(p eval.Page, raw []byte) (*eval.Trial, error) {
		o := opts
		o.URL = p.URL
		raw, err := f.dressed(p, raw)
		if err != nil {
			return nil, err
		}
		return eval.NewTrial(raw, o)
	}
}

// lossRows returns the losses of all corpora by feature, greatest first.
func lossRows(all []eval.Ablation) []lossRow {
	var rows []lossRow
	for _, feature := range extract.FeatureList() {
		if row, told := lossOf(feature.Name, all); told {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b lossRow) int { return cmp.Compare(b.Loss, a.Loss) })
	return rows
}

// lossOf returns the row of one feature, if any corpus has it. A corpus without it has no points
// for it, and so no loss.
func lossOf(feature string, all []eval.Ablation) (row lossRow, told bool) {
	row = lossRow{Feature: feature, Losses: make(map[string]float64, len(all))}
	for _, ab := range all {
		w, ok := ab.Of(feature)
		if !ok {
			w.F1 = ab.F1
		}
		told = told || ok
		row.Losses[ab.Corpus] = ab.F1 - w.F1
		row.Loss += (ab.F1 - w.F1) / float64(len(all))
		row.Worse += w.Worse
		row.Better += w.Better
	}
	return row, told
}

func writeLossesJSON(w io.Writer, rows []lossRow) error {
	enc := json.NewEncoder(w)
	for _, row := range rows {
		if err := enc.Encode(row); err != nil {
			return err
		}
	}
	return nil
}

// writeLosses prints the F1 of each corpus, then one line per feature.
func writeLosses(w io.Writer, all []eval.Ablation, rows []lossRow) error {
	bw := bufio.NewWriter(w)
	fmt.Fprintf(bw, "%-24s%9s%9s%9s", "without", "loss", "worse", "better")
	for _, ab := range all {
		fmt.Fprintf(bw, "%*s", width(ab), ab.Corpus)
	}
	fmt.Fprintf(bw, "\n%-24s%9s%9s%9s", "nothing: f1", "", "", "")
	for _, ab := range all {
		fmt.Fprintf(bw, "%*.4f", width(ab), ab.F1)
	}
	fmt.Fprintln(bw)
	for _, row := range rows {
		fmt.Fprintf(bw, "%-24s%9s%9d%9d", row.Feature, signed(row.Loss), row.Worse, row.Better)
		for _, ab := range all {
			fmt.Fprintf(bw, "%*s", width(ab), signed(row.Losses[ab.Corpus]))
		}
		fmt.Fprintln(bw)
	}
	return bw.Flush()
}

func width(ab eval.Ablation) int { return max(9, len(ab.Corpus)+2) }

// signed prints four decimals. A value that rounds to zero has no minus sign.
func signed(x float64) string {
	if s := fmt.Sprintf("%+.4f", x); s != "-0.0000" {
		return s
	}
	return "+0.0000"
}
