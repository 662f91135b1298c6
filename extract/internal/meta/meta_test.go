package meta

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/textpage"
)

func TestMetadataFields(t *testing.T) {
	for _, c := range []struct {
		name, html string
		want       map[string]string
	}{
		{"json-ld", `<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "The Harbour Mail"},
 {"@type": ["Article", "ReportageNewsArticle"], "headline": "Coir fee &amp; anger", ` +
			`"datePublished": "2024-03-04T08:00:00+01:00", // comment
  "dateModified": "2024-03-04T09:30:00+01:00", "author": [{"@id": "#nora"}, {"@type": "Person", ` +
			`"name": "Tom Reyes"}],
  "isAccessibleForFree": "False", "keywords": ["coir", "Coir", "port"], "articleSection": ` +
			`"Trade", "image": {"@type": "ImageObject", "url": "/coir.jpg"},},
 {"@type": "Person", "@id": "#nora", "name": "Nora Ashdown"}]}</script><h1>Coir fee &amp; ` +
			`anger</h1>` + testBody, map[string]string{
			"title": "Coir fee & anger", "authors": "Nora Ashdown | Tom Reyes",
			"date": "2024-03-04T08:00:00+01:00", "modified": "2024-03-04T09:30:00+01:00",
			"free": "false", "tags": "coir | port", "section": "Trade",
			"image": "https://www.harbourmail.example/coir.jpg", "site": "The Harbour Mail",
		}},
		{"a broken script costs only itself", `<script type="application/ld+json">{"@type": ` +
			`"NewsArticle", "headline": "Cut` + `</script>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Coir fee raised by ` +
			`half","author":"Nora Ashdown","datePublished":"2024-03-04"}</script>
<h1>Coir fee raised by half</h1>` + testBody, map[string]string{"title": "Coir fee raised by half",
			"authors": "Nora Ashdown", "date": "2024-03-04"}},
		{"listed articles are not this one", `<title>Coir fee raised by half</title><script ` +
			`type="application/ld+json">[
{"@type":"NewsArticle","headline":"Ferry stays in port","author":"A. ` +
			`Other","url":"https://www.harbourmail.example/ferry"},
{"@type":"NewsArticle","headline":"Rope museum opens","author":"B. ` +
			`Other","url":"https://www.harbourmail.example/museum"},
{"@type":"NewsArticle","headline":"Whale seen off the pier","author":"C. ` +
			`Other","url":"https://www.harbourmail.example/whale"}]</script>
<h1>Coir fee raised by half</h1>` + testBody, map[string]string{"authors": ""}},
		{"open graph", `<meta property="og:title" content="Coir fee raised by half"><meta ` +
			`property="og:site_name" content="The Harbour Mail">
<meta property="og:image" content="//img.harbourmail.example/a.jpg"><meta ` +
			`property="article:published_time" content="2024-03-04T08:00:00Z">
<meta property="article:tag" content="coir"><meta property="article:tag" content="port"><meta ` +
			`property="og:locale" content="en_GB">
<meta property="article:content_tier" content="metered"><link rel="canonical" ` +
			`href="/coir"><h1>Coir fee raised by half</h1>` + testBody, map[string]string{
			"title": "Coir fee raised by half", "site": "The Harbour Mail",
			"image": "https://img.harbourmail.example/a.jpg", "date": "2024-03-04T08:00:00+00:00",
			"tags": "coir | port", "language": "en-GB", "free": "false",
			"canonical": "https://www.harbourmail.example/coir", "hostname": "www.harbourmail.example",
		}},
		{"dublin core, citation, parsely", `<meta name="citation_author" content="Ashdown, ` +
			`Nora"><meta name="DC.Date.issued" content="2024-03-04">
<meta name="parsely-section" content="Trade"><meta name="dc.title" content="Coir fee raised by ` +
			`half">` + testBody, map[string]string{
			"title": "Coir fee raised by half", "authors": "Nora Ashdown", "date": "2024-03-04",
			"section": "Trade"}},
		{"microdata", `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 ` +
			`itemprop="headline">Coir fee raised by half</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span ` +
			`itemprop="name">Nora Ashdown</span></span>
<time itemprop="datePublished" datetime="2024-03-04T08:00+01:00">4 March</time>` + testBody +
			`</div>`, map[string]string{
			"authors": "Nora Ashdown", "date": "2024-03-04T08:00:00+01:00"}},
		{"visible lines", `<h1>Coir fee raised by half</h1><p>By Nora Ashdown and Tom ` +
			`Reyes</p><p>Published 4 March 2024, updated 5 March 2024</p>` + testBody +
			`<footer>Copyright 2019 Harbour Press</footer>`, map[string]string{
			"title": "Coir fee raised by half", "authors": "Nora Ashdown | Tom Reyes", "date": "2024-03-04",
			"modified": "2024-03-05"}},
		{"no date is better than a wrong one", `<h1>Coir fee raised by half</h1><meta ` +
			`property="article:published_time" content="2031-03-04T08:00:00Z">` + testBody +
			`<p>Since 2006 we have reported from the harbour.</p><footer>© 2024 Harbour Press</footer>`,
			map[string]string{"date": "", "modified": ""}},
		{"the h1 is a logo", `<title>Coir fee raised by half | The Harbour Mail</title><meta ` +
			`property="og:site_name" content="The Harbour Mail">
<header><h1>The Harbour Mail</h1></header><h2>Coir fee raised by half</h2>` + testBody,
			map[string]string{"title": "Coir fee raised by half"}},
		{"the headline keeps its separators", `<title>Coir – the fee – and the anger | The Harbour ` +
			`Mail</title><meta property="og:site_name" content="The Harbour Mail">
<h1>Coir – the fee – and the anger</h1>` + testBody,
			map[string]string{"title": "Coir – the fee – and the anger"}},
		{"a kicker is the page's own", `<title>Harbour: Coir fee raised by half</title><meta ` +
			`property="og:title" content="Harbour: Coir fee raised by half">
<p>Harbour</p><h1>Coir fee raised by half</h1>` + testBody,
			map[string]string{"title": "Harbour: Coir fee raised by half"}},
		{"a subhead inside the body is no headline",
			`<title>What is coir? A guide to rope</title><h1>Our guide to ropes of all kinds</h1>` +
				testBody + `<h2>What is coir?</h2>` + testBody,
			map[string]string{"title": "Our guide to ropes of all kinds"}},
		{"an h1 that nothing agrees with", `<title>Harbour fee: all reports</title><meta ` +
			`property="og:title" content="Harbour fee: all reports"><h1>Whale seen off the pier this ` +
			`evening</h1>` + testBody,
			map[string]string{"title": "Harbour fee: all reports"}},
		{"a kicker set into the heading", `<title>Trade: Coir fee raised by half</title><h1>Money and ` +
			`ropes Coir fee raised by half</h1>` + testBody,
			map[string]string{"title": "Coir fee raised by half"}},
		{"figures tell titles apart", `<title>Harbour fees in 2023</title><h1>All the harbour fees in ` +
			`2024</h1>` + testBody, map[string]string{"title": "All the harbour fees in 2024"}},
		{"no headings at all", `<title>Coir fee raised by half - Trade - Harbour ` +
			`Mail</title><div><div>Coir fee raised by half</div></div>` + testBody +
			`<div>© 2024 Harbour Mail</div>`,
			map[string]string{"title": "Coir fee raised by half", "site": "Harbour Mail"}},
		{"the application is called as the title",
			`<title>Coir fee raised by half</title><meta name="application-name" content="Coir fee ` +
				`raised by half"><h1>Coir fee raised by half</h1>` + testBody,
			map[string]string{"title": "Coir fee raised by half", "site": ""}},
		{"a login gives way to the byline", `<meta name="author" content="nashdown"><h1>Coir fee ` +
			`raised by half</h1><p>By Nora Ashdown</p>` + testBody,
			map[string]string{"authors": "Nora Ashdown"}},
		{"the staff of the outlet gives way too",
			`<meta property="og:site_name" content="Harbour Mail"><meta name="author" content="Harbour ` +
				`Mail Staff"><h1>Coir fee raised by half</h1><p>By Nora Ashdown</p>` + testBody,
			map[string]string{"authors": "Nora Ashdown"}},
		{"the outlet beside an author", `<meta property="og:site_name" content="Harbour Mail"><script ` +
			`type="application/ld+json">{"@type":"NewsArticle","headline":"Coir fee raised by ` +
			`half","author":[{"name":"Nora Ashdown"},{"name":"Harbour Mail"}]}</script><h1>Coir fee ` +
			`raised by half</h1>` + testBody,
			map[string]string{"authors": "Nora Ashdown | Harbour Mail"}},
		{"an agency beside the byline is no author more",
			`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Coir fee raised by ` +
				`half","author":"Nora Ashdown"}</script><h1>Coir fee raised by half</h1><p>By Nora Ashdown, ` +
				`AP</p>` + testBody,
			map[string]string{"authors": "Nora Ashdown"}},
		{"last name first", `<meta name="author" content="Ashdown, Nora"><h1>Coir fee raised by ` +
			`half</h1><p>Nora Ashdown, Port Elwin</p>` + testBody,
			map[string]string{"authors": "Nora Ashdown"}},
		{"the address of a profile", `<meta property="article:author" ` +
			`content="https://www.harbourmail.example/profile/nora-ashdown"><h1>Coir fee raised by ` +
			`half</h1><div>Nora Ashdown in Port Elwin</div>` + testBody,
			map[string]string{"authors": "Nora Ashdown"}},
		{"a name, a day and a time", `<h1>Coir fee raised by half</h1><p>Nora Ashdown — 24 October, ` +
			`15:26</p>` + testBody, map[string]string{"authors": "Nora Ashdown"}},
		{"a dek", `<meta name="description" content="Ropewalks close as the office doubles what it ` +
			`takes."><article><header><h1>Coir fee raised by half</h1>
<p>Ropewalks close as the office doubles what it takes.</p></header><div>` + testBody +
			`</div></article>`, map[string]string{
			"dek": "Ropewalks close as the office doubles what it takes."}},
		{"a lead is no dek", `<meta name="description" content="The harbour office raised the fee for ` +
			`coir by half on Monday, and the ropewalks of the old town closed."><h1>Coir fee raised by ` +
			`half</h1><div>` +
			testBody + `</div>`, map[string]string{"dek": ""}},
		{"a dek and a byline behind a caption that was kept", `<h1>Coir fee raised by half</h1>
<figure><p>The ropewalk of the old town on Monday, where the last of the coir was spun.</p></figure>
<h2>Ropewalks close for good</h2><p>By Nora Ashdown</p><p>4 March 2024</p><div>` + testBody +
			`</div>`, map[string]string{
			"dek": "Ropewalks close for good", "authors": "Nora Ashdown", "date": "2024-03-04"}},
		{"names in capitals as the page has them",
			`<meta name="author" content="NORA ASHDOWN"><h1>Coir fee raised by half</h1>` + testBody +
				`<p>Nora Ashdown writes on trade.</p>`,
			map[string]string{"authors": "Nora Ashdown"}},
		{"captions", `<h1>Coir fee raised by half</h1><figure><figcaption>The ropewalk on Monday. ` +
			`Photo: T. Reyes</figcaption></figure>` + testBody +
			`<figure><figcaption>A picture of another story</figcaption></figure>`,
			map[string]string{"captions": "The ropewalk on Monday. Photo: T. Reyes"}},
		{"a printed time shows the outlet's clock", `<meta property="article:published_time" ` +
			`content="2024-03-04T23:30:00Z"><h1>Coir fee raised by half</h1>
<p>5 March 2024, 01:30</p>` + testBody, map[string]string{"date": "2024-03-05T01:30:00+02:00"}},
		{"a template's language", `<html lang="de">` + testBody, map[string]string{"language": "en"}},
		{"dateline", `<h1>Coir fee raised by half</h1><p>PORT ELWIN, March 4 (Northwire) - ` +
			strings.TrimPrefix(testBody, "<p>"), map[string]string{"dateline": "PORT ELWIN"}},
	} {
		got := fields(readBody(page.FormHTML, c.html, "https://www.harbourmail.example/2024/coir-fee"))
		for field, want := range c.want {
			if got[field] != want {
				t.Errorf("%s: %s = %q, want %q", c.name, field, got[field], want)
			}
		}
	}
}

