package eval

import (
	"os"
	"path/filepath"
	"testing"
)

const titlesPage = `<title>Ferry | Courier</title>
<meta property="og:title" content="Old ferry sails on | The Courier">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour board ` +
	`keeps ferry"}]}</script>
<h1>Ferry <em>sails</em> on</h1><h1>More news</h1>`

// TestAnyTitle checks that each title that the page states is right, with or without the site's
// name.
func TestAnyTitle(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ferry.html")
	if err := os.WriteFile(path, []byte(titlesPage), 0o644); err != nil {
		t.Fatal(err)
	}
	p := Page{Title: "The old ferry", path: path}
	for title, want := range map[string]bool{
		"The old ferry":                    true, // the gold's
		"Ferry sails on":                   true, // the first h1
		"Old ferry sails on":               true, // og:title
		"Old ferry sails on | The Courier": true,
		"Harbour board keeps ferry":        true, // JSON-LD
		"More news":                        false,
		"Ferry":                            false,
		"":                                 false,
	} {
		if got := anyTitle(p, Result{Title: title}); got != want {
			t.Errorf("%q: got %v, want %v", title, got, want)
		}
	}
}

func TestWithoutTail(t *testing.T) {
	for title, want := range map[string]string{
		"Ferry sails - again | Courier": "Ferry sails - again",
		"Ferry sails":                   "Ferry sails",
		"Ferry - Courier":               "Ferry",
	} {
		if got := withoutTail(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}
