package main

// winnow explain -f html: the same as a report that a browser shows.

import (
	"errors"

	"winnow/cmd/internal/explainhtml"
	"winnow/cmd/internal/render"
	"winnow/extract"
)

// explained returns all that the report on a page has. A page without an article is no error.
func explained(name string, raw []byte, opts extract.Options) (*explainhtml.Report, error) {
	r := &explainhtml.Report{Name: name}
	var err error
	if r.Verdicts, err = extract.Explain(raw, opts); err != nil {
		return nil, err
	}
	opts.Warn, opts.Origins = nil, true // Explain has warned already
	r.Article, err = extract.Extract(raw, opts)
	if err != nil && !errors.Is(err, extract.ErrNoArticle) {
		return nil, err
	}
	r.Origins = r.Article.Origins
	source, err := extract.Source(raw, opts)
	r.Source = render.Visible(string(source))
	return r, err
}
