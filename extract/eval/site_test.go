package eval

import (
	"fmt"
	"testing"
)

func TestSite(t *testing.T) {
	for _, c := range []struct {
		page Page
		want string
	}{
		{Page{URL: "https://www.news.example.co.uk/a"}, "example.co.uk"},
		{Page{URL: "https://a.example.com/a", Group: "example.org"}, "example.org"},
		{Page{ID: "ferry.wet", Style: "wet"}, "ferry"},
		{Page{ID: "hexun-1", Group: "hexun"}, "hexun"},
	} {
		if got := Site(c.page); got != c.want {
			t.Errorf("%+v: got %s, want %s", c.page, got, c.want)
		}
	}
}

// TestLocked checks that about 15 % of the sites of an index are locked, each with all of its
// pages.
func TestLocked(t *testing.T) {
	locked := 0
	for i := range 4000 {
		p := Page{URL: fmt.Sprintf("https://site%d.example/a", i), indexed: true}
		q := Page{URL: fmt.Sprintf("https://www.site%d.example/b", i), indexed: true}
		if Locked(p) != Locked(q) {
			t.Errorf("%s: its pages are parted", Site(p))
		}
		if Locked(p) {
			locked++
		}
		if p.indexed = false; Locked(p) {
			t.Errorf("%s: locked without an index", Site(p))
		}
	}
	if locked < 500 || locked > 700 {
		t.Errorf("got %d of 4000 sites locked, want about 600", locked)
	}
}
