package extract

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"golang.org/x/net/html"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func load(f string) []byte {
	h, _ := os.Open(f)
	z, _ := gzip.NewReader(h)
	b, _ := io.ReadAll(z)
	return b
}
func TestDump(t *testing.T) {
	f := os.Getenv("PAGE")
	if f == "" {
		t.Skip()
	}
	var r htmlReader
	var p Page
	r.readHTML(&p, load(f))
	for _, b := range p.Blocks {
		c := p.Containers[b.Container]
		fmt.Printf("%d c%d %v k%d r%x w%d l%d s%d e%v| %.90q\n", c.Depth, b.Container, c.Tag, b.Kind, b.Region, b.Words, b.LinkWords, b.Sentences, b.Ends, p.Text[b.Start:b.End])
	}
	fmt.Printf("%+v\n", p.Head.Title)
}
func pages() (ps [][]byte) {
	fs, _ := filepath.Glob("../../shared/corpora/news/pages/*.gz")
	for _, f := range fs {
		ps = append(ps, load(f))
	}
	return
}
func BenchmarkRead(b *testing.B) {
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
func BenchmarkParse(b *testing.B) {
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
func BenchmarkTok(b *testing.B) {
	ps := pages()
	n := 0
	for _, p := range ps {
		n += len(p)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range ps {
			z := html.NewTokenizer(bytes.NewReader(s))
			for z.Next() != html.ErrorToken {
			}
		}
	}
}
