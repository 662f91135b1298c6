package extract

import (
	"bytes"
	"compress/gzip"
	"golang.org/x/net/html"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func load(f string) []byte {
	h, _ := os.Open(f)
	z, _ := gzip.NewReader(h)
	b, _ := io.ReadAll(z)
	return b
}
func pages() (ps [][]byte) {
	fs, _ := filepath.Glob("../../shared/corpora/news/pages/*.gz")
	for _, f := range fs {
		ps = append(ps, load(f))
	}
	return
}
func BenchmarkZExtract(b *testing.B) {
	ps := pages()
	n := 0
	for _, p := range ps {
		n += len(p)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	var x Extractor
	for b.Loop() {
		for _, s := range ps {
			x.Extract(s, Options{})
		}
	}
}
func BenchmarkZRead(b *testing.B) {
	ps := pages()
	n := 0
	for _, p := range ps {
		n += len(p)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	var r htmlReader
	var p Page
	for b.Loop() {
		for _, s := range ps {
			r.readHTML(&p, s)
		}
	}
}
func BenchmarkZParse(b *testing.B) {
	ps := pages()
	n := 0
	for _, p := range ps {
		n += len(p)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range ps {
			html.Parse(bytes.NewReader(s))
		}
	}
}

var _ = strings.Fields
