package extract

import (
	"context"
	"sync"
	"time"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/pipeline"
)

// Errors of Extract and Explain, for errors.Is.
var (
	ErrNoArticle = pipeline.ErrNoArticle // the page has no article
	ErrTooLarge  = pipeline.ErrTooLarge  // the page is larger than Options.MaxBytes
	ErrNotText   = charset.ErrNotText    // the bytes are not text: an image, an archive
)

// DefaultMaxBytes is the largest page size if Options.MaxBytes is 0.
const DefaultMaxBytes = pipeline.DefaultMaxBytes

// Options are the settings of an extraction. The zero value is good for most pages.
type Options struct {
	Input    Input
	Encoding string    // label of the page's encoding; "" to detect it
	Charset  string    // label given by the server; it counts only if the page is not UTF-8
	MaxBytes int       // larger pages are ErrTooLarge; 0 means DefaultMaxBytes, below 0 no limit
	With     Kind      // kinds to keep that are dropped by default
	Without  Kind      // kinds to drop
	Offset   float64   // added to each block's score: above 0 for recall, below for precision
	Force    bool      // also return the text of pages that are no articles
	Marks    bool      // also return the marks of the parts: links, bold words, footnotes
	Images   bool      // also return the pictures
	URL      string    // where the page is from; resolves relative addresses and dates
	Now      time.Time // later dates are not accepted; zero: no check
	Points   *Points   // nil means the points that are compiled in
	Origins  bool      // also return where each field comes from

	// Context, if not nil, ends the work on the page when it ends. The error then wraps that
	// of the context.
	Context context.Context

	// Warn, if not nil, is called if there is a text but it may be wrong: some bytes do not fit the
	// encoding, or the page declares another encoding than it has.
	Warn func(warning string)
}

// Input is the way to read a page.
type Input = pipeline.Input

// The ways to read a page.
const (
	Auto      = pipeline.Auto      // detected from the bytes
	InputHTML = pipeline.InputHTML // HTML
	InputText = pipeline.InputText // text whose tags are gone
)

// Extractor extracts articles. It reuses its memory from page to page and serves one goroutine.
type Extractor struct{ stages pipeline.Stages }

var extractors = sync.Pool{New: func() any { return new(Extractor) }}

// Extract extracts the article of a page. The page is HTML, or text whose tags are gone, in any
// encoding. The error is ErrNoArticle, ErrNotText or ErrTooLarge, wrapped with the reason. With
// ErrNoArticle the Article still has the page's metadata.
func Extract(page []byte, o Options) (Article, error) {
	x := extractors.Get().(*Extractor)
	a, err := x.Extract(page, o)
	extractors.Put(x) // not after a panic, which leaves x in pieces
	return a, err
}

// shrink gives back the memory of a large page. Few pages need as much.
func (x *Extractor) shrink() {
	if x.stages.Page.IsLarge() {
		*x = Extractor{}
	}
}

// Extract is like the function Extract and uses the Extractor's memory.
func (x *Extractor) Extract(page []byte, o Options) (Article, error) {
	a, err := x.extract(page, o)
	x.shrink()
	return a, err
}

func (x *Extractor) extract(page []byte, o Options) (Article, error) {
	settings := pipeline.Settings(o)
	m, err := x.stages.Run(page, settings)
	if err != nil {
		return Article{}, err
	}
	a := articleOf(m, x.stages.URL)
	if o.Origins {
		a.Origins = m.Origins()
	}
	x.stages.Settled()
	r, err := x.stages.Result(m, settings)
	a.PageType, a.Confidence, a.WordCount = PageType(r.PageType), r.Confidence, r.WordCount
	a.Text, a.Parts, a.Images = r.Text, partsOf(r.Parts), r.Images
	return a, err
}
