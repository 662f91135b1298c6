package main

// winnow eval: measures the extractor on pages whose article is known.

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
	"winnow/cmd/internal/outfile"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/fit"
)

type evalFlags struct {
	options.Choice
	worst     int
	pageType  string
	json      bool
	as        string
	baselines bool
	out       string
	floors    string
	ablate    bool
	locked    bool
	format    string
	folder    string // of the HTML report
	against   string // a file of results, as --out writes it
	workers   int
}

func (a *app) evalCommand() *cobra.Command {
	var f evalFlags
	cmd := &cobra.Command{
		Use:   "eval [flags] CORPUS...",
		Short: "Measure winnow on pages whose article is known",
		Long: `Measure winnow on pages whose article is known. A corpus is a folder that has
an index.jsonl, or a gold file beside each page: story.gold beside story.html
("winnow help corpora" has the format). Prints one table per corpus:

  f1, p, r    F1, precision and recall of shingles of four words, page mean
  exact       share of pages whose text is exactly the gold text
  word        F1 of the bag of words
  snip_...    snippets that must or must not be in the text, if in the gold
  title_any   share of titles found in the gold, the h1, og:title or JSON-LD
  title ...   share of gold values of a field that winnow finds
  ece         mean distance between confidence and the F1 it predicts
  sure_word   word F1 of the pages with a confidence of 0.9 or more
  errors      pages that gave no article or could not be read
  sec         seconds in the extractor

--as reads HTML pages as text without tags, in one of these looks: a blank line
between blocks (plain), one block per line (lines), wrapped at 80 columns
(wrapped), all on one line (folded), or the same without a space between blocks
(glued).

Of a corpus with an index, 15 % of the sites are locked: winnow fit does not
read them and --worst does not list them, so nothing is learnt from them.
--locked measures these sites only. Use it once, when all other work is done.

-f html writes a report for a browser: the figures, charts, the worst pages with
what they lack and why, and figures by language, site and type. --against adds
what got better and worse since an older run.

--ablate prints instead what each feature is worth: the F1 that is lost without
it, as the mean of the corpora and for each corpus, greatest loss first, and how
many pages get worse and better. The feature left out gives every block of a
corpus its mean points, so the scores as a whole do not shift. The other points
are not fitted again; a new fit would lose less. Losses on few pages are chance.`,
		Example: `  winnow eval testdata/pages
  winnow eval --worst 10 --type article corpora/news
  winnow eval --floors floors.txt corpora/*
  winnow eval -f html -o report --against before.jsonl corpora/news
  winnow eval --ablate corpora/news`,
		Args: needCorpus,
		RunE: func(cmd *cobra.Command, dirs []string) error { return a.eval(cmd, &f, dirs) },
	}
	addFlags(cmd, f.flags())
	return cmd
}

// flags are the table of eval's flags.
func (f *evalFlags) flags() []*pflag.Flag {
	f.format = render.Text
	format := options.OneOf(&f.format, render.Text, render.JSON, render.HTML)
	return append(f.Choice.Flags(),
		options.Flag(options.Reading, "type", "", options.String(&f.pageType),
			"read only pages whose gold has the type `NAME`"),
		options.Flag(options.Reading, "as", "", options.OneOf(&f.as, looks()...),
			"read HTML pages as text in one `LOOK`: plain, lines, wrapped, folded or glued"),
		options.Flag(options.Reading, "locked", "", options.Switch(&f.locked),
			"read only the pages of locked sites"),
		options.Flag(options.Printing, "worst", "", options.AtLeast(&f.worst, 0),
			"also print the `N` worst pages"),
		options.Flag(options.Printing, "format", "f", format,
			"print as `text|json|html`: a table, one object per row, a table and a report in --output"),
		options.Flag(options.Printing, "json", "", options.Switch(&f.json),
			"print one JSON object per row of the table, as -f json does"),
		options.Flag(options.Printing, "output", "o", options.String(&f.folder),
			"write the report of -f html to `FOLDER`"),
		options.Flag(options.Printing, "against", "", options.String(&f.against),
			"also print what got better and worse since the run in `FILE`, which --out wrote"),
		options.Flag(options.Printing, "baselines", "", options.Switch(&f.baselines),
			"also print the figures of simple line rules (only for corpora of text pages)"),
		options.Flag(options.Printing, "ablate", "", options.Switch(&f.ablate),
			"print instead the loss without each feature"),
		options.Flag(options.Printing, "out", "", options.String(&f.out),
			"write the result of each page to `FILE` as JSON Lines"),
		options.Flag(options.Printing, "floors", "", options.String(&f.floors),
			"exit 1 if a figure is below its minimum; a line of `FILE` is: corpus figure minimum"),
		options.Flag(options.Batch, "jobs", "j", options.Between(&f.workers, 1, options.MostJobs),
			"work on `N` pages at a time (default: one per processor)"),
	)
}

