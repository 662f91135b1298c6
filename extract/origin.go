package extract

import (
	"winnow/extract/internal/meta"
	"winnow/extract/internal/pipeline"
)

// Origins returns the origin of each metadata field that a page has, in the
// order of the JSON output. The errors are those of Extract.
func Origins(page []byte, o Options) ([]Origin, error) {
	x := extractors.Get().(*Extractor)
	origins, err := x.Origins(page, o)
	release(x, page)
	return origins, err
}

// Origins is the function Origins in this Extractor's memory.
func (x *Extractor) Origins(page []byte, o Options) ([]Origin, error) {
	m, err := x.stages.Run(page, pipeline.Settings(o))
	if err != nil {
		return nil, err
	}
	return meta.Origins(&x.stages.Page, x.stages.MetaContext(pipeline.Settings(o)), m), nil
}

// Origin tells where a field's value came from.
type Origin = meta.Origin

// Candidate is what one source says of a field.
type Candidate = meta.Candidate

// Check is what became of a candidate.
type Check = meta.Check

// The checks of a candidate.
const (
	Agrees  = meta.Agrees
	Differs = meta.Differs
	Refused = meta.Refused
)
