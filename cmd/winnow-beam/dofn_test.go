package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/work"
	"winnow/extract"
)

// bundle runs the steps from a file to records on one worker, as a runner does for a bundle. Split
// is called with the tracker of a part each time that a page of the part was read.
func bundle(t *testing.T, read *readFn, ex *extractFn, path string,
	split func(*sdf.LockRTracker) []offsetrange.Restriction,
) []record {
	t.Helper()
	whole, err := read.CreateInitialRestriction(path)
	if err != nil {
		t.Fatal(err)
	}
	parts, err := read.SplitRestriction(path, whole)
	if err != nil {
		t.Fatal(err)
	}
	var out []record
	var pages []page
	emit := func(r record) { out = append(out, r) }
	for len(parts) > 0 {
		tracker := read.CreateTracker(parts[0])
		parts = parts[1:]
		keep := func(p page) {
			pages = append(pages, p)
			parts = append(parts, split(tracker)...)
		}
		err := read.ProcessElement(t.Context(), tracker, path, keep, emit, func(string, int) {})
		if err != nil || !tracker.IsDone() {
			t.Fatalf("%v after %v", err, tracker)
		}
	}
	for _, p := range pages {
		if err := ex.ProcessElement(t.Context(), p, emit); err != nil {
			t.Fatal(err)
		}
	}
	slices.SortFunc(out, func(a, b record) int { return bytes.Compare(a.Line, b.Line) })
	return out
}

func noSplit(*sdf.LockRTracker) []offsetrange.Restriction { return nil }

// workers returns the steps of a worker.
func workers(t *testing.T, args ...string) (*readFn, *extractFn) {
	t.Helper()
	read := &readFn{settingsOf{Args: args}}
	ex := &extractFn{settingsOf{Args: args}}
	for _, err := range []error{read.Setup(), ex.Setup()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return read, ex
}

func sameRecord(a, b record) bool {
	return a.Name == b.Name && bytes.Equal(a.Line, b.Line) && a.Failed == b.Failed
}

// TestDynamicSplits divides parts while they are read, as runners may do at any time, and wants the
// records of an undivided file.
func TestDynamicSplits(t *testing.T) {
	t.Chdir(t.TempDir())
	lines := jsonLines(60)
	half := bytes.LastIndexByte(lines[:len(lines)/2], '\n') + 1
	warc := archive(20, "conversion", "text/plain", "")
	writeFiles(t, map[string][]byte{"a.jsonl": lines, "c.wet": warc,
		"b.jsonl.gz":  gzipped(t, lines[:half], lines[half:]),
		"d.wet.gz":    gzipped(t, slices.Collect(slices.Chunk(warc, 900))...),
		"e.jsonl.zst": zstd(t, lines), "f.html": []byte(pageOf(1))})
	paths := []string{"a.jsonl", "b.jsonl.gz", "c.wet", "d.wet.gz", "e.jsonl.zst", "f.html"}
	for _, path := range paths {
		read, ex := workers(t)
		want := bundle(t, read, ex, path, noSplit)
		for _, fraction := range []float64{0, .1, .5, .9} {
			for _, size := range []string{"64M", "2K"} {
				splits := 0
				read, ex := workers(t, "--part-size", size)
				got := bundle(t, read, ex, path, func(r *sdf.LockRTracker) []offsetrange.Restriction {
					_, residual, err := r.TrySplit(fraction)
					if err != nil {
						t.Fatal(err)
					}
					if residual == nil {
						return nil
					}
					splits++
					return []offsetrange.Restriction{residual.(offsetrange.Restriction)}
				})
				if !slices.EqualFunc(got, want, sameRecord) {
					t.Errorf("%s, %g of %s: got %d records that differ from the %d of one part", path,
						fraction, size, len(got), len(want))
				}
				if isDivisible := path < "e"; (splits > 0) != isDivisible {
					t.Errorf("%s, %g of %s: %d splits", path, fraction, size, splits)
				}
			}
		}
	}
}

// TestBundleTwice wants a bundle that is repeated, by the same worker or another, to give the same
// records.
func TestBundleTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	writeFiles(t, map[string][]byte{path: jsonLines(160)})
	var want []record
	for range 2 {
		read, ex := workers(t, "--part-size", "5K")
		for range 2 {
			got := bundle(t, read, ex, path, noSplit)
			if want == nil {
				want = got
			}
			if len(got) < 160 || !slices.EqualFunc(got, want, sameRecord) {
				t.Errorf("got %d records that differ from the first %d", len(got), len(want))
			}
		}
	}
}

