package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"winnow/cmd/internal/render"
)

// fieldsOf returns the names of a struct's fields.
func fieldsOf[T any]() []string {
	var names []string
	for f := range reflect.TypeFor[T]().Fields() {
		names = append(names, f.Name)
	}
	return names
}

// TestColumns wants the columns to be the keys of winnow's JSON, in their order.
func TestColumns(t *testing.T) {
	var got []string
	for _, f := range parquet.SchemaOf(row{}).Fields() {
		got = append(got, f.Name())
	}
	if want := render.RecordKeys(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for f := range reflect.TypeFor[row]().Fields() {
		column, _, _ := strings.Cut(f.Tag.Get("parquet"), ",")
		if column != f.Tag.Get("json") {
			t.Errorf("%s: column %s, key %s", f.Name, column, f.Tag.Get("json"))
		}
	}
}

// TestParquet reads back what a pipeline wrote and compares it with the lines of JSON.
func TestParquet(t *testing.T) {
	t.Chdir(t.TempDir())
	tagged := `<meta property="article:tag" content="ferry">` +
		`<meta property="article:tag" content="sea"><meta name="author" content="Tilda Arne"></head>`
	writeFiles(t, map[string][]byte{"a.jsonl": jsonLines(120),
		"b.html": []byte(strings.Replace(pageOf(5), "</head>", tagged, 1))})
	runPipeline(t, "-o", "lines", "a.jsonl", "b.html")
	runPipeline(t, "-o", "rows", "-f", "parquet", "--shards", "2", "a.jsonl", "b.html")

	var got []string
	names, _ := filepath.Glob("rows/articles-*-of-00002.parquet")
	authors, tags := 0, 0
	for _, name := range names {
		rows, err := parquet.ReadFile[row](name)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			authors, tags = authors+len(r.Authors), tags+len(r.Tags)
			got = append(got, asJSON(t, r))
		}
	}
	if len(names) != 2 || authors != 1 || tags != 2 {
		t.Errorf("got the files %q, %d authors, %d tags; want 2, 1, 2", names, authors, tags)
	}
	var want []string
	for _, line := range linesOf(t, "lines/articles-*") {
		var r row
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		want = append(want, asJSON(t, r))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%d rows, want %d; first other: %s", len(got), len(want), firstOther(got, want))
	}
	if a, b := linesOf(t, "rows/failed.jsonl"), linesOf(t, "lines/failed.jsonl"); len(a) == 0 ||
		!slices.Equal(a, b) {
		t.Errorf("failed: %q, want %q", a, b)
	}
}

// TestExtraColumns wants the keys that are asked for as columns.
func TestExtraColumns(t *testing.T) {
	t.Chdir(t.TempDir())
	lines := `{"id":1,"html":"<p>one","mine":{"a":[1]}}` + "\n"
	picture := `<p>The night ferry sails again from the first of May, the harbour board said.</p>` +
		`<img src="https://courier.example/ferry.jpg" alt="The ferry" width="900" height="600">`
	writeFiles(t, map[string][]byte{"a.jsonl": []byte(lines),
		"b.html": []byte(strings.Replace(pageOf(5), "</h1>", "</h1>"+picture, 1))})
	runPipeline(t, "-o", "out", "-f", "parquet", "--keep-input", "--images", "--provenance",
		"a.jsonl", "b.html")
	type wide struct {
		row
		extraColumns
	}
	rows, err := parquet.ReadFile[wide]("out/articles-00000-of-00001.parquet")
	if err != nil || len(rows) != 2 {
		t.Fatalf("got %d rows, %v", len(rows), err)
	}
	slices.SortFunc(rows, func(a, b wide) int { return strings.Compare(*a.Path, *b.Path) })
	if got := string(rows[0].Input); got != `{"id":1,"mine":{"a":[1]}}` {
		t.Errorf("got the input %s", got)
	}
	if got := string(rows[1].Provenance); !strings.HasPrefix(got, `{"`) || !json.Valid([]byte(got)) {
		t.Errorf("got the provenance %s", got)
	}
	if got := rows[1].Images; len(got) != 1 || got[0].URL != "https://courier.example/ferry.jpg" ||
		*got[0].Alt != "The ferry" || got[0].Caption != nil {
		t.Errorf("got the images %+v", got)
	}
}

// asJSON returns a row as JSON. A list without elements is null, as winnow writes it.
func asJSON(t *testing.T, r row) string {
	t.Helper()
	for _, list := range []*[]string{&r.Authors, &r.Tags, &r.Captions} {
		if len(*list) == 0 {
			*list = nil
		}
	}
	if len(r.ID) == 0 {
		r.ID = nil
	}
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
