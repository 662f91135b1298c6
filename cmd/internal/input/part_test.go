package input

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"winnow/extract"
)

// packedBy returns data as a gzip file with a member for each part of it.
func packedBy(t testing.TB, level int, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, part := range parts {
		w, err := gzip.NewWriterLevel(&b, level)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(part))
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// cutBy returns data in pieces of n bytes.
func cutBy(data string, n int) []string {
	var parts []string
	for piece := range slices.Chunk([]byte(data), n) {
		parts = append(parts, string(piece))
	}
	return parts
}

// warcOf returns a record of an archive.
func warcOf(kind, url, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Record-ID: <urn:%s>"+
		"\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, url, url, len(block), block)
}

// noise returns bytes that do not shrink.
func noise(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return string(b)
}

// partFiles returns files whose parts are read by the tests.
func partFiles(t *testing.T) map[string]string {
	lines := "{\"id\":1,\"html\":\"<p>one\"}\n\n{\"id\":2,\"html\":\"<p>two\"}\r\n" +
		"{\"id\":3,\"html\":\n" +
		"{\"id\":4}\n \n{\"id\":5,\"html\":\"<p>" + strings.Repeat("long ", 20) + "\"}\n" +
		"{\"id\":6,\"html\":\"<p>\\n{\\\"a\\\":1}\"}"
	records := []string{
		warcOf("warcinfo", "", "software: none"),
		warcOf("conversion", "a:1", "one"),
		warcOf("conversion", "a:2", "two\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\n\r\nWARC/1.0\n"),
		warcOf("request", "a:3", "GET /"),
		warcOf("conversion", "a:4", ""),
		warcOf("conversion", "a:5", "five\n"+strings.Repeat("x", 60)),
		strings.ReplaceAll(warcOf("conversion", "a:6", "six"), "\r", ""),
	}
	archive := strings.Join(records, "")
	inner := warcOf("conversion", "in:1", "inner one") + warcOf("conversion", "in:2", "inner two")
	nested := warcOf("conversion", "b:1", "before") + warcOf("conversion", "b:2", inner) +
		warcOf("conversion", "b:3", "after")
	innerPacked := packedBy(t, 9, warcOf("conversion", "in:1", "inner one"+noise(40)),
		warcOf("conversion", "in:2", "inner two"))
	storing := []string{records[1], warcOf("resource", "c:1", innerPacked+noise(60)), records[2],
		warcOf("resource", "c:2", packedBy(t, 9, "<p>a page")), records[5]}
	return map[string]string{
		"lines":           lines,
		"lines, mark":     "\ufeff" + lines + "\n",
		"archive":         archive,
		"archive, blank":  "\r\n" + archive + "\r\n\r\n",
		"nested":          nested,
		"lines.gz":        packedBy(t, 6, strings.SplitAfter(lines, "\n")...),
		"one member.gz":   packedBy(t, 6, lines),
		"cut lines.gz":    packedBy(t, 6, cutBy(lines, 50)...),
		"empty.gz":        packedBy(t, 6, lines[:20], "", lines[20:], ""),
		"stored lines.gz": packedBy(t, 0, strings.SplitAfter(lines, "\n")...),
		"archive.gz":      packedBy(t, 6, records...),
		"two each.gz":     packedBy(t, 6, slices.Collect(twoEach(records))...),
		"stored.gz":       packedBy(t, 0, storing...),
		"nested.gz":       packedBy(t, 0, nested[:60], nested[60:]),
		"padded.gz":       packedBy(t, 6, records...) + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00",
	}
}

func twoEach(records []string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for pair := range slices.Chunk(records, 2) {
			if !yield(strings.Join(pair, "")) {
				return
			}
		}
	}
}

// partsReader returns a reader of small pages.
func partsReader() *Reader {
	return &Reader{Limit: extract.DefaultMaxBytes, Fail: func(string, error) {}}
}

// told returns what is known of a page, after its name if it is to be told.
func told(in Source, withName bool) string {
	p, err := in.Read()
	name := ""
	if withName {
		name = in.Name
	}
	return fmt.Sprintf("%s %s %s %q %v", name, p.ID, p.URL, p.Raw, err)
}

// toldIn returns what is known of the pages of a part, and how many bytes it claimed.
func toldIn(t *testing.T, rd *Reader, path string, part Part) (pages []string) {
	t.Helper()
	last := part.Start - 1
	claim := func(offset int64) bool {
		if offset <= last || last >= part.End {
			t.Errorf("%v: claims %d after %d", part, offset, last)
		}
		last = offset
		return offset < part.End
	}
	for in := range rd.PagesIn(path, part, claim) {
		pages = append(pages, told(in, true))
	}
	return pages
}

