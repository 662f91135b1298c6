package main

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"

	"winnow/extract/eval"
)

// peer is another extractor, with the options that its documentation recommends for article
// text. Comments are left out, because no gold has them.
type peer struct {
	name    string
	extract func(p eval.Page, raw []byte) eval.Result
}

func peers() []peer {
	return []peer{
		{"go-trafilatura", guarded(func(p eval.Page, raw []byte) (eval.Result, error) {
			return trafilate(p, raw, false)
		})},
		{"go-trafilatura, fallback", guarded(func(p eval.Page, raw []byte) (eval.Result, error) {
			return trafilate(p, raw, true)
		})},
		{"go-readability", guarded(readable)},
		{"go-domdistiller", guarded(distilled)},
	}
}

// guarded turns a panic into an error of the page.
func guarded(f func(eval.Page, []byte) (eval.Result, error)) func(eval.Page, []byte) eval.Result {
	return func(p eval.Page, raw []byte) (r eval.Result) {
		defer func() {
			if x := recover(); x != nil {
				r = eval.Result{Err: fmt.Errorf("panic: %v", x)}
			}
		}()
		r, err := f(p, raw)
		r.Err = err
		return r
	}
}

func trafilate(p eval.Page, raw []byte, fallback bool) (eval.Result, error) {
	got, err := trafilatura.Extract(bytes.NewReader(raw), trafilatura.Options{
		OriginalURL: address(p), EnableFallback: fallback, ExcludeComments: true,
	})
	if err != nil {
		return eval.Result{}, err
	}
	m := got.Metadata
	r := eval.Result{Text: got.ContentText, Title: m.Title, Site: m.Sitename, Language: m.Language,
		Image: m.Image}
	if m.Author != "" {
		r.Authors = strings.Split(m.Author, "; ")
	}
	if !m.Date.IsZero() {
		r.Date = m.Date.Format(time.DateOnly)
	}
	return r, nil
}

func readable(p eval.Page, raw []byte) (eval.Result, error) {
	got, err := readability.FromReader(bytes.NewReader(raw), address(p))
	if err != nil {
		return eval.Result{}, err
	}
	var text strings.Builder
	if got.Node != nil {
		if err := got.RenderText(&text); err != nil {
			return eval.Result{}, err
		}
	}
	r := eval.Result{Text: text.String(), Title: got.Title(), Site: got.SiteName(),
		Language: got.Language(), Image: got.ImageURL()}
	if author := got.Byline(); author != "" {
		r.Authors = []string{author}
	}
	if date, err := got.PublishedTime(); err == nil {
		r.Date = date.Format(time.RFC3339)
	}
	return r, nil
}

func distilled(p eval.Page, raw []byte) (eval.Result, error) {
	got, err := distiller.ApplyForReader(bytes.NewReader(raw),
		&distiller.Options{OriginalURL: address(p)})
	if err != nil {
		return eval.Result{}, err
	}
	return eval.Result{Text: got.Text, Title: got.Title}, nil
}

func address(p eval.Page) *url.URL {
	u, err := url.Parse(p.URL)
	if err != nil || p.URL == "" {
		return nil
	}
	return u
}
