package render

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/extract"
)

const markupDir = "../../../testdata/markup"

// TestMarkup checks that Markdown keeps what testdata/markup says of its pages.
func TestMarkup(t *testing.T) {
	for path, page := range pagesOf(t, "markup/*.html") {
		name := strings.TrimSuffix(filepath.Base(path), ".html")
		t.Run(name, func(t *testing.T) {
			a, err := extract.Extract(page, extract.Options{Marks: true, Images: true,
				URL: "https://kelm.example/news/" + name})
			if err != nil {
				t.Fatal(err)
			}
			markdown := articleMarkdown(a, false, allMarks)
			doc := parsedMarkdown(t, markdown)
			keep, err := os.ReadFile(markupDir + "/" + name + ".keep")
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(keep)) {
				what, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
				if !doc.keeps(what, value) {
					t.Errorf("not so: %s %s\n%s", what, value, markdown)
				}
			}
		})
	}
}

// markdownDOM is Markdown as another program reads it.
type markdownDOM struct{ *html.Node }

func parsedMarkdown(t *testing.T, markdown string) markdownDOM {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(markdownToHTML(t, markdown)))
	if err != nil {
		t.Fatal(err)
	}
	return markdownDOM{doc}
}

// markupTags are the elements that lines of testdata/markup ask for.
var markupTags = map[string][]string{
	"bold": {"strong", "b"}, "italic": {"em", "i"}, "strike": {"del", "s"}, "code": {"code"},
	"head": {"h1", "h2", "h3", "h4", "h5", "h6"}, "item": {"li"}, "cell": {"td", "th"},
	"quote": {"blockquote"}, "block": {"pre", "code"},
	"numbered": {"ol"}, "nested": {"li"}, "note": {"li"},
	"link": {"a"}, "image": {"img"},
}

// keeps reports whether a line of testdata/markup holds.
func (d markdownDOM) keeps(what, value string) bool {
	switch what {
	case "text":
		return strings.Contains(textOfNode(d.Node), value)
	case "formula":
		n := 0
		for way := range strings.SplitSeq(value, "|") {
			n += strings.Count(scriptsOf(d.Node), way)
		}
		return n == 1
	case "drop":
		return !strings.Contains(textOfNode(d.Node), value)
	case "break":
		for n := range d.Descendants() {
			if n.Type == html.TextNode && n.PrevSibling != nil && n.PrevSibling.Data == "br" &&
				strings.HasPrefix(strings.TrimSpace(n.Data), value) {
				return true
			}
		}
		return false
	}
	for n := range d.Descendants() {
		if slices.Contains(markupTags[what], n.Data) && isKept(n, what, value) {
			return true
		}
	}
	return false
}

// isKept reports whether an element is what a line asks for.
func isKept(n *html.Node, what, value string) bool {
	text := textOfNode(n)
	switch what {
	case "link":
		return text+" "+attrOf(n, "href") == value
	case "image":
		return attrOf(n, "src")+" "+attrOf(n, "alt") == value
	case "block":
		return strings.Contains("\n"+text, "\n"+value+"\n")
	case "numbered":
		return strings.HasPrefix(strings.TrimSpace(text), value)
	case "nested":
		return strings.HasPrefix(strings.TrimSpace(text), value) && n.Parent.Parent.Data == "li"
	case "note":
		return strings.HasPrefix(strings.TrimSpace(text), value) && attrOf(n, "id") != ""
	case "quote", "item", "cell", "head":
		return strings.HasPrefix(strings.TrimSpace(text), value)
	}
	return text == value
}

func attrOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOfNode(n *html.Node) string {
	var b strings.Builder
	for k := range n.Descendants() {
		if k.Type == html.TextNode {
			b.WriteString(k.Data)
		}
	}
	return b.String()
}

// scriptsOf returns the text of an element with the tags of raised and lowered text.
func scriptsOf(n *html.Node) string {
	var b strings.Builder
	for k := range n.ChildNodes() {
		switch {
		case k.Type == html.TextNode:
			b.WriteString(k.Data)
		case k.Data == "sup" || k.Data == "sub":
			b.WriteString("<" + k.Data + ">" + textOfNode(k) + "</" + k.Data + ">")
		default:
			b.WriteString(scriptsOf(k))
		}
	}
	return b.String()
}
