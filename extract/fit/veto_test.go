package fit

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/extract/eval"
	"winnow/extract/internal/word"
)

func TestVetoFile(t *testing.T) {
	v, err := parseVeto(vetoText)
	if err != nil {
		t.Fatal(err)
	}
	if len(v.tokens) == 0 || len(v.words) == 0 {
		t.Errorf("got %d tokens and %d words, want some of each", len(v.tokens), len(v.words))
	}
}

func TestParseVeto(t *testing.T) {
	v, err := parseVeto("# a comment\n\ntoken css-fb # hash\n  word Zürich # city\n")
	if err != nil || !v.tokens["css-fb"] || len(v.tokens) != 1 {
		t.Errorf("got %v, %v, want the token css-fb", v, err)
	}
	if h := word.Hashes("zürich")[0]; !v.words[h] || len(v.words) != 1 {
		t.Errorf("got words %v, want %d", v.words, h)
	}
	for text, want := range map[string]string{
		"word berlin":                         "line 1: want token or word, a name, and # why",
		"word berlin #":                       "line 1: want token or word, a name, and # why",
		"\nword new york # city":              "line 2: want token or word, a name, and # why",
		"word new-york # city":                "line 1: new-york is not one word",
		"word berlin # city\nword Berlin # x": "line 2: word Berlin stands here twice",
		"token fb # hash\ntoken fb # hash":    "line 2: token fb stands here twice",
		"name berlin # city":                  `line 1: unknown kind "name"`,
	} {
		if _, err := parseVeto(text); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

// TestTablesLeaveOutVetoes: of two words and two class words that stand in the
// same places of as many sites, the tables hold those without a veto.
func TestTablesLeaveOutVetoes(t *testing.T) {
	dir := t.TempDir()
	for i := range max(tokenSites, wordSites) {
		page := fmt.Sprintf(`<p class="monday teaser">Hamburg harbour %d</p><p>The old quay will be `+
			`closed for the winter, the board said.</p>`, i)
		gold := "\nThe old quay will be closed for the winter, the board said.\n"
		name := filepath.Join(dir, fmt.Sprint(i))
		if err := os.WriteFile(name+".html", []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name+".gold", []byte(gold), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	corpus, err := eval.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSet(eval.FormHTML, []eval.Corpus{corpus})
	if err != nil {
		t.Fatal(err)
	}
	pages := s.gold()
	table := strings.Join(newTables(s, pages).fit(pages, Defaults()), "\n")
	for name, want := range map[string]bool{"teaser": true, "monday": false, "harbour": true,
		"hamburg": false} {
		if got := strings.Contains(table, " "+name+" "); got != want {
			t.Errorf("%s in the tables: got %v, want %v\n%s", name, got, want, table)
		}
	}
}
