package main

// Which records are printed.

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"winnow/cmd/internal/options"
	"winnow/cmd/internal/render"
	"winnow/extract"
)

// selection chooses records. A page that failed is no record to choose.
type selection struct {
	types, languages []string
	confidence       float64
}

// flags are the table of the flags that choose records.
func (s *selection) flags() []*pflag.Flag {
	types := []extract.PageType{
		extract.TypeArticle, extract.TypeIndex, extract.TypePaywall, extract.TypeError, extract.TypeOther,
	}
	var names []string
	for _, t := range types {
		names = append(names, string(t))
	}
	return []*pflag.Flag{
		options.Flag(options.Batch, "only", "", options.Several(&s.types, names...),
			"print only pages of these `TYPES`: article, index, paywall, error, other"),
		options.Flag(options.Batch, "lang", "", options.Several(&s.languages),
			"print only pages in these `LANGUAGES`, such as en,de"),
		options.Flag(options.Batch, "min-confidence", "", options.Fraction(&s.confidence),
			"print only pages with at least this confidence, `0` to 1"),
	}
}

// any reports whether a flag chooses records.
func (s *selection) any() bool { return s.types != nil || s.languages != nil || s.confidence > 0 }

// leavesOut reports whether a record is not chosen.
func (s *selection) leavesOut(r render.Record) bool {
	failed := r.Err != nil && !errors.Is(r.Err, extract.ErrNoArticle)
	a := &r.Article
	language, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	switch {
	case failed:
		return false
	case s.types != nil && !slices.Contains(s.types, string(a.PageType)):
		return true
	case s.languages != nil && !slices.Contains(s.languages, strings.ToLower(a.Language)) &&
		!slices.Contains(s.languages, language):
		return true
	}
	return a.Confidence < s.confidence
}
