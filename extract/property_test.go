package extract_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/extract"
	"winnow/extract/internal/charset"
	"winnow/extract/internal/pagetest"
)

// Properties of every page, whatever the points are.

// TestContributionsSumToScore checks that the contributions and the bias are the score.
func TestContributionsSumToScore(t *testing.T) {
	var x extract.Extractor
	for _, page := range pagetest.Pages(t, goldPages) {
		for _, offset := range []float64{0, -1.5} {
			verdicts, err := x.Explain(page.Raw, extract.Options{Offset: offset})
			if err != nil {
				t.Fatalf("%s: %v", page.Name, err)
			}
			if i := slices.IndexFunc(verdicts, sumsWrong); i >= 0 {
				t.Errorf("%s: %.40q: contributions sum to %v, the score is %v", page.Name, verdicts[i].Text,
					sum(verdicts[i]), verdicts[i].Score)
			}
		}
	}
}

// TestNearSumsToNearScore checks the same for the near score.
func TestNearSumsToNearScore(t *testing.T) {
	var x extract.Extractor
	seen := 0
	for _, page := range pagetest.Pages(t, goldPages) {
		verdicts, err := x.Explain(page.Raw, extract.Options{})
		if err != nil {
			t.Fatalf("%s: %v", page.Name, err)
		}
		for _, v := range verdicts {
			k := slices.IndexFunc(v.Contributions, func(c extract.Contribution) bool {
				return c.Feature == "near"
			})
			if k < 0 {
				continue
			}
			seen++
			near := extract.Verdict{Score: v.Contributions[k].Value, Bias: v.NearBias, Contributions: v.Near}
			if sumsWrong(near) {
				t.Errorf("%s: %.40q: near contributions sum to %v, the near score is %v", page.Name, v.Text,
					sum(near), near.Score)
			}
		}
	}
	if seen == 0 {
		t.Error("no block has points of its near score")
	}
}

func sumsWrong(v extract.Verdict) bool {
	return math.Abs(sum(v)-v.Score) > 1e-4*(1+math.Abs(v.Score))
}

func sum(v extract.Verdict) float64 {
	s := v.Bias
	for _, c := range v.Contributions {
		s += c.Points
	}
	return s
}

// testExplainAccounts checks that the texts of explain are all of the page's visible text, letter
// by letter and in order. For HTML the parser of the standard decides what is visible.
// testdata/html checks the spaces between words.
func testExplainAccounts(t *testing.T) {
	var x extract.Extractor
	for _, page := range pagetest.Pages(t, goldPages) {
		verdicts, err := x.Explain(page.Raw, extract.Options{})
		if err != nil {
			t.Fatalf("%s: %v", page.Name, err)
		}
		var texts []string
		for _, v := range verdicts {
			if v.Source == "" {
				texts = append(texts, v.Text)
			}
		}
		got, want := letters(strings.Join(texts, "")), letters(visibleText(t, page))
		if i := firstDifference(got, want); i >= 0 {
			t.Errorf("%s: at letter %d of %d\ngot  %q\nwant %q", page.Name, i, len(want), lettersAt(got, i),
				lettersAt(want, i))
		}
	}
}

// letters returns the letters and digits of s, which no layout changes.
func letters(s string) []rune {
	var out []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			out = append(out, r)
		}
	}
	return out
}

func firstDifference(a, b []rune) int {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return i
		}
	}
	return -1
}

func lettersAt(s []rune, i int) string { return string(s[min(i, len(s)):min(i+60, len(s))]) }

// visibleText returns the visible text of a page, found in another way.
func visibleText(t *testing.T, page pagetest.File) string {
	t.Helper()
	text, _, err := charset.Decode(page.Raw, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(page.Name) == ".txt" {
		return withoutLinkMarks(markdownAddress.ReplaceAllString(string(text), "]"))
	}
	doc, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range shownNodes(doc) {
		b.WriteString(n.Data)
	}
	return b.String()
}

// markdownAddress matches the address after the words of a link in Markdown.
var markdownAddress = regexp.MustCompile(`\]\((https?:|/|#)[^ )]*(\s"[^"]*")?\)`)

// listedAddress matches a line in the list of link addresses.
var listedAddress = regexp.MustCompile(`(?m)^ *\d+\. \S+:/\S*$`)

// withoutLinkMarks removes [1], [2] and so on, and the list of addresses, if the text numbers its
// links.
func withoutLinkMarks(text string) string {
	if !strings.Contains(text, "[1]") || !strings.Contains(text, "[4]") {
		return text
	}
	text = listedAddress.ReplaceAllString(text, "")
	var b strings.Builder
	for i, part := range strings.Split(text, "[") {
		number, rest, ok := strings.Cut(part, "]")
		if _, err := strconv.Atoi(number); i > 0 && ok && err == nil {
			part = rest
		}
		b.WriteString(part)
	}
	return b.String()
}

// shownNodes yields the text nodes that are visible.
func shownNodes(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) { walkShown(n, yield) }
}

