package extract

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/markup"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/pipeline"
)

// Each turn of a benchmark goes over the pages of a corpus: those of testdata, and of the larger
// corpora that are beside the checkout. The figure that counts is the metric ×parse: the time as
// a ratio to html.Parse, which only builds the tree of the same bytes, in the same run.

// benchCorpora are folders of pages. The pages of text are dumps of the news pages.
var benchCorpora = [...]struct{ name, glob string }{
	{"testdata", "../testdata/pages" + "/*.html"},
	{"news", newsPages},
	{"silver", "../../shared/corpora/silver/pages/*"},
	{"wcxb", "../../shared/corpora/wcxb/pages/*"},
	{"text", "../../shared/corpora/news-text/pages/*"},
}

const (
	newsPages  = "../../shared/corpora/news/pages/*"
	benchMost  = 150 // pages of a corpus in a turn, evenly spread
	benchTurns = 5   // most turns that a ratio is measured in
)

// onCorpora runs a benchmark on each corpus that is there.
func onCorpora(b *testing.B, bench func(b *testing.B, pages [][]byte)) {
	for _, c := range benchCorpora {
		b.Run(c.name, func(b *testing.B) {
			pages := benchPages(b, c.glob)
			if len(pages) == 0 {
				b.Skip("no pages")
			}
			b.SetBytes(int64(sizeOf(pages)))
			b.ReportAllocs()
			bench(b, pages)
			b.ReportMetric(float64(perTurn(b).Microseconds())/float64(len(pages)), "µs/page")
		})
	}
}

func sizeOf(pages [][]byte) (size int) {
	for _, page := range pages {
		size += len(page)
	}
	return size
}

func perTurn(b *testing.B) time.Duration { return b.Elapsed() / time.Duration(b.N) }

func benchPages(b *testing.B, glob string) (pages [][]byte) {
	files, err := filepath.Glob(glob)
	if err != nil {
		b.Fatal(err)
	}
	for i := range min(len(files), benchMost) {
		page, err := readMaybePacked(files[i*len(files)/min(len(files), benchMost)])
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

// reportRatio reports the time of a turn as a ratio to that of another way through its pages.
func reportRatio(b *testing.B, unit string, turn func()) {
	took, turns := perTurn(b), min(b.N, benchTurns)
	start := time.Now()
	for range turns {
		turn()
	}
	b.ReportMetric(float64(took)*float64(turns)/float64(time.Since(start)), unit)
}

// reportParse reports the ratio to html.Parse of the same pages. Text without tags has no tree:
// it is compared with the extraction of the pages whose text it is, page for page.
func reportParse(b *testing.B, pages [][]byte) {
	if !strings.HasSuffix(b.Name(), "/text") {
		reportRatio(b, "×parse", func() { parse(pages) })
		return
	}
	whole := benchPages(b, newsPages)
	var x Extractor
	reportRatio(b, "×html", func() {
		for i := range pages {
			x.Extract(whole[i%len(whole)], Options{})
		}
	})
}

func parse(pages [][]byte) {
	for _, page := range pages {
		html.Parse(bytes.NewReader(page))
	}
}

func BenchmarkExtract(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		var x Extractor
		for b.Loop() {
			for _, page := range pages {
				x.Extract(page, Options{})
			}
		}
		reportParse(b, pages)
	})
}

// BenchmarkLarge extracts pages of 62 MB, near the default limit, and one whose only attribute has
// 100 MB.
func BenchmarkLarge(b *testing.B) {
	const size = 62_000_000
	paragraphs := largeText(size, "\n\n")
	for _, c := range [...]struct {
		name string
		page []byte
	}{
		{"text", paragraphs},
		{"wrapped text", wrapped(paragraphs)},
		{"one line", bytes.ReplaceAll(paragraphs, []byte("\n\n"), []byte(" "))},
		{"HTML", slices.Concat([]byte("<!DOCTYPE html><title>Ferry</title><p>"),
			largeText(size, "</p>\n<p>"))},
		{"attribute", slices.Concat([]byte("<!DOCTYPE html><p title='"),
			bytes.Repeat([]byte("ferry "), 100_000_000/6), []byte("'>"), paragraphs[:5000])},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.page)))
			b.ReportAllocs()
			var x Extractor
			for b.Loop() {
				_, err := x.Extract(c.page, Options{MaxBytes: -1})
				if err != nil && !errors.Is(err, ErrNoArticle) {
					b.Fatal(err)
				}
			}
		})
	}
}

// largeText returns paragraphs of size bytes in all. Their words and lengths differ.
func largeText(size int, between string) []byte {
	words := strings.Fields("the harbour board of island ferry said that divers will look at a " +
		"berth crane block concrete and boats sail again on Friday but nobody can say when it is done")
	random := rand.New(rand.NewPCG(1, 2))
	text := make([]byte, 0, size+1000)
	for len(text) < size {
		for range 2 + random.IntN(6) {
			text = append(text, "The"...)
			for range 6 + random.IntN(14) {
				text = append(append(text, ' '), words[random.IntN(len(words))]...)
			}
			text = append(text, ". "...)
		}
		text = append(text[:len(text)-1], between...)
	}
	return text
}

// wrapped returns a text with its lines wrapped at 78 columns.
func wrapped(text []byte) []byte {
	out := bytes.Clone(text)
	start, space := 0, -1
	for i, c := range out {
		switch c {
		case '\n':
			start, space = i+1, -1
		case ' ':
			space = i
		}
		if i-start >= 78 && space > start {
			out[space], start = '\n', space+1
		}
	}
	return out
}

// BenchmarkExtractMarks is BenchmarkExtract for someone who asks for marks and images. The cost of
// the code for those who do not is the ratio of BenchmarkExtract to that of a build without it.
func BenchmarkExtractMarks(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		var x Extractor
		for b.Loop() {
			for _, page := range pages {
				x.Extract(page, Options{Marks: true, Images: true})
			}
		}
	})
}

func BenchmarkHTMLParse(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		for b.Loop() {
			parse(pages)
		}
	})
}

// BenchmarkTokenize is the Tokenizer of x/net alone, without names, attributes and texts, and
// BenchmarkScan the scanner that takes its place.
func BenchmarkTokenize(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		for b.Loop() {
			for _, page := range pages {
				z := html.NewTokenizer(bytes.NewReader(page))
				for z.Next() != html.ErrorToken {
				}
			}
		}
		reportParse(b, pages)
	})
}

func BenchmarkScan(b *testing.B) {
	onCorpora(b, func(b *testing.B, pages [][]byte) {
		var s markup.Scanner
		for b.Loop() {
			for _, page := range pages {
				for s.Reset(page); s.Next() != markup.End; {
				}
			}
		}
		reportParse(b, pages)
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
			meta.Read(&x.stages.Page, x.stages.MetaContext(pipeline.Settings{}))
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
		reportParse(b, pages)
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
