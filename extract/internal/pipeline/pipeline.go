package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/charset"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/deadline"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/mhtml"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetype"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
	"winnow/extract/internal/word"
)

// Errors of a page; see package extract.
var (
	ErrNoArticle = errors.New("no article")
	ErrTooLarge  = errors.New("too large")
)

// DefaultMaxBytes is the largest page size if Settings.MaxBytes is 0.
const DefaultMaxBytes = 64 << 20

// Settings are the fields of extract.Options, which documents them.
type Settings struct {
	Input    Input
	Encoding string
	Charset  string
	MaxBytes int
	With     page.BlockType
	Without  page.BlockType
	Offset   float64
	Force    bool
	Marks    bool
	Images   bool
	URL      string
	Now      time.Time
	Points   *points.Points
	Origins  bool
	Context  context.Context
	Warn     func(warning string)
}

// Label returns the label of the encoding to read the page in.
func (o *Settings) Label(page []byte) string {
	if o.Encoding != "" || o.Charset == "" || utf8.Valid(page) {
		return o.Encoding
	}
	if _, err := charset.Lookup(o.Charset); err != nil {
		return ""
	}
	return o.Charset
}

// Unwrap returns the page in a message, and o with the message's information about it. A page
// that is no message is returned unchanged.
func Unwrap(page []byte, o Settings, until *deadline.Deadline) ([]byte, Settings) {
	m, ok := mhtml.Open(page, until)
	if !ok {
		return page, o
	}
	if m.Damage != nil && o.Warn != nil {
		o.Warn(fmt.Sprintf("damaged message: %v", m.Damage))
	}
	o.URL, o.Charset = cmp.Or(o.URL, m.Address), cmp.Or(o.Charset, m.Charset)
	return m.Page, o
}

// Stages process pages one after another, from the bytes to the article, in the same memory. They
// serve one goroutine.
type Stages struct {
	Page   page.Page
	Choice choose.Chooser
	Scores []float32 // by block
	Chosen []bool    // by block: the choice
	Kept   []bool    // by block: part of the body; written by keep alone
	URL    string    // where the page is from, if known

	html     htmlpage.Reader
	text     textpage.Reader
	deadline deadline.Deadline
	decoded  charset.Buffer
	memory   meta.Memory
	expected float32 // expected F1 of the choice
	pageType string  // by what is kept
}

// Result is the article without its metadata.
type Result struct {
	Text       string // paragraphs separated by a blank line
	Parts      []Part
	Images     []Image
	WordCount  int
	PageType   string
	Confidence float64
}

// Result assembles the text of the kept blocks. The error is ErrNoArticle with the reason.
func (x *Stages) Result(m *meta.Metadata, o Settings) (Result, error) {
	r := Result{PageType: x.pageType}
	r.Text, r.Parts = body(&x.Choice.View, x.Kept)
	if o.Marks {
		x.addMarks(r.Parts, m)
		x.addOutline(r.Parts)
	}
	if o.Images {
		r.Images = x.images(r.Parts, m)
	}
	if err := x.deadline.Err("assembling"); err != nil {
		return Result{}, err
	}
	if x.Page.Data > 0 {
		r.PageType = pagetype.Article
	}
	if r.PageType != pagetype.Article && !o.Force {
		r.Text, r.Parts, r.Images = "", nil, nil
	}
	if r.WordCount = int(word.CountWords([]byte(r.Text))); r.WordCount == 0 {
		return r, fmt.Errorf("%w: %s", ErrNoArticle, x.whyNone(r.PageType))
	}
	r.Confidence = x.confidence()
	return r, nil
}

// whyNone returns the reason why a page of a type has no article.
func (x *Stages) whyNone(pageType string) string {
	switch pageType {
	case pagetype.Index:
		return "index page"
	case pagetype.Paywall:
		return "login wall"
	case pagetype.Error:
		return "error page"
	}
	if x.keptWords() > 0 {
		return "page of a shop, a forum or a service"
	}
	words := x.Choice.WordSum[len(x.Page.Blocks)]
	if words == 0 {
		return "no text"
	}
	return fmt.Sprintf("%d words, none kept", words)
}

// facts returns the input of the page's type.
func (x *Stages) facts(m *meta.Metadata) pagetype.Facts {
	return pagetype.Facts{View: &x.Choice.View, Meta: m, Kept: x.Kept, Expected: x.expected}
}

// confidence returns the mean F1 that pages like this one had when the points were fitted,
// rounded to three decimals.
func (x *Stages) confidence() float64 {
	c := &x.Choice.Points.Confidence
	if c.Values == nil {
		return 0
	}
	return math.Round(1000*float64(c.At(x.expected))) / 1000
}

