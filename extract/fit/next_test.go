package fit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/extract/eval"
)

const storyPage = `<html><body><div class="menu"><a href="/">Home</a></div>
<div id="stories"><div class="story"><h1>TITLE</h1><div class="text"><p>FIRST paragraph of a ` +
	`story that goes on for a while, as they do.</p>
<p>LAST paragraph of the story, with a <a href="/">link</a> in its middle.</p></div></div></div>
<div class="foot">All rights reserved</div></body></html>`

// storyCorpus writes pages, by the name of their site, and loads them.
func storyCorpus(t *testing.T, sites ...string) eval.Corpus {
	t.Helper()
	dir := t.TempDir()
	for i := range sites {
		word := string(rune('a' + i))
		page := strings.NewReplacer("TITLE", "Title "+word, "FIRST", "First "+word, "LAST",
			"Last "+word).Replace(storyPage)
		gold := "\nFirst " + word + " paragraph of a story that goes on for a while, as they " +
			"do.\n\nLast " + word +
			" paragraph of the story, with a link in its middle.\n"
		for name, text := range map[string]string{word + ".html": page, word + ".gold": gold} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	c, err := eval.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, site := range sites {
		c.Pages[i].URL = "https://" + site + "/story"
	}
	return c
}

// TestSiblings checks that each page of a site with several gets another of its site, and other
// pages none.
func TestSiblings(t *testing.T) {
	c := storyCorpus(t, "one.example", "two.example", "one.example", "one.example")
	next := siblings(c)
	for id, want := range map[string]string{"a": "c", "b": "", "c": "d", "d": "a"} {
		if got := next[id].ID; got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
}

// TestJoinStories checks that the next story is after the page's own, without its menu and foot,
// and that only the page's own is article.
func TestJoinStories(t *testing.T) {
	c := storyCorpus(t, "one.example", "one.example")
	raw, err := joinStories(c.Pages[0], c.Pages[1])
	if err != nil {
		t.Fatal(err)
	}
	s := &set{form: eval.FormHTML, names: map[uint32]string{}}
	p, err := s.add(&goldPage{corpusName: "own", gold: c.Pages[0], raw: raw})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, b := range p.sample.Page.Blocks {
		word, _, _ := strings.Cut(string(p.sample.Page.Text[b.Start:b.End]), " paragraph")
		if p.label[i] > 0 {
			word += "!"
		}
		got = append(got, word)
	}
	if want := "Home|Title a|First a!|Last a!|Title b|First b|Last b|All rights " +
		"reserved"; strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}
