package fit

import (
	"slices"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pipeline"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
)

// sample is one page as fitting sees it: its blocks, the values of all features
// and the choice that scores lead to. It is used in the order of its methods.
type sample struct {
	Page page.Page
	v    choose.Chooser
}

// readSample reads a page as it came. Each class token is told to names, if
// that is not nil, with its hash.
func readSample(raw []byte, form page.Form, names func(hash uint32, name string)) (*sample, error) {
	raw, o := pipeline.Unwrap(raw, pipeline.Settings{})
	text, _, err := charset.Decode(raw, o.Label(raw))
	if err != nil {
		return nil, err
	}
	s := new(sample)
	if form == page.FormText {
		new(textpage.Reader).Read(&s.Page, text)
	} else {
		r := htmlpage.Reader{Names: names}
		r.Read(&s.Page, text)
	}
	return s, nil
}

// cut takes the blocks from first up to last out of the page.
func (s *sample) cut(first, last int) {
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

// measure makes the view of the page with the token tables of points.
func (s *sample) measure(points *points.Points) {
	s.v.Lex = lexicon.Load()
	s.v.Points = &points.Forms[s.Page.Form]
	s.v.Measure(&s.Page)
}

// values fills in the value of Features[f] of each block. Features that are
// not near ones need surround before.
func (s *sample) values(f int, values []float32) {
	for i := range values {
		values[i] = feature.Features[f].Value(&s.v.View, i)
	}
}

// surround sets the near scores.
func (s *sample) surround(near []float32) {
	s.v.Near = append(s.v.Near[:0], near...)
	s.v.Surround()
}

// score returns each block's score by the points given to measure.
func (s *sample) score() []float32 {
	scores := make([]float32, len(s.Page.Blocks))
	s.v.Score(scores)
	return scores
}

// choose returns which blocks scores lead to.
func (s *sample) choose(scores []float32) []bool {
	kept := make([]bool, len(scores))
	s.v.Choose(scores, kept)
	return kept
}

// judge sets the page's bar by raw scores, the sums of points, and returns the
// choice that they lead to and its expected F1.
func (s *sample) judge(raw []float32, points *points.Points) (kept []bool, expected float32) {
	s.v.Points = &points.Forms[s.Page.Form]
	scores := slices.Clone(raw)
	s.v.Offset = s.v.Bar(scores)
	for i := range scores {
		scores[i] += s.v.Offset
	}
	kept = s.choose(scores)
	return kept, s.v.Expected(scores, kept)
}
