package main

// Flags that several subcommands share, and how they become extract.Options.

import (
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/encoding/htmlindex"

	"winnow/cmd/internal/bytesize"
	"winnow/cmd/internal/input"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

// What --precision and --recall add to each block's score, in log-odds. Both
// move the threshold and nothing else.
const (
	precisionOffset = -1
	recallOffset    = +1
)

// choiceFlags say what of a page is wanted; extract, explain and eval share
// them.
type choiceFlags struct {
	input             string
	with, without     extract.BlockType
	points            string
	precision, recall bool
}

func (c *choiceFlags) register(f *pflag.FlagSet) {
	c.input = inputAuto
	f.Var(oneOf(&c.input, inputAuto, inputHTML, inputText), "input", "take pages as `auto|html|text`")
	f.Var(typesFlag{&c.with}, "with", "keep these `KINDS` of block too: captions, boxes, comments")
	f.Var(typesFlag{&c.without}, "without", "leave out these `KINDS`: headings, lists, quotes, tables, code, embeds, keypoints")
	f.StringVar(&c.points, "points", "", "score with the points in `FILE`, as winnow fit writes them")
	f.BoolVar(&c.precision, "precision", false, "when in doubt, drop")
	f.BoolVar(&c.recall, "recall", false, "when in doubt, keep")
}

// options makes the library's options of the flags.
func (c *choiceFlags) options(cmd *cobra.Command) (extract.Options, error) {
	if c.precision && c.recall {
		return extract.Options{}, usage(cmd, "--precision and --recall exclude each other")
	}
	points, err := readPoints(c.points)
	if err != nil {
		return extract.Options{}, err
	}
	return extract.Options{
		Input: inputOf(c.input), With: c.with, Without: c.without, Points: points, Offset: c.offset(),
	}, nil
}

func (c *choiceFlags) offset() float64 {
	switch {
	case c.precision:
		return precisionOffset
	case c.recall:
		return recallOffset
	}
	return 0
}

// readPoints reads a file of points; nil, those compiled in, if there is none.
func readPoints(path string) (*extract.Points, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	points, err := extract.ReadPoints(f)
	if err != nil {
		return nil, report.InFile(path, err)
	}
	return points, nil
}

// splitFF is the only value of --split.
const splitFF = "FF"

// pageFlags are the choice and what is known of the page itself; extract and
// explain share them.
type pageFlags struct {
	choiceFlags
	encoding string
	maxBytes bytesize.Size
	split    string
	url      string
	force    bool
}

func (p *pageFlags) register(f *pflag.FlagSet) {
	p.choiceFlags.register(f)
	p.maxBytes = extract.DefaultMaxBytes
	f.Var((*encodingFlag)(&p.encoding), "encoding", "read the page in the encoding `LABEL`, as in windows-1252")
	f.Var(&p.maxBytes, "max-bytes", "refuse larger pages; `N` bytes, or with a suffix as in 10M")
	f.Var(oneOf(&p.split, splitFF), "split", "read several pages in one input, parted by `FF`, form feeds")
	f.StringVar(&p.url, "url", "", "the page comes from `URL`")
	f.BoolVar(&p.force, "force", false, "give the text of pages that are no articles, too")
}

func (p *pageFlags) options(cmd *cobra.Command) (extract.Options, error) {
	if p.split != "" && isWide(p.encoding) {
		return extract.Options{}, usage(cmd, "--split does not read UTF-16")
	}
	o, err := p.choiceFlags.options(cmd)
	o.Encoding, o.MaxBytes, o.URL, o.Force = p.encoding, int(p.maxBytes), p.url, p.force
	return o, err
}

// reader reads inputs as the flags say.
func (a *app) reader(p *pageFlags) *input.Reader {
	return &input.Reader{Stdin: a.in, Limit: p.maxBytes, FormFeeds: p.split != "", Fail: a.fail}
}

// flagError tells of a flag that is unknown or has no such value, in few words.
func flagError(cmd *cobra.Command, err error) error {
	if bad, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return usage(cmd, "--%s: %w", bad.GetFlag().Name, bad.Unwrap())
	}
	return usage(cmd, "%w", err)
}

// Values of --input.
const (
	inputAuto = "auto"
	inputHTML = "html"
	inputText = "text"
)

func inputOf(name string) extract.Input {
	switch name {
	case inputHTML:
		return extract.InputHTML
	case inputText:
		return extract.InputText
	}
	return extract.Auto
}

// isWide tells whether a label names UTF-16.
func isWide(label string) bool {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return false
	}
	name, err := htmlindex.Name(enc)
	return err == nil && strings.HasPrefix(name, "utf-16")
}
