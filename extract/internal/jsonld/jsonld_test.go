package jsonld

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

// readScript reads a page with one script.
func readScript(text string) Data {
	script := page.Script{Type: "application/ld+json", Text: []byte(text)}
	return Read(nil, &page.Head{Scripts: []page.Script{script}}, Hint{}, nil)
}

func TestStrings(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"text", `"Nora Ash"`, "Nora Ash"},
		{"list", `["Nora Ash", {"name": "Ansel Quick"}, null, 7]`, "Nora Ash|Ansel Quick|7"},
		{"two names", `{"givenName": "Nora", "familyName": "Ash"}`, "Nora Ash"},
		{"reference", `{"@id": "#n"}`, "Nora Ash"},
		{"reference to nothing", `{"@id": "#x"}`, "#x"},
		{"reference that says more", `{"@id": "#n", "@type": "Person"}`, "Nora Ash"},
		{"name by reference", `{"name": {"@id": "#n"}}`, "Nora Ash"},
		{"reference to itself", `{"@id": "#loop"}`, "#loop"},
		{"name of itself", `{"@id": "#given"}`, "#given #given #given #given"},
	} {
		ld := readScript(`[{"@type": "NewsArticle", "author": ` + c.in + `},
			{"@id": "#n", "@type": "Person", "name": "Nora Ash"},
			{"@id": "#loop", "@type": "Person", "name": {"@id": "#loop"}},
			{"@id": "#given", "@type": "Person", "givenName": {"@id": "#given"}, "familyName": {"@id": ` +
			`"#given"}}]`)
		if got := strings.Join(ld.Strings(ld.Article, "author"), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestStringsEnd checks that lists of nodes that refer to lists of nodes end.
func TestStringsEnd(t *testing.T) {
	var b strings.Builder
	b.WriteString(`[{"@type": "NewsArticle", "author": {"@id": "#0"}}`)
	for i := range 4 {
		refs := slices.Repeat([]string{fmt.Sprintf(`{"@id": "#%d"}`, i+1)}, 100)
		fmt.Fprintf(&b, `, {"@id": "#%d", "@type": "Person", "name": [%s]}`, i, strings.Join(refs, ","))
	}
	ld := readScript(b.String() + "]")
	if n := len(ld.Strings(ld.Article, "author")); n > refValues {
		t.Errorf("got %d strings, want at most %d", n, refValues)
	}
}
