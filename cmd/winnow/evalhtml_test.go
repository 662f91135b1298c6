package main

import (
	"fmt"
	"slices"
	"testing"

	"winnow/extract/eval"
)

// TestUnlockedPages wants the figures that it is given to stay as they are.
func TestUnlockedPages(t *testing.T) {
	var c eval.Corpus
	var scores []eval.PageScore
	for i := range 100 {
		id := fmt.Sprintf("page%d", i)
		c.Pages = append(c.Pages, eval.Page{ID: id, URL: "https://" + id + ".example/", Group: id})
		scores = append(scores, eval.PageScore{ID: id})
	}
	before := slices.Clone(scores)
	if open := unlockedPages(c, scores); len(open) == 0 || !slices.Equal(scores, before) {
		t.Errorf("%d pages are open; the others are lost", len(open))
	}
}
