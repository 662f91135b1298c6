package extract

import (
	"errors"

	"winnow/extract/internal/meta"
)

// Origins returns the origin of each metadata field that a page has, in the
// order of the JSON output. The errors are those of Extract. A page without an article is no
// error. Options.Origins gives the same along with the article.
func Origins(page []byte, o Options) ([]Origin, error) {
	x := extractors.Get().(*Extractor)
	origins, err := x.Origins(page, o)
	release(x, page)
	return origins, err
}

// Origins is like the function Origins and uses the Extractor's memory.
func (x *Extractor) Origins(page []byte, o Options) ([]Origin, error) {
	o.Origins = true
	a, err := x.Extract(page, o)
	if errors.Is(err, ErrNoArticle) {
		err = nil
	}
	return a.Origins, err
}

// Origin says where a field's value comes from.
type Origin = meta.Origin

// Candidate is the value of a field in one source.
type Candidate = meta.Candidate

// Check is the result of comparing a candidate with the field's value.
type Check = meta.Check

// The checks of a candidate.
const (
	Agrees  = meta.Agrees
	Differs = meta.Differs
	Refused = meta.Refused
)
