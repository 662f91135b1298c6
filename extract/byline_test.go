package extract

import (
	"strings"
	"testing"
)

func TestLineNames(t *testing.T) {
	for _, c := range readMetadataCases(t, "bylines.txt") {
		if got := strings.Join(lineNames(c.in, false), " | "); got != c.want {
			t.Errorf("line %d: lineNames(%q) = %q, want %q", c.line, c.in, got, c.want)
		}
	}
}

func TestMarkedLineNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Nora Ashdown", "Nora Ashdown"},
		{"Nora Ashdown, Political Correspondent", "Nora Ashdown"},
		{"Nora Ashdown 3 March 2024", "Nora Ashdown"},
		{"share this story", ""},
	} {
		if got := strings.Join(lineNames(c.in, true), " | "); got != c.want {
			t.Errorf("lineNames(%q, true) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestBylineWords(t *testing.T) {
	table := bylineTable()
	for _, line := range strings.Split(bylineFile, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		list, words, ok := strings.Cut(line, ": ")
		if !ok || words != strings.ToLower(words) {
			t.Errorf("bylines.txt: %q: want a list name, a colon and words in lower case", line)
		}
		switch list {
		case "open", "close", "role", "photo", "age":
		default:
			t.Errorf("bylines.txt: unknown list %q", list)
		}
	}
	if len(table.open) < 300 || len(table.role) < 80 {
		t.Errorf("read %d openers and %d roles", len(table.open), len(table.role))
	}
}

func FuzzLineNames(f *testing.F) {
	for _, c := range readMetadataCases(f, "bylines.txt") {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, name := range lineNames(cleanText(line), true) {
			if strings.TrimSpace(name) != name || name == "" || len(name) > maxNameBytes {
				t.Errorf("lineNames(%q) gives %q", line, name)
			}
		}
	})
}
