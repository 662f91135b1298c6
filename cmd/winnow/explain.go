package main

// winnow explain: what became of each block of a page, and why.

import (
	"bufio"
	"cmp"

	"github.com/spf13/cobra"

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
	f.Register(cmd.Flags())
	cmd.Flags().BoolVar(&f.style.Full, "full", false, "print all contributions and the whole text")
	cmd.Flags().BoolVar(&f.style.Near, "near", false, "tell what the near score is made of, too")
	cmd.Flags().BoolVar(&f.style.JSON, "json", false, "print a JSON object a block")
	return cmd
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
		a.fail(path, extract.ErrNoArticle)
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
