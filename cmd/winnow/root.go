package main

// winnow without a subcommand: articles out of pages.

import (
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/options"
	"winnow/cmd/internal/render"
)

// extractFlags are the flags of winnow itself.
type extractFlags struct {
	options.Page
	list    listFlags
	style   render.Style
	origins bool
	folder  string // for a file an article
	workers int
}

// listFlags say where a list of inputs comes from.
type listFlags struct{ input.List }

func (l *listFlags) register(f *pflag.FlagSet) {
	f.StringVar(&l.From, "files-from", "", "read the names of more inputs from `FILE`, one a line; - for standard input")
	f.BoolVarP(&l.NUL, "null", "0", false, "the names in that file end in NUL, as find -print0 has them")
}

func (a *app) rootCommand() *cobra.Command {
	f := extractFlags{style: render.Style{Format: render.Text}}
	cmd := &cobra.Command{
		Use:   "winnow [flags] [FILE|FOLDER|-]...",
		Short: "Take the article out of a news page",
		Long: `Take the article out of a news page: HTML, or text whose tags are gone, in;
headline, dek and body out. Reads standard input if no file is given.

A file that is named is tried, whatever its name. A folder stands for the pages
in it and in its folders, in the order of their names: files that end in .html,
.htm, .xhtml, .shtml, .mhtml, .mht, .eml, .php, .asp, .aspx, .jsp, .cgi, .txt,
.text, .warc or .wet, or have no extension, and .gz and .zst of these. Hidden
files and folders are passed over.

A file may hold several pages: a web archive (WARC, WET), JSON Lines with a page
under the key html, raw_html, raw_content, content, text or body, or with --split
pages parted by form feeds. They are told apart as FILE#1, FILE#2 and so on.`,
		Example: `  winnow page.html
  curl -s https://example.org/story | winnow
  winnow -f jsonl *.html > articles.jsonl
  winnow -f markdown -o clean saved/
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
	f.Register(cmd.Flags())
	f.list.register(cmd.Flags())
	format := options.OneOf(&f.style.Format,
		render.Text, render.JSON, render.JSONL, render.Markdown, render.HTML)
	cmd.Flags().VarP(format, "format", "f", "print as `text|json|jsonl|markdown|html`")
	cmd.Flags().StringVarP(&f.folder, "output", "o", "", "write each article to a file below `FOLDER`, named as its input is")
	f.workers = runtime.GOMAXPROCS(0)
	cmd.Flags().VarP(options.AtLeast(&f.workers, 1), "jobs", "j", "work on `N` pages at a time")
	cmd.Flags().BoolVar(&f.origins, "provenance", false, "tell where each field came from: a key provenance in JSON, else lines on standard error")
	cmd.Flags().BoolVar(&f.style.BodyOnly, "body-only", false, "leave out headline and dek (JSON has them always)")
	cmd.AddCommand(a.explainCommand(), a.evalCommand(), a.fitCommand())
	cmd.SetHelpCommand(helpCommand())
	return cmd
}

// helpCommand is cobra's, but for that what it does not know is an error.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		RunE: func(cmd *cobra.Command, names []string) error {
			about, _, err := cmd.Root().Find(names)
			if err != nil || about == cmd.Root() && len(names) > 0 {
				return usage(cmd.Root(), "no command %q", strings.Join(names, " "))
			}
			return about.Help()
		},
	}
}

func (a *app) extract(cmd *cobra.Command, f *extractFlags, paths []string) error {
	if len(paths) == 0 && f.list.From == "" {
		if isTerminal(a.in) {
			return a.helpInstead(cmd)
		}
		paths = orStdin(paths)
	}
	in := a.reader(&f.Page)
	in.Exclude(a.out, f.folder)
	paths, err := in.Paths(f.list.List, paths)
	if err != nil {
		return err
	}
	if err := f.check(cmd, paths); err != nil {
		return err
	}
	opts, err := optionsOf(cmd, f)
	if err != nil {
		return err
	}
	p, err := a.printer(f, paths)
	if err != nil {
		return err
	}
	return a.extractAll(cmd.Context(), f, opts, in, paths, p)
}

// check refuses flags that cannot be meant together.
func (f *extractFlags) check(cmd *cobra.Command, paths []string) error {
	switch {
	case f.URL != "" && (len(paths) > 1 || f.Split != ""):
		return usage(cmd, "--url goes with one input only")
	case f.list.From == "" && cmd.Flags().Changed("files-from"):
		return usage(cmd, "--files-from: no file is named")
	case f.list.From == "" && f.list.NUL:
		return usage(cmd, "--null goes with --files-from only")
	}
	return nil
}

// helpInstead is for those who type the bare name: they would wait for a prompt
// that never comes.
func (a *app) helpInstead(cmd *cobra.Command) error {
	a.status = exitFailed
	cmd.SetOut(a.errOut)
	return cmd.Help()
}
