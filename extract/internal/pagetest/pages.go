package pagetest

import (
	"os"
	"path/filepath"
	"testing"
)

// File is a page of testdata.
type File struct {
	Name string
	Raw  []byte
}

// Pages reads the files *.html and *.txt in dir.
func Pages(t testing.TB, dir string) []File {
	t.Helper()
	var pages []File
	for _, pattern := range [...]string{"*.html", "*.txt"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			pages = append(pages, File{filepath.Base(name), raw})
		}
	}
	if len(pages) == 0 {
		t.Fatalf("%s: no pages", dir)
	}
	return pages
}

// seedBytes is the length of a fuzz seed. With whole pages the fuzzer would spend its time
// shrinking them.
const seedBytes = 1500

// AddSeeds adds the starts and the middles of the pages in dir as seeds.
func AddSeeds(f *testing.F, dir string) {
	for _, page := range Pages(f, dir) {
		f.Add(page.Raw[:min(seedBytes, len(page.Raw))])
		half := page.Raw[len(page.Raw)/2:]
		f.Add(half[:min(seedBytes, len(half))])
	}
}
