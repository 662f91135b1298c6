package main

// winnow explain: shows why each block of a page was kept or dropped.

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/options"
	"winnow/cmd/internal/outdir"
	"winnow/cmd/internal/output"
	"winnow/cmd/internal/render"
	"winnow/extract"
)

type explainFlags struct {
	options.Page
	style  render.Explanation
	format string
	folder string // one file per page
}

func (a *app) explainCommand() *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain [flags] [FILE|FOLDER|-]...",
		Short: "Show why each block of a page was kept or dropped",
		Long: `Print one line per block of a page, in page order: where the block went, its
score, the features that weigh most in the score, and the start of its text,
with its kind if it is no plain paragraph. The score is in log-odds: above 0,
the block is more likely article than boilerplate. --why puts the features in
words. The text around a block counts too, so a block can be kept against its
own score. "joined" marks a block that is kept for the text around it: a
subhead, a list, or the paragraph above all others. A line at the end counts all
visible text. If the article is taken from the page's data, the line before
it names the source.

Some features read the near scores: what each block is worth by itself, without
its surroundings. --near prints these and what they are made of.

"winnow help scoring" explains the scores.`,
		Example: `  winnow explain page.html
  winnow explain --why page.html | less
  winnow explain -f html page.html > report.html
  winnow explain -f html -o reports saved/
  winnow explain crawl.warc.gz#17
  winnow explain --json page.html | jq -r 'select(.role == null) | .text'`,
		Args: cobra.ArbitraryArgs,
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
		options.Flag(options.Printing, "why", "", options.Switch(&f.style.Why),
			"print the contributions that weigh most in words"),
		options.Flag(options.Printing, "near", "", options.Switch(&f.style.Near),
			"also print the near score and its contributions"),
		options.Flag(options.Printing, "json", "", options.Switch(&f.style.JSON),
			"print one JSON object per block, as -f json does"),
		options.Flag(options.Batch, "output", "o", options.String(&f.folder),
			"write the explanation of each page to a file below `FOLDER`, named like its input"),
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
	in := a.reader(&f.Page)
	in.KeepOut(a.out, f.folder)
	paths, err := in.Paths(input.List{}, orStdin(args))
	if err != nil {
		return err
	}
	if f.URL != "" && (len(paths) > 1 || f.Split != "") {
		return usage(cmd, "--url needs exactly one input")
	}
	put, err := a.explainPrinter(f, paths)
	if err != nil {
		return err
	}
	for source := range in.Pages(paths) {
		several := len(paths) > 1 || source.Numbered
		if err := cmp.Or(cmd.Context().Err(), a.explainPage(f, source, several, opts, put)); err != nil {
			return err
		}
	}
	return nil
}

// explainPrinter prints the explanation of a page, which write writes if there is one.
type explainPrinter func(in input.Source, several bool, write explainWriter) error

type explainWriter func(w io.Writer) (ok bool)

func (a *app) explainPrinter(f *explainFlags, paths []string) (explainPrinter, error) {
	style := render.Style{Format: f.format}
	if f.style.JSON {
		style.Format = render.JSON
	}
	if f.folder == "" {
		out := output.Stream{W: a.out, Style: style}
		return func(in input.Source, several bool, write explainWriter) error {
			w := bufio.NewWriterSize(out.Writer(in.Name, several), explainBuffer)
			write(w)
			return w.Flush()
		}, nil
	}
	folder, err := outdir.Bare(f.folder, style.FileEnd(), outdir.Overwrite, paths)
	if err != nil {
		return nil, err
	}
	return func(in input.Source, _ bool, write explainWriter) error {
		var printed bytes.Buffer
		if !write(&printed) {
			return nil
		}
		_, err := folder.Claim(in.Name, in.Path, in.Number)
		if err == nil {
			err = folder.Put(in.Name, in.Path, in.Number, outdir.Entry{}, printed.Bytes())
		}
		if err != nil && !outdir.Stops(err) {
			a.fail(in.Name, err)
			return nil
		}
		return err
	}, nil
}

// explainBuffer is how many bytes are printed at a time. Nearly all explanations are shorter.
const explainBuffer = 1 << 18

// explainPage prints the verdicts on the blocks of one page.
func (a *app) explainPage(
	f *explainFlags, source input.Source, several bool, opts extract.Options, put explainPrinter,
) error {
	defer a.collector.begin(int(source.Size))()
	page, err := source.Read()
	if err != nil {
		a.fail(source.Name, err)
		return nil
	}
	opts = page.Options(opts)
	opts.Warn = func(warning string) { a.doubt(source.Name, warning) }
	var kept int
	var failed error
	if err := put(source, several, func(w io.Writer) bool {
		raw := page.Raw
		page.Raw = nil // a large one is garbage as soon as it is read
		kept, failed = f.writePage(w, source.Name, several, raw, opts)
		return failed == nil
	}); err != nil {
		return err
	}
	switch {
	case failed != nil:
		a.fail(source.Name, failed)
	case kept == 0:
		a.fail(source.Name, fmt.Errorf("%w: no block is kept", extract.ErrNoArticle))
	}
	return nil
}

// writePage prints the blocks of a page in the format asked for, and returns how many are kept.
func (f *explainFlags) writePage(
	w io.Writer, name string, several bool, raw []byte, opts extract.Options,
) (kept int, err error) {
	if f.format == render.HTML {
		r, err := explained(name, raw, opts)
		if err != nil {
			return 0, err
		}
		return render.KeptBlocks(r.Verdicts), r.Write(w)
	}
	style := f.style
	style.JSON = style.JSON || f.format == render.JSON
	if several {
		style.Path = name
	}
	return style.Write(w, extract.Verdicts(raw, opts))
}
