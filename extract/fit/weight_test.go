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

// TestWeighCorpora: a corpus counts for no more than corpusPages pages.
func TestWeighCorpora(t *testing.T) {
	pages := []*goldPage{{corpusName: "large", share: 2 * corpusPages},
		{corpusName: "small", share: 1}}
	weighCorpora(pages)
	if pages[0].corpusWeight != .5 || pages[1].corpusWeight != 1 {
		t.Errorf("got weights %v and %v, want 0.5 and 1", pages[0].corpusWeight, pages[1].corpusWeight)
	}
}

// TestBareCounts: bare pages count in full, and not among those of their corpus.
func TestBareCounts(t *testing.T) {
	pages := []*goldPage{
		{corpusName: "large", share: 2 * corpusPages},
		{corpusName: "large", share: corpusPages, made: true},
		{corpusName: "large", share: 1, made: true, bare: true},
	}
	weighCorpora(pages)
	for i, want := range []float32{.5, .5, 1} {
		if got := pages[i].corpusWeight; got != want {
			t.Errorf("page %d: got a weight of %v, want %v", i, got, want)
		}
	}
}
