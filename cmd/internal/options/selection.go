package options

// Which records are printed.

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"winnow/cmd/internal/render"
	"winnow/extract"
)

// Selection chooses records. A page that failed is no record to choose.
type Selection struct {
	types, languages []string
	confidence       float64
}

// Flags returns the rows of the table.
func (s *Selection) Flags() []*pflag.Flag {
	types := []extract.PageType{
		extract.TypeArticle, extract.TypeIndex, extract.TypePaywall, extract.TypeError, extract.TypeOther,
	}
	var names []string
	for _, t := range types {
		names = append(names, string(t))
	}
	return []*pflag.Flag{
		Flag(Batch, "only", "", Several(&s.types, names...),
			"print only pages of these `TYPES`: article, index, paywall, error, other"),
		Flag(Batch, "lang", "", Several(&s.languages),
			"print only pages in these `LANGUAGES`, such as en,de"),
		Flag(Batch, "min-confidence", "", Fraction(&s.confidence),
			"print only pages with at least this confidence, `0` to 1"),
	}
}

// Any reports whether a flag chooses records.
func (s *Selection) Any() bool { return s.types != nil || s.languages != nil || s.confidence > 0 }

// LeavesOut reports whether a record is not chosen.
func (s *Selection) LeavesOut(r render.Record) bool {
	a := &r.Article
	language, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	switch {
	case r.Failed():
		return false
	case s.types != nil && !slices.Contains(s.types, string(a.PageType)):
		return true
	case s.languages != nil && !slices.Contains(s.languages, strings.ToLower(a.Language)) &&
		!slices.Contains(s.languages, language):
		return true
	}
	return a.Confidence < s.confidence
}
