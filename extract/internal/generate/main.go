package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/pagetype"
	"winnow/extract/internal/points"
)

// A file is one that this command writes.
type file struct {
	path string   // below extract/internal
	from []string // the text files beside it
	make func(texts [][]byte) ([]byte, error)
}

var files = []file{
	{"byline/bylines.bin", []string{"bylines.txt"}, func(texts [][]byte) ([]byte, error) {
		return byline.Make(string(texts[0]))
	}},
	{"date/dates.bin", []string{"dates.txt"}, func(texts [][]byte) ([]byte, error) {
		return date.Make(string(texts[0]))
	}},
	{"lexicon/lexicon.bin", []string{"lexicon.txt", "stopwords.txt"},
		func(texts [][]byte) ([]byte, error) { return lexicon.Make(texts[0], texts[1]) }},
	{"pagetype/pagenames.bin", []string{"pagenames.txt"}, func(texts [][]byte) ([]byte, error) {
		return pagetype.MakeNames(string(texts[0]))
	}},
	{"points/points.bin", []string{"points.txt"}, func(texts [][]byte) ([]byte, error) {
		return points.Make(string(texts[0]), feature.Rows())
	}},
}

func main() {
	log.SetFlags(0)
	for _, f := range files {
		data, err := f.generate("..")
		if err == nil {
			err = os.WriteFile(filepath.Join("..", f.path), data, 0o666)
		}
		if err != nil {
			log.Fatal("generate: ", err)
		}
	}
}

// generate returns what the file must hold. Root is the folder extract/internal.
func (f *file) generate(root string) ([]byte, error) {
	path := filepath.Join(root, f.path)
	var texts [][]byte
	for _, name := range f.from {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(path), name))
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	data, err := f.make(texts)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return data, nil
}
