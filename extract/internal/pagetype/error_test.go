package pagetype

import (
	"strings"
	"testing"
)

// TestErrorPhrases checks that each phrase is in lower case and long enough to be clear, and that
// each line of errorpages.txt is of a list.
func TestErrorPhrases(t *testing.T) {
	read := 0
	for _, list := range []string{"title", "missing", "denied"} {
		seen := map[string]bool{}
		for _, p := range errorPhrases()[list] {
			if p != strings.ToLower(p) || p != strings.TrimSpace(p) || len(p) < 6 || seen[p] {
				t.Errorf("%s: %q: not in small letters, too short or there twice", list, p)
			}
			seen[p] = true
			read++
		}
	}
	want := 0
	for line := range strings.Lines(errorFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			want += 1 + strings.Count(line, "; ")
		}
	}
	if read != want {
		t.Errorf("got %d phrases, want all %d", read, want)
	}
}
