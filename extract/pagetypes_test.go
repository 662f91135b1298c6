package extract_test

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"winnow/extract"
)

const (
	pageTypesDir    = "../testdata/pagetypes"
	pageTypesGolden = pageTypesDir + "/counts.golden"
)

// typedPage is a page of testdata/pagetypes. Its want is the name of the file that it is in.
type typedPage struct {
	name, want, url, body string
	input                 extract.Input
	half                  string // the part of the pages that it belongs to, see README.md
}

// halfOf returns the half that a page belongs to by its name.
func halfOf(name string) string {
	h := fnv.New32a()
	h.Write([]byte(name))
	return fmt.Sprint(h.Sum32() >> 7 & 1)
}

func readTypedPages(t testing.TB) []typedPage {
	t.Helper()
	frames := typeFrames(t)
	var pages []typedPage
	for _, want := range []extract.PageType{extract.TypeArticle, extract.TypeIndex,
		extract.TypePaywall, extract.TypeError, extract.TypeOther} {
		archive, err := txtar.ParseFile(filepath.Join(pageTypesDir, string(want)+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			pages = append(pages, readTypedPage(t, f, string(want), frames))
		}
	}
	return pages
}

func typeFrames(t testing.TB) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join(pageTypesDir, "frames.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	frames := map[string]string{}
	for _, f := range archive.Files {
		frames[f.Name] = string(f.Data)
	}
	return frames
}

// readTypedPage reads one page: lines "key: value", an empty line, and what fills the frame.
func readTypedPage(t testing.TB, f txtar.File, want string, frames map[string]string) typedPage {
	t.Helper()
	head, main, ok := strings.Cut("\n"+string(f.Data), "\n\n")
	if !ok {
		t.Fatalf("%s/%s: no empty line", want, f.Name)
	}
	keys := map[string]string{"main": main}
	for line := range strings.Lines(strings.TrimPrefix(head, "\n")) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("%s/%s: no key: %s", want, f.Name, line)
		}
		keys[key] = value
	}
	p := typedPage{name: f.Name, want: want, url: keys["url"], body: main, input: extract.InputHTML}
	p.half = cmp.Or(keys["half"], halfOf(p.name))
	if keys["text"] != "" {
		p.input = extract.InputText
	}
	if name, ok := keys["frame"]; ok {
		frame, ok := frames[name]
		if !ok {
			t.Fatalf("%s/%s: no frame %s", want, f.Name, name)
		}
		for _, key := range []string{"title", "url", "head", "body", "main"} {
			frame = strings.ReplaceAll(frame, "{"+key+"}", keys[key])
		}
		p.body = frame
	}
	return p
}

// TestPageTypes counts the types that winnow gives the pages of testdata/pagetypes, and names each
// page whose type is wrong. -update accepts new counts.
func TestPageTypes(t *testing.T) {
	got := typeCounts(t, readTypedPages(t))
	if *update {
		if err := os.WriteFile(pageTypesGolden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(pageTypesGolden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s\ngo test ./extract -run TestPageTypes -update rewrites it", got,
			want)
	}
}

// typeCounts returns a table of the types of pages, and a line for each wrong one.
func typeCounts(t *testing.T, pages []typedPage) []byte {
	t.Helper()
	types := []string{"article", "index", "paywall", "error", "other"}
	counts := map[[3]string]int{} // by half, wanted type and type
	var wrong strings.Builder
	for _, p := range pages {
		a, err := extract.Extract([]byte(p.body), extract.Options{Input: p.input, URL: p.url})
		if err != nil && !errors.Is(err, extract.ErrNoArticle) {
			t.Errorf("%s: %v", p.name, err)
		}
		got := string(a.PageType)
		counts[[3]string{p.half, p.want, got}]++
		if got != p.want {
			fmt.Fprintf(&wrong, "half %s %-8s %-20s got %s\n", p.half, p.want, p.name, got)
		}
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "%-4s %-8s", "half", "want")
	for _, got := range types {
		fmt.Fprintf(&out, " %7s", got)
	}
	for _, half := range []string{"0", "1", "2"} {
		for _, want := range types {
			fmt.Fprintf(&out, "\n%-4s %-8s", half, want)
			for _, got := range types {
				fmt.Fprintf(&out, " %7d", counts[[3]string{half, want, got}])
			}
		}
	}
	lines := strings.SplitAfter(wrong.String(), "\n")
	slices.Sort(lines)
	fmt.Fprintf(&out, "\n\nwrong:\n%s", strings.Join(lines, ""))
	return out.Bytes()
}
