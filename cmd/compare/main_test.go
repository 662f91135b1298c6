package main

import (
	"strings"
	"testing"
)

// TestRun wants a row of each extractor, each with text from the pages.
func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(&out, []string{"../../testdata/pages"}, 0, 2); err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(rows) != 2+len(peers()) {
		t.Fatalf("got %d rows, want a head, winnow and %d others:\n%s", len(rows), len(peers()),
			out.String())
	}
	for i, p := range peers() {
		row, ok := strings.CutPrefix(rows[2+i], p.name+" ")
		if fields := strings.Fields(row); !ok || len(fields) < 2 || fields[1] < "0.5" {
			t.Errorf("row %d: got %q, want %s with an F1 of .5 or more", i, rows[2+i], p.name)
		}
	}
}