func walkShown(n *html.Node, yield func(*html.Node) bool) bool {
	if n.Type == html.TextNode {
		return yield(n)
	}
	if n.Type == html.ElementNode && !shows(n) {
		return true
	}
	for c := range n.ChildNodes() {
		if !walkShown(c, yield) {
			return false
		}
	}
	return true
}

// shows reports whether the text of an element is visible. Hidden blocks count as visible,
// because that they are hidden is a feature.
func shows(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Svg, atom.Select, atom.Textarea,
		atom.Iframe,
		atom.Object, atom.Video, atom.Audio, atom.Canvas, atom.Datalist, atom.Rt, atom.Rp, atom.Title:
		return false
	case atom.Template:
		return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
			return a.Key == "shadowrootmode"
		})
	case atom.Span, atom.B, atom.I, atom.Em, atom.Strong, atom.A:
		return !slices.ContainsFunc(n.Attr, hides)
	}
	return true
}

func hides(a html.Attribute) bool {
	style := strings.ReplaceAll(a.Val, " ", "")
	return a.Key == "hidden" || a.Key == "style" && (strings.Contains(style, "display:none") ||
		strings.Contains(style, "visibility:hidden"))
}

// TestSameBytesSameArticle checks that the same bytes give the same article: twice, with a new or
// a used Extractor, whatever pages came before.
func TestSameBytesSameArticle(t *testing.T) {
	pages := pagetest.Pages(t, goldPages)
	want := make([]string, len(pages))
	for i, page := range pages {
		want[i] = outcome(new(extract.Extractor), page.Raw, extract.Options{})
	}
	var forward, backward extract.Extractor
	for i := range pages {
		for _, c := range []struct {
			x *extract.Extractor
			i int
		}{{&forward, i}, {&forward, i}, {&backward, len(pages) - 1 - i}} {
			if got := outcome(c.x, pages[c.i].Raw, extract.Options{}); got != want[c.i] {
				t.Errorf("%s: a used Extractor got\n%s\nwant\n%s", pages[c.i].Name, got, want[c.i])
			}
		}
	}
}

// outcome returns all results of a page as one string.
func outcome(x *extract.Extractor, raw []byte, o extract.Options) string {
	a, err := x.Extract(raw, o)
	record, jsonErr := json.Marshal(a)
	return fmt.Sprintf("%s %v %v", record, err, jsonErr)
}

// TestTogether extracts pages at the same time, also for the race detector.
func TestTogether(t *testing.T) {
	for _, page := range pagetest.Pages(t, goldPages) {
		t.Run(page.Name, func(t *testing.T) {
			want := outcome(new(extract.Extractor), page.Raw, extract.Options{})
			t.Parallel()
			a, err := extract.Extract(page.Raw, extract.Options{})
			record, _ := json.Marshal(a)
			if got := fmt.Sprintf("%s %v %v", record, err, error(nil)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestInputStays checks that the caller's bytes are not written to.
func TestInputStays(t *testing.T) {
	var x extract.Extractor
	for _, page := range pagetest.Pages(t, goldPages) {
		before := bytes.Clone(page.Raw)
		outcome(&x, page.Raw, extract.Options{})
		if !bytes.Equal(before, page.Raw) {
			t.Errorf("%s: the page's bytes were changed", page.Name)
		}
	}
}

// TestOptionsAsideChangeNoText checks that options that do not concern the text do not change it.
func TestOptionsAsideChangeNoText(t *testing.T) {
	var x extract.Extractor
	for _, page := range pagetest.Pages(t, goldPages) {
		plain, _ := x.Extract(page.Raw, extract.Options{})
		other, _ := x.Extract(page.Raw, extract.Options{
			URL: "https://kite.example/", Now: acceptanceNow, MaxBytes: 1 << 30,
		})
		if plain.Text != other.Text {
			t.Errorf("%s: got\n%s\nwithout options\n%s", page.Name, other.Text, plain.Text)
		}
	}
}
