package extract

import (
	"testing"

	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
)

func TestCutTitle(t *testing.T) {
	p := &page.Page{Head: page.Head{Metas: []page.Meta{{Name: "og:site_name", Content: "The Harbour Mail"}, {Name: "article:section", Content: "Trade"}}}}
	r := &metaReader{p: p, c: metaContext{Headline: -1, URL: "https://www.harbourmail.example/2024/coir"}, ld: jsonld.LinkedData{Article: -1, Page: -1}}
	r.addresses()
	r.site()
	for _, c := range readMetadataCases(t, "titles.txt") {
		if got := r.cutTitle(c.in); got != c.want {
			t.Errorf("line %d: cutTitle(%q) = %q, want %q", c.line, c.in, got, c.want)
		}
	}
}
