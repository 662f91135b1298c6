package feature

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
	"winnow/extract/internal/word"
)

// Each row of Features has a case NAME.txtar in testdata/features: the reason for the row, one or
// two pages, and values worked out by hand from the row's Doc. testdata/features/README.md has
// the grammar. No program writes these files.

const featureCases = "../../../testdata/features"

// featurePage is one page of a case with its points, near scores and wanted values.
type featurePage struct {
	form   page.Form
	page   []byte
	points []string  // lines "token NAME W…" and "word NAME W…"
	near   []float32 // one near score per block
	wants  []featureWant
}

// featureWant is a line "VALUE | START": the value of the next block whose text starts with
// START.
type featureWant struct {
	value float64
	start string
}

func TestFeatureCases(t *testing.T) {
	for f := range Features {
		t.Run(Features[f].Name, func(t *testing.T) {
			distinct := map[float64]bool{}
			for _, p := range readFeatureCase(t, Features[f].Name) {
				s := p.sample(t, Features[f].Near)
				values := make([]float32, len(s.Blocks))
				s.values(f, values)
				for _, miss := range p.misses(s, values) {
					t.Error(miss)
				}
				for _, w := range p.wants {
					distinct[w.value] = true
				}
			}
			if len(distinct) < 2 {
				t.Error("a case wants a block that the row catches and one that it leaves alone")
			}
		})
	}
}

// TestFeatureCasesTell checks that no other row has the values that a case wants, so that rows
// cannot be confused.
func TestFeatureCasesTell(t *testing.T) {
	for f := range Features {
		pages := readFeatureCase(t, Features[f].Name)
		samples := make([]*sample, len(pages))
		for i := range pages {
			samples[i] = pages[i].sample(t, Features[f].Near)
		}
		for g := range Features {
			if g != f && Features[g].Near == Features[f].Near && fitsAll(pages, samples, g) {
				t.Errorf("the case of %s fits %s too", Features[f].Name, Features[g].Name)
			}
		}
	}
}

func fitsAll(pages []featurePage, samples []*sample, f int) bool {
	for i := range pages {
		values := make([]float32, len(samples[i].Blocks))
		samples[i].values(f, values)
		if len(pages[i].misses(samples[i], values)) > 0 {
			return false
		}
	}
	return true
}

func TestFeatureCasesHaveRows(t *testing.T) {
	files, err := filepath.Glob(featureCases + "/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name, isCase := strings.CutSuffix(filepath.Base(file), ".txtar")
		isRow := slices.ContainsFunc(Features, func(f Feature) bool { return f.Name == name })
		if isCase && !isRow || !isCase && name != "README.md" {
			t.Errorf("%s is of no row", file)
		}
	}
}

func TestFeatureRows(t *testing.T) {
	names, docs := map[string]bool{}, map[string]bool{}
	for _, f := range Features {
		if f.Name == "" || strings.Trim(f.Name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("name %q: want small letters, digits and hyphens", f.Name)
		}
		if f.Doc == "" || strings.HasSuffix(f.Doc, ".") || strings.TrimSpace(f.Doc) != f.Doc {
			t.Errorf("%s: doc %q: want a phrase without a period", f.Name, f.Doc)
		}
		if names[f.Name] || docs[f.Doc] {
			t.Errorf("%s: name or doc stands twice", f.Name)
		}
		names[f.Name], docs[f.Doc] = true, true
	}
}

