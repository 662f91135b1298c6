package explainhtml

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/extract"
)

// reportOn returns the report on a page.
func reportOn(t *testing.T, page []byte) (Report, bool) {
	t.Helper()
	r := Report{Name: "page.html"}
	var err error
	if r.Verdicts, err = extract.Explain(page, extract.Options{}); err != nil {
		return r, false
	}
	r.Article, _ = extract.Extract(page, extract.Options{Origins: true})
	r.Origins = r.Article.Origins
	source, _ := extract.Source(page, extract.Options{})
	r.Source = string(source)
	return r, true
}

func written(t *testing.T, r *Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tags and attributes are all that a report is made of. None of them loads anything, and none
// of them is a handler.
var (
	tags = strings.Fields("html head meta title style body header nav section article aside main " +
		"h1 h2 h3 p b i code kbd pre div dl dt dd ol li a button input span svg rect table caption tr " +
		"th td script del ins")
	attributes = strings.Fields("lang charset http-equiv content name class id dir role type " +
		"placeholder " +
		"tabindex scope autocomplete viewbox preserveaspectratio x width height href data-show " +
		"data-filter")
)

// checkMarkup wants nothing in a report that a page could have put there to run.
func checkMarkup(t *testing.T, report string) {
	t.Helper()
	scripts := 0
	z := html.NewTokenizer(strings.NewReader(report))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		if token.Data == "script" {
			scripts++
		}
		if !slices.Contains(tags, token.Data) {
			t.Errorf("an element %s", token.Data)
		}
		for _, a := range token.Attr {
			if !slices.Contains(attributes, a.Key) && !strings.HasPrefix(a.Key, "aria-") {
				t.Errorf("%s has an attribute %s", token.Data, a.Key)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#b") {
				t.Errorf("a link to %s", a.Val)
			}
		}
	}
	if scripts != 2 {
		t.Errorf("%d scripts, want the data and the report's own", scripts)
	}
}

func FuzzReport(f *testing.F) {
	for _, page := range []string{
		"<p><script>alert(1)</script><p>a </script><script>alert(1)</script> text",
		"<title></title></script><img src=x onerror=alert(1)></title><h1>&lt;/script&gt;&lt;img " +
			"onerror=alert(1)&gt;</h1>",
		"<meta name=author content='\" onload=alert(1) \"><p>&lt;!--&lt;script&gt; &quot;&gt;&lt;svg " +
			"onload=alert(1)&gt;",
		"Headline\n\n<b onclick=alert(1)>A line</b> of text that goes on for a while, and ends here.\n",
		"<link rel=canonical href='javascript:alert(1)'><p>\x00\xff\u2028",
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		r, ok := reportOn(t, page)
		if !ok {
			t.Skip()
		}
		r.Name, r.Gold = string(page), &Gold{Text: string(page), Got: r.Article.Text}
		report := written(t, &r)
		checkMarkup(t, report)
		if !json.Valid(r.data()) || bytes.ContainsRune(r.data(), '<') {
			t.Errorf("the data is no JSON, or has a <: %s", r.data())
		}
	})
}

func TestReportsOfAllPages(t *testing.T) {
	pages, err := filepath.Glob("../../../testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, ok := reportOn(t, page)
		if !ok {
			t.Fatalf("%s: no blocks", path)
		}
		checkMarkup(t, written(t, &r))
		checkSums(t, path, r.data())
	}
}

// checkSums wants the rows of each block to make its score, to a thousandth a hundred rows.
func checkSums(t *testing.T, path string, data []byte) {
	t.Helper()
	var d struct {
		Rules  [][]any
		Blocks [][]float64
	}
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	for i, b := range d.Blocks {
		sum := b[2]
		for k := 5; k < len(b); k += 4 {
			sum += b[k+2]
		}
		if off := sum - b[1]; off < -3 || off > 3 {
			t.Errorf("%s: block %d: the rows make %g, the score is %g", path, i, sum, b[1])
		}
	}
}

func TestSaysDay(t *testing.T) {
	r := Report{Article: articleOf(t, "2021-09-08")}
	for _, c := range []struct {
		text string
		want string
	}{
		{"Last Updated : Sep 08 2021 | 12:15 PM IST", "date"},
		{"8 September 2021", "date"},
		{"9 September 2021", ""},
		{"By Jo Harn, 8.9.2021", "byline, date"},
		{"JO HARN", "byline"},
	} {
		if got := r.printed(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// articleOf returns an article of that day by Jo Harn.
func articleOf(t *testing.T, day string) extract.Article {
	t.Helper()
	page := `<meta property="article:published_time" content="` + day +
		`"><meta name="author" content="Jo Harn">` +
		`<h1>Ferry sails</h1><p>The ferry will sail all winter, the harbour board said on Tuesday.</p>`
	a, _ := extract.Extract([]byte(page), extract.Options{})
	if a.Date.String() != day || len(a.Authors) != 1 {
		t.Fatalf("got %v by %q", a.Date, a.Authors)
	}
	return a
}
