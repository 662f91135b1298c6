package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	zstandard "github.com/klauspost/compress/zstd"
)

var records = flag.Int("records", 300, "size of the input of TestSameAsWinnow")

func TestMain(m *testing.M) {
	flag.Parse()
	log.LogLevel = "warn"
	beam.Init()
	os.Exit(ptest.MainRet(m))
}

// pageOf returns a page that differs from the others.
func pageOf(n int) string {
	return fmt.Sprintf(`<html lang="en"><head><title>Ferry %d returns</title></head><body><article>
<h1>Ferry %[1]d returns</h1>
<p>The night ferry will sail again from the first of May, the harbour board said, %[1]d years after
the last crossing was struck from the timetable by a board that nobody remembers.</p>
<p>Two crews have been hired, and the old vessel, which lay at the quay for most of that time, has
been given new engines that burn a third less fuel than those they replace.</p>
</article><aside><p>Sign up to our newsletter.</p></aside></body></html>`, n)
}

// jsonLines returns n records. Two of a hundred are bad: no JSON, no page, or no text.
func jsonLines(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		switch i % 150 {
		case 7:
			fmt.Fprintf(&b, "{\"id\": %d, \"html\": \"cut\n", i)
		case 57:
			fmt.Fprintf(&b, "{\"id\": %d, \"title\": \"no page\"}\n", i)
		case 107:
			fmt.Fprintf(&b, "{\"id\": %d, \"html\": \"\\u0000\\u0001\\u0002\\u0003\\u0000\\u0001\"}\n", i)
		default:
			fmt.Fprintf(&b, "{\"id\": %d, \"url\": \"https://courier.example/%[1]d\", \"html\": %q}\n",
				i, strings.ReplaceAll(pageOf(i), "\n", " "))
		}
	}
	return b.Bytes()
}

// archive returns a WARC of pages, or a WET of their texts.
func archive(n int, kind, mediaType, head string) []byte {
	var b bytes.Buffer
	for i := range n {
		block := head + pageOf(i)
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://courier.example/%d\r\n"+
			"WARC-Date: 2024-05-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:%[2]d>\r\n"+
			"Content-Type: %[3]s\r\nContent-Length: %[4]d\r\n\r\n%[5]s\r\n\r\n",
			kind, i, mediaType, len(block), block)
	}
	return b.Bytes()
}

func gzipped(t *testing.T, parts ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&b)
		if _, err := w.Write(part); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func zstd(t *testing.T, data []byte) []byte {
	t.Helper()
	packer, err := zstandard.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return packer.EncodeAll(data, nil)
}

// writeFiles writes files below the working folder.
func writeFiles(t *testing.T, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// linesOf returns the lines of files, in the order of the lines.
func linesOf(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, slices.Collect(strings.Lines(string(data)))...)
	}
	slices.Sort(lines)
	return lines
}

// runPipeline runs the program on prism.
func runPipeline(t *testing.T, args ...string) {
	t.Helper()
	s, paths, err := parse(args, flag.NewFlagSet("", flag.ContinueOnError))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.check(paths); err != nil {
		t.Fatal(err)
	}
	if err := s.prepare(context.Background()); err != nil {
		t.Fatal(err)
	}
	p, scope := beam.NewPipelineWithRoot()
	build(scope, s, paths)
	result, err := ptest.RunWithMetrics(p)
	if err != nil {
		t.Fatal(err)
	}
	var counts strings.Builder
	if err := writeCounts(&counts, result); err != nil {
		t.Fatal(err)
	}
	t.Log(counts.String())
}

// buildWinnow returns the path of winnow.
func buildWinnow(t *testing.T) string {
	t.Helper()
	winnow := filepath.Join(t.TempDir(), "winnow")
	build := exec.Command("go", "build", "-o", winnow, "./cmd/winnow")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return winnow
}

// runWinnow returns the records of winnow, in the order of their lines.
func runWinnow(t *testing.T, winnow string, args ...string) []string {
	t.Helper()
	out, err := exec.Command(winnow, append([]string{"-q", "-f", "jsonl"}, args...)...).Output()
	if len(out) == 0 {
		t.Fatal(err)
	}
	return slices.Sorted(strings.Lines(string(out)))
}

