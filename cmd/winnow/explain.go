package main

// winnow explain: what became of each block of a page, and why.

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"winnow/extract"
)

// What fits into a line.
const (
	strongest = 3  // contributions
	startLen  = 60 // characters of the block's text
)

type explainFlags struct {
	pageFlags
	full, json, near bool
}

func (a *app) explainCommand() *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain [flags] [FILE|-]",
		Short: "Say of each block of a page why it was kept or dropped",
		Long: `Say of each block of a page, in page order, where it went, its kind, its score
(log-odds; above 0 speaks for the article), the features that add most to the
score, and how its text starts. Neighbours count too: a block can be kept
against its own score. One that is joined (a subhead, a list, the paragraph
above all others) is kept for the text around it. The last line accounts for all visible text.
Where the article stands in the page's data, a line before it says in which.

The features of a block's surroundings, near among them, read the near scores:
what each block is by itself, with no eye on the others. --near tells of each
block its near score and what adds most to it.`,
		Example: `  winnow explain page.html
  winnow explain --full page.html | less
  winnow explain crawl.warc.gz#17
  winnow explain --json page.html | jq -r 'select(.role == null) | .text'`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage(cmd, "explain takes one input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.explain(cmd, &f, args) },
	}
	f.register(cmd.Flags())
	cmd.Flags().BoolVar(&f.full, "full", false, "print all contributions and the whole text")
	cmd.Flags().BoolVar(&f.near, "near", false, "tell what the near score is made of, too")
	cmd.Flags().BoolVar(&f.json, "json", false, "print a JSON object a block")
	return cmd
}

func (a *app) explain(cmd *cobra.Command, f *explainFlags, args []string) error {
	if len(args) == 0 && isTerminal(a.in) {
		return a.helpInstead(cmd)
	}
	opts, err := f.options(cmd)
	if err != nil {
		return err
	}
	path := orStdin(args)[0]
	verdicts, carried, err := a.verdicts(path, &f.pageFlags, opts)
	if err != nil {
		a.fail(path, err)
		return nil
	}
	out := bufio.NewWriter(a.out)
	if err := cmp.Or(f.write(out, verdicts, carried), out.Flush()); err != nil {
		return err
	}
	if accountFor(verdicts).kept.blocks == 0 && carried.Words == 0 {
		a.fail(path, extract.ErrNoArticle)
	}
	return nil
}

func (a *app) verdicts(path string, f *pageFlags, opts extract.Options) ([]extract.Verdict, extract.Carried, error) {
	p, err := a.onlyPage(path, f)
	if err != nil {
		return nil, extract.Carried{}, err
	}
	opts = p.options(opts)
	opts.Warn = func(warning string) { a.doubt(path, warning) }
	return new(extract.Extractor).ExplainPage(p.raw, opts)
}

func (f *explainFlags) write(w io.Writer, verdicts []extract.Verdict, carried extract.Carried) error {
	switch {
	case f.json:
		return cmp.Or(writeVerdictsJSON(w, verdicts, f.near), writeCarriedJSON(w, carried))
	case f.full:
		writeVerdictsFull(w, verdicts, f.near)
	default:
		if err := writeVerdicts(w, verdicts, f.near); err != nil {
			return err
		}
	}
	if carried.Words > 0 {
		fmt.Fprintf(w, "text from %s: %d words, in place of the blocks\n", carried.Source, carried.Words)
	}
	_, err := fmt.Fprintln(w, accountFor(verdicts))
	return err
}

// writeVerdicts prints a line a block.
func writeVerdicts(w io.Writer, verdicts []extract.Verdict, near bool) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i := range verdicts {
		v := &verdicts[i]
		fmt.Fprintf(tw, "%s\t%v\t%+6.2f\t%s\t", place(v), v.Kind, v.Score, joined(v)+terms(v.Contributions))
		if near {
			fmt.Fprintf(tw, "near %+.2f: %s\t", nearScore(v), terms(v.Near))
		}
		fmt.Fprintln(tw, start(v.Text))
	}
	return tw.Flush()
}

// joined marks a block that is kept whatever its score.
func joined(v *extract.Verdict) string {
	if v.Joined {
		return "joined "
	}
	return ""
}

// terms are the strongest of the contributions.
func terms(all []extract.Contribution) string {
	var terms []string
	for _, c := range all[:min(strongest, len(all))] {
		terms = append(terms, fmt.Sprintf("%s %+.1f", c.Feature, c.Points))
	}
	return strings.Join(terms, " ")
}

func nearScore(v *extract.Verdict) float64 {
	sum := v.NearBias
	for _, c := range v.Near {
		sum += c.Points
	}
	return sum
}

// writeVerdictsFull prints the sum of each block, term by term, and its text.
func writeVerdictsFull(w io.Writer, verdicts []extract.Verdict, near bool) {
	for i := range verdicts {
		v := &verdicts[i]
		fmt.Fprintf(w, "%s %s%v %+.3f\n", place(v), joined(v), v.Kind, v.Score)
		writeSum(w, v.Bias, v.Contributions)
		if near {
			fmt.Fprintf(w, "near %+.3f\n", nearScore(v))
			writeSum(w, v.NearBias, v.Near)
		}
		fmt.Fprintf(w, "%s\n\n", v.Text)
	}
}

func writeSum(w io.Writer, bias float64, all []extract.Contribution) {
	fmt.Fprintf(w, "  %+7.3f  bias\n", bias)
	for _, c := range all {
		fmt.Fprintf(w, "  %+7.3f  %s = %.4g\n", c.Points, c.Feature, c.Value)
	}
}

// place is where a block went: kept in the body, kept as something else, or
// dropped.
func place(v *extract.Verdict) string {
	switch v.Role {
	case "body":
		return "keep"
	case "":
		return "drop"
	}
	return v.Role
}

// start is as much of a text as fits into the line.
func start(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= startLen {
		return text
	}
	return string([]rune(text)[:startLen-1]) + "…"
}

// account is where the visible text of a page went.
type account struct{ kept, dropped tally }

type tally struct{ blocks, words int }

func accountFor(verdicts []extract.Verdict) account {
	var a account
	for i := range verdicts {
		t := &a.kept
		if verdicts[i].Role == "" {
			t = &a.dropped
		}
		t.blocks++
		t.words += words(&verdicts[i])
	}
	return a
}

func words(v *extract.Verdict) int { return v.Words }

func (a account) String() string {
	all := tally{a.kept.blocks + a.dropped.blocks, a.kept.words + a.dropped.words}
	return fmt.Sprintf("kept %v, dropped %v, all %v", a.kept, a.dropped, all)
}

func (t tally) String() string { return fmt.Sprintf("%d blocks of %d words", t.blocks, t.words) }
