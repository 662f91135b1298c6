package meta

import (
	"testing"

	"winnow/extract/internal/casefile"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
)

func TestCutTitle(t *testing.T) {
	p := &page.Page{Head: page.Head{Metas: []page.Meta{
		{Name: "og:site_name", Content: "The Harbour Mail"},
		{Name: "article:section", Content: "Trade"},
	}}}
	r := &reader{p: p, known: Context{URL: "https://www.harbourmail.example/2024/coir"},
		ld: jsonld.Data{Article: -1, Page: -1}}
	r.addresses()
	r.site()
	for _, c := range casefile.Read(t, "../../../testdata/metadata/titles.txt") {
		if got := r.cutTitle(c.In); got != c.Want {
			t.Errorf("line %d: cutTitle(%q) = %q, want %q", c.Line, c.In, got, c.Want)
		}
	}
}
