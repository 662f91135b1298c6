package meta

import (
	"strings"
	"time"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/laxjson"
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
	Kept   []bool         // per block: chosen as article body
	Scores []float32      // per block: the scores of that choice
	First  int            // first kept block, -1 if none
	Lang   string         // detected language, may be ""
	Notice []bool         // per block: part of a consent notice
	Hits   []lexicon.Hits // per block: the phrases of furniture
	Now    time.Time

	Headlines *headline.Finder // of a text page; it has the page
	Lines     *byline.Lines    // of the page; nil makes new ones
	Memory    *Memory          // that the page before used; nil for new memory
}

// Memory is what the metadata of a page needs for a time. It serves one page after another: the
// Metadata of the page before must not be asked anything more.
type Memory struct {
	values []laxjson.Value
	said   []uint32 // see saidWords
}

// mostKept is how many values are kept for the next page. Few pages have more.
const mostKept = 1 << 12

// take returns the memory for values, and forgets those of the page before.
func (m *Memory) take() []laxjson.Value {
	if cap(m.values) > mostKept {
		return nil
	}
	clear(m.values)
	return m.values[:0]
}

// Metadata is what a page says of its article.
type Metadata struct {
	CanonicalURL, Hostname, Site string
	Title, Dek, Dateline         string
	Section, Language            string
	Description, Image           string
	Type                         string          // schema.org or Open Graph type
	Updates                      []jsonld.Update // the posts of a live blog, as JSON-LD gives them
	Authors, Tags, Captions      []string
	Date, DateModified           date.Date
	Free                         *bool
	TitleBlock, DekBlock         int   // -1: not among the visible blocks
	Credits                      []int // kept blocks that are a byline or a date line
	Provenance                   []Provenance

	zone *zone // that the fields were read from
}

// Provenance says which source a field's value came from.
type Provenance struct {
	Field, Source, Value string
}

// Read reads the metadata of a page.
func Read(p *page.Page, c Context) Metadata {
	src := newSources(p, c)
	z := findZone(src)
	language := languageOf(src)
	dates := src.dateContext(language.value)
	f := found{title: z.headline, section: sectionOf(src), authors: authorsOf(z)}
	f.published, f.modified = datesOf(z, dates)
	if f.lacks() {
		f = f.withState(z, dates)
	}
	m := Metadata{
		zone: z, TitleBlock: z.title, DekBlock: z.dek, Hostname: src.hostname, Type: typeOf(src).value,
		Updates: src.ld.Updates(), Captions: clones(captionsOf(z)),
		Date: f.published.date, DateModified: f.modified.date,
	}
	m.CanonicalURL = m.text("canonical_url", src.canonical)
	m.Site = m.text("site", src.site)
	m.Title = m.text("title", f.title)
	m.Dek = m.text("dek", z.summary)
	m.Authors = m.list("authors", f.authors)
	m.Dateline = m.text("dateline", datelineOf(z, m.Authors))
	m.text("date", f.published.text())
	m.text("date_modified", f.modified.text())
	m.Language = m.text("language", language)
	m.Section = m.text("section", f.section)
	m.Tags = m.list("tags", tagsOf(src))
	m.Description = m.text("description", descriptionOf(src))
	m.Image = m.text("image", imageOf(src))
	m.Free = isFree(m.text("accessible_for_free", freeOf(src)))
	m.Credits = creditsOf(z, m.Dateline)
	return m
}

// text returns the value of a field, and notes its source.
func (m *Metadata) text(field string, t text) string {
	if t.value != "" {
		t.value = strings.Clone(t.value) // it may be part of the text of all lines
		m.Provenance = append(m.Provenance, Provenance{field, t.source, t.value})
	}
	return t.value
}

// list returns the values of a field, and notes their source.
func (m *Metadata) list(field string, l list) []string {
	if len(l.values) > 0 {
		m.text(field, text{strings.Join(l.values, " | "), l.source})
	}
	return clones(l.values)
}

// clones returns the values in memory of their own.
func clones(values []string) []string {
	for i := range values {
		values[i] = strings.Clone(values[i])
	}
	return values
}

func descriptionOf(src *sources) text { return pick(src, descriptionRows, clean.Text) }

// typeOf returns the type that the page states for itself.
func typeOf(src *sources) text { return pick(src, typeRows, clean.Text) }

// Types returns the types of all things in the page's JSON-LD that are not part of another one, and
// its Open Graph type.
func (m *Metadata) Types() []string {
	src := m.zone.sources
	types := []string{src.meta("og:type")}
	for _, i := range src.ld.Roots() {
		types = append(types, src.ld.Strings(i, "@type")...)
	}
	return types
}

// ArticleBody returns the body as JSON-LD gives it, without tags. It returns "" if the body has too
// few words even with its tags, as on most pages.
func (m *Metadata) ArticleBody(least int32) string {
	body := m.zone.article("articleBody")
	if body == "" || word.CountWords([]byte(body)) < least {
		return ""
	}
	return clean.Body(body)
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
