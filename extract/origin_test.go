package extract_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"winnow/extract"
	"winnow/extract/internal/pagetest"
)

const coirBody = `<p>The harbour office raised the fee for coir by half on Monday, and the ` +
	`ropewalks of the old town closed.</p>
<p>Nobody at the office would say who had asked for it, or when the fee would fall to where it ` +
	`stood before.</p>`

func TestOrigins(t *testing.T) {
	page := `<html lang="en"><title>Coir fee raised by half | Harbour Mail</title><meta ` +
		`property="og:site_name" content="Harbour Mail">
<meta property="og:title" content="Ropewalks close over a fee"><meta name="author" ` +
		`content="Nora Ashdown"><meta property="article:author" ` +
		`content="https://www.harbourmail.example/about">
<meta property="article:published_time" content="2024-03-04T07:30:00Z"><h1>Coir fee raised by ` +
		`half</h1><p>4 March 2024, 08:30</p>` + coirBody
	got, err := originsOf([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	want := []extract.Origin{
		{Field: "site", Source: "og:site_name", Value: "Harbour Mail", Confidence: .67,
			Candidates: []extract.Candidate{{Source: "og:site_name", Value: "Harbour Mail",
				Check: extract.Agrees}}},
		{Field: "title", Source: "headline", Value: "Coir fee raised by half", Confidence: .6,
			Candidates: []extract.Candidate{{Source: "og:title", Value: "Ropewalks close over a fee",
				Check: extract.Differs}, {Source: "title", Value: "Coir fee raised by half",
				Check: extract.Agrees}}},
		{Field: "authors", Source: "meta author", Value: "Nora Ashdown", Confidence: .67,
			Candidates: []extract.Candidate{{Source: "meta author", Value: "Nora Ashdown",
				Check: extract.Agrees}, {Source: "article:author",
				Value: "https://www.harbourmail.example/about", Check: extract.Refused}}},
		{Field: "date", Source: "article:published_time, clock of a line",
			Value: "2024-03-04T08:30:00+01:00", Confidence: .67,
			Candidates: []extract.Candidate{{Source: "article:published_time",
				Value: "2024-03-04T07:30:00+00:00", Check: extract.Agrees}}},
		{Field: "language", Source: "html lang", Value: "en", Confidence: .67,
			Candidates: []extract.Candidate{{Source: "html lang", Value: "en", Check: extract.Agrees}}},
	}
	for i, o := range want {
		if i >= len(got) || got[i].Field != o.Field || got[i].Source != o.Source ||
			got[i].Value != o.Value || got[i].Confidence != o.Confidence ||
			!slices.Equal(got[i].Candidates, o.Candidates) {
			t.Errorf("got  %+v\nwant %+v", got[min(i, len(got)-1)], o)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d origins, want %d: %+v", len(got), len(want), got)
	}
}

// TestOriginsAreTheArticles compares the origins of all test pages with the articles.
func TestOriginsAreTheArticles(t *testing.T) {
	for _, page := range pagetest.Pages(t, goldPages) {
		a, _ := extract.Extract(page.Raw, extract.Options{})
		origins, err := originsOf(page.Raw)
		if err != nil {
			continue
		}
		values := map[string]string{}
		for _, o := range origins {
			values[o.Field] = o.Value
			if o.Confidence <= 0 || o.Confidence >= 1 {
				t.Errorf("%s: %s: confidence %v", page.Name, o.Field, o.Confidence)
			}
		}
		for field, want := range map[string]string{"title": a.Title, "dek": a.Dek,
			"date": a.Date.String(), "date_modified": a.DateModified.String(), "site": a.Site,
			"dateline": a.Dateline} {
			if values[field] != want {
				t.Errorf("%s: %s = %q, want %q", page.Name, field, values[field], want)
			}
		}
	}
}

// TestOriginsNameTheirSource: the source of a value is among the candidates. The head of this page
// has kept paragraphs, and the body begins behind its date.
func TestOriginsNameTheirSource(t *testing.T) {
	const summary = `<p>The harbour office has asked the ropewalks of the town to pay more for coir ` +
		`than before.</p>`
	origins, err := originsOf([]byte(`<article><h1>Coir fee raised by half</h1>` + summary +
		strings.ReplaceAll(summary, "harbour", "town") + `<p>Published 4 March 2024</p><p>Orrin - ` +
		strings.TrimPrefix(coirBody, "<p>") + `</article>`))
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range origins {
		if o.Field == "dateline" && slices.ContainsFunc(o.Candidates, func(c extract.Candidate) bool {
			return c.Source == o.Source
		}) {
			return
		}
	}
	t.Errorf("got %+v, want a dateline with its source", origins)
}

// TestArticleOrigins wants the origins with the article if asked for, and only then.
func TestArticleOrigins(t *testing.T) {
	page := []byte("<title>Coir fee</title><h1>Coir fee</h1>")
	want, err := originsOf(page)
	if err != nil || len(want) == 0 {
		t.Fatalf("got %v, %v, want some origins", want, err)
	}
	a, _ := extract.Extract(page, extract.Options{Origins: true})
	if !reflect.DeepEqual(a.Origins, want) {
		t.Errorf("got %v, want %v", a.Origins, want)
	}
	if a, _ = extract.Extract(page, extract.Options{}); a.Origins != nil {
		t.Errorf("got %v, want none unless asked for", a.Origins)
	}
}

// originsOf returns the origins of a page's fields. A page without an article is no error.
func originsOf(page []byte) ([]extract.Origin, error) {
	a, err := extract.Extract(page, extract.Options{Origins: true})
	if errors.Is(err, extract.ErrNoArticle) {
		err = nil
	}
	return a.Origins, err
}