func looks() []string { return []string{"plain", "lines", "wrapped", "folded", "glued"} }

func needCorpus(cmd *cobra.Command, dirs []string) error {
	if len(dirs) == 0 {
		return usage(cmd, "no corpus given")
	}
	return nil
}

// loadCorpora loads all corpora before the first page is read, so that an error is found early.
// Corpora must have different names, because figures are listed by name.
func loadCorpora(dirs []string) ([]eval.Corpus, error) {
	var corpora []eval.Corpus
	for _, dir := range dirs {
		c, err := eval.Load(dir)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(corpora, func(d eval.Corpus) bool { return d.Name == c.Name }) {
			return nil, fmt.Errorf("%s: another corpus has the same name", dir)
		}
		corpora = append(corpora, c)
	}
	return corpora, nil
}

func (a *app) eval(cmd *cobra.Command, f *evalFlags, dirs []string) error {
	f.json = f.json || f.format == render.JSON
	if err := f.check(cmd); err != nil {
		return err
	}
	opts, err := optionsOf(cmd, f)
	if err != nil {
		return err
	}
	floors, err := readFloors(f.floors)
	if err != nil {
		return err
	}
	corpora, err := loadCorpora(dirs)
	if err != nil {
		return err
	}
	if corpora, err = f.lockedOf(corpora); err != nil {
		return err
	}
	if !slices.ContainsFunc(corpora, func(c eval.Corpus) bool {
		return len(c.OfType(f.pageType).Pages) > 0
	}) {
		return fmt.Errorf("no page is of the type %q", f.pageType)
	}
	if f.ablate {
		return a.ablate(cmd, f, opts, corpora)
	}
	older, err := report.Read(f.against, eval.ReadResults)
	if err != nil {
		return err
	}
	if f.out == "" {
		_, err := a.evalAll(f, opts, floors, corpora, older)
		return err
	}
	out, err := outfile.Begin(f.out) // now, because a run is long and a path is easily mistyped
	if err != nil {
		return err
	}
	results, err := a.evalAll(f, opts, floors, corpora, older)
	if err != nil {
		out.Drop()
		return err
	}
	if err := eval.WriteResults(out, results); err != nil {
		out.Drop()
		return err
	}
	return out.Commit()
}

// check refuses flags that exclude or need each other.
func (f *evalFlags) check(cmd *cobra.Command) error {
	switch {
	case f.json && f.worst > 0:
		return usage(cmd, "--json and --worst exclude each other")
	case f.json && f.against != "":
		return usage(cmd, "--json and --against exclude each other")
	case f.locked && f.worst > 0:
		return usage(cmd, "--locked and --worst exclude each other")
	case f.locked && f.against != "":
		return usage(cmd, "--locked and --against exclude each other")
	case f.ablate && f.format == render.HTML:
		return usage(cmd, "--ablate and -f html exclude each other")
	case f.format == render.HTML && f.folder == "":
		return usage(cmd, "-f html needs --output")
	case f.format != render.HTML && f.folder != "":
		return usage(cmd, "--output needs -f html")
	}
	return nil
}

// lockedOf returns the corpora, or their locked parts with --locked.
func (f *evalFlags) lockedOf(corpora []eval.Corpus) ([]eval.Corpus, error) {
	if !f.locked {
		return corpora, nil
	}
	for i, c := range corpora {
		if corpora[i] = c.Keep(eval.Locked); len(corpora[i].Pages) == 0 {
			return nil, fmt.Errorf("%s: no site is locked", c.Name)
		}
	}
	return corpora, nil
}

