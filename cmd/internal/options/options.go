package options

// Flags that several subcommands share, and how they become extract.Options.

import (
	"errors"
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

// Choice is what to keep of a page. The commands extract, explain and eval share it.
type Choice struct {
	input             string
	with, without     extract.Kind
	points            string
	precision, recall bool
}

// Flags returns the rows of the table and sets their defaults.
func (c *Choice) Flags() []*pflag.Flag {
	return c.flags("read pages as `FORM`: auto, html or text", inputAuto, inputHTML, inputText)
}

func (c *Choice) flags(inputDoc string, inputs ...string) []*pflag.Flag {
	c.input = inputAuto
	return []*pflag.Flag{
		Flag(Reading, "input", "", OneOf(&c.input, inputs...), inputDoc),
		Flag(Choosing, "with", "", typesFlag{&c.with},
			"also keep blocks of these `KINDS`: captions, boxes, comments"),
		Flag(Choosing, "without", "", typesFlag{&c.without},
			"drop blocks of these `KINDS`: headings, lists, quotes, tables, code, embeds, keypoints"),
		Flag(Choosing, "precision", "", Switch(&c.precision), "drop blocks that are in doubt"),
		Flag(Choosing, "recall", "", Switch(&c.recall), "keep blocks that are in doubt"),
		Flag(Choosing, "points", "", String(&c.points),
			"score with the points in `FILE`, as winnow fit writes them"),
	}
}

// Check returns an error if flags exclude each other.
func (c *Choice) Check() error {
	if c.precision && c.recall {
		return errors.New("--precision and --recall exclude each other")
	}
	return nil
}

// Options returns the options of the library that the flags ask for. It returns an error if
// the file of points cannot be read.
func (c *Choice) Options() (extract.Options, error) {
	points, err := report.Read(c.points, extract.ReadPoints)
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

// Flags returns the rows of the table and sets their defaults.
func (p *Page) Flags() []*pflag.Flag {
	p.MaxBytes = extract.DefaultMaxBytes
	choice := p.Choice.flags("read pages as `FORM`: auto, html or text; jsonl: each line is a JSON "+
		"record, an object or a string", inputAuto, inputHTML, inputText, inputJSONL)
	return append(choice,
		Flag(Reading, "encoding", "", (*encodingFlag)(&p.encoding),
			"read pages in the encoding `LABEL`, such as windows-1252"),
		Flag(Reading, "url", "", String(&p.URL), "the page comes from `URL`"),
		Flag(Reading, "split", "", OneOf(&p.Split, splitFF),
			"split an input into pages at each `FF` (form feed)"),
		Flag(Reading, "max-bytes", "", &p.MaxBytes,
			"refuse pages larger than `SIZE`, such as 500000 or 10M"),
		Flag(Choosing, "force", "", Switch(&p.force), "print text even if the page is no article"),
	)
}

// IsRecords reports whether each line of an input is a JSON record.
func (p *Page) IsRecords() bool { return p.input == inputJSONL }

// Check returns an error if flags exclude each other.
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

	inputJSONL = "jsonl" // pages in records; each is found out by looking
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

// isWide reports whether a label names UTF-16.
func isWide(label string) bool {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return false
	}
	name, err := htmlindex.Name(enc)
	return err == nil && strings.HasPrefix(name, "utf-16")
}
