package extract_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"testing"

	"winnow/extract"
	"winnow/extract/eval"
	"winnow/extract/internal/word"
)

var update = flag.Bool("update", false, "rewrite testdata/eval.golden")

const (
	goldPages  = "../testdata/pages"
	evalGolden = "../testdata/eval.golden"
)

// TestGold compares the figures of all pages with gold with the golden file. -update accepts new
// figures. Gold is made by hand and never rewritten.
func TestGold(t *testing.T) {
	got := goldFigures(t)
	if *update {
		if err := os.WriteFile(evalGolden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(evalGolden)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	gotLines, wantLines := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range max(len(gotLines), len(wantLines)) {
		if g, w := lineAt(gotLines, i), lineAt(wantLines, i); g != w {
			t.Errorf("line %d: got %q, want %q", i+1, g, w)
		}
	}
	t.Log("go test ./extract -run TestGold -update rewrites " + evalGolden)
}

func lineAt(lines [][]byte, i int) string {
	if i >= len(lines) {
		return "nothing"
	}
	return string(lines[i])
}

// goldFigures returns the figures of the corpus as a table, and one line per page.
func goldFigures(t *testing.T) []byte {
	t.Helper()
	corpus, err := eval.Load(goldPages)
	if err != nil {
		t.Fatal(err)
	}
	results := eval.Run(corpus, func(p eval.Page, raw []byte) eval.Result {
		a, err := extract.Extract(raw, extract.Options{})
		if errors.Is(err, extract.ErrNoArticle) {
			err = nil // the gold of some pages expects this
		}
		return eval.FromArticle(p.ID, a, err)
	}, runtime.GOMAXPROCS(0))
	scores, pages := eval.Score(corpus, results)
	scores.Sec = 0 // differs from run to run
	var b bytes.Buffer
	if err := eval.WriteTable(&b, corpus.Name,
		[]eval.Row{{Tool: "winnow", Scores: scores}}); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&b)
	for _, p := range pages {
		exact := ""
		if p.Exact {
			exact = " exact"
		}
		fmt.Fprintf(&b, "%-32s word %.3f%s\n", p.ID, p.Word, exact)
	}
	return b.Bytes()
}

// The share of an article's words that must be kept if the article is extracted again as text
// below its headline: of each article, and as a mean. A page without an article is left out;
// eval.golden shows it.
const (
	extractedAgain     = .57
	extractedAgainMean = .97
)

func TestExtractAgain(t *testing.T) {
	corpus, err := eval.Load(goldPages)
	if err != nil {
		t.Fatal(err)
	}
	sum, n := 0.0, 0.0
	for _, p := range corpus.Keep(func(p eval.Page) bool {
		return p.Body != nil && *p.Body != ""
	}).Pages {
		page, err := p.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		a, err := extract.Extract(page, extract.Options{})
		if errors.Is(err, extract.ErrNoArticle) {
			continue
		}
		if err != nil {
			t.Fatalf("%s: %v", p.ID, err)
		}
		again, _ := extract.Extract([]byte(a.Title+"\n\n"+a.Text),
			extract.Options{Input: extract.InputText})
		got := shareKept(a.Text, again.Dek+"\n"+again.Text)
		if got < extractedAgain {
			t.Errorf("%s: extracted again keeps %.2f of the words, want %.2f", p.ID, got, extractedAgain)
		}
		sum, n = sum+got, n+1
	}
	if sum/n < extractedAgainMean {
		t.Errorf("extracted again, %.3f of the words are kept in the mean, want %.2f", sum/n,
			extractedAgainMean)
	}
}

// shareKept returns the share of the words of text that are in again as often.
func shareKept(text, again string) float64 {
	counts, kept := map[uint32]int{}, 0
	words := word.Hashes(text)
	for _, word := range words {
		counts[word]++
	}
	for _, word := range word.Hashes(again) {
		if counts[word] > 0 {
			counts[word]--
			kept++
		}
	}
	return float64(kept) / float64(max(1, len(words)))
}

// The page that the project began with, and all keys of its wanted output.
const (
	seedPage     = "../../shared/seed/page.txt"
	seedExpected = "../../shared/seed/expected.json"
)

func TestSeed(t *testing.T) {
	page, err := os.ReadFile(seedPage)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no seed page beside this checkout")
	} else if err != nil {
		t.Fatal(err)
	}
	expected, err := os.ReadFile(seedExpected)
	if err != nil {
		t.Fatal(err)
	}
	a, err := extract.Extract(page, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	got, want := keysOf(t, raw), keysOf(t, expected)
	for key := range want {
		if got[key] != want[key] {
			t.Errorf("%s:\ngot  %s\nwant %s", key, got[key], want[key])
		}
	}
}

// keysOf returns each key's value as compact JSON.
func keysOf(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	var values map[string]any
	if err := json.Unmarshal(raw, &values); err != nil {
		t.Fatal(err)
	}
	keys := map[string]string{}
	for key, value := range values {
		compact, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		keys[key] = string(compact)
	}
	return keys
}
