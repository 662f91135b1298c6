package main

// winnow without a subcommand: extracts articles from pages.

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/options"
	"winnow/cmd/internal/outdir"
	"winnow/cmd/internal/progress"
	"winnow/cmd/internal/render"
)

// extractFlags are the flags of winnow itself.
type extractFlags struct {
	options.Page
	list    listFlags
	style   render.Style
	origins bool
	out     outputFlags
	choose  options.Selection
	shard   input.Shard
	include []string
	exclude []string
	follow  bool
	quiet   bool
	exit0   bool
	stats   string
	key     string // of the page in a record
	workers int
	timeout time.Duration // per page
}

// listFlags are the flags of a list of inputs.
type listFlags struct{ input.List }

// flags are the table of winnow's own flags.
func (f *extractFlags) flags() []*pflag.Flag {
	others := map[string]string{"md": render.Markdown, "txt": render.Text, "ndjson": render.JSONL}
	rows := append(f.Page.Flags(), f.choose.Flags()...)
	return append(rows,
		options.FilesFrom(&f.list.From),
		options.Null(&f.list.NUL),
		options.Key(&f.key),
		options.KeepInput(&f.style.KeepInput),
		options.Flag(options.Printing, "format", "f",
			options.OneOfOr(&f.style.Format, others, formats()...),
			"print as `FORMAT`: text, json, jsonl, markdown, html or csv"),
		options.Flag(options.Printing, "field", "",
			options.Several(&f.style.Fields, render.RecordKeys()...),
			"print only these `KEYS` of the JSON record, such as title,date: one line per page, "+
				"separated by tabs"),
		options.Flag(options.Printing, "body-only", "", options.Switch(&f.style.BodyOnly),
			"leave out headline and dek (JSON always has them)"),
		options.Flag(options.Printing, "links", "", options.Switch(&f.style.Marks.Links),
			"keep links in Markdown and HTML (--links=false drops them)"),
		options.Flag(options.Printing, "images", "", options.Switch(&f.style.Marks.Images),
			"keep images in Markdown and HTML; if given, JSON has the key images"),
		options.Flag(options.Printing, "formatting", "", options.Switch(&f.style.Marks.Formatting),
			"keep bold and italic words and inline code in Markdown and HTML"),
		options.Flag(options.Printing, "front-matter", "", options.Switch(&f.style.FrontMatter),
			"start Markdown with title, authors, date and the like as YAML"),
		options.Flag(options.Printing, "provenance", "", options.Switch(&f.origins),
			"say where each field comes from: in JSON as the key provenance, otherwise on standard error"),
		options.Flag(options.Batch, "output", "o", options.String(&f.out.path),
			"write to `PATH`: one file if it ends like a.jsonl, a.csv or a.md.gz; otherwise a folder "+
				"with a file for each article"),
		options.Flag(options.Batch, "skip-existing", "", options.Switch(&f.out.skip),
			"resume: leave out pages that --output already has"),
		options.Flag(options.Batch, "overwrite", "", options.Switch(&f.out.overwrite),
			"replace files that --output already has"),
		options.Include(&f.include),
		options.Exclude(&f.exclude),
		options.Follow(&f.follow),
		options.Flag(options.Batch, "shard", "", &f.shard,
			"take only the pages of shard `I/N`, from 1/N to N/N"),
		options.Flag(options.Batch, "stats", "", options.String(&f.stats),
			"write the counts of the run to `FILE` as JSON"),
		options.Flag(options.Batch, "quiet", "q", options.Switch(&f.quiet),
			"print no line on the run after several inputs"),
		options.Flag(options.Batch, "exit-zero", "", options.Switch(&f.exit0),
			"exit 0 if the run itself went through, whatever the pages held"),
		options.Flag(options.Batch, "jobs", "j", options.Between(&f.workers, 1, options.MostJobs),
			"work on `N` pages at a time (default: one per processor)"),
		options.Timeout(&f.timeout),
	)
}

func formats() []string {
	return []string{render.Text, render.JSON, render.JSONL, render.Markdown, render.HTML, render.CSV}
}

