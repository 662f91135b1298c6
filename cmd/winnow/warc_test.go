package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// warcRecord returns a record in the form that archives have.
func warcRecord(kind, url, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: "+
		"<urn:x:%d>\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, len(block), url, contentType, len(block), block)
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func deflated(s string) string {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		panic(err)
	}
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// row is one line of output.
type row struct{ path, url, text, err string }

// rowsOf runs winnow on an input.
func rowsOf(t *testing.T, in string, flags ...string) (rows []row, code int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "in")
	if err := os.WriteFile(path, []byte(in), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	code = run(t.Context(), append(flags, "-f", "jsonl", path), strings.NewReader(""), &out, &errOut)
	for line := range bytes.Lines(out.Bytes()) {
		var r struct{ Path, URL, Text, Error string }
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row{filepath.Base(r.Path), r.URL, r.Text, r.Error})
	}
	return rows, code
}

func TestWARC(t *testing.T) {
	ferry, bakery := readFile(t, scripts+"/pages/ferry.html"), readFile(t, scripts+"/pages/bakery.txt")
	ferryRows, _ := rowsOf(t, ferry)
	bakeryRows, _ := rowsOf(t, bakery)
	response := func(url, status, heads, body string) string {
		return warcRecord("response", url, "application/http; msgtype=response",
			"HTTP/1.1 "+status+"\r\n"+heads+"\r\n"+body)
	}
	half := len(ferry) / 2
	chunked := fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", half, ferry[:half], len(ferry)-half,
		ferry[half:])
	records := []string{
		warcRecord("warcinfo", "", "application/warc-fields", "software: none\r\n"),
		warcRecord("request", "https://a.example/1", "application/http; msgtype=request",
			"GET / HTTP/1.1\r\n\r\n"),
		response("https://a.example/1", "200 OK", "Content-Type: text/html; charset=utf-8\r\n", ferry),
		response("https://a.example/2", "200 OK",
			"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked),
		response("https://a.example/3", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
			gzipped(ferry)),
		// unpacked by the crawler
		response("https://a.example/4", "200 OK", "Content-Encoding: gzip\r\n", ferry),
		response("https://a.example/style.css", "200 OK", "Content-Type: text/css\r\n",
			"p { color: red }"),
		response("https://a.example/moved", "301 Moved", "Content-Type: text/html\r\n", "<p>Moved."),
		response("https://a.example/5", "200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n",
			"\x8b\x0f\x80"),
		response("https://a.example/film.mp4", "200 OK", "Content-Type: video/mp4\r\n",
			strings.Repeat("x", 200_000)),
		warcRecord("response", "dns:a.example", "text/dns", "a.example. 60 IN A 192.0.2.1"),
		warcRecord("response", "https://a.example/7", "application/http",
			"HTTP/2 200\nno field\nContent-Length: 3\n folded: here\nContent-Type: "+
				"text/html\nTransfer-Encoding: chunked\n\n"+ferry),
		response("https://a.example/8", "200 OK",
			"Content-Type: text/html\r\nContent-Encoding: Deflate\r\n", deflated(ferry)),
		response("https://a.example/11", "200 OK", "Content-Type: text/plain\r\nContent-Encoding: br\r\n",
			bakery),
		response("https://a.example/9", "200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n",
			"\ufeff"+ferry),
		warcRecord("resource", "<file:///home/ferry.html>", "text/html", ferry),
		warcRecord("conversion", "https://a.example/6", "text/plain", bakery),
		warcRecord("metadata", "https://a.example/6", "application/warc-fields", "a: b\r\n"),
	}
	want := []row{
		{"in#1", "https://a.example/1", ferryRows[0].text, ""},
		{"in#2", "https://a.example/2", ferryRows[0].text, ""},
		{"in#3", "https://a.example/3", ferryRows[0].text, ""},
		{"in#4", "https://a.example/4", ferryRows[0].text, ""},
		{"in#5", "https://a.example/5", "", "winnow cannot read the content-encoding \"br\""},
		{"in#6", "https://a.example/7", ferryRows[0].text, ""},
		{"in#7", "https://a.example/8", ferryRows[0].text, ""},
		{"in#8", "https://a.example/11", bakeryRows[0].text, ""},
		{"in#9", "https://a.example/9", ferryRows[0].text, ""},
		{"in#10", "file:///home/ferry.html", ferryRows[0].text, ""},
		{"in#11", "https://a.example/6", bakeryRows[0].text, ""},
	}
	var packed string
	for _, r := range records {
		packed += gzipped(r)
	}
	for name, in := range map[string]string{
		"plain": strings.Join(records, ""), "packed": packed,
		"padded": packed + strings.Repeat("\x00", 512),
		"marked": "\ufeff\r\n" + strings.Join(records, ""),
	} {
		got, code := rowsOf(t, in, "--max-bytes", "100000")
		if code != exitFailed || len(got) != len(want) {
			t.Errorf("%s: exit code %d and %d pages, want %d and %d", name, code, len(got), exitFailed,
				len(want))
		}
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Errorf("%s: got %q, want %q", name, got[i], want[i])
			}
		}
	}
}

// TestWARCDamage checks that the pages before the damage come out, followed by an error.
func TestWARCDamage(t *testing.T) {
	ferry := readFile(t, scripts+"/pages/ferry.html")
	good := warcRecord("resource", "https://a.example/1", "text/html", ferry)
	for _, c := range []struct{ name, more, want string }{
		{"cut in a block", good[:len(good)/2], "the archive is truncated"},
		{"cut in a head", "WARC/1.0\r\nWARC-Type: res", "the archive is truncated"},
		{"no length", "WARC/1.0\r\nWARC-Type: resource\r\n\r\n",
			`a record of the archive has the length ""`},
		{"a head without an end", "WARC/1.0\r\nWARC-Type: " + strings.Repeat("x", 1<<20),
			"too large: more than 64KiB"},
		{"no record", "<p>And now for something else.\r\n",
			`the archive has "<p>And now for something else." where a record should start`},
	} {
		got, code := rowsOf(t, good+c.more)
		if len(got) != 2 || got[0].text == "" || got[1].err != c.want || code != exitFailed {
			t.Errorf("%s: exit code %d, got %q, want error %q", c.name, code, got, c.want)
		}
	}
	got, code := rowsOf(t, good+warcRecord("resource", "https://a.example/2", "text/html",
		strings.Repeat("<p>a", 5000))+good, "--max-bytes", "15000")
	if len(got) != 3 || got[0].text == "" || got[1].err != "too large: more than 15000" ||
		got[2].text == "" || code != exitFailed {
		t.Errorf("too large: exit code %d, got %q", code, got)
	}
}
