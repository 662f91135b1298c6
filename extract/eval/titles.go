package eval

import (
	"bytes"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// Some golds take the title from the printed headline, others from the head of the page.
// title_any accepts each of them. The titles are read here from the page's bytes and not by
// winnow, so that an error of winnow's reader cannot hide itself.

// anyTitle reports whether the title of r is the gold's, or one that the page states.
func anyTitle(p Page, r Result) bool {
	got := normalise(r.Title)
	if got == normalise(p.Title) {
		return true
	}
	raw, err := p.Bytes()
	if err != nil || got == "" {
		return false
	}
	for _, title := range pageTitles(raw) {
		if got == normalise(title) || got == normalise(withoutTail(title)) {
			return true
		}
	}
	return false
}

// pageTitles returns the first h1, og:title and the JSON-LD headlines of an HTML page.
func pageTitles(raw []byte) []string {
	r, err := charset.NewReader(bytes.NewReader(raw), "text/html")
	if err != nil {
		return nil
	}
	root, err := html.Parse(r)
	if err != nil {
		return nil
	}
	var titles []string
	hasH1 := false
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.H1 && !hasH1:
			hasH1 = true
			titles = append(titles, nodeText(n))
		case n.DataAtom == atom.Meta && attribute(n, "property") == "og:title":
			titles = append(titles, attribute(n, "content"))
		case n.DataAtom == atom.Script && attribute(n, "type") == "application/ld+json":
			var data any
			if json.Unmarshal([]byte(nodeText(n)), &data) == nil {
				titles = append(titles, headlines(data)...)
			}
		}
	}
	return titles
}

// headlines returns the values of all keys "headline" in JSON data.
func headlines(data any) []string {
	var found []string
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			found = append(found, headlines(item)...)
		}
	case map[string]any:
		for key, item := range data {
			if text, ok := item.(string); ok && key == "headline" {
				found = append(found, html.UnescapeString(text))
			} else {
				found = append(found, headlines(item)...)
			}
		}
	}
	return found
}

func nodeText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// withoutTail returns a title without the name of the site after the last separator.
func withoutTail(title string) string {
	end := len(title)
	for _, separator := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		if at := strings.LastIndex(title, separator); at > 0 && (end == len(title) || at > end) {
			end = at
		}
	}
	return title[:end]
}
