package extract

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/charset"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/mhtml"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
	"winnow/extract/internal/word"
)

// Errors of a page; see package extract.
var (
	errNoArticle = errors.New("no article")
	errTooLarge  = errors.New("too large")
)

// defaultMaxBytes is the page size that settings.MaxBytes stands for when 0.
const defaultMaxBytes = 64 << 20

// settings are the fields of extract.Options, which says what they mean.
type settings struct {
	Input    Input
	Encoding string
	Charset  string
	MaxBytes int
	With     page.BlockType
	Without  page.BlockType
	Offset   float64
	Force    bool
	URL      string
	Now      time.Time
	Points   *points.Points
	Warn     func(warning string)
}

// encoding is the label to read the page by.
func (o *settings) encoding(page []byte) string {
	if o.Encoding != "" || o.Charset == "" || utf8.Valid(page) {
		return o.Encoding
	}
	if _, err := charset.Lookup(o.Charset); err != nil {
		return ""
	}
	return o.Charset
}

// unwrap returns the page in a message, and o with what the message says of it; what
// is no message stays as it is.
func unwrap(page []byte, o settings) ([]byte, settings) {
	m, ok := mhtml.Open(page)
	if !ok {
		return page, o
	}
	if m.Damage != nil && o.Warn != nil {
		o.Warn(fmt.Sprintf("damaged message: %v", m.Damage))
	}
	o.URL, o.Charset = cmp.Or(o.URL, m.Address), cmp.Or(o.Charset, m.Charset)
	return m.Page, o
}

// stages take one page after another from its bytes to its article, in the same
// memory. They serve one goroutine.
type stages struct {
	page   page.Page
	choice chooser
	scores []float32 // by block
	kept   []bool    // by block: part of the body
	url    string    // where the page came from, if known

	html     htmlpage.Reader
	text     textpage.Reader
	expected float32 // F1 of the choice, by the scores
}

// result is the article's text and what is told of it. The metadata is apart.
type result struct {
	Text       string // paragraphs parted by a blank line
	Parts      []Part
	WordCount  int
	PageType   string
	Confidence float64
}

// result assembles the text of the blocks that are kept. The error is errNoArticle.
func (x *stages) result(m *meta.Metadata, o settings) (result, error) {
	r := result{PageType: pageType(x.facts(m))}
	r.Text, r.Parts = body(&x.choice.view, x.kept)
	if text, parts, source := carried(&x.page, m, word.CountWords([]byte(r.Text)), o); text != "" {
		r.Text, r.Parts, r.PageType = text, parts, TypeArticle
		m.Provenance = append(m.Provenance, meta.Provenance{Field: "text", Source: source})
	}
	if r.PageType != TypeArticle && !o.Force {
		r.Text, r.Parts = "", nil
	}
	if r.WordCount = int(word.CountWords([]byte(r.Text))); r.WordCount == 0 {
		return r, errNoArticle
	}
	r.Confidence = x.confidence()
	return r, nil
}

// facts are what the page's type is told by.
func (x *stages) facts(m *meta.Metadata) pageFacts {
	return pageFacts{view: &x.choice.view, meta: m, kept: x.kept, expected: x.expected}
}

// confidence is how far pages like this one agreed with their gold where the
// points were fitted, to three places.
func (x *stages) confidence() float64 {
	c := &x.choice.points.Confidence
	if c.Values == nil {
		return 0
	}
	return math.Round(1000*float64(c.At(x.expected))) / 1000
}

// run does all but the assembling: after it x.kept marks the body's blocks.
func (x *stages) run(page []byte, o settings) (*meta.Metadata, error) {
	if err := x.open(page, o); err != nil {
		return nil, err
	}
	x.choose(o)
	return x.settle(o), nil
}

// open reads and measures a page: all that does not depend on scores.
func (x *stages) open(raw []byte, o settings) error {
	if limit := cmp.Or(o.MaxBytes, defaultMaxBytes); limit > 0 && len(raw) > limit {
		return fmt.Errorf("%w: %d bytes, the limit is %d", errTooLarge, len(raw), limit)
	}
	raw, o = unwrap(raw, o)
	x.url = o.URL
	text, warning, err := charset.Decode(raw, o.encoding(raw))
	if err != nil {
		return err
	}
	if warning != "" && o.Warn != nil {
		o.Warn(warning)
	}
	if x.read(text, o.Input); x.page.Overfull {
		return fmt.Errorf("%w: more than %d blocks", errTooLarge, page.MaxBlocks)
	}
	x.choice.lex = lexicon.Load()
	if o.Points != nil {
		x.choice.points = &o.Points.Forms[x.page.Form]
	} else {
		x.choice.points = defaultPoints(x.page.Form)
	}
	x.choice.measure(&x.page)
	return nil
}

// choose scores the blocks of an open page and marks those to keep.
func (x *stages) choose(o settings) {
	n := len(x.page.Blocks)
	x.scores, x.kept = page.Resized(x.scores, n), page.Resized(x.kept, n)
	x.choice.score(x.scores)
	for i := range x.scores {
		x.scores[i] += float32(o.Offset)
	}
	x.choice.choose(x.scores, x.kept)
	x.expected = x.choice.expected(x.scores, x.kept)
}

// settle reads the metadata and gives it the blocks that are its own.
func (x *stages) settle(o settings) *meta.Metadata {
	m := meta.Read(&x.page, x.metaContext(o))
	x.assign(&m, o)
	return &m
}

// metaContext is what the metadata needs of the other stages.
func (x *stages) metaContext(o settings) meta.Context {
	return meta.Context{
		URL: address.Original(x.url), Headline: x.choice.headline, Kept: x.kept, First: slices.Index(x.kept, true),
		Lang: x.choice.lang, Stops: x.choice.stops, Notice: x.choice.notice, Hits: x.choice.hits, Now: o.Now,
	}
}

// read takes the page in by the door that fits.
func (x *stages) read(text []byte, in Input) {
	form := formOf(text)
	switch in {
	case InputHTML:
		form = page.FormHTML
	case InputText:
		form = page.FormText
	}
	if form == page.FormText {
		x.text.Read(&x.page, text)
	} else {
		x.html.Read(&x.page, text)
	}
}

// assign takes out of the body what went elsewhere, the headline and the dek,
// and the types that are not wanted.
func (x *stages) assign(m *meta.Metadata, o settings) {
	wanted := ^page.NotDefault | o.With
	wanted &^= o.Without
	first, last := slices.Index(x.kept, true), meta.LastKept(x.kept)
	for i := range x.kept {
		t := x.choice.typeOf(i)
		if x.kept[i] {
			x.kept[i] = t&wanted != 0
		} else if t&o.With != 0 && i > first && i < last {
			x.kept[i] = true
		}
	}
	for _, i := range append(m.Credits, m.TitleBlock, m.DekBlock) {
		if i >= 0 {
			x.kept[i] = false
		}
	}
}
