package main

// winnow explain: shows why each block of a page was kept or dropped.

import (
	"bufio"
	"cmp"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
	"winnow/cmd/internal/render"
	"winnow/extract"
)

type explainFlags struct {
	options.Page
	style  render.Explanation
	format string
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
  winnow explain -f html page.html > report.html
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
	f.format = render.Text
	format := options.OneOf(&f.format, render.Text, render.JSON, render.HTML)
	return append(f.Page.Flags(),
		options.Flag(options.Printing, "format", "f", format,
			"print as `text|json|html`: lines, one object per block, a report for a browser"),
		options.Flag(options.Printing, "full", "", options.Switch(&f.style.Full),
			"print all contributions and the whole text of each block"),
		options.Flag(options.Printing, "near", "", options.Switch(&f.style.Near),
			"also print the near score and its contributions"),
		options.Flag(options.Printing, "json", "", options.Switch(&f.style.JSON),
			"print one JSON object per block, as -f json does"),
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
	p, err := a.reader(&f.Page).OnlyPage(path)
	if err != nil {
		a.fail(path, err)
		return nil
	}
	opts = p.Options(opts)
	opts.Warn = func(warning string) { a.doubt(path, warning) }
	return a.explainPage(f, path, p.Raw, opts)
}

// explainPage prints what became of the blocks of one page.
func (a *app) explainPage(f *explainFlags, path string, raw []byte, opts extract.Options) error {
	out := bufio.NewWriter(a.out)
	write, found, err := f.explanation(path, raw, opts)
	if err != nil {
		a.fail(path, err)
		return nil
	}
	if err := cmp.Or(write(out), out.Flush()); err != nil {
		return err
	}
	if !found {
		a.fail(path, fmt.Errorf("%w: no block is kept", extract.ErrNoArticle))
	}
	return nil
}

// explanation returns what prints the page in the format asked for, and whether there is an
// article in it.
func (f *explainFlags) explanation(
	path string, raw []byte, opts extract.Options,
) (write func(io.Writer) error, found bool, err error) {
	if f.format == render.HTML {
		r, err := explained(path, raw, opts)
		if err != nil {
			return nil, false, err
		}
		return r.Write, render.KeptBlocks(r.Verdicts) > 0, nil
	}
	verdicts, err := extract.Explain(raw, opts)
	style := f.style
	style.JSON = style.JSON || f.format == render.JSON
	write = func(w io.Writer) error { return style.Write(w, verdicts) }
	return write, render.KeptBlocks(verdicts) > 0, err
}