// TestGuard wants a page that panics and one that never ends to fail alone.
func TestGuard(t *testing.T) {
	release := make(chan bool)
	defer close(release)
	free := newExtractors()
	ex := &extractFn{settingsOf{settings: &settings{}, maker: &work.Maker{Timeout: time.Second,
		Extract: func(p []byte, o extract.Options) (extract.Article, error) {
			switch string(p) {
			case "PANIC":
				panic("as asked")
			case "ENDLESS":
				<-release
			}
			return free.extract(p, o)
		}}}}
	for _, c := range []struct{ page, want string }{
		{"PANIC", "internal error"}, {"ENDLESS", "time-out"}, {pageOf(1), `"error":null`},
	} {
		var got []record
		err := ex.ProcessElement(context.Background(), page{Name: "p", Raw: []byte(c.page)},
			func(r record) { got = append(got, r) })
		if err != nil || len(got) != 1 || !strings.Contains(string(got[0].Line), c.want) ||
			got[0].Failed == strings.Contains(c.want, "null") {
			t.Errorf("%.20s: got %+v, %v, want %s", c.page, got, err, c.want)
		}
	}
}

// TestShardTwice wants a shard that is written twice to be there once, and complete.
func TestShardTwice(t *testing.T) {
	dir := t.TempDir()
	f := &writeFn{Folder: dir, Format: formatJSONL, Shards: 2}
	for range 2 {
		if err := f.ProcessElement(context.Background(), 1, each("a\n", "b\n")); err != nil {
			t.Fatal(err)
		}
	}
	files, _ := os.ReadDir(dir)
	got, err := os.ReadFile(filepath.Join(dir, "articles-00001-of-00002.jsonl"))
	if err != nil || string(got) != "a\nb\n" || len(files) != 1 {
		t.Errorf("got %q and the files %v, %v", got, files, err)
	}
}

// each returns an iterator over lines, as Beam has it.
func each(lines ...string) func(*[]byte) bool {
	return func(line *[]byte) bool {
		if len(lines) == 0 {
			return false
		}
		*line, lines = []byte(lines[0]), lines[1:]
		return true
	}
}

// TestShards wants each record in a shard that depends on its name alone, and all shards used.
func TestShards(t *testing.T) {
	f := &shardFn{Shards: 4}
	sizes := map[int]int{}
	for i := range 400 {
		r := record{Name: fmt.Sprintf("a.jsonl#%d", i), Line: []byte("x")}
		shard, line := f.ProcessElement(context.Background(), r)
		if again, _ := f.ProcessElement(context.Background(), r); again != shard || string(line) != "x" {
			t.Errorf("%s: shards %d and %d, line %q", r.Name, shard, again, line)
		}
		sizes[shard]++
	}
	for shard := range 4 {
		if sizes[shard] < 50 {
			t.Errorf("shard %d has %d of 400 records", shard, sizes[shard])
		}
	}
}

// TestPageKeepsAll wants nothing of a page to be lost on its way to a worker: each field of
// input.Page is one of page, or is of records that are not extracted.
func TestPageKeepsAll(t *testing.T) {
	want := fieldsOf[input.Page]()
	want = slices.DeleteFunc(want, func(name string) bool { return name == "Own" })
	got := slices.DeleteFunc(fieldsOf[page](), func(name string) bool { return name == "Name" })
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got the fields %q, want %q", got, want)
	}
}
