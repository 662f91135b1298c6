package extract

import "testing"

func TestCutTitle(t *testing.T) {
	p := &Page{Head: Head{Metas: []Meta{{"og:site_name", "The Harbour Mail"}, {"article:section", "Trade"}}}}
	r := &metaReader{p: p, c: metaContext{Headline: -1, URL: "https://www.harbourmail.example/2024/coir"}, ld: linkedData{article: -1, page: -1}}
	r.addresses()
	r.site()
	for _, c := range readMetadataCases(t, "titles.txt") {
		if got := r.cutTitle(c.in); got != c.want {
			t.Errorf("line %d: cutTitle(%q) = %q, want %q", c.line, c.in, got, c.want)
		}
	}
}
