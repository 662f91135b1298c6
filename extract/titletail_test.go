package extract

import (
	"testing"

	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
)

func TestCutTitle(t *testing.T) {
	p := &page.Page{Head: page.Head{Metas: []page.Meta{{Name: "og:site_name", Content: "The Harbour Mail"}, {Name: "article:section", Content: "Trade"}}}}
	r := &meta.Reader{P: p, C: meta.Context{Headline: -1, URL: "https://www.harbourmail.example/2024/coir"}, Ld: jsonld.Data{Article: -1, Page: -1}}
	r.Addresses()
	r.Site()
	for _, c := range readMetadataCases(t, "titles.txt") {
		if got := r.CutTitle(c.in); got != c.want {
			t.Errorf("line %d: cutTitle(%q) = %q, want %q", c.line, c.in, got, c.want)
		}
	}
}
