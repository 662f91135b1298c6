package extract

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/pipeline"
)

// Each turn of a benchmark goes over all pages of a corpus: the pages of testdata, and larger
// corpora if they are beside the checkout. The figure that counts is the ratio to
// BenchmarkHTMLParse, which only builds the tree of the same bytes.

// benchCorpora are folders of pages.
var benchCorpora = [...]struct{ name, glob string }{
	{"testdata", "../testdata/pages" + "/*.html"},
	{"news", "../../shared/corpora/news/pages/*"},
	{"text", "../../shared/corpora/news-text/pages/*"},
}

// onCorpora runs a benchmark on each corpus that is there.
func onCorpora(b *testing.B, bench func(b *testing.B, pages [][]byte)) {
	for _, c := range benchCorpora {
		b.Run(c.name, func(b *testing.B) {
			pages := benchPages(b, c.glob)
			if len(pages) == 0 {
				b.Skip("no pages")
			}
			size := 0
			for _, page := range pages {
				size += len(page)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			bench(b, pages)
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(pages)), "µs/page")
		})
	}
}

func benchPages(b *testing.B, glob string) (pages [][]byte) {
	files, err := filepath.Glob(glob)
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		page, err := readMaybePacked(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, page)
	}
	return pages
}

func readMaybePacked(file string) ([]byte, error) {
	raw, err := os.ReadFile(file)
	if err != nil || filepath.Ext(file) != ".gz" {
		return raw, err
	}
	zr, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(zr)
}

func BenchmarkExtract(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		var x Extractor
		for b.Loop() {
			for _, page := range pages {
				x.Extract(page, Options{})
			}
		}
	})
}

func BenchmarkHTMLParse(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		for b.Loop() {
			for _, page := range pages {
				html.Parse(bytes.NewReader(page))
			}
		}
	})
}

// BenchmarkStage has one benchmark per stage. Each runs on the result of the stages before it.
func BenchmarkStage(b *testing.B) {
	for _, s := range [...]struct {
		name string
		run  func(x *Extractor)
	}{
		{"measure", func(x *Extractor) { x.stages.Choice.Measure(&x.stages.Page) }},
		{"score", func(x *Extractor) { x.stages.Choice.Score(x.stages.Scores) }},
		{"score and choose", func(x *Extractor) {
			x.stages.Choice.Score(x.stages.Scores)
			x.stages.Choice.Choose(x.stages.Scores, x.stages.Chosen, 0)
		}},
		{"metadata", func(x *Extractor) {
			meta.Read(&x.stages.Page, meta.Context{Headlines: &x.stages.Choice.Headlines,
				Lines: &x.stages.Choice.Lines, Kept: x.stages.Chosen, Lang: x.stages.Choice.Lang})
		}},
		{"assemble", func(x *Extractor) {
			x.stages.Result(&meta.Metadata{TitleBlock: -1, DekBlock: -1}, pipeline.Settings{})
		}},
	} {
		b.Run(s.name, func(b *testing.B) {
			onCorpora(b, func(b *testing.B, pages [][]byte) {
				xs := extracted(pages)
				for b.Loop() {
					for i := range xs {
						s.run(&xs[i])
					}
				}
			})
		})
	}
}

// BenchmarkReadHTML is the first stage: decoding and reading HTML.
func BenchmarkReadHTML(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		var x Extractor
		for b.Loop() {
			for _, page := range pages {
				if text, _, err := charset.Decode(page, "", nil); err == nil {
					x.stages.Read(text, InputHTML)
				}
			}
		}
	})
}

// extracted gives each page an Extractor that has just extracted it.
func extracted(pages [][]byte) []Extractor {
	xs := make([]Extractor, len(pages))
	for i, page := range pages {
		xs[i].Extract(page, Options{})
	}
	return xs
}
