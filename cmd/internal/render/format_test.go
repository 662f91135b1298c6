package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"winnow/extract"
)

// TestFormatsHaveTheSameWords checks that every format has the letters of the text, in order,
// whatever marks are between.
func TestFormatsHaveTheSameWords(t *testing.T) {
	pages, err := filepath.Glob("../../../testdata/pages/*.[ht]*") // .html and .txt
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a,
			err := extract.Extract(page,
			extract.Options{With: extract.Captions | extract.Boxes | extract.Comments})
		if err != nil {
			continue
		}
		want := letters(a.Text)
		if got := letters(shownText(t, htmlPage(a, true))); got != want {
			t.Errorf("%s: HTML has other letters:\n%s\nwant:\n%s", name, got, want)
		}
		// the numbers of lists are not part of the text
		if got := letters(articleMarkdown(a, true)); withoutDigits(got) != withoutDigits(want) {
			t.Errorf("%s: Markdown has other letters:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// shownText returns the text in the article element of a page.
func shownText(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "title" {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func TestListLevels(t *testing.T) {
	a := extract.Article{Text: "a\nb\nc\nd\ne"}
	for i, level := range []int{2, 4, 3, 2, 1} { // the lists around them were dropped
		a.Parts = append(a.Parts, extract.Part{Kind: extract.Lists, Level: level, Start: 2 * i,
			End: 2*i + 1})
	}
	want := "- a\n    - b\n    - c\n- d\n- e\n"
	if got := articleMarkdown(a, true); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestHTMLAgain checks that winnow's own HTML gives the article that it was made of: the same
// text except on a few pages, and the same metadata on all.
func TestHTMLAgain(t *testing.T) {
	pages, err := filepath.Glob("../../../testdata/pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	all, other := 0, 0
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := extract.Extract(page, extract.Options{})
		if err != nil {
			continue
		}
		b, err := extract.Extract([]byte(htmlPage(a, false)), extract.Options{})
		if all++; err != nil || a.Text != b.Text {
			other++
			t.Logf("%s: another text, error %v", name, err)
		}
		if b.Title != a.Title || b.Date != a.Date || b.Language != a.Language || b.Site != a.Site {
			t.Errorf("%s: got %q %q %q %q, want %q %q %q %q", name, b.Title, b.Date, b.Language, b.Site,
				a.Title, a.Date, a.Language, a.Site)
		}
	}
	if other*10 > all {
		t.Errorf("of %d pages %d have another text", all, other)
	}
}
