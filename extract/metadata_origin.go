package extract

import (
	"winnow/extract/internal/meta"
)

// Where metadata came from, and what the other sources say. The reader itself
// stops at the first good source and compares no more than it has to; here, for
// those who ask, the tables of all fields are read to their ends.

// The checks of a candidate.
const ()

// Origins returns the origin of each metadata field that a page has, in the
// order of the JSON output. The errors are those of Extract.
func Origins(page []byte, o Options) ([]meta.Origin, error) {
	x := extractors.Get().(*Extractor)
	defer extractors.Put(x)
	return x.Origins(page, o)
}

// Origins is the function Origins in this Extractor's memory.
func (x *Extractor) Origins(page []byte, o Options) ([]meta.Origin, error) {
	m, err := x.run(page, o)
	if err != nil {
		return nil, err
	}
	r := meta.NewReader(&x.page, x.metaContext(o))
	r.Addresses()
	r.Site()
	r.Out = *m
	var all []meta.Origin
	for _, t := range r.FieldTables() {
		if won, ok := m.Origin(t.Field); ok {
			all = append(all, t.Origin(r, won))
		}
	}
	return all, nil
}
