package meta

import (
	"strings"
	"testing"

	"winnow/extract/internal/casefile"
)

const datelineCases = "../../../testdata/metadata/datelines.txt"

func TestCutDateline(t *testing.T) {
	for _, c := range casefile.Read(t, datelineCases) {
		place, agency := cutDateline(c.In)
		got := strings.TrimSuffix(place+" | "+agency, " | ")
		if got != c.Want {
			t.Errorf("line %d: cutDateline(%q) = %q, want %q", c.Line, c.In, got, c.Want)
		}
	}
}

func FuzzCutDateline(f *testing.F) {
	for _, c := range casefile.Read(f, datelineCases) {
		f.Add(c.In)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if place, _ := cutDateline(s); place != "" && !strings.Contains(s, place) {
			t.Errorf("cutDateline(%q) = %q, which does not stand there", s, place)
		}
	})
}
