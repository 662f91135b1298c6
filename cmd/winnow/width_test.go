package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLinesFit checks that no line of Go is wider than 100 columns. A tab is one column.
// Generated files and the output of examples may be wider.
func TestLinesFit(t *testing.T) {
	const most = 100
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		head, _, _ := strings.Cut(string(source), "package ")
		if strings.Contains(head, "DO NOT EDIT") {
			return nil
		}
		n, isOutput := 0, false
		for line := range strings.Lines(string(source)) {
			n++
			line = strings.TrimSuffix(line, "\n")
			isOutput = strings.HasPrefix(line, "\t//") &&
				(isOutput || strings.HasSuffix(line, "utput:"))
			if width := utf8.RuneCountInString(line); width > most && !isOutput {
				t.Errorf("%s:%d: %d columns", path, n, width)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
