package render

import (
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"winnow/extract"
)

// readFrontMatter reads the front matter of Markdown as another program does.
func readFrontMatter(t *testing.T, markdown string) map[string]any {
	t.Helper()
	text, ok := strings.CutPrefix(markdown, "---\n")
	text, _, end := strings.Cut(text, "\n---\n\n")
	if !ok || !end {
		t.Fatalf("no front matter in\n%s", markdown)
	}
	var fields map[string]any
	if err := yaml.Unmarshal([]byte(text), &fields); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return fields
}

func TestFrontMatter(t *testing.T) {
	a := extract.Article{
		Title: `Yes: "2024" # no`, Authors: []string{"Ada Bligh", "- O'Brien", "null"},
		URL: "https://kelm.example/a", Language: "en", Site: "---", Description: "a\nb\t{c}: [d]",
		Image: "https://kelm.example/x.jpg?a=1&b=2", Text: "One.",
	}
	got := readFrontMatter(t, frontMatter(&a)+articleMarkdown(a, false, allMarks))
	want := map[string]any{
		"title": a.Title, "authors": []any{"Ada Bligh", "- O'Brien", "null"}, "url": a.URL,
		"language": "en", "site": "---", "description": a.Description, "image": a.Image,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	a.CanonicalURL = "https://kelm.example/b"
	if got := readFrontMatter(t, frontMatter(&a))["url"]; got != a.CanonicalURL {
		t.Errorf("url is %v, want the canonical one", got)
	}
}

// FuzzYAMLString checks that a reader of YAML gets each string back.
func FuzzYAMLString(f *testing.F) {
	for _, s := range []string{"", "a b", `"\`, "\x00\x1f\x7f\u0085\u00a0", "\u2028\ufeff\ufffe",
		"😀\U0001F1E6", "\u200d\u200f", " a ", "\xff\xe4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got string
		if err := yaml.Unmarshal([]byte(yamlString(s)), &got); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if want := string([]rune(s)); got != want { // bytes that are no UTF-8 are replaced
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