func writePart(t testing.TB, data string) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestWholePart wants the pages of a whole file to be those that Pages yields, but for their names,
// and each page to be found by its name.
func TestWholePart(t *testing.T) {
	for name, data := range partFiles(t) {
		path := writePart(t, data)
		rd := partsReader()
		whole, ok := rd.Whole(path)
		if !ok || whole != (Part{0, int64(len(data))}) {
			t.Errorf("%s: got the whole %v, divisible %t", name, whole, ok)
		}
		var want, got []string
		for in := range rd.Pages([]string{path}) {
			want = append(want, told(in, false))
		}
		for in := range rd.PagesIn(path, whole, func(o int64) bool { return o < whole.End }) {
			page := told(in, false)
			got = append(got, page)
			for again := range rd.Pages([]string{in.Name}) {
				if found := told(again, false); found != page || again.Name != in.Name {
					t.Errorf("%s: %s is\n%s\nwant\n%s", name, in.Name, found, page)
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%q\nwant\n%q", name, got, want)
		}
	}
}

// TestEveryDivision divides files at every offset, with and without looking at what comes before
// the second part.
func TestEveryDivision(t *testing.T) {
	for name, data := range partFiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, size := writePart(t, data), int64(len(data))
			for _, fromStart := range []bool{false, true} {
				if fromStart && strings.HasPrefix(name, "nested") {
					continue // it is known only from what comes before
				}
				rd := partsReader()
				rd.fromStart = fromStart
				want := toldIn(t, rd, path, Part{0, size})
				for at := range size {
					got := slices.Concat(toldIn(t, rd, path, Part{0, at}), toldIn(t, rd, path, Part{at, size}))
					if !slices.Equal(got, want) {
						t.Fatalf("from start %t, at %d: got\n%.900q\nwant\n%.900q", fromStart, at, got, want)
					}
				}
			}
		})
	}
}

// TestManyParts divides files into parts of a few bytes.
func TestManyParts(t *testing.T) {
	for name, data := range partFiles(t) {
		path, size := writePart(t, data), int64(len(data))
		rd := partsReader()
		want := toldIn(t, rd, path, Part{0, size})
		for _, each := range []int64{1, 7, 64} {
			var got []string
			for at := int64(0); at < size; at += each {
				got = append(got, toldIn(t, rd, path, Part{at, min(at+each, size)})...)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s by %d: got\n%q\nwant\n%q", name, each, got, want)
			}
		}
	}
}

// TestDamagedParts wants the parts of a damaged file to give the same pages however it is divided,
// and an error.
func TestDamagedParts(t *testing.T) {
	files := partFiles(t)
	plain, packed, lines := files["archive"], files["archive.gz"], files["lines.gz"]
	zeros := strings.Repeat("\x00", 20)
	for name, data := range map[string]string{
		"cut archive":       plain[:len(plain)-40],
		"wrong length":      strings.Replace(plain, "Content-Length: 3", "Content-Length: 9", 1),
		"no length":         strings.Replace(plain, "Content-Length: 3", "Content-Length: no", 1),
		"cut archive.gz":    packed[:len(packed)-40],
		"cut lines.gz":      lines[:len(lines)-10],
		"zeros in lines.gz": lines[:len(lines)/2] + zeros + lines[len(lines)/2+20:],
	} {
		path, size := writePart(t, data), int64(len(data))
		rd := partsReader()
		want := toldIn(t, rd, path, Part{0, size})
		isGood := func(page string) bool { return strings.HasSuffix(page, "<nil>") }
		if !slices.ContainsFunc(want, func(page string) bool { return !isGood(page) }) {
			t.Errorf("%s: no error in %q", name, want)
		}
		for at := range size {
			got := slices.Concat(toldIn(t, rd, path, Part{0, at}), toldIn(t, rd, path, Part{at, size}))
			if !slices.Equal(got, want) {
				t.Fatalf("%s at %d: got\n%q\nwant\n%q", name, at, got, want)
			}
		}
	}
}

