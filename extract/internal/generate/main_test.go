package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestGenerated wants the tables that are compiled in to be those of the text files.
func TestGenerated(t *testing.T) {
	for _, f := range files {
		want, err := f.generate("..")
		if err != nil {
			t.Error(err)
			continue
		}
		got, err := os.ReadFile(filepath.Join("..", f.path))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("extract/internal/%s is not made from %s as it is: run go generate ./...", f.path,
				f.from)
		}
	}
}
