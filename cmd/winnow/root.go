package main

// winnow without a subcommand: articles out of pages.

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"winnow/extract"
)

// extractFlags are the flags of winnow itself.
type extractFlags struct {
	pageFlags
	list     listFlags
	split    string
	format   string
	bodyOnly bool
	origins  bool
}

func (a *app) rootCommand() *cobra.Command {
	f := extractFlags{format: formatText}
	cmd := &cobra.Command{
		Use:   "winnow [flags] [FILE|FOLDER|-]...",
		Short: "Take the article out of a news page",
		Long: `Take the article out of a news page: HTML, or text whose tags are gone, in;
headline, dek and body out. Reads standard input if no file is given.

A file that is named is tried, whatever its name. A folder stands for the pages
in it and in its folders, in the order of their names: files that end in .html,
.htm, .xhtml, .shtml, .mhtml, .mht, .eml, .php, .asp, .aspx, .jsp, .cgi, .txt or
.text, or have no extension, and .gz of these. Hidden files and folders are
passed over.`,
		Example: `  winnow page.html
  curl -s https://example.org/story | winnow
  winnow -f json *.html > articles.jsonl
  winnow --body-only --with captions page.html.gz
  winnow explain page.html`,
		Version:           version(),
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
		RunE:              func(cmd *cobra.Command, paths []string) error { return a.extract(cmd, &f, paths) },
	}
	cmd.SetVersionTemplate("winnow {{.Version}}\n")
	cmd.SetFlagErrorFunc(flagError)
	f.register(cmd.Flags())
	f.list.register(cmd.Flags())
	cmd.Flags().Var(oneOf(&f.split, splitFF), "split", "read several pages in one input, parted by `FF`, form feeds")
	cmd.Flags().VarP(oneOf(&f.format, formatText, formatJSON), "format", "f", "print as `text|json`")
	cmd.Flags().BoolVar(&f.origins, "provenance", false, "tell where each field came from: a key provenance (json), or lines on standard error (text)")
	cmd.Flags().BoolVar(&f.bodyOnly, "body-only", false, "leave out headline and dek (text format)")
	cmd.AddCommand(a.explainCommand(), a.evalCommand(), a.fitCommand())
	return cmd
}

func (a *app) extract(cmd *cobra.Command, f *extractFlags, paths []string) error {
	if len(paths) == 0 && f.list.from == "" {
		if isTerminal(a.in) {
			return a.helpInstead(cmd)
		}
		paths = orStdin(paths)
	}
	paths, err := a.inputs(&f.list, paths)
	if err != nil {
		return err
	}
	if f.url != "" && (len(paths) > 1 || f.split != "") {
		return usage(cmd, "--url goes with one input only")
	}
	if f.split != "" && isWide(f.encoding) {
		return usage(cmd, "--split does not read UTF-16")
	}
	opts, err := f.options(cmd)
	if err != nil {
		return err
	}
	return a.extractAll(cmd.Context(), f, opts, paths)
}

// extractAll prints the article of each input, in order.
func (a *app) extractAll(ctx context.Context, f *extractFlags, opts extract.Options, paths []string) error {
	p := newPrinter(a.out, f, len(paths) > 1 || f.split != "")
	for _, path := range paths {
		for in := range a.pages(path, f) {
			if err := ctx.Err(); err != nil {
				return err
			}
			opts.Warn = a.doubts(in.name)
			r := f.extractOne(opts, in)
			if r.Err != nil {
				a.fail(in.name, r.Err)
			}
			if f.format == formatText {
				a.tellOrigins(in.name, r.origins)
			}
			if err := p.print(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *extractFlags) extractOne(opts extract.Options, in input) (r tracedRecord) {
	err := in.err
	if err == nil {
		r.Article, err = extract.Extract(in.page, opts)
	}
	if f.origins {
		opts.Warn = nil // it has warned
		r.origins = []extract.Origin{}
		if origins, err := extract.Origins(in.page, opts); err == nil {
			r.origins = origins
		}
	}
	r.Article.Path, r.Article.URL, r.Err = in.name, cmp.Or(r.Article.URL, f.url), bare(err)
	return r
}

// helpInstead is for those who type the bare name: they would wait for a prompt
// that never comes.
func (a *app) helpInstead(cmd *cobra.Command) error {
	a.status = exitFailed
	cmd.SetOut(a.errOut)
	return cmd.Help()
}