// TestLargeMembers divides a gzip file whose members contain others and are longer than what
// proves a member's start.
func TestLargeMembers(t *testing.T) {
	var inner, parts []string
	for i := range 9 {
		inner = append(inner, warcOf("conversion", fmt.Sprint("in:", i), noise(9000)))
	}
	packed := packedBy(t, 9, inner...)
	for i := range 2 {
		parts = append(parts, warcOf("conversion", fmt.Sprint("a:", i), fmt.Sprint("page ", i)),
			warcOf("resource", fmt.Sprint("b:", i), packed))
	}
	data := packedBy(t, 0, parts...)
	path, size := writePart(t, data), int64(len(data))
	for _, fromStart := range []bool{false, true} {
		rd := partsReader()
		rd.fromStart = fromStart
		want := toldIn(t, rd, path, Part{0, size})
		if len(want) != len(parts) {
			t.Fatalf("got %d pages, want %d", len(want), len(parts))
		}
		random := rand.New(rand.NewPCG(3, 4))
		for range 12 {
			at := random.Int64N(size)
			got := slices.Concat(toldIn(t, rd, path, Part{0, at}), toldIn(t, rd, path, Part{at, size}))
			if !slices.Equal(got, want) {
				t.Errorf("from start %t, at %d: got %d pages, want %d", fromStart, at, len(got), len(want))
			}
		}
	}
}

// TestIndivisible wants files to be whole whose pages are found only from their start.
func TestIndivisible(t *testing.T) {
	for name, data := range map[string]string{
		"page": "<p>one", "packed page": packedBy(t, 6, "<p>one"), "empty": "",
		"list": `[{"html":"<p>one"},{"html":"<p>two"}]`, "objects": "{\n\"html\": \"<p>one\"}\n{\n}\n",
		"table": "html,id\n<p>,1\n",
	} {
		path, rd := writePart(t, data), partsReader()
		whole, ok := rd.Whole(path)
		if ok || whole != (Part{0, 1}) {
			t.Errorf("%s: got the whole %v, divisible %t", name, whole, ok)
		}
		var want []string
		for in := range rd.Pages([]string{path}) {
			want = append(want, told(in, true))
		}
		if got := toldIn(t, rd, path, whole); !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("%s: got\n%q\nwant\n%q", name, got, want)
		}
		if got := toldIn(t, rd, path, Part{1, 2}); got != nil {
			t.Errorf("%s: got %q behind the whole", name, got)
		}
	}
}

func TestOffsetNames(t *testing.T) {
	for name, want := range map[string]spot{
		"a.warc#offset=0": {0, 0}, "a#b.gz#offset=12,7": {12, 7},
	} {
		path, got, ok := cutOffset(name)
		if !ok || got != want || got.name(path) != name {
			t.Errorf("%s: got %v of %s, %t", name, got, path, ok)
		}
	}
	for _, name := range []string{"a", "a#7", "#offset=1", "a#offset=", "a#offset=-1", "a#offset=07",
		"a#offset=1,", "a#offset=1,0", "a#offset=99999999999999999999"} {
		if _, _, ok := cutOffset(name); ok {
			t.Errorf("%s: is taken for an offset", name)
		}
	}
	path := writePart(t, partFiles(t)["lines"])
	for in := range partsReader().Pages([]string{path + "#offset=3"}) {
		if _, err := in.Read(); err == nil || errors.Is(err, os.ErrNotExist) {
			t.Errorf("inside a line: got error %v", err)
		}
	}
}

// FuzzParts divides any file at any offset.
func FuzzParts(f *testing.F) {
	for _, data := range []string{
		"{\"html\":\"<p>one\"}\n\n[]\n{\"html\":\"<p>two\"}",
		warcOf("conversion", "a:1", "one\nWARC/1.0\n") + warcOf("request", "a:2", ""),
		"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 99\r\n\r\n\nWARC/1.0\n\n",
		packedBy(f, 6, "{\"html\":1}\n{", "}\n\n[]") + "\x1f\x8b\x08\x00",
		packedBy(f, 6, warcOf("conversion", "a:1", "one"), "WARC/1.0\n\nWARC/"),
	} {
		f.Add([]byte(data), uint16(len(data)/2))
	}
	f.Fuzz(func(t *testing.T, data []byte, at uint16) {
		if len(data) > 1<<12 {
			return
		}
		path, rd := writePart(t, string(data)), partsReader()
		whole, isDivisible := rd.Whole(path)
		if !isDivisible {
			return
		}
		middle := int64(at) % whole.End
		want := toldIn(t, rd, path, whole)
		got := slices.Concat(toldIn(t, rd, path, Part{0, middle}),
			toldIn(t, rd, path, Part{middle, whole.End}))
		if !slices.Equal(got, want) {
			t.Errorf("at %d: got\n%.900q\nwant\n%.900q", middle, got, want)
		}
	})
}
