package extract

import (
	"sync"
	"time"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/pipeline"
)

// Errors of Extract and Explain, for errors.Is.
var (
	ErrNoArticle = pipeline.ErrNoArticle // the page has no article
	ErrTooLarge  = pipeline.ErrTooLarge  // the page is over Options.MaxBytes
	ErrNotText   = charset.ErrNotText    // the bytes are no text: an image, an archive
)

// DefaultMaxBytes is the page size that Options.MaxBytes stands for when 0.
const DefaultMaxBytes = pipeline.DefaultMaxBytes

// Options are what a caller can ask for. The zero value serves.
type Options struct {
	Input    Input
	Encoding string    // label of the page's encoding, "" to find out
	Charset  string    // the label that who sent the page named; it counts where the page is not UTF-8
	MaxBytes int       // larger pages are ErrTooLarge; 0 means DefaultMaxBytes, below 0 no limit
	With     Kind      // kinds to keep that are left out by default
	Without  Kind      // kinds to leave out
	Offset   float64   // added to each block's score: above 0 for recall, below for precision
	Force    bool      // give the text of pages that are no articles, too
	URL      string    // where the page comes from, for relative addresses and dates
	Now      time.Time // dates later than this are no dates of the page; zero: not checked
	Points   *Points   // nil means those compiled in

	// Warn, if not nil, is told when the text may be wrong though there is one:
	// bytes that the page's encoding does not have, or another encoding than it
	// says.
	Warn func(warning string)
}

// Input says how a page's bytes are read.
type Input = pipeline.Input

// The ways to read a page.
const (
	Auto      = pipeline.Auto      // found out from the bytes
	InputHTML = pipeline.InputHTML // HTML
	InputText = pipeline.InputText // text whose tags are gone
)

// Extractor extracts articles, using its memory again from page to page. It
// serves one goroutine.
type Extractor struct{ stages pipeline.Stages }

var extractors = sync.Pool{New: func() any { return new(Extractor) }}

// Extract takes the article out of a page given as it came: HTML, or text whose
// tags are gone, in any encoding. The error is ErrNoArticle, ErrNotText or
// ErrTooLarge, wrapped with what was found; with ErrNoArticle the Article holds
// what the page says of itself.
func Extract(page []byte, o Options) (Article, error) {
	x := extractors.Get().(*Extractor)
	a, err := x.Extract(page, o)
	release(x, page)
	return a, err
}

// pooledMost is the largest page whose Extractor is used again. A larger page leaves more
// memory behind than most pages need.
const pooledMost = 4 << 20

// release keeps x for the next page. It is not called after a panic, which leaves x in
// pieces.
func release(x *Extractor, page []byte) {
	if len(page) <= pooledMost {
		extractors.Put(x)
	}
}

// Extract is the function Extract in this Extractor's memory.
func (x *Extractor) Extract(page []byte, o Options) (Article, error) {
	settings := pipeline.Settings(o)
	m, err := x.stages.Run(page, settings)
	if err != nil {
		return Article{}, err
	}
	r, err := x.stages.Result(m, settings)
	a := articleOf(m, x.stages.Url)
	a.PageType, a.Confidence, a.WordCount = PageType(r.PageType), r.Confidence, r.WordCount
	a.Text, a.Parts = r.Text, partsOf(r.Parts)
	return a, err
}