func TestProvenance(t *testing.T) {
	m := readBody(page.FormHTML, `<meta property="og:site_name" content="The Harbour Mail"><meta `+
		`name="author" content="Nora Ashdown">
<h1>Coir fee raised by half</h1><p>Published 4 March 2024</p>`+testBody, "")
	want := map[string]string{"site": "og:site_name", "authors": "meta author", "title": "headline",
		"date": "labelled line"}
	for _, p := range m.Provenance {
		if source, ok := want[p.Field]; ok && source != p.Source {
			t.Errorf("%s came from %q, want %q", p.Field, p.Source, source)
		}
		delete(want, p.Field)
	}
	if len(want) > 0 {
		t.Errorf("no provenance of %v", want)
	}
}

// TestSeedPage holds the reader to the first page that winnow was asked to read.
func TestSeedPage(t *testing.T) {
	src, err := os.ReadFile("../../../../shared/seed/page.txt")
	if err != nil {
		t.Skip(err)
	}
	data, err := os.ReadFile("../../../../shared/seed/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Title, Dek, Dateline, Date, Language, Text string
		DateModified                               string `json:"date_modified"`
		Authors, Captions                          []string
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	p := pagetest.Read(new(textpage.Reader), string(src))
	kept := make([]bool, len(p.Blocks))
	for i := range p.Blocks {
		kept[i] = p.Blocks[i].Words > 9 && strings.Contains(want.Text, pagetest.BlockText(p, i))
	}
	m := Read(p, Context{
		Headlines: headlines(p, nil), Kept: kept, First: slices.Index(kept, true), Lang: "en", Now: now,
	})
	for _, f := range []struct{ name, got, want string }{
		{"title", m.Title, want.Title}, {"dek", m.Dek, want.Dek}, {"dateline", m.Dateline, want.Dateline},
		{"date", dateText(m.Date), want.Date},
		{"date_modified", dateText(m.DateModified), want.DateModified},
		{"language", m.Language, want.Language},
		{"authors", strings.Join(m.Authors, "|"), strings.Join(want.Authors, "|")},
		{"captions", strings.Join(m.Captions, "|"), strings.Join(want.Captions, "|")},
	} {
		if f.got != f.want {
			t.Errorf("%s = %q, want %q", f.name, f.got, f.want)
		}
	}
}

// TestPosterIsNoCredit: the line that names who posted a text stays in the body of a text page.
func TestPosterIsNoCredit(t *testing.T) {
	p := pagetest.Read(new(textpage.Reader), "The bridge is shut\n\nThe board met on Tuesday.\n\n"+
		"— Nora Lind (@noralind) May 3, 2024\n\nBy Nora Lind\n\nMay 3, 2024\n")
	lines := byline.Lines{}
	lines.Reset(p, len(p.Blocks), "en")
	z := zone{sources: &sources{p: p, lines: &lines}}
	for i, want := range []bool{false, false, false, true, true} {
		if got := z.isCredit(i); got != want {
			t.Errorf("block %d: got %v, want %v", i, got, want)
		}
	}
}
