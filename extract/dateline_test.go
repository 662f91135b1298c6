package extract

import (
	"strings"
	"testing"

	"winnow/extract/internal/meta"
)

func TestCutDateline(t *testing.T) {
	for _, c := range readMetadataCases(t, "datelines.txt") {
		place, agency := meta.CutDateline(c.in)
		got := strings.TrimSuffix(place+" | "+agency, " | ")
		if got != c.want {
			t.Errorf("line %d: cutDateline(%q) = %q, want %q", c.line, c.in, got, c.want)
		}
	}
}

func FuzzCutDateline(f *testing.F) {
	for _, c := range readMetadataCases(f, "datelines.txt") {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if place, _ := meta.CutDateline(s); place != "" && !strings.Contains(s, place) {
			t.Errorf("cutDateline(%q) = %q, which does not stand there", s, place)
		}
	})
}
