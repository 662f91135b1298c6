package pagetype

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/textpage"
)

var sentences, headed = pagetest.Sentences, pagetest.Teasers

// indexRowCases have for each row a page for which it is true and a very similar one for which it
// is false. All text counts as kept.
var indexRowCases = map[string][2]string{
	"front-page": {
		`<link rel=canonical href="https://ledger.example/"><p>` + sentences(9),
		`<link rel=canonical href="https://ledger.example/harbour"><p>` + sentences(9),
	},
	"typed-list": {
		`<script type="application/ld+json">{"@type": "CollectionPage", "name": "Harbour"}</script><p>` +
			sentences(9),
		`<script type="application/ld+json">{"@type": "WebPage", "name": "Harbour"}</script><p>` +
			sentences(9),
	},
	"typed-article": {
		`<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour"}</script><p>` +
			sentences(9),
		`<script type="application/ld+json">{"@type": "WebPage", "name": "Harbour"}</script><p>` +
			sentences(9),
	},
	"teasers": {
		strings.Repeat(`<div><h3>Ferry</h3><p>`+sentences(2)+`</p></div>`, 6),
		`<div>` + strings.Repeat(`<p>`+sentences(2)+`</p>`, 6) + `</div>`,
	},
	"scattered": {
		strings.Repeat(`<div><h3>Ferry</h3><p>`+sentences(2)+`</p></div>`, 6),
		`<div>` + strings.Repeat(`<p>`+sentences(2)+`</p>`, 6) + `</div>`,
	},
	"under-links": {
		strings.Repeat(`<h3><a href=/ferry>The ferry sails</a></h3><p>`+sentences(1)+`</p>`, 6),
		strings.Repeat(`<h3>The ferry sails</h3><p>`+sentences(1)+`</p>`, 6),
	},
	"slug": {
		`<link rel=canonical href="https://ledger.example/night-ferry-sails"><p>` + sentences(9),
		`<link rel=canonical href="https://ledger.example/night-ferry"><p>` + sentences(9),
	},
	"dated": {
		`<meta property="article:published_time" content="2024-03-12T08:00:00Z"><p>` + sentences(9),
		`<meta property="article:modified" content="yesterday"><p>` + sentences(9),
	},
	"unlinked": {
		`<div><h2>Ferry</h2><p>` + sentences(3) + `</div><div><h2>Ice</h2><p>` + sentences(3) + `</div>`,
		`<div><h2><a href=/a>Ferry</a></h2><p>` + sentences(3) + `</div>` +
			`<div><h2><a href=/b>Ice</a></h2><p>` + sentences(3) + `</div>`,
	},
	"counted": {
		`<div><h2>1. Ferry</h2><p>` + sentences(3) + `</div><div><h2>2. Ice</h2><p>` + sentences(3) +
			`</div><div><h2>3. Fog</h2><p>` + sentences(3) + `</div>`,
		`<div><h2>1. Ferry</h2><p>` + sentences(3) + `</div><div><h2>4. Ice</h2><p>` + sentences(3) +
			`</div><div><h2>6. Fog</h2><p>` + sentences(3) + `</div>`,
	},
	"signed": {
		`<meta name=author content="Marit Osk"><p>` + sentences(9),
		`<meta name=owner content="Marit Osk"><p>` + sentences(9),
	},
	"long": {
		`<div><p>` + sentences(14) + `</p><p>` + sentences(14) + `</p></div>`,
		`<div><p>` + sentences(14) + `</p></div><aside><p>` + sentences(14) + `</p></aside>`,
	},
	"sure": {
		`<h1>The ferry will sail</h1><article><p>The harbour board voted on Tuesday to let the old ` +
			`ferry sail to the end of the year, after a debate of five hours.</p>
			<p>Its chair, Ines Marlow, said that the new one would not be ready before the ice, whatever ` +
			`the yard had promised in the spring.</p>
			<p>“We have two hundred people on the island who have to get to work,” she told the meeting. ` +
			`“They cannot wait for a welder.”</p>
			<p>The yard put the delay down to its supplier of engines, which closed for three months ` +
			`last winter, and offered to bear half of the repairs.</p></article>`,
		`<ul><li>Ferry<li>Harbour<li>Weather</ul><div>The ferry sails</div>`,
	},
	"doubtful": {
		`<ul><li><a href=/ferry>Ferry</a><li><a href=/harbour>Harbour</a><li><a ` +
			`href=/ice>Ice</a></ul><div>The ferry sails</div>`,
		`<h1>The ferry will sail</h1><article><p>The harbour board voted on Tuesday to let the old ` +
			`ferry sail to the end of the year, after a debate of five hours.</p>
			<p>Its chair, Ines Marlow, said that the new one would not be ready before the ice, whatever ` +
			`the yard had promised in the spring.</p></article>`,
	},
	"short": {
		`<p>` + sentences(3),
		`<p>` + sentences(4),
	},
	"named-list": {
		`<title>Suchergebnisse: Fähre | Bote</title><p>` + sentences(3),
		`<title>Suche nach Fähre endet | Bote</title><p>` + sentences(3),
	},
	"in-menu": {
		`<nav><a href=/>Home</a> <a href=/harbour>Harbour</a></nav><h1>Harbour</h1><p>` + sentences(3),
		`<nav><a href=/>Home</a> <a href=/ports>Ports</a></nav><h1>Harbour</h1><p>` + sentences(3),
	},
	"archive-class": {
		`<body class="blog-theme archive"><p>` + sentences(3),
		`<body class="archives-theme single"><p>` + sentences(3),
	},
	"archive-address": {
		`<link rel=canonical href="https://ledger.example/tag/ferry"><p>` + sentences(9),
		`<link rel=canonical href="https://ledger.example/ferry"><p>` + sentences(9),
	},
	"label-heading": {
		`<h1>Ferry sails</h1><p>` + sentences(3),
		`<h1>The ferry sails</h1><p>` + sentences(3),
	},
	"uncertain": {
		`<ul><li><a href=/ferry>Ferry</a><li><a href=/harbour>Harbour</a></ul><div>The ferry sails</div>`,
		`<h1>The ferry will sail</h1><article><p>The harbour board voted on Tuesday to let the old ` +
			`ferry sail to the end of the year, after a debate of five hours.</p></article>`,
	},
	"only-links": {
		noneKept + strings.Repeat(`<p><a href=/f>The ferry sails again</a>`, 3),
		noneKept + strings.Repeat(`<p><a href=/f>The ferry sails again</a>`, 2),
	},
	"very-long": {
		strings.Repeat(`<p>`+sentences(6), 30),
		strings.Repeat(`<p>`+sentences(6), 10),
	},
}