// rootCommand returns winnow's own command, without subcommands.
func (a *app) rootCommand() *cobra.Command {
	var printVersion bool
	f := extractFlags{style: render.Style{Format: render.Text,
		Marks: render.Marks{Links: true, Formatting: true, Images: true}}, timeout: time.Minute}
	cmd := &cobra.Command{
		Use:   "winnow [flags] [FILE|FOLDER|-]...",
		Short: "Extract the article from a news page",
		Long: `Extract the article from a news page. The page is HTML, or text whose tags are
already gone. winnow prints the headline, the dek and the body. Without a file
it reads standard input. It never uses the network.

A file that is named is always read. In a folder, winnow reads the files that
look like pages by their names, also in folders below it ("winnow help formats"
has the list). A file may hold several pages; these are named FILE#1, FILE#2.`,
		Example: `  winnow page.html
  curl -sL https://example.org/story | winnow
  winnow -f jsonl saved/ > articles.jsonl
  winnow -f markdown -o clean saved/
  winnow --body-only --with captions page.html.gz
  winnow explain page.html`,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if printVersion {
				return writeVersion(cmd.OutOrStdout())
			}
			return a.extract(cmd, &f, paths)
		},
	}
	cmd.CompletionOptions.DisableDefaultCmd = true // there is completionCommand
	cmd.SetFlagErrorFunc(flagError)
	cmd.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		a.addCommands(cmd.Root())
		cmd.Root().InitDefaultHelpCmd()
		writeHelp(cmd.OutOrStdout(), cmd)
	})
	addFlags(cmd, append(f.flags(),
		options.Flag(options.Other, "debug", "", options.Switch(&a.debug),
			"print the stack of an internal error"),
		options.Flag(options.Other, "version", "v", options.Switch(&printVersion), "print the version")))
	return cmd
}

// addFlags adds the flags of a table to a command. Flags with a list of words get completions of
// these.
func addFlags(cmd *cobra.Command, flags []*pflag.Flag) {
	options.Add(cmd.Flags(), flags...)
	options.Add(cmd.Flags(), options.Flag(options.Other, "help", "h", options.Switch(new(bool)),
		"print this help"))
	for _, f := range flags {
		if words := options.Words(f.Value); words != nil {
			complete := cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
			cmd.RegisterFlagCompletionFunc(f.Name, complete) // fails only for an unknown flag
		}
	}
}

func (a *app) extract(cmd *cobra.Command, f *extractFlags, paths []string) error {
	if err := mistyped(cmd, paths); err != nil {
		return err
	}
	if len(paths) == 0 && f.list.From == "" {
		if isTerminal(a.in) {
			return a.helpInstead(cmd)
		}
		paths = orStdin(paths)
	}
	in := a.reader(&f.Page)
	in.Wait, in.Key, in.KeepInput = f.timeout, f.key, f.style.KeepInput
	in.Include, in.Exclude, in.Follow = f.include, f.exclude, f.follow
	in.KeepOut(a.out, f.out.path)
	if f.out.isFolder() {
		in.KeepOutWritten(f.out.path, func() []string { return outdir.Outputs(f.out.path) })
	}
	paths, err := in.Paths(f.list.List, paths)
	if err != nil {
		return err
	}
	if err := f.check(cmd, paths); err != nil {
		return err
	}
	if err := f.refuseOwn(in, paths); err != nil {
		return err
	}
	opts, err := optionsOf(cmd, f)
	if err != nil {
		return err
	}
	opts.Marks, opts.Origins = f.style.HasMarks(), f.origins
	opts.Images = f.style.Marks.Images &&
		(f.style.HasMarks() || f.style.IsJSON() && cmd.Flags().Changed("images"))
	to, err := a.sink(f, paths)
	if err != nil {
		return err
	}
	a.tally = newTally()
	stop := a.showProgress(f, in, len(paths))
	err = a.extractAll(cmd.Context(), f, opts, in, paths, to)
	stop()
	if err = closing(to, err); err != nil {
		if errors.Is(err, context.Canceled) {
			a.tellStopped(f, len(paths))
		}
		return err
	}
	return a.summarize(f, in, len(paths))
}

