package fit

import (
	"fmt"
	"strings"
	"testing"

	"winnow/extract/eval"
)

const cutPage = `<div><h1>Old ferry sails on</h1>
<p>By Jane Maddox</p>
<p>The ferry to the island will sail to the end of the year, the harbour board said on Tuesday, ` +
	`after months of doubt.</p>
<p>The new one is late because the yard that builds it waits for parts, and because nobody had ` +
	`asked about the bridge.</p>
<p>The board will meet again in the spring, when the bill of the yard is known and the members ` +
	`have all been heard.</p>
<p>Until then two crews share the work, and the last boat leaves the island an hour before the ` +
	`sun is down each day.</p>
</div>`

// addPage makes a page of which the gold has the first paragraphs.
func addPage(t *testing.T, s *set, id string, paragraphs int) *goldPage {
	t.Helper()
	parts := strings.Split(cutPage, "\n")[1 : 1+paragraphs]
	body := strings.NewReplacer("<p>", "", "</p>", "").Replace(strings.Join(parts, "\n\n"))
	g := eval.Page{ID: id, Body: &body, Authors: []string{"Jane Maddox"}, Group: "example.com"}
	p, err := s.add(&goldPage{corpusName: "own", gold: g, raw: []byte(cutPage), share: 1})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestDoubt: a gold that ends before the article does counts less, and so does a byline.
func TestDoubt(t *testing.T) {
	s := &set{form: eval.FormHTML, names: map[uint32]string{}}
	if p := addPage(t, s, "cut", 3); p.share != cutWeight {
		t.Errorf("cut gold: got a share of %v, want %v", p.share, cutWeight)
	}
	p := addPage(t, s, "whole", 5)
	if p.share != 1 {
		t.Errorf("whole gold: got a share of %v, want 1", p.share)
	}
	weighed := p.weight[1]
	p.labelBlocks()
	if want := p.weight[1] * bylineWeight; weighed != want {
		t.Errorf("byline: got a weight of %v, want %v", weighed, want)
	}
}

// TestSitePages: of a site no more than sitePages pages serve.
func TestSitePages(t *testing.T) {
	s := &set{form: eval.FormHTML, names: map[uint32]string{}}
	for i := range sitePages + 5 {
		addPage(t, s, fmt.Sprint(i), 5)
	}
	if got := len(s.gold()); got != sitePages {
		t.Errorf("got %d pages, want %d", got, sitePages)
	}
}

// TestWeighSites: the pages of a site count as much as siteMost, and old layouts less.
func TestWeighSites(t *testing.T) {
	many := map[string]bool{}
	for i := range 2 * siteMost {
		many[fmt.Sprint(i)] = true
	}
	pages := []*goldPage{{corpusName: "news", site: "many"}, {corpusName: "news", site: "one"},
		{corpusName: "daniel-text", site: "many"}, {corpusName: "news", site: "many", bare: true},
		{corpusName: "wcxb", site: "one"}, {corpusName: "pages", site: "one"}}
	for form, guide := range map[eval.Form]float32{eval.FormHTML: 1, eval.FormText: guideWeight} {
		s := &set{form: form}
		s.weighSites(pages, map[string]map[string]bool{"many": many, "one": {"1": true}})
		for i, want := range []float32{.5, 1, .5 * oldWeight, 1, guide, ownWeight} {
			if pages[i].siteWeight != want {
				t.Errorf("page %d: got a weight of %v, want %v", i, pages[i].siteWeight, want)
			}
		}
	}
}

// TestLooks: the looks of one page are no further pages of its site.
func TestLooks(t *testing.T) {
	for _, page := range []eval.Page{{ID: "a.w3m", Style: "w3m"}, {ID: "a"}} {
		p := goldPage{gold: page}
		if got := p.id(); got != "a" {
			t.Errorf("%s: got %q, want a", p.gold.ID, got)
		}
	}
}
