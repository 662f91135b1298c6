package meta

import (
	"time"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Metadata is read from the page in one pass over tables. A field has a table of rows, the most
// trusted first. A row names a source and reads it. The first row whose value the field accepts
// is used, and its source is recorded. Title and authors need more: their sources are compared
// with what is printed on the page; see title.go and authors.go.
//
// Text pages have no head, so only the rows that read visible lines have values.

// Context is what other stages know by now.
type Context struct {
	URL    string
	Kept   []bool            // per block: chosen as article body
	First  int               // first kept block, -1 if none
	Lang   string            // detected language, may be ""
	Stops  []lexicon.LangSet // by word of Page.Words: the languages that have it for a function word
	Notice []bool            // per block: part of a consent notice
	Hits   []lexicon.Hits    // per block: the phrases of furniture
	Now    time.Time

	Headlines *headline.Finder // of a text page; it has the page
}

// Metadata is what a page says of its article.
type Metadata struct {
	CanonicalURL, Hostname, Site string
	Title, Dek, Dateline         string
	Section, Language            string
	Description, Image           string
	Type                         string          // schema.org or Open Graph type
	ArticleBody                  string          // the body as JSON-LD gives it, without tags
	Updates                      []jsonld.Update // the posts of a live blog, likewise
	Authors, Tags, Captions      []string
	Date, DateModified           date.Date
	Free                         *bool
	TitleBlock, DekBlock         int   // -1: not among the visible blocks
	Credits                      []int // kept blocks that are a byline or a date line
	Provenance                   []Provenance

	read *appstate.Reader // of the page's scripts, if they were read
}

// Provenance says which source a field's value came from.
type Provenance struct {
	Field, Source, Value string
}

// row is one source of one field.
type row struct {
	source string
	read   func(r *reader) string
}

// reader reads the metadata of one page.
type reader struct {
	p      *page.Page
	known  Context
	ld     jsonld.Data
	base   string // what relative addresses are relative to
	outlet outlet
	last   int             // last kept block, -1 if none
	own    page.Region     // regions that contain the whole body
	said   []uint32        // see saidWords
	bodies map[string]bool // see authorBodies
	byline *bylineFound    // see readByline
	zone   zone
	out    Metadata
}

// newReader returns a reader that has read nothing but linked data.
func newReader(p *page.Page, c Context) *reader {
	r := &reader{p: p, known: c, last: LastKept(c.Kept), own: ownRegion(p, c.Kept)}
	r.zone = zone{title: -1, dek: -1, first: c.First}
	r.out.TitleBlock, r.out.DekBlock = -1, -1
	r.ld = jsonld.Read(&p.Head, jsonld.Hint{URL: c.URL, Title: word.Hashes(p.Head.Title)})
	return r
}

// Read reads the metadata of a page.
func Read(p *page.Page, c Context) Metadata {
	r := newReader(p, c)
	for _, step := range [...]func(){
		r.addresses,
		r.site,
		r.findZone,
		r.language,
		r.head,
		r.dates,
		r.authors,
		r.fromState,
		r.dateline,
		r.image,
		r.free,
		r.captions,
		r.credits,
	} {
		if p.Until.Now() {
			break
		}
		step()
	}
	return r.out
}

func LastKept(kept []bool) int {
	for i := len(kept) - 1; i >= 0; i-- {
		if kept[i] {
			return i
		}
	}
	return -1
}

// pick returns the first value of rows that accept makes something of, and
// notes where it came from.
func (r *reader) pick(field string, rows []row, accept func(string) string) string {
	for _, row := range rows {
		if v := accept(row.read(r)); v != "" {
			r.note(field, row.source, v)
			return v
		}
	}
	return ""
}

func (r *reader) note(field, source, value string) {
	r.out.Provenance = append(r.out.Provenance, Provenance{field, source, value})
}

// head reads the fields that take the first good value as it is.
func (r *reader) head() {
	r.out.Description = r.pick("description", descriptionRows, clean.Text)
	r.out.Section = r.pick("section", sectionRows, acceptSection)
	r.out.Type = r.pick("type", typeRows, clean.Text)
	r.tags()
	if body := r.article("articleBody"); body != "" {
		r.out.ArticleBody = clean.Body(body)
	}
	r.out.Updates = r.ld.Updates()
}

var descriptionRows = []row{
	{"json-ld description", func(r *reader) string { return r.article("description") }},
	{"og:description", func(r *reader) string { return r.meta("og:description") }},
	{"meta description", func(r *reader) string { return r.meta("description") }},
	{"twitter:description", func(r *reader) string { return r.meta("twitter:description") }},
	{"dc.description", func(r *reader) string {
		return r.meta("dc.description", "dcterms.description", "dc.description.abstract",
			"dcterms.abstract", "sailthru.description", "abstract")
	}},
	{"itemprop description", func(r *reader) string { return r.prop("description") }},
}

var typeRows = []row{
	{"json-ld @type", func(r *reader) string { return r.article("@type") }},
	{"json-ld page @type", func(r *reader) string { return r.ld.ListType() }},
	{"og:type", func(r *reader) string { return r.meta("og:type") }},
	{"itemtype", func(r *reader) string { return r.itemType() }},
}