// Run runs all stages except the assembly. Afterwards x.Kept marks the blocks of the body.
func (x *Stages) Run(page []byte, o Settings) (*meta.Metadata, error) {
	if err := x.Open(page, o); err != nil {
		return nil, err
	}
	x.Choose(o)
	if err := x.deadline.Err("choosing"); err != nil {
		return nil, err
	}
	m := x.Settle(o)
	return m, cmp.Or(x.deadline.Err("reading metadata"), x.overfull())
}

// Open reads and measures a page: everything that does not depend on scores.
func (x *Stages) Open(raw []byte, o Settings) error {
	if limit := cmp.Or(o.MaxBytes, DefaultMaxBytes); limit > 0 && len(raw) > limit {
		return fmt.Errorf("%w: %d bytes, the limit is %d", ErrTooLarge, len(raw), limit)
	}
	x.deadline.Start(o.Context)
	x.Page.Until = &x.deadline
	raw, o = Unwrap(raw, o, &x.deadline)
	if err := x.deadline.Err("unwrapping"); err != nil {
		return err
	}
	x.URL, x.html.Marks, x.html.Images = o.URL, o.Marks, o.Images
	text, warning, err := x.decoded.Decode(raw, o.Label(raw), &x.deadline)
	if err := cmp.Or(x.deadline.Err("decoding"), err); err != nil {
		return err
	}
	if warning != "" && o.Warn != nil {
		o.Warn(warning)
	}
	x.Read(text, o.Input)
	if err := x.deadline.Err("reading"); err != nil {
		return err
	}
	if err := x.overfull(); err != nil {
		return err
	}
	x.Choice.Lex = lexicon.Load()
	if o.Points != nil {
		x.Choice.Points = &o.Points.Forms[x.Page.Form]
	} else {
		x.Choice.Points = feature.DefaultPoints(x.Page.Form)
	}
	x.Choice.Measure(&x.Page)
	return x.deadline.Err("measuring")
}

// overfull returns the error of a page that has too many blocks.
func (x *Stages) overfull() error {
	if !x.Page.Overfull {
		return nil
	}
	return fmt.Errorf("%w: more than %d blocks", ErrTooLarge, x.Page.Most)
}

// Stopped returns why the work on the page stopped, nil if it did not.
func (x *Stages) Stopped(stage string) error { return x.deadline.Err(stage) }

// Choose scores the blocks of an open page and sets Chosen.
func (x *Stages) Choose(o Settings) {
	n := len(x.Page.Blocks)
	x.Scores, x.Chosen = page.Resized(x.Scores, n), page.Resized(x.Chosen, n)
	x.Choice.Score(x.Scores)
	x.Choice.Choose(x.Scores, x.Chosen, float32(o.Offset))
	x.expected = x.Choice.Expected(x.Scores, x.Chosen)
}

// Settle reads the metadata and sets Kept: the choice without the blocks of the metadata. Then it
// finds the type of the page, which needs its words.
func (x *Stages) Settle(o Settings) *meta.Metadata {
	m := meta.Read(&x.Page, x.MetaContext(o))
	x.keep(x.rules(&m, o)...)
	if x.Page.Data == 0 && x.Page.Form == page.FormHTML {
		if e, ok := x.findEmbedded(&m); ok {
			x.embed(&m, e, o)
			x.keep(x.rules(&m, o)...)
		}
	}
	x.pageType = pagetype.Of(x.facts(&m))
	return &m
}

// Settled gives back the memory of a large page that only scores and metadata need. After it
// nothing but Result may be called.
func (x *Stages) Settled() {
	if x.Page.IsLarge() {
		x.Page.Words, x.Page.Tokens = nil, nil
		x.Choice.Settled()
	}
}

// MetaContext returns what the metadata needs from the other stages.
func (x *Stages) MetaContext(o Settings) meta.Context {
	return meta.Context{
		URL: address.Original(x.URL), First: slices.Index(x.Chosen, true),
		Kept: x.Chosen, Scores: x.Scores,
		Lang: x.Choice.Lang, Notice: x.Choice.Notice, Hits: x.Choice.Hits,
		Now:       o.Now,
		Headlines: &x.Choice.Headlines, Lines: &x.Choice.Lines, Memory: &x.memory,
	}
}

// Read reads the page as HTML or as text.
func (x *Stages) Read(text []byte, in Input) {
	form := formOf(text)
	switch in {
	case InputHTML:
		form = page.FormHTML
	case InputText:
		form = page.FormText
	}
	if form == page.FormText {
		x.text.Read(&x.Page, text)
	} else {
		x.html.Read(&x.Page, text)
	}
}