// readFeatureCase reads a case. The file of a page starts the lines of that page.
func readFeatureCase(t *testing.T, name string) []featurePage {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(featureCases, name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(data)
	if len(bytes.TrimSpace(archive.Comment)) == 0 {
		t.Error("the reason is missing")
	}
	var pages []featurePage
	for _, file := range archive.Files {
		switch file.Name {
		case "page.html":
			pages = append(pages, featurePage{form: page.FormHTML, page: file.Data})
			continue
		case "page.txt":
			pages = append(pages, featurePage{form: page.FormText, page: file.Data})
			continue
		}
		if len(pages) == 0 {
			t.Fatalf("%s stands before the page", file.Name)
		}
		if err := pages[len(pages)-1].take(file); err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
	}
	if len(pages) == 0 {
		t.Fatal("no page")
	}
	return pages
}

// take reads a file that belongs to a page.
func (p *featurePage) take(file txtar.File) error {
	for line := range strings.Lines(string(file.Data)) {
		line = strings.TrimSuffix(line, "\n")
		switch file.Name {
		case "points":
			p.points = append(p.points, line)
		case "near":
			x, err := strconv.ParseFloat(line, 32)
			if err != nil {
				return err
			}
			p.near = append(p.near, float32(x))
		case "want":
			value, start, _ := strings.Cut(line, " | ")
			x, err := strconv.ParseFloat(value, 64)
			if err != nil || start == "" {
				return fmt.Errorf("%q: want VALUE | START", line)
			}
			p.wants = append(p.wants, featureWant{x, start})
		default:
			return fmt.Errorf("unknown file")
		}
	}
	return nil
}

// sample is a measured page, with near scores if the feature needs them.
type sample struct{ measure.View }

// values sets the values of Features[f] for each block.
func (s *sample) values(f int, values []float32) {
	for i := range values {
		values[i] = Features[f].Value(&s.View, i)
	}
}

// sample measures the page.
func (p *featurePage) sample(t *testing.T, isNear bool) *sample {
	t.Helper()
	hashes := map[string]uint32{}
	pg := p.read(func(hash uint32, name string) { hashes[name] = hash })
	s := new(sample)
	s.Lex = lexicon.Load()
	s.Points = &readFeaturePoints(t, p.points, hashes).Forms[pg.Form]
	s.Measure(pg)
	if isNear != (p.near == nil) || !isNear && len(p.near) != len(s.Blocks) {
		t.Fatalf("got %d near scores for %d blocks, near row %v", len(p.near), len(s.Blocks), isNear)
	}
	if !isNear {
		s.Near = p.near
		s.Surround()
	}
	return s
}

// read reads the page. It reports the names of class tokens to names.
func (p *featurePage) read(names func(hash uint32, name string)) *page.Page {
	if p.form == page.FormText {
		return pagetest.Read(new(textpage.Reader), string(p.page))
	}
	return pagetest.Read(&htmlpage.Reader{Names: names}, string(p.page))
}

// readFeaturePoints reads points in which tokens and words have names instead of hashes. The
// names of tokens are those that the page has.
func readFeaturePoints(t *testing.T, lines []string, tokens map[string]uint32) *points.Points {
	t.Helper()
	var b strings.Builder
	for _, form := range []string{"html", "text"} {
		fmt.Fprintln(&b, "form", form)
		for _, line := range lines {
			kind, rest, _ := strings.Cut(line, " ")
			name, weights, _ := strings.Cut(rest, " ")
			hash, ok := tokens[name]
			if kind == "word" {
				hash, ok = word.Hashes(name)[0], true
			}
			if !ok {
				t.Fatalf("points: %q: the page has no such token", line)
			}
			fmt.Fprintf(&b, "%s %08x %s %s\n", kind, hash, name, weights)
		}
	}
	points, err := ReadPoints(strings.NewReader(b.String()))
	if err != nil {
		t.Fatalf("points: %v", err)
	}
	return points
}

// misses compares values with the wanted ones, which are in page order, and returns the
// differences.
func (p *featurePage) misses(s *sample, values []float32) []string {
	var misses []string
	next := 0
	for _, w := range p.wants {
		i := next
		for i < len(values) && !bytes.HasPrefix(s.BlockText(i), []byte(w.start)) {
			i++
		}
		if i == len(values) {
			misses = append(misses, fmt.Sprintf("no block from %d on starts with %q", next, w.start))
			continue
		}
		if got := float64(values[i]); !sameDigits(got, w.value) {
			misses = append(misses, fmt.Sprintf("got %.3g, want %.3g | %s", got, w.value, s.BlockText(i)))
		}
		next = i + 1
	}
	return misses
}

// sameDigits reports whether got rounds to want, which has three digits.
func sameDigits(got, want float64) bool {
	digit := 0.01
	if want != 0 {
		digit = math.Pow(10, math.Floor(math.Log10(math.Abs(want)))-2)
	}
	return math.Abs(got-want) <= 0.501*digit
}