func (a *app) evalAll(
	f *evalFlags, opts extract.Options, floors []floor, corpora []eval.Corpus,
	older []eval.Result,
) ([]eval.Result, error) {
	var all []eval.Result
	html := evalReport{flags: f, opts: opts, older: older}
	for i, c := range corpora {
		c = c.OfType(f.pageType)
		m := f.measure(c, opts)
		if i > 0 && !f.json {
			fmt.Fprintln(a.out)
		}
		if err := f.write(a.out, c, m, older); err != nil {
			return nil, err
		}
		if err := html.add(c, m); err != nil {
			return nil, err
		}
		if err := a.checkFloors(floors, c.Name, m.rows[0]); err != nil {
			return nil, err
		}
		a.failPages(c.Name, m.results)
		all = append(all, m.results...)
	}
	return all, html.write()
}

// failPages reports the pages that could not be read. A page without an article is a normal
// result.
func (a *app) failPages(corpus string, results []eval.Result) {
	for _, r := range results {
		if r.Err != nil && !errors.Is(r.Err, extract.ErrNoArticle) {
			a.fail(corpus+": "+r.ID, r.Err)
		}
	}
}

// dressed returns the page in the look of --as.
func (f *evalFlags) dressed(p eval.Page, raw []byte) ([]byte, error) {
	look, ok := fit.ParseLook(f.as)
	if !ok || p.Form() != eval.FormHTML {
		return raw, nil
	}
	return fit.Dump(raw, look)
}

// measured is the result of a corpus: the row of winnow, the rows of the baselines, and the
// result of each page.
type measured struct {
	rows    []eval.Row
	pages   []eval.PageScore
	results []eval.Result
}

func (f *evalFlags) measure(c eval.Corpus, opts extract.Options) measured {
	var m measured
	m.results = eval.Run(c, func(p eval.Page, raw []byte) eval.Result {
		o := opts
		o.URL = p.URL
		raw, err := f.dressed(p, raw)
		if err != nil {
			return eval.Result{ID: p.ID, Err: err}
		}
		article, err := extract.Extract(raw, o)
		return eval.FromArticle(p.ID, article, err)
	}, workers(f.workers))
	scores, pages := eval.Score(c, m.results)
	m.pages = pages
	m.rows = append(m.rows, eval.Row{Tool: "winnow", Scores: scores})
	if f.baselines && !slices.ContainsFunc(c.Pages, func(p eval.Page) bool {
		return p.Form() == eval.FormHTML
	}) {
		m.rows = append(m.rows, baselineRows(c, workers(f.workers))...)
	}
	return m
}

func baselineRows(c eval.Corpus, jobs int) []eval.Row {
	var rows []eval.Row
	for _, b := range eval.Baselines() {
		scores, _ := eval.Score(c, eval.Run(c, b.Extract, jobs))
		rows = append(rows, eval.Row{Tool: b.Name, Scores: scores})
	}
	return rows
}

func (f *evalFlags) write(w io.Writer, c eval.Corpus, m measured, older []eval.Result) error {
	if f.json {
		return writeRows(w, c.Name, m.rows)
	}
	if err := eval.WriteTable(w, c.Name, m.rows); err != nil {
		return err
	}
	if err := eval.WriteWorst(w, unlockedPages(c, m.pages), f.worst); err != nil || older == nil {
		return err
	}
	changed, same := eval.Changes(c.Keep(unlocked), older, m.results)
	return eval.WriteChanges(w, changed, same, f.worst)
}

func unlocked(p eval.Page) bool { return !eval.Locked(p) }

// unlockedPages returns the figures of the pages that are not locked.
func unlockedPages(c eval.Corpus, pages []eval.PageScore) []eval.PageScore {
	locked := map[string]bool{}
	for _, p := range c.Pages {
		locked[p.ID] = eval.Locked(p)
	}
	return slices.DeleteFunc(slices.Clone(pages), func(p eval.PageScore) bool { return locked[p.ID] })
}

// writeRows prints one object per row. The corpus is its first key.
func writeRows(w io.Writer, corpus string, rows []eval.Row) error {
	name, err := json.Marshal(corpus)
	if err != nil {
		return err
	}
	for _, row := range rows {
		object, err := row.MarshalJSON()
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "{\"corpus\":%s,%s\n", name, object[1:]); err != nil {
			return err
		}
	}
	return nil
}
