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

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/work"
	"winnow/extract"
)

// bundle runs the steps from a file to records on one worker, as a runner does for a bundle.
func bundle(t *testing.T, read *readFn, ex *extractFn, path string) []record {
	t.Helper()
	var out []record
	var pages []page
	emit := func(r record) { out = append(out, r) }
	keep := func(p page) { pages = append(pages, p) }
	err := read.ProcessElement(context.Background(), path, keep, emit)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		if err := ex.ProcessElement(context.Background(), p, emit); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestBundleTwice wants a bundle that is repeated, by the same worker or another, to give the same
// records.
func TestBundleTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	writeFiles(t, map[string][]byte{path: jsonLines(160)})
	var want []record
	for range 2 {
		read, ex := &readFn{}, &extractFn{}
		if err := read.Setup(); err != nil {
			t.Fatal(err)
		}
		if err := ex.Setup(); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			got := bundle(t, read, ex, path)
			if want == nil {
				want = got
			}
			same := func(a, b record) bool {
				return a.Name == b.Name && bytes.Equal(a.Line, b.Line) && a.Failed == b.Failed
			}
			if len(got) < 160 || !slices.EqualFunc(got, want, same) {
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
	ex := &extractFn{maker: &work.Maker{Timeout: time.Second,
		Extract: func(p []byte, o extract.Options) (extract.Article, error) {
			switch string(p) {
			case "PANIC":
				panic("as asked")
			case "ENDLESS":
				<-release
			}
			return free.extract(p, o)
		}}}
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
