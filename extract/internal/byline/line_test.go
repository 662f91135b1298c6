package byline

import (
	"os"
	"strings"
	"testing"

	"winnow/extract/internal/casefile"
	"winnow/extract/internal/clean"
)

const bylineCases = "../../../testdata/metadata/bylines.txt"

func TestLineNames(t *testing.T) {
	for _, c := range casefile.Read(t, bylineCases) {
		if got := strings.Join(LineNames(c.In, false), " | "); got != c.Want {
			t.Errorf("line %d: lineNames(%q) = %q, want %q", c.Line, c.In, got, c.Want)
		}
	}
}

func TestMarkedLineNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Nora Ashdown", "Nora Ashdown"},
		{"Nora Ashdown, Political Correspondent", "Nora Ashdown"},
		{"Nora Ashdown 3 March 2024", "Nora Ashdown"},
		{"share this story", ""},
		{"Fenna Dijkman zegt: mooi! 3 mei 2018", ""},
		{"Fenna de Wit schreef: prima werk. 3 mei 2018", ""},
		{"Nora Ashdown says: lovely! 3 May 2018", ""},
		{"Petra Lang sagt: Gut so! 3. Mai 2018", ""},
		{"Lucía Barral dice: ¡qué bonito! 3 mayo 2018", ""},
		{"Nora Ashdown published: Friday 3 May 2018", "Nora Ashdown"},
		{"Petra Lang aktualisiert: Freitag, 3. Mai 2018", "Petra Lang"},
	} {
		if got := strings.Join(LineNames(c.in, true), " | "); got != c.want {
			t.Errorf("lineNames(%q, true) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestLineNamesIn: small words of the page's language open no byline.
func TestLineNamesIn(t *testing.T) {
	for _, c := range []struct{ lang, line, want string }{
		{"ro", "De Ioana Pop", "Ioana Pop"},
		{"", "De Ioana Pop", "Ioana Pop"},
		{"es", "De Lisboa a Oslo", ""},
		{"nl", "Lees ook: De Oude Pier", ""},
		{"it", "Di Ottavia Branca", "Ottavia Branca"},
		{"id", "Di Pelabuhan Tua", ""},
		{"vi", "Theo Trần Lộc", "Trần Lộc"},
		{"en", "Theo Ashdown Reyes", ""},
		{"nl", "Door Fenna Dijkman", "Fenna Dijkman"},
		{"en", "Door County Ferry", ""},
	} {
		if got := strings.Join(LineNamesIn(c.line, false, c.lang), " | "); got != c.want {
			t.Errorf("%s: LineNamesIn(%q) = %q, want %q", c.lang, c.line, got, c.want)
		}
	}
}

func TestBylineWords(t *testing.T) {
	table := Table()
	text, err := os.ReadFile("bylines.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		list, words, ok := strings.Cut(line, ": ")
		if !ok || words != strings.ToLower(words) {
			t.Errorf("bylines.txt: %q: want a list name, a colon and words in lower case", line)
		}
		switch list {
		case "open", "close", "role", "photo", "age", "job", "post", "rank", "wires":
		default:
			t.Errorf("bylines.txt: unknown list %q", list)
		}
	}
	if table.open.Len() < 300 || table.Role.Len() < 80 {
		t.Errorf("read %d openers and %d roles", table.open.Len(), table.Role.Len())
	}
}

func FuzzLineNames(f *testing.F) {
	for _, c := range casefile.Read(f, bylineCases) {
		f.Add(c.In)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, name := range LineNames(clean.Text(line), true) {
			if strings.TrimSpace(name) != name || name == "" || len(name) > maxNameBytes {
				t.Errorf("lineNames(%q) gives %q", line, name)
			}
		}
	})
}

func TestNamesPoster(t *testing.T) {
	for line, want := range map[string]bool{
		"— Nora Lind (@noralind) May 3, 2024": true,
		"– Harbour Watch (@harbourwatch)":     true,
		"Nora Lind (@noralind) May 3, 2024":   false,
		"— Nora Lind, May 3, 2024":            false,
	} {
		if got := NamesPoster([]byte(line)); got != want {
			t.Errorf("%q: got %v, want %v", line, got, want)
		}
	}
}
