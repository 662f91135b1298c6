package render

import (
	"iter"
	"os"
	"path/filepath"
	"testing"
)

// pagesOf yields the pages of testdata that a pattern matches, by path. There must be some.
func pagesOf(t *testing.T, pattern string) iter.Seq2[string, []byte] {
	t.Helper()
	names, err := filepath.Glob("../../../testdata/" + pattern)
	if err != nil || len(names) == 0 {
		t.Fatal("no pages", err)
	}
	return func(yield func(string, []byte) bool) {
		for _, name := range names {
			page, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !yield(name, page) {
				return
			}
		}
	}
}
