package main

// winnow explain: shows why each block of a page was kept or dropped.

import (
	"bufio"
	"cmp"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
	"winnow/cmd/internal/render"
	"winnow/extract"
)

type explainFlags struct {
	options.Page
	style render.Explanation
}

func (a *app) explainCommand() *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain [flags] [FILE|-]",
		Short: "Show why each block of a page was kept or dropped",
		Long: `Print one line per block of a page, in page order: where the block went, its
kind, its score, the features that weigh most in the score, and the start of its
text. The score is in log-odds: above 0, the block is more likely article than
boilerplate. The text around a block counts too, so a block can be kept against
its own score. "joined" marks a block that is kept for the text around it: a
subhead, a list, or the paragraph above all others. The last line counts all
visible text. If the article is taken from the page's data, the line before it
names the source.

Some features read the near scores: what each block is worth by itself, without
its surroundings. --near prints these and what they are made of.

"winnow help scoring" explains the scores.`,
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
	addFlags(cmd, f.flags())
	return cmd
}

// flags are the table of explain's flags.
func (f *explainFlags) flags() []*pflag.Flag {
	return append(f.Page.Flags(),
		options.Flag(options.Printing, "full", "", options.Switch(&f.style.Full),
			"print all contributions and the whole text of each block"),
		options.Flag(options.Printing, "near", "", options.Switch(&f.style.Near),
			"also print the near score and its contributions"),
		options.Flag(options.Printing, "json", "", options.Switch(&f.style.JSON),
			"print one JSON object per block"),
	)
}

func (a *app) explain(cmd *cobra.Command, f *explainFlags, args []string) error {
	if len(args) == 0 && isTerminal(a.in) {
		return a.helpInstead(cmd)
	}
	opts, err := optionsOf(cmd, f)
	if err != nil {
		return err
	}
	path := orStdin(args)[0]
	verdicts, err := a.verdicts(path, &f.Page, opts)
	if err != nil {
		a.fail(path, err)
		return nil
	}
	out := bufio.NewWriter(a.out)
	if err := cmp.Or(f.style.Write(out, verdicts), out.Flush()); err != nil {
		return err
	}
	if render.KeptBlocks(verdicts) == 0 {
		a.fail(path, fmt.Errorf("%w: no block is kept", extract.ErrNoArticle))
	}
	return nil
}

func (a *app) verdicts(path string, f *options.Page, opts extract.Options) ([]extract.Verdict, error) {
	p, err := a.reader(f).OnlyPage(path)
	if err != nil {
		return nil, err
	}
	opts = p.Options(opts)
	opts.Warn = func(warning string) { a.doubt(path, warning) }
	return new(extract.Extractor).Explain(p.Raw, opts)
}
