package extract

import (
	"slices"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/textpage"
)

// Sample is one page as fitting sees it: its blocks, the values of all features
// and the choice that scores lead to. It is used in the order of its methods.
type Sample struct {
	Page Page
	v    chooser
}

// ReadSample reads a page as it came. Each class token is told to names, if
// that is not nil, with its hash.
func ReadSample(raw []byte, form Form, names func(hash uint32, name string)) (*Sample, error) {
	raw, o := unwrap(raw, settings{})
	text, _, err := charset.Decode(raw, o.encoding(raw))
	if err != nil {
		return nil, err
	}
	s := new(Sample)
	if form == page.FormText {
		new(textpage.Reader).Read(&s.Page, text)
	} else {
		r := htmlpage.Reader{Names: names}
		r.Read(&s.Page, text)
	}
	return s, nil
}

// Cut takes the blocks from first up to last out of the page.
func (s *Sample) Cut(first, last int) {
	from, to := int32(first), int32(last)
	moved := func(block int32) int32 {
		if block >= to {
			return block - (to - from)
		}
		return min(block, from)
	}
	p := &s.Page
	p.Blocks = slices.Delete(p.Blocks, first, last)
	for i := range p.Containers {
		c := &p.Containers[i]
		c.First, c.Last = moved(c.First), moved(c.Last)
	}
	for i := range p.Head.Props {
		p.Head.Props[i].Block = moved(p.Head.Props[i].Block)
	}
}

// Measure makes the view of the page with the token tables of points.
func (s *Sample) Measure(points *Points) {
	s.v.lex = lexicon.Load()
	s.v.points = &points.Forms[s.Page.Form]
	s.v.measure(&s.Page)
}

// Values fills in the value of Features[f] of each block. Features that are
// not near ones need Surround before.
func (s *Sample) Values(f int, values []float32) {
	for i := range values {
		values[i] = Features[f].value(&s.v.view, i)
	}
}

// Surround sets the near scores.
func (s *Sample) Surround(near []float32) {
	s.v.near = append(s.v.near[:0], near...)
	s.v.surround()
}

// Score returns each block's score by the points given to Measure.
func (s *Sample) Score() []float32 {
	scores := make([]float32, len(s.Page.Blocks))
	s.v.score(scores)
	return scores
}

// Choose returns which blocks scores lead to.
func (s *Sample) Choose(scores []float32) []bool {
	kept := make([]bool, len(scores))
	s.v.choose(scores, kept)
	return kept
}

// Judge sets the page's bar by raw scores, the sums of points, and returns the
// choice that they lead to and its expected F1.
func (s *Sample) Judge(raw []float32, points *Points) (kept []bool, expected float32) {
	s.v.points = &points.Forms[s.Page.Form]
	scores := slices.Clone(raw)
	s.v.offset = s.v.bar(scores)
	for i := range scores {
		scores[i] += s.v.offset
	}
	kept = s.Choose(scores)
	return kept, s.v.expected(scores, kept)
}
