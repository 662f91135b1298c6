package pagetype

import (
	"strings"
	"testing"
)

// TestErrorPhrases checks that each phrase is in lower case and long enough to be clear.
func TestErrorPhrases(t *testing.T) {
	if lists := errorPhrases(); len(lists) != 3 {
		t.Errorf("got %d lists, want title, missing and denied", len(lists))
	}
	for list, phrases := range errorPhrases() {
		seen := map[string]bool{}
		for _, p := range phrases {
			if p != strings.ToLower(p) || p != strings.TrimSpace(p) || len(p) < 6 || seen[p] {
				t.Errorf("%s: %q: not in small letters, too short or there twice", list, p)
			}
			seen[p] = true
		}
	}
}
