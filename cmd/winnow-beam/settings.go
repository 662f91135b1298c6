package main

// The flags. Those of winnow have its names and meanings, those of the SDK are the SDK's.

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/pflag"

	"winnow/cmd/internal/bytesize"
	"winnow/cmd/internal/input"
	"winnow/cmd/internal/options"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/work"
	"winnow/extract"
)

const (
	formatJSONL   = "jsonl"
	formatParquet = "parquet"
)

const usage = `Usage: winnow-beam [flags] --output FOLDER FILE|FOLDER|PATTERN...

Extract the articles of many pages as an Apache Beam pipeline. The inputs are
those of winnow: pages, folders of pages, JSON Lines, WARC and WET, packed by
gzip or zstd or not. They may be patterns, and on gs:// and s3://.

Files of JSON Lines, WARC and WET are read in parts, by several workers. So
are their .gz files, if these have several gzip members, as archives have. A
.gz file with one member, a .zst file and all other files are read by one
worker. The pages are then spread over all workers.

The workers read the inputs and the file of --points, and write the output, so
all of these must have the same paths on all machines.

`

// settings are the flags of a run.
type settings struct {
	page              options.Page
	key               string // of the page in a record
	include, exclude  []string
	keepInput, follow bool
	origins, images   bool
	list              input.List
	choose            options.Selection
	timeout           time.Duration // of one page
	format, output    string
	shards            int
	partSize          bytesize.Size
	numbered          bool
	overwrite         bool

	args []string // the flags above as they were given; a worker parses them again
}

// flags returns the flags as a set, with their defaults.
func (s *settings) flags() *pflag.FlagSet {
	s.timeout, s.format, s.shards, s.partSize = time.Minute, formatJSONL, 1, 64<<20
	set := pflag.NewFlagSet("winnow-beam", pflag.ContinueOnError)
	set.SetOutput(io.Discard)
	ofMany := func(f *pflag.Flag) bool { return f.Name == "url" } // which is of one page
	options.Add(set, slices.DeleteFunc(s.page.Flags(), ofMany)...)
	options.Add(set, s.choose.Flags()...)
	options.Add(set,
		options.FilesFrom(&s.list.From), options.Null(&s.list.NUL),
		options.Key(&s.key), options.KeepInput(&s.keepInput),
		options.Include(&s.include), options.Exclude(&s.exclude), options.Follow(&s.follow),
		options.Timeout(&s.timeout),
		options.Flag(options.Printing, "provenance", "", options.Switch(&s.origins),
			"say where each field comes from, as the key provenance"),
		options.Flag(options.Printing, "images", "", options.Switch(&s.images),
			"add the key images"),
		options.Flag(options.Printing, "format", "f",
			options.OneOf(&s.format, formatJSONL, formatParquet),
			"write articles as `FORMAT`: jsonl or parquet"),
		options.Flag(options.Batch, "output", "o", options.String(&s.output),
			"write to `FOLDER`"),
		options.Flag(options.Batch, "shards", "", options.Between(&s.shards, 1, 99999),
			"write articles to `N` files"),
		options.Flag(options.Batch, "part-size", "", &s.partSize,
			"read large files in parts of about `SIZE`"),
		options.Flag(options.Batch, "numbered", "", options.Switch(&s.numbered),
			"name pages by their number in a file, as winnow does; then one worker reads a file"),
		options.Flag(options.Batch, "overwrite", "", options.Switch(&s.overwrite),
			"remove the files of an earlier run from --output first"))
	return set
}

// parse reads a command line. Flags of the SDK are set in sdk.
func parse(args []string, sdk *flag.FlagSet) (*settings, []string, error) {
	s := &settings{}
	own := s.flags()
	all := pflag.NewFlagSet("winnow-beam", pflag.ContinueOnError)
	all.SetOutput(io.Discard)
	all.AddFlagSet(own)
	all.AddGoFlagSet(sdk)
	err := all.ParseAll(args, func(f *pflag.Flag, value string) error {
		if own.Lookup(f.Name) == f {
			s.args = append(s.args, "--"+f.Name+"="+value)
		}
		return all.Set(f.Name, value)
	})
	return s, all.Args(), err
}

// parseArgs is parse for a worker.
func parseArgs(args []string) (*settings, error) {
	s := &settings{args: args}
	return s, s.flags().Parse(args)
}

const helpWidth = 79 // columns

// help prints the flags of winnow-beam, then those of the SDK.
func help(out io.Writer) error {
	sdk := pflag.NewFlagSet("", pflag.ContinueOnError)
	sdk.AddGoFlagSet(flag.CommandLine)
	_, err := fmt.Fprintf(out, "%sFlags:\n%s\nFlags of the Beam SDK:\n%s", usage,
		new(settings).flags().FlagUsagesWrapped(helpWidth), sdk.FlagUsages())
	return err
}

// check returns an error if the command line cannot be run.
func (s *settings) check(paths []string) error {
	switch {
	case len(paths) == 0 && s.list.From == "":
		return errors.New("no input (see winnow-beam --help)")
	case slices.Contains(paths, input.Stdin), s.list.From == input.Stdin:
		return errors.New("a pipeline cannot read standard input")
	case s.output == "":
		return errors.New("no --output (see winnow-beam --help)")
	case s.list.From == "" && s.list.NUL:
		return errors.New("--null needs --files-from")
	}
	_, err := s.maker()
	return cmp.Or(s.page.Check(), err)
}

// reader returns a reader of inputs. Fail is called for folders that fail.
func (s *settings) reader(fail func(path string, err error)) *input.Reader {
	return &input.Reader{Limit: s.page.MaxBytes, FormFeeds: s.page.Split != "",
		Records: s.page.IsRecords(), Fail: fail, Key: s.key, KeepInput: s.keepInput,
		Include: s.include, Exclude: s.exclude, Follow: s.follow, Wait: s.timeout,
		Numbered: s.numbered, Remote: remote{}}
}

// maker returns a maker of records, which has its own Extractor.
func (s *settings) maker() (*work.Maker, error) {
	opts, err := s.page.Options()
	opts.Origins, opts.Images = s.origins, s.images
	return &work.Maker{Extract: newExtractors().extract, Options: opts, Timeout: s.timeout}, err
}

// jsonLine returns a record as winnow -f jsonl prints it.
func jsonLine(r render.Record) ([]byte, error) {
	return render.Style{Format: render.JSONL}.Record(r, true)
}

// extractors has the Extractor of a worker. While a page that took too long still has it, there is
// another one.
type extractors struct{ free chan *extract.Extractor }

func newExtractors() extractors { return extractors{make(chan *extract.Extractor, 1)} }

func (e extractors) extract(page []byte, o extract.Options) (extract.Article, error) {
	var x *extract.Extractor
	select {
	case x = <-e.free:
	default:
		x = new(extract.Extractor)
	}
	a, err := x.Extract(page, o)
	select { // not after a panic, which leaves x in pieces
	case e.free <- x:
	default:
	}
	return a, err
}