// withoutPaths returns records without their paths, and the paths that are offsets.
func withoutPaths(t *testing.T, lines []string) (records, offsets []string) {
	t.Helper()
	path := regexp.MustCompile(`"path":("[^"]*"),"url":`)
	for _, line := range lines {
		records = append(records, path.ReplaceAllString(line, ""))
		if m := path.FindStringSubmatch(line); m != nil && strings.Contains(m[1], "#offset=") {
			name, err := strconv.Unquote(m[1])
			if err != nil {
				t.Fatal(err)
			}
			offsets = append(offsets, name)
		}
	}
	slices.Sort(records)
	return records, offsets
}

// TestSameAsWinnow compares the records with those of winnow, for every kind of input: with
// --numbered to the byte, and otherwise but for the paths. With these, winnow gives the same
// records.
func TestSameAsWinnow(t *testing.T) {
	winnow := buildWinnow(t)
	t.Chdir(t.TempDir())
	lines := jsonLines(*records)
	half := bytes.LastIndexByte(lines[:len(lines)/2], '\n') + 1
	warc := archive(20, "response", "application/http; msgtype=response",
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
	writeFiles(t, map[string][]byte{
		"a.jsonl": lines, "b.jsonl.gz": gzipped(t, lines[:half], lines[half:]),
		"c.warc.zst": zstd(t, warc), "d.warc.gz": gzipped(t, warc, warc[:300]),
		"e.wet": archive(5, "conversion", "text/plain", ""), "f.html": []byte(pageOf(1)),
		"g/1.html": []byte(pageOf(2)), "g/h/2.html.gz": gzipped(t, []byte(pageOf(3))),
		"g/3.html": nil, "g/note.md": []byte("no page"), "empty.jsonl": nil,
		"j.warc": archive(3, "request", "text/plain", ""), "k.jsonl": []byte("{\"id\":1}\n"),
	})
	// The records of an earlier run are passed on.
	earlier := strings.Join(runWinnow(t, winnow, "g"), "")
	writeFiles(t, map[string][]byte{"i.jsonl": []byte(earlier)})

	inputs := []string{"a.jsonl", "b.jsonl.gz", "c.warc.zst", "d.warc.gz", "e.wet", "f.html", "g",
		"i.jsonl", "j.warc", "k.jsonl", "missing.html"}
	for _, flags := range [][]string{
		nil, {"--keep-input", "--provenance", "--images", "--with", "captions", "--force"},
		{"--input", "jsonl"}, {"--only", "article,paywall", "--lang", "en,de"},
	} {
		want := runWinnow(t, winnow, slices.Concat(flags, inputs)...)
		isChosen := slices.Contains(flags, "--only")
		for _, how := range [][]string{{"--numbered"}, {"--part-size", "3000"}, nil} {
			runPipeline(t, slices.Concat(flags, how,
				[]string{"-o", "out", "--overwrite", "--shards", "3"}, inputs)...)
			all := linesOf(t, "out/*")
			got := all
			if isChosen { // winnow prints no failed records then
				got = linesOf(t, "out/articles*")
			}
			want, offsets := want, []string(nil)
			if !slices.Contains(how, "--numbered") {
				want, _ = withoutPaths(t, want)
				got, offsets = withoutPaths(t, got)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q %q: %d records, want %d; first other: %s", flags, how, len(got), len(want),
					firstOther(got, want))
			}
			if len(offsets) == 0 {
				continue
			}
			for _, line := range runWinnow(t, winnow, slices.Concat(flags, offsets)...) {
				if !slices.Contains(all, line) {
					t.Errorf("winnow has another record by the offset:\n%.400s", line)
				}
			}
		}
	}
	if names, _ := filepath.Glob("out/articles-*-of-00003.jsonl"); len(names) != 3 {
		t.Errorf("got the shards %q, want 3", names)
	}
}

func firstOther(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return fmt.Sprintf("\n%.400s\nwant\n%.400s", got[i], want[i])
		}
	}
	return "none"
}

