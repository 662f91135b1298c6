package meta

import (
	"testing"

	"winnow/extract/internal/casefile"
	"winnow/extract/internal/page"
)

func TestCutTitle(t *testing.T) {
	p := &page.Page{Head: page.Head{Metas: []page.Meta{
		{Name: "og:site_name", Content: "The Harbour Mail"},
		{Name: "article:section", Content: "Trade"},
	}}}
	src := newSources(p, Context{URL: "https://www.harbourmail.example/2024/coir"})
	for _, c := range casefile.Read(t, "../../../testdata/metadata/titles.txt") {
		if got := src.cutTitle(c.In); got != c.Want {
			t.Errorf("line %d: cutTitle(%q) = %q, want %q", c.Line, c.In, got, c.Want)
		}
	}
}
