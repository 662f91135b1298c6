package input

import "testing"

func TestIsPageName(t *testing.T) {
	for _, c := range []struct {
		name string
		want bool
	}{
		{"page.html", true}, {"Page.HTM", true}, {"a.xhtml", true}, {"a.shtml", true}, {"a.mhtml", true},
		{"a.eml", true}, {"a.warc.gz", true}, {"a.wet", true}, {"a.html.zst", true},
		{"story.php", true}, {"story.php?id=7.css", true}, {"story.aspx", true},
		{"scrape.txt", true}, {"scrape.TEXT", true}, {"page.html.gz", true}, {"page.GZ", true},
		{"night-ferry-returns", true}, {"night-ferry-returns?ref=rss", true}, {"?p=12", true},
		{"rates-up-0.5-percent", true}, {"2024.10.12", true}, {"story-no.7", true},
		{"page.gold", false}, {"photo.jpg", false}, {"photo.jpg.gz", false}, {"style.css", false},
		{"style.css?ver=6.5", false}, {"app.js", false}, {"feed.xml", false}, {"index.jsonl", false},
		{"README.md", false}, {"song.mp3", false}, {"pack.7z", false}, {"pages.tar.gz", false},
		{"page.html~", false}, {"page.html.bak", false},
	} {
		if got := isPageName(c.name); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
