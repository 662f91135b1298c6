package fit

import (
	"slices"
	"testing"

	"winnow/extract/eval"
)

// TestFurniture checks that each language has labels above and below the article.
func TestFurniture(t *testing.T) {
	for _, lines := range furniture() {
		if dash := slices.Index(lines, "-"); dash < 2 || dash+1 >= len(lines) {
			t.Errorf("%s: labels above and below, and a dash between them, are wanted", lines[0])
		}
		if above, below := furnitureFor(lines[0][1:3]); above[0] != lines[1] ||
			below[len(below)-1] != lines[len(lines)-1] {
			t.Errorf("%s: got %q and %q", lines[0], above, below)
		}
	}
}

// TestBarePages checks that in both forms the blocks of a bare page that are in the gold are
// article, and no notice or label is.
func TestBarePages(t *testing.T) {
	first := "The ferry to the island will sail to the end of the year, the harbour board said on " +
		"Tuesday, after months of doubt over its old engine."
	second := "The new one is late because the yard that builds it waits for parts, and because " +
		"nobody had asked whether it fits under the bridge."
	body := first + "\n\n" + second
	for _, form := range []eval.Form{eval.FormHTML, eval.FormText} {
		made := 0
		for id := range 400 {
			s := &set{form: form, names: map[uint32]string{}}
			raw, gold := s.bare(eval.Page{ID: string(rune('a' + id)), Title: "Old ferry sails on",
				Lang: "en", Body: &body})
			if raw == nil {
				continue
			}
			made++
			p, err := s.add(&goldPage{corpusName: "own", gold: gold, raw: raw})
			if err != nil {
				t.Fatal(err)
			}
			for i, b := range p.sample.Page.Blocks {
				text := string(p.sample.Page.Text[b.Start:b.End])
				if got, want := p.label[i] == 1, text == first || text == second ||
					text == first+" "+second; got != want {
					t.Errorf("form %v, page %d: label of %q: got %v, want %v", form, id, text, got, want)
				}
			}
		}
		if made < 20 {
			t.Errorf("form %v: got %d bare pages of 400", form, made)
		}
	}
}
