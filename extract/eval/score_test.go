package eval

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// testdata is the folder of cases. testdata/eval/README.md says what is in it.
const testdata = "../../testdata/eval"

// referenceFigures are the figures of the reference scorer, by its names.
type referenceFigures map[string]any

func TestScoreAgreesWithReference(t *testing.T) {
	toy, results := loadToy(t)
	for _, c := range []struct{ file, pageType string }{
		{"all", ""}, {"article", "article"}, {"note", "note"}, {"section", "section"},
	} {
		want := referenceFigures{}
		if err := json.Unmarshal(readFile(t, testdata+"/toy."+c.file+".json"), &want); err != nil {
			t.Fatal(err)
		}
		s, _ := Score(toy.OfType(c.pageType), results)
		checkFigures(t, c.file, s, want)
	}
}

// checkFigures compares the JSON of the scores with the reference's.
func checkFigures(t *testing.T, name string, s Scores, want referenceFigures) {
	t.Helper()
	var got referenceFigures
	data, err := json.Marshal(Row{name, s})
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	got["acc"] = got["exact"]
	for key, w := range want {
		wf, ok := w.(float64)
		if !ok {
			continue // the tool's name
		}
		gf, ok := got[key].(float64)
		if !ok || math.Abs(gf-wf) > 1e-9 {
			t.Errorf("%s: %s: got %v, want %v", name, key, got[key], wf)
		}
	}
	for _, key := range []string{"f1", "snip_f1", "title", "author", "date"} {
		if _, ok := want[key]; !ok && got[key] != nil {
			t.Errorf("%s: %s: got %v, want none", name, key, got[key])
		}
	}
}

func TestWorstAgreesWithReference(t *testing.T) {
	toy, results := loadToy(t)
	_, pages := Score(toy, results)
	var got bytes.Buffer
	if err := WriteWorst(&got, pages, 99); err != nil {
		t.Fatal(err)
	}
	if want := readFile(t, testdata+"/toy.worst.txt"); got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

// TestReferenceFiguresAreCurrent runs the reference scorer if it is there.
func TestReferenceFiguresAreCurrent(t *testing.T) {
	script := filepath.Join("..", "..", "..", "shared", "tools", "score.py")
	python, err := exec.LookPath("python3")
	if _, missing := os.Stat(script); missing != nil || err != nil {
		t.Skip("no reference scorer here")
	}
	out, err := exec.Command(python, "-B", script, testdata+"/toy", testdata+"/toy.out.jsonl",
		"--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	if want := readFile(t, testdata+"/toy.all.json"); !bytes.Equal(out, want) {
		t.Errorf("got %s, want %s", out, want)
	}
}

// Figures that the reference scorer does not have, counted by hand.
func TestScoreFurtherKeys(t *testing.T) {
	toy, results := loadToy(t)
	s, pages := Score(toy, results)
	for _, c := range []struct {
		name      string
		got, want Rate
	}{
		{"authors_exact", s.AuthorsExact, Rate{6, 12}},
		{"dek", s.Dek, Rate{7, 8}},
		{"language", s.Language, Rate{2, 15}},
		{"site", s.Site, Rate{1, 1}},
		{"image", s.Image, Rate{1, 1}},
		{"page_type", s.PageType, Rate{}},
		{"date_modified", s.DateModified, Rate{}},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
	if s.Errors != 1 || s.Bodies != 13 || len(pages) != 13 {
		t.Errorf("got %d errors, %d bodies, %d pages; want 1, 13, 13", s.Errors, s.Bodies, len(pages))
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		gold, got  string
		word, p, r float64
		exact      bool
	}{
		{"", "", 1, 1, 1, true},
		{"a b c", "", 0, 0, 0, false},
		{"", "a b c", 0, 0, 0, false},
		{"a b c", "a, b – c.", 1, 1, 1, true},
		{"a b c", "A b c", 1, 0, 0, false},
		{"a b c d e", "a b c d", 8.0 / 9, 1, .5, false},
		{"a a a a a", "a a a a", 8.0 / 9, 1, .5, false},
		{"a b c d", "w x y z", 0, 0, 0, false},
	} {
		s := newComparer().compare(c.gold, c.got)
		if math.Abs(s.Word-c.word) > 1e-12 || s.P != c.p || s.R != c.r || s.Exact != c.exact {
			t.Errorf("%q, %q: got %+v, want word %v p %v r %v exact %v", c.gold, c.got, s, c.word, c.p, c.r,
				c.exact)
		}
	}
}

// What a comparer has seen must not change later results.
func TestCompareForgets(t *testing.T) {
	used := newComparer()
	used.compare("many other words were here before these ones", "and other words again")
	if got, want := used.compare("One two three four five", "one two Three four five six"),
		newComparer().compare("One two three four five", "one two Three four five six"); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("a b c d e", "b c d e f")
	f.Add("ΑΣ İ", "ας i")
	f.Add("橋 a", "\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := newComparer()
		there, back := c.compare(a, b), c.compare(b, a)
		if there.P != back.R || there.R != back.P || math.Abs(there.Word-back.Word) > 1e-12 {
			t.Errorf("not symmetric: %+v, %+v", there, back)
		}
		for _, v := range []float64{there.P, there.R, there.Word} {
			if !(v >= 0 && v <= 1) {
				t.Errorf("out of range: %+v", there)
			}
		}
		if same := c.compare(a, a); !same.Exact || same.P != 1 || same.R != 1 || same.Word != 1 {
			t.Errorf("not equal to itself: %+v", same)
		}
	})
}

func BenchmarkScore(b *testing.B) {
	toy, results := loadToy(b)
	b.ReportAllocs()
	for b.Loop() {
		Score(toy, results)
	}
}

func loadToy(t testing.TB) (Corpus, []Result) {
	t.Helper()
	toy, err := Load(testdata + "/toy")
	if err != nil {
		t.Fatal(err)
	}
	results, err := ReadResults(bytes.NewReader(readFile(t, testdata+"/toy.out.jsonl")))
	if err != nil {
		t.Fatal(err)
	}
	return toy, results
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestSnippetsInDek checks that a snippet counts anywhere in the article, with or without soft
// hyphens.
func TestSnippetsInDek(t *testing.T) {
	p := Page{ID: "a", With: []string{"boat for islanders", "twice a day"},
		Without: []string{"Most read"}}
	r := Result{ID: "a", Dek: "A boat for island\u00aders.", Text: "It sails twice a day."}
	s, _ := Score(Corpus{Pages: []Page{p}}, []Result{r})
	if want := (SnippetCounts{TruePos: 2, TrueNeg: 1}); s.Snippets != want {
		t.Errorf("got %+v, want %+v", s.Snippets, want)
	}
}
