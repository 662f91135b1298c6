package eval

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestLoadIndex(t *testing.T) {
	toy, _ := loadToy(t)
	if toy.Name != "toy" || len(toy.Pages) != 15 {
		t.Fatalf("got corpus %q with %d pages, want toy with 15", toy.Name, len(toy.Pages))
	}
	post, vale, times := toy.Pages[0], toy.Pages[1], toy.Pages[2]
	if post.Dek == nil || vale.Dek == nil || *vale.Dek != "" || times.Dek != nil {
		t.Errorf("dek: got %v, %v, %v; want a string, an empty one, none", post.Dek, vale.Dek, times.Dek)
	}
	if !slices.Equal(post.Authors, []string{"Ida Holm", "Jon Vester"}) ||
		!slices.Equal(vale.Authors, []string{"Petra Lund"}) {
		t.Errorf("authors: got %q and %q", post.Authors, vale.Authors)
	}
	want := []string{"title", "dek", "authors", "date", "language"}
	if !slices.Equal(post.Judged, want) {
		t.Errorf("judged: got %q, want %q", post.Judged, want)
	}
	snippets := pageByID(t, toy, "snippet-only")
	if snippets.Body != nil || snippets.Has("title") || snippets.Has("authors") ||
		snippets.Has("date") {
		t.Errorf("snippet-only: got body %v, judged %q", snippets.Body, snippets.Judged)
	}
	if n := len(toy.OfType("note").Pages); n != 2 {
		t.Errorf("pages of type note: got %d, want 2", n)
	}
}

func TestBytes(t *testing.T) {
	toy, _ := loadToy(t)
	for id, want := range map[string]string{"hoshikaze-shinpo": "歩道もある。",
		"skarn-post": "four crowns."} {
		raw, err := pageByID(t, toy, id).Bytes()
		if err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("%s: got %q, %v; want %q in it", id, raw, err, want)
		}
	}
}

func TestBytesErrors(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "cut.txt.gz", "\x1f\x8b\x08\x00\x00")
	for _, name := range []string{"cut.txt.gz", "missing.txt"} {
		if raw, err := (Page{path: filepath.Join(dir, name)}).Bytes(); err == nil {
			t.Errorf("%s: got %q, want an error", name, raw)
		}
	}
}

func TestLoadFolder(t *testing.T) {
	c, err := Load(testdata + "/gold")
	if err != nil || len(c.Pages) != 2 {
		t.Fatalf("got %d pages, %v; want 2", len(c.Pages), err)
	}
	bridge, front := c.Pages[0], c.Pages[1]
	if bridge.ID != "bridge" || bridge.File != "bridge.html" || front.ID != "sub/front" ||
		front.File != "sub/front.txt" {
		t.Errorf("got %s of %s and %s of %s", bridge.ID, bridge.File, front.ID, front.File)
	}
	if front.Type != "section" || *front.Body != "" || !front.Has("authors") || front.Authors != nil {
		t.Errorf("front: got %+v", front)
	}
	if raw, err := front.Bytes(); string(raw) != "Latest\nSport\nWeather\n" || err != nil {
		t.Errorf("front: got %q, %v", raw, err)
	}
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"nothing", "page.html", "<p>", "no page"},
		{"no json", indexName, "{\"id\":\"a\",\"file\":\"a\"}\n{", "line 2"},
		{"no id", indexName, `{"file":"a"}`, `id ""`},
		{"outside", indexName, `{"id":"a","file":"../a"}`, `"../a"`},
		{"twice", indexName, "{\"id\":\"a\",\"file\":\"a\"}\n{\"id\":\"a\",\"file\":\"b\"}", `"a"`},
		{"no page", "a.gold", "title: A\n", "beside"},
		{"bad gold", "a.gold", "title A\n", "a.gold: line 1"},
	} {
		dir := t.TempDir()
		write(t, dir, c.file, c.text)
		if _, err := Load(dir); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want %q in it", c.name, err, c.want)
		}
	}
	if _, err := Load(testdata + "/nowhere"); err == nil {
		t.Error("a folder that is not there: got no error")
	}
}

func TestTwoPagesForOneGold(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.gold", "title: A\n")
	write(t, dir, "a.html", "<p>")
	write(t, dir, "a.txt", "A")
	if _, err := Load(dir); err == nil || !strings.Contains(err.Error(), "two pages") {
		t.Errorf("got error %v, want two pages", err)
	}
}

// lang is a language in some corpora and a country in others.
func TestLangAsCountry(t *testing.T) {
	for _, c := range []struct {
		langs string
		want  bool
	}{{"de en-US", true}, {"de us", false}} {
		dir, index := t.TempDir(), ""
		for _, lang := range strings.Fields(c.langs) {
			index += `{"id":"` + lang + `","file":"a","lang":"` + lang + `"}` + "\n"
		}
		write(t, dir, indexName, index)
		got, err := Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		if got.Pages[0].Has("language") != c.want {
			t.Errorf("%s: language judged: got %v, want %v", c.langs, !c.want, c.want)
		}
	}
}

func TestHost(t *testing.T) {
	for _, c := range []struct {
		page Page
		want string
	}{
		{Page{ID: "x", URL: "https://www.Skarn-Post.example/a?b=http://c.example"}, "skarn-post.example"},
		{Page{ID: "x", URL: "http://news.skarn.example:8080/"}, "news.skarn.example"},
		{Page{ID: "skarn-01"}, "skarn-01"},
		{Page{ID: "skarn-01.w3m", Style: "w3m"}, "skarn-01"},
		{Page{ID: "skarn", URL: "::"}, "skarn"},
	} {
		if got := Host(c.page); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.page, got, c.want)
		}
	}
}

func TestOneName(t *testing.T) {
	for name, want := range map[string]bool{
		"Ida Holm": true, "Jon van der Vester": true, "山野花": true, "アン・リー": true,
		"Ida Holm, Jon Vester": false, "Ida Holm and Jon Vester": false, "Holm/Vester": false,
		"山野、川辺": false,
	} {
		if got := oneName(name); got != want {
			t.Errorf("%q: got %v, want %v", name, got, want)
		}
	}
}

func pageByID(t *testing.T, c Corpus, id string) Page {
	t.Helper()
	i := slices.IndexFunc(c.Pages, func(p Page) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("no page %q", id)
	}
	return c.Pages[i]
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
