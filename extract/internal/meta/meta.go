package meta

import (
	"time"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
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

	from *sources
}

// Provenance says which source a field's value came from.
type Provenance struct {
	Field, Source, Value string
}

// reader reads the metadata of one page.
type reader struct {
	*sources
	said   []uint32     // see saidWords
	byline *bylineFound // see readByline
	zone   zone
	out    Metadata
}

// newReader returns a reader that has read nothing but the sources.
func newReader(src *sources) *reader {
	r := &reader{sources: src}
	r.out.from = src
	r.zone = zone{title: -1, dek: -1, first: src.known.First}
	r.out.TitleBlock, r.out.DekBlock = -1, -1
	r.out.CanonicalURL, r.out.Hostname = src.canonical.value, src.hostname
	r.out.Site = src.site.value
	r.noteText("canonical_url", src.canonical)
	r.noteText("site", src.site)
	return r
}

// Read reads the metadata of a page.
func Read(p *page.Page, c Context) Metadata {
	r := newReader(newSources(p, c))
	for _, step := range [...]func(){
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

func (r *reader) note(field, source, value string) {
	r.out.Provenance = append(r.out.Provenance, Provenance{field, source, value})
}

// noteText notes where a value is from, if there is one, and returns it.
func (r *reader) noteText(field string, t text) string {
	if t.value != "" {
		r.note(field, t.source, t.value)
	}
	return t.value
}

// head reads the fields that take the first good value as it is.
func (r *reader) head() {
	r.out.Description = r.noteText("description", pick(r.sources, descriptionRows, clean.Text))
	r.out.Section = r.noteText("section", pick(r.sources, sectionRows, acceptSection))
	r.out.Type = r.noteText("type", pick(r.sources, typeRows, clean.Text))
	r.tags()
	if body := r.article("articleBody"); body != "" {
		r.out.ArticleBody = clean.Body(body)
	}
	r.out.Updates = r.ld.Updates()
}

var descriptionRows = []row[*sources, string]{
	{"json-ld description", func(src *sources) string { return src.article("description") }},
	{"og:description", func(src *sources) string { return src.meta("og:description") }},
	{"meta description", func(src *sources) string { return src.meta("description") }},
	{"twitter:description", func(src *sources) string { return src.meta("twitter:description") }},
	{"dc.description", func(src *sources) string {
		return src.meta("dc.description", "dcterms.description", "dc.description.abstract",
			"dcterms.abstract", "sailthru.description", "abstract")
	}},
	{"itemprop description", func(src *sources) string { return src.prop("description") }},
}

var typeRows = []row[*sources, string]{
	{"json-ld @type", func(src *sources) string { return src.article("@type") }},
	{"json-ld page @type", func(src *sources) string { return src.ld.ListType() }},
	{"og:type", func(src *sources) string { return src.meta("og:type") }},
	{"itemtype", func(src *sources) string { return src.itemType() }},
}