// TestFilesFrom wants the files in a list, whose names are no patterns.
func TestFilesFrom(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string][]byte{"in/1.html": []byte(pageOf(1)), "in/2.html": []byte(pageOf(2)),
		"[3].html": []byte(pageOf(3)), "list": []byte("[3].html\x00in\x00")})
	runPipeline(t, "-o", "out", "--files-from", "list", "-0", "in/1*.html")
	if got := linesOf(t, "out/articles-*"); len(got) != 4 {
		t.Errorf("got the articles %q, want 4", got)
	}
}

// TestPatternsAndLost wants the files that match a pattern, and a record for a folder without
// pages.
func TestPatternsAndLost(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string][]byte{"in/1.html": []byte(pageOf(1)), "in/2.html": []byte(pageOf(2)),
		"none/note.md": nil})
	runPipeline(t, "-o", "out", "in/*.html", "none", "nothing-*.html")
	if got := linesOf(t, "out/articles-*"); len(got) != 2 {
		t.Errorf("got the articles %q, want 2", got)
	}
	failed := linesOf(t, "out/failed.jsonl")
	if len(failed) != 2 || !strings.Contains(failed[0], "none") ||
		!strings.Contains(failed[1], "nothing-*.html") {
		t.Errorf("got the failed records %q", failed)
	}
}

// TestEarlierFiles wants the files of an earlier run to be kept or removed as a whole.
func TestEarlierFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, map[string][]byte{"out/articles-00007-of-00009.jsonl": nil,
		"out/.winnow-beam-1-failed.jsonl": nil, "out/mine": nil})
	s := &settings{output: "out"}
	if err := s.prepare(context.Background()); err == nil {
		t.Error("got no error for a shard that exists")
	}
	s.overwrite = true
	if err := s.prepare(context.Background()); err != nil {
		t.Error(err)
	}
	left, _ := os.ReadDir("out")
	if len(left) != 1 || left[0].Name() != "mine" {
		t.Errorf("left: %v", left)
	}
}

func TestBadCommandLines(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "no input"}, {"a", "no --output"}, {"-o out -", "standard input"},
		{"-o out --null a", "needs --files-from"}, {"-o out --files-from -", "standard input"},
		{"-o out --precision --recall a", "exclude each other"},
		{"-o out --points missing a", "missing"}, {"-o out --shards 0 a", "shards"},
		{"-o out --url https://courier.example a", "unknown flag"},
	} {
		sdk := flag.NewFlagSet("", flag.ContinueOnError)
		s, paths, err := parse(strings.Fields(c.args), sdk)
		if err == nil {
			err = s.check(paths)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.args, err, c.want)
		}
	}
}

// TestFlagsReachWorkers wants a worker to have the flags of the command line, and flags of the SDK
// to stay with the SDK.
func TestFlagsReachWorkers(t *testing.T) {
	sdk := flag.NewFlagSet("", flag.ContinueOnError)
	endpoint := sdk.String("job_endpoint", "", "")
	s, paths, err := parse([]string{"--include", "*.a", "--job_endpoint", "there", "-o", "out", "in",
		"--include=b c", "--force", "--timeout", "2s"}, sdk)
	if err != nil || *endpoint != "there" || !slices.Equal(paths, []string{"in"}) {
		t.Fatalf("got %v, endpoint %s, paths %q", err, *endpoint, paths)
	}
	w, err := parseArgs(s.args)
	if err != nil || !slices.Equal(w.include, []string{"*.a", "b c"}) || w.timeout != s.timeout {
		t.Errorf("got %+v, %v", w, err)
	}
	if m, err := w.maker(); err != nil || !m.Options.Force {
		t.Errorf("got %+v, %v", m, err)
	}
}

func TestHelpHasAllFlags(t *testing.T) {
	var b strings.Builder
	if err := help(&b); err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{"--shards", "--max-bytes", "--runner", "--endpoint",
		".gz file with one member, a .zst file and all other files are read by one worker"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in the help", want)
		}
	}
	if strings.Contains(b.String(), "--url ") {
		t.Error("--url is in the help")
	}
}
