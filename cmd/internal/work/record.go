package work

import (
	"cmp"
	"context"
	"strings"
	"time"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

// ExtractFunc is extract.Extract, or what tests put in its place.
type ExtractFunc func(page []byte, opts extract.Options) (extract.Article, error)

// Maker makes the records of pages.
type Maker struct {
	Extract ExtractFunc
	Options extract.Options
	Timeout time.Duration // of one page
}

// Record reads the page of a source and returns its record, and the warnings of the extraction.
func (m *Maker) Record(in input.Source) (r render.Record, warnings []string) {
	p, failed := m.Read(in)
	if failed != nil {
		return *failed, nil
	}
	return m.RecordOf(in.Name, &p)
}

// Read reads the page of a source. If there is nothing to extract, it returns the record of the
// page: it cannot be read, or it is a record of winnow's.
func (m *Maker) Read(in input.Source) (input.Page, *render.Record) {
	p, err := readPage(in)
	if p.Own != nil {
		var r render.Record
		if r, err = render.ReadOwn(p.Own); err == nil {
			return p, &r
		}
	}
	if err == nil {
		return p, nil
	}
	r := m.record(in.Name, &p, extracted{err: err})
	return p, &r
}

// RecordOf extracts the article of a page that was read. It takes the bytes of the page: a large
// one is garbage as soon as it is read.
func (m *Maker) RecordOf(name string, p *input.Page) (r render.Record, warnings []string) {
	page := p.Raw
	p.Raw = nil
	opts := m.options(p)
	e := isolated(m.Timeout, func(ctx context.Context) (e extracted) {
		opts.Context = ctx
		opts.Warn = func(warning string) { e.warnings = append(e.warnings, warning) }
		taken := page
		page = nil
		e.article, e.err = m.Extract(taken, opts)
		return e
	})
	return m.record(name, p, e), e.warnings
}

func (m *Maker) options(p *input.Page) extract.Options {
	opts := p.Options(m.Options)
	opts.URL = withoutUser(opts.URL)
	return opts
}

func (m *Maker) record(name string, p *input.Page, e extracted) render.Record {
	origins := e.article.Origins
	if m.Options.Origins && origins == nil {
		origins = []extract.Origin{}
	}
	r := render.Record{ID: p.ID, Path: name, Article: e.article, Err: report.Bare(e.err),
		Crawled: p.Crawled, Input: p.Input, Origins: origins,
		Images: m.Options.Images}
	r.Article.URL = cmp.Or(e.article.URL, m.options(p).URL)
	return r
}

// withoutUser returns an address without a user name and a password. The address need not be a
// valid one.
func withoutUser(address string) string {
	scheme, rest, ok := strings.Cut(address, "//")
	if !ok {
		return address
	}
	host, path := rest, ""
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host, path = rest[:end], rest[end:]
	}
	return scheme + "//" + host[strings.LastIndexByte(host, '@')+1:] + path
}