// tellStopped reports the counts of a run that a signal stopped, and how to do the rest if that is
// possible.
func (a *app) tellStopped(f *extractFlags, inputs int) {
	if f.quiet || inputs < 2 && a.tally.Pages == 0 {
		return
	}
	line := "stopped after " + a.tally.String()
	if f.out.canResume(f.style) {
		line += "; --skip-existing does the rest"
	}
	a.warn(line)
}

// progressDelay is how long a run takes before it shows its progress.
const progressDelay = time.Second

// showProgress shows the progress of a run on a terminal until stop is called. It shows none if
// the articles themselves go to a terminal.
func (a *app) showProgress(f *extractFlags, in *input.Reader, inputs int) (stop func()) {
	hasPlace := isTerminal(a.errOut) && (f.out.path != "" || !isTerminal(a.out))
	if f.quiet || !hasPlace || inputs == 0 {
		return func() {}
	}
	errOut, line := a.errOut, progress.Start(a.errOut, inputs, progressDelay)
	a.errOut = line
	a.onPage = func() { line.Set(in.Place(), a.tally.Pages, a.tally.counts()) }
	return func() {
		line.Stop()
		a.errOut, a.onPage = errOut, nil
	}
}

// refuseOwn returns an error if a file that is written is also an input, or the output and --stats
// are one file.
func (f *extractFlags) refuseOwn(in *input.Reader, paths []string) error {
	var files []string
	if f.out.path != "" && !f.out.isFolder() {
		files = append(files, f.out.path)
	}
	if f.stats != "" {
		files = append(files, f.stats)
	}
	if len(files) == 2 && filepath.Clean(files[0]) == filepath.Clean(files[1]) {
		return errors.New("--output and --stats are one file")
	}
	written := input.Reader{Stdin: in.Stdin}
	for _, file := range files {
		written.KeepOut(nil, file)
	}
	return written.RefuseOwn(paths)
}

// summarize reports the counts of a run that went through.
func (a *app) summarize(f *extractFlags, in *input.Reader, inputs int) error {
	a.tally.Passed = in.Passed
	if !f.quiet && max(inputs, a.tally.Pages) > 1 {
		a.warn(&a.tally)
	}
	if f.exit0 {
		a.status = exitOK
	}
	if f.stats == "" {
		return nil
	}
	return a.tally.write(f.stats)
}

// check returns an error if flags contradict each other.
func (f *extractFlags) check(cmd *cobra.Command, paths []string) error {
	switch {
	case f.URL != "" && (len(paths) > 1 || f.Split != ""):
		return usage(cmd, "--url needs exactly one input")
	case f.list.From == "" && cmd.Flags().Changed("files-from"):
		return usage(cmd, "--files-from needs a value")
	case f.list.From == "" && f.list.NUL:
		return usage(cmd, "--null needs --files-from")
	}
	if err := f.out.settle(cmd, &f.style, len(paths)); err != nil {
		return err
	}
	if f.style.FrontMatter && f.style.Format != render.Markdown {
		return usage(cmd, "--front-matter needs -f markdown")
	}
	return nil
}

// mistyped returns an error if the first path is no file and looks like a mistyped subcommand.
func mistyped(cmd *cobra.Command, paths []string) error {
	if len(paths) == 0 || strings.ContainsAny(paths[0], `./\`) {
		return nil
	}
	near := options.Nearest(paths[0], commandNames())
	if near == "" {
		return nil
	}
	if _, err := os.Lstat(paths[0]); err == nil {
		return nil
	}
	return usage(cmd, "unknown command %.200q, did you mean %s?", paths[0], near)
}

// helpInstead prints help if winnow would otherwise wait for input from a terminal.
func (a *app) helpInstead(cmd *cobra.Command) error {
	a.status = exitFailed
	cmd.SetOut(a.errOut)
	return cmd.Help()
}