func TestIndexRows(t *testing.T) { checkRows(t, indexRows, indexRowCases, new(htmlpage.Reader)) }

// checkRows checks that each row is true for the first of its pages and false for the second.
func checkRows(t *testing.T, rows []pageRow, cases map[string][2]string, r pagetest.Reader) {
	for _, row := range rows {
		pages, ok := cases[row.name]
		if !ok {
			t.Errorf("%s: no case", row.name)
			continue
		}
		for i, want := range [...]bool{true, false} {
			f := factsOf(pagetest.Read(r, pages[i]))
			if strings.HasPrefix(pages[i], noneKept) {
				f.Kept = make([]bool, len(f.Kept))
				f.gather()
			}
			if got := row.test(f); got != want {
				t.Errorf("%s: %v, want %v, of %.200s", row.name, got, want, pages[i])
			}
		}
	}
}

// noneKept opens a page of which nothing counts as kept.
const noneKept = "<!--none kept-->"

// factsOf returns the facts of a page. All blocks count as kept.
func factsOf(p *page.Page) *Facts {
	v := choose.Chooser{View: measure.View{Lex: lexicon.Load(), Points: feature.DefaultPoints(p.Form)}}
	v.Measure(p)
	scores, kept := make([]float32, len(p.Blocks)), make([]bool, len(p.Blocks))
	v.Score(scores)
	v.Choose(scores, kept, 0)
	f := Facts{View: &v.View, Kept: slices.Repeat([]bool{true}, len(kept))}
	f.Expected = v.Expected(scores, kept)
	m := meta.Read(p, meta.Context{
		Headlines: &v.Headlines, Kept: kept, First: slices.Index(kept, true),
		Lang: v.Lang, Notice: v.Notice, Hits: v.Hits,
	})
	f.Meta = &m
	f.gather()
	return &f
}

// textIndexRowCases have for each row for text pages a page for which it is true and one for
// which it is false. All text counts as kept, except where the row is about pages without kept
// text.
var textIndexRowCases = map[string][2]string{
	"nothing":     {"", sentences(3)},
	"pairs":       {headed(6), headed(2) + strings.Repeat(sentences(1)+"\n\n", 5)},
	"no-run":      {headed(5), strings.Repeat(sentences(1)+"\n\n", 3)},
	"doubtful":    {"Ferry times\n\n" + headed(2), pagetest.TextArticle},
	"sure":        {pagetest.TextArticle, headed(2)},
	"long-run":    {strings.Repeat(sentences(3)+"\n\n", 5), headed(16)},
	"mostly-kept": {strings.Repeat(sentences(3)+"\n\n", 7), strings.Repeat(sentences(3)+"\n\n", 5)},
	"signed":      {pagetest.TextArticle, headed(2)},
	"very-long":   {strings.Repeat(sentences(3)+"\n\n", 40), headed(16)},
	"named-list": {
		"Resultados de la búsqueda\n\n" + sentences(9),
		"Resultados de la búsqueda vana\n\n" + sentences(9),
	},
}

func TestTextIndexRows(t *testing.T) {
	checkRows(t, textIndexRows, textIndexRowCases, new(textpage.Reader))
}

// TestWall counts all text as kept, so that only the rule decides.
func TestWall(t *testing.T) {
	plans := `<p>Already a subscriber? Log in<p>Subscribe for $1 a month<p>Start your free trial ` +
		`of one month<p>Cancel anytime, billed every month`
	questions := `<p>` + sentences(3) + `<p>` + sentences(3) + `<p>` + sentences(3)
	for _, c := range [...]struct {
		name, page string
		want       bool
	}{
		{"plans alone", plans, true},
		{"plans and questions below a headline that sells", `<h1>Subscribe to keep reading</h1>` + plans +
			questions, true},
		{"plans below the headline of an article", `<h1>Ferry to sail all winter</h1>` + plans +
			questions, false},
		{"a signed article on subscriptions", `<meta name=author content="Marit Osk"><h1>Subscribe to ` +
			`keep reading</h1>` + plans + questions, false},
		{"an article", `<h1>Ferry to sail all winter</h1>` + questions, false},
		{"a long page", `<h1>Subscribe to keep reading</h1>` + plans + questions + questions + questions +
			questions, false},
	} {
		f := factsOf(pagetest.Read(new(htmlpage.Reader), c.page))
		if got := f.sum(wallRows) >= notArticle; got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
