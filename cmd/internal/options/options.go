package options

// Flags that several subcommands share, and how they become extract.Options.

import (
	"errors"
	"os"
	"strings"

	"github.com/spf13/pflag"
	"golang.org/x/text/encoding/htmlindex"

	"winnow/cmd/internal/bytesize"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

// What --precision and --recall add to each block's score, in log-odds. Both
// move the threshold and nothing else.
const (
	precisionOffset = -1
	recallOffset    = +1
)

// Choice says what of a page is wanted; extract, explain and eval share it.
type Choice struct {
	input             string
	with, without     extract.Kind
	points            string
	precision, recall bool
}

// Register adds the flags to f and sets their defaults.
func (c *Choice) Register(f *pflag.FlagSet) {
	c.input = inputAuto
	f.Var(OneOf(&c.input, inputAuto, inputHTML, inputText), "input", "take pages as `auto|html|text`")
	f.Var(typesFlag{&c.with}, "with", "keep these `KINDS` of block too: captions, boxes, comments")
	f.Var(typesFlag{&c.without}, "without", "leave out these `KINDS`: headings, lists, quotes, tables, code, embeds, keypoints")
	f.StringVar(&c.points, "points", "", "score with the points in `FILE`, as winnow fit writes them")
	f.BoolVar(&c.precision, "precision", false, "when in doubt, drop")
	f.BoolVar(&c.recall, "recall", false, "when in doubt, keep")
}

// Check returns an error if flags cannot be meant together.
func (c *Choice) Check() error {
	if c.precision && c.recall {
		return errors.New("--precision and --recall exclude each other")
	}
	return nil
}

// Options returns the options of the library that the flags ask for. It returns an error if
// the file of points cannot be read.
func (c *Choice) Options() (extract.Options, error) {
	points, err := readPoints(c.points)
	if err != nil {
		return extract.Options{}, err
	}
	return extract.Options{
		Input: inputOf(c.input), With: c.with, Without: c.without, Points: points, Offset: c.offset(),
	}, nil
}

func (c *Choice) offset() float64 {
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

// Page is the choice and what is known of the page itself; extract and explain share it.
type Page struct {
	Choice
	MaxBytes bytesize.Size // of a page
	Split    string        // FF: at form feeds; "": not at all
	URL      string        // "" if it is not known
	encoding string
	force    bool
}

// Register adds the flags to f and sets their defaults.
func (p *Page) Register(f *pflag.FlagSet) {
	p.Choice.Register(f)
	p.MaxBytes = extract.DefaultMaxBytes
	f.Var((*encodingFlag)(&p.encoding), "encoding", "read the page in the encoding `LABEL`, as in windows-1252")
	f.Var(&p.MaxBytes, "max-bytes", "refuse larger pages; `N` bytes, or with a suffix as in 10M")
	f.Var(OneOf(&p.Split, splitFF), "split", "read several pages in one input, parted by `FF`, form feeds")
	f.StringVar(&p.URL, "url", "", "the page comes from `URL`")
	f.BoolVar(&p.force, "force", false, "give the text of pages that are no articles, too")
}

// Check returns an error if flags cannot be meant together.
func (p *Page) Check() error {
	if p.Split != "" && isWide(p.encoding) {
		return errors.New("--split does not read UTF-16")
	}
	return p.Choice.Check()
}

// Options returns the options of the library that the flags ask for. It returns an error if
// the file of points cannot be read.
func (p *Page) Options() (extract.Options, error) {
	o, err := p.Choice.Options()
	o.Encoding, o.MaxBytes, o.URL, o.Force = p.encoding, int(p.MaxBytes), p.URL, p.force
	return o, err
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
