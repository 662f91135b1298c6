package extract

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
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

// Errors of Extract, to be told apart with errors.Is. ErrNotText is the
// decoder's; see internal/charset.
var (
	ErrNoArticle = errors.New("no article")
	ErrTooLarge  = errors.New("too large")
)

// DefaultMaxBytes is the page size that Options.MaxBytes stands for when 0.
const DefaultMaxBytes = 64 << 20

// Options say what is wanted. The zero value serves.
type Options struct {
	Input    Input
	Encoding string    // label of the page's encoding, "" to find out
	Charset  string    // the label that who sent the page named; it counts where the page is not UTF-8
	MaxBytes int       // larger pages are ErrTooLarge; 0 means DefaultMaxBytes, below 0 no limit
	With     BlockType // types to take in that are out by default
	Without  BlockType // types to leave out
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

// encoding is the label to read the page by.
func (o *Options) encoding(page []byte) string {
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
func unwrap(page []byte, o Options) ([]byte, Options) {
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

// Extractor extracts articles, using its memory again from page to page. It
// serves one goroutine.
type Extractor struct {
	html   htmlpage.Reader
	text   textpage.Reader
	page   page.Page
	v      chooser
	scores []float32
	kept   []bool

	expected float32 // F1 of the choice, by the scores
	url      string  // where the page came from, if known
}

var extractors = sync.Pool{New: func() any { return new(Extractor) }}

// Extract takes the article out of a page given as it came: HTML, or text whose
// tags are gone, in any encoding. The error is ErrNoArticle, ErrNotText or
// ErrTooLarge, wrapped with what was found; with ErrNoArticle the Article holds
// what the page says of itself.
func Extract(page []byte, o Options) (Article, error) {
	x := extractors.Get().(*Extractor)
	defer extractors.Put(x)
	return x.Extract(page, o)
}

// Extract is the function Extract in this Extractor's memory.
func (x *Extractor) Extract(page []byte, o Options) (Article, error) {
	m, err := x.run(page, o)
	if err != nil {
		return Article{}, err
	}
	return x.article(m, o)
}

// article assembles the Article of the blocks that are kept.
func (x *Extractor) article(m *meta.Metadata, o Options) (Article, error) {
	a := articleOf(m, x.url)
	a.PageType = x.pageType(m)
	a.Text, a.Parts = x.v.body(x.kept)
	if text, parts, source := carried(&x.page, m, word.CountWords([]byte(a.Text)), o); text != "" {
		a.Text, a.Parts, a.PageType = text, parts, TypeArticle
		m.Provenance = append(m.Provenance, meta.Provenance{Field: "text", Source: source})
	}
	if a.PageType != TypeArticle && !o.Force {
		a.Text, a.Parts = "", nil
	}
	if a.WordCount = int(word.CountWords([]byte(a.Text))); a.WordCount == 0 {
		return a, ErrNoArticle
	}
	a.Confidence = x.confidence()
	return a, nil
}

// confidence is how far pages like this one agreed with their gold where the
// points were fitted, to three places.
func (x *Extractor) confidence() float64 {
	c := &x.v.points.Confidence
	if c.Values == nil {
		return 0
	}
	return math.Round(1000*float64(c.At(x.expected))) / 1000
}

// run does all but the assembling: after it x.kept marks the body's blocks.
func (x *Extractor) run(page []byte, o Options) (*meta.Metadata, error) {
	if err := x.open(page, o); err != nil {
		return nil, err
	}
	x.choose(o)
	return x.settle(o), nil
}

// open reads and measures a page: all that does not depend on scores.
func (x *Extractor) open(raw []byte, o Options) error {
	if limit := cmp.Or(o.MaxBytes, DefaultMaxBytes); limit > 0 && len(raw) > limit {
		return fmt.Errorf("%w: %d bytes, the limit is %d", ErrTooLarge, len(raw), limit)
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
		return fmt.Errorf("%w: more than %d blocks", ErrTooLarge, page.MaxBlocks)
	}
	x.v.lex = lexicon.Load()
	if o.Points != nil {
		x.v.points = &o.Points.Forms[x.page.Form]
	} else {
		x.v.points = defaultPoints(x.page.Form)
	}
	x.v.measure(&x.page)
	return nil
}

// choose scores the blocks of an open page and marks those to keep.
func (x *Extractor) choose(o Options) {
	n := len(x.page.Blocks)
	x.scores, x.kept = page.Resized(x.scores, n), page.Resized(x.kept, n)
	x.v.score(x.scores)
	for i := range x.scores {
		x.scores[i] += float32(o.Offset)
	}
	x.v.choose(x.scores, x.kept)
	x.expected = x.v.expected(x.scores, x.kept)
}

// settle reads the metadata and gives it the blocks that are its own.
func (x *Extractor) settle(o Options) *meta.Metadata {
	m := meta.Read(&x.page, x.metaContext(o))
	x.assign(&m, o)
	return &m
}

// metaContext is what the metadata needs of the other stages.
func (x *Extractor) metaContext(o Options) meta.Context {
	return meta.Context{
		URL: address.Original(x.url), Headline: x.v.headline, Kept: x.kept, First: slices.Index(x.kept, true),
		Lang: x.v.lang, Stops: x.v.stops, Notice: x.v.notice, Hits: x.v.hits, Now: o.Now,
	}
}

// read takes the page in by the door that fits.
func (x *Extractor) read(text []byte, in Input) {
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
func (x *Extractor) assign(m *meta.Metadata, o Options) {
	wanted := ^page.NotDefault | o.With
	wanted &^= o.Without
	first, last := slices.Index(x.kept, true), meta.LastKept(x.kept)
	for i := range x.kept {
		t := x.v.typeOf(i)
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

// Verdict is what became of one block, and why.
type Verdict struct {
	Text          string
	Words         int // as Article.WordCount counts them
	Kind          BlockType
	Role          string // "body"; "title", "dek" or "caption" if it went there; "" if it was dropped
	Score         float64
	Joined        bool           // kept for the text around it, whatever its score
	Contributions []Contribution // largest first; with the bias they sum to Score
	Bias          float64        // of the points, the page's bar and Options.Offset
	Near          []Contribution // of the block's near score, which the surroundings see; largest first
	NearBias      float64        // with Near it sums to the near score
}

// Contribution is what one feature adds to a block's score.
type Contribution struct {
	Feature string
	Value   float64
	Points  float64
}

// Carried is an article that stands in a page's data rather than in its blocks.
type Carried struct {
	Source string // as the provenance of the text names it
	Words  int
}

// Explain returns what became of each block of a page, in page order: together
// they are all of its visible text.
func (x *Extractor) Explain(page []byte, o Options) ([]Verdict, error) {
	verdicts, _, err := x.ExplainPage(page, o)
	return verdicts, err
}

// ExplainPage is Explain, and tells where the text came from if it was none of
// the blocks; Carried is the zero value if it was.
func (x *Extractor) ExplainPage(page []byte, o Options) ([]Verdict, Carried, error) {
	m, err := x.run(page, o)
	if err != nil {
		return nil, Carried{}, err
	}
	out := make([]Verdict, len(x.page.Blocks))
	for i := range out {
		out[i] = Verdict{
			Text: string(x.v.BlockText(i)), Words: int(x.page.Blocks[i].Words), Kind: x.v.typeOf(i), Role: x.role(m, i),
			Score: float64(x.scores[i]), Joined: x.kept[i] && x.v.path[i].joined, Contributions: x.v.contributions(i, int(x.v.length[i])), Bias: float64(x.v.points.Bias[1]+x.v.offset) + o.Offset,
			Near: x.v.contributions(i, points.Near), NearBias: float64(x.v.points.Bias[0]),
		}
	}
	body, _ := x.v.body(x.kept)
	text, _, source := carried(&x.page, m, word.CountWords([]byte(body)), o)
	return out, Carried{source, int(word.CountWords([]byte(text)))}, nil
}

// role names where block i went.
func (x *Extractor) role(m *meta.Metadata, i int) string {
	switch {
	case i == m.TitleBlock:
		return "title"
	case i == m.DekBlock:
		return "dek"
	case x.kept[i]:
		return "body"
	case slices.Contains(m.Captions, strings.Join(strings.Fields(string(x.v.BlockText(i))), " ")):
		return "caption"
	}
	return ""
}
