package fit

import (
	"testing"

	"winnow/extract/eval"
)

// TestLong checks that a site with enough articles has one long page, all of it article but the
// headline, and that a site with fewer has none.
func TestLong(t *testing.T) {
	sites := []string{"few.example", "few.example"}
	for range longLeast {
		sites = append(sites, "many.example")
	}
	s := &set{form: eval.FormHTML, names: map[uint32]string{}}
	if err := s.addLong(storyCorpus(t, sites...)); err != nil {
		t.Fatal(err)
	}
	if len(s.pages) != 1 || s.pages[0].site != "many.example" {
		t.Fatalf("got %d pages, want one of many.example", len(s.pages))
	}
	p, paragraphs := s.pages[0], 0
	for i, b := range p.sample.Page.Blocks {
		if p.label[i] == 1 {
			paragraphs++
		} else if b.Level != 1 {
			t.Errorf("%q is not labelled as article", p.sample.Page.BlockText(i))
		}
	}
	if paragraphs != 2*longLeast {
		t.Errorf("got %d paragraphs, want %d", paragraphs, 2*longLeast)
	}
}
