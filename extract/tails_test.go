package extract_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/internal/word"
)

const tailsGolden = "../testdata/tails/figures.golden"

// tailWords is how many words a line has at least that is looked for in the text.
const tailWords = 3

// TestTails puts the gold articles above the tails of testdata/tails, whole and cut to three
// paragraphs, with their headline and without. It compares how often the article comes out alone,
// and which articles have lines of the tail below them, with the golden file. -update accepts new
// figures.
func TestTails(t *testing.T) {
	corpus, err := eval.Load(goldPages)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../testdata/tails/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d tails and %v", len(files), err)
	}
	var got bytes.Buffer
	for _, file := range files {
		tail, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, most := range []int{1000, 3} {
			for _, headline := range []bool{true, false} {
				f := tailFigures{}
				for _, p := range corpus.Pages {
					if p.Body != nil && *p.Body != "" {
						f.add(p, most, headline, string(tail))
					}
				}
				fmt.Fprintf(&got, "%s paragraphs %d headline %v: %d of %d exact, tail left: %s\n",
					filepath.Base(file), most, headline, f.exact, f.pages, strings.Join(f.left, " "))
			}
		}
	}
	if *update {
		if err := os.WriteFile(tailsGolden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(tailsGolden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("got\n%s\nwant\n%s", got.Bytes(), want)
	}
}

// tailFigures are of all pages above one tail.
type tailFigures struct {
	pages, exact int
	left         []string // pages with a line of the tail in their text
}

func (f *tailFigures) add(p eval.Page, most int, headline bool, tail string) {
	parts := strings.Split(*p.Body, "\n\n")
	body := strings.Join(parts[:min(most, len(parts))], "\n\n")
	page := body + "\n" + tail
	if headline {
		page = p.Title + "\n\n" + page
	}
	a, _ := extract.Extract([]byte(page), extract.Options{})
	f.pages++
	if fmt.Sprint(word.Hashes(a.Text)) == fmt.Sprint(word.Hashes(body)) {
		f.exact++
	}
	text := "\n" + strings.Join(tailLines(a.Text), "\n") + "\n"
	for _, line := range tailLines(tail) {
		if len(strings.Fields(line)) >= tailWords && strings.Contains(text, "\n"+line+"\n") {
			f.left = append(f.left, p.ID)
			return
		}
	}
}

// tailLines returns the lines of a text without stars, bullets and spaces at either end.
func tailLines(text string) []string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.Trim(line, " *•")
	}
	return lines
}
