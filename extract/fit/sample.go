package fit

import (
	"slices"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pipeline"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
)

// sample is one page in the fit. Views are computed when they are needed, because those of all
// pages do not fit in memory.
type sample struct {
	Page   page.Page
	points *points.Points // with token tables that have not seen the page
	near   []float32      // near scores, nil before they are fitted
	first  []float32      // sums of points in the first stage, nil before they are fitted
}

// readSample reads a raw page. If names is not nil, it is called with each class token and its
// hash.
func readSample(raw []byte, form page.Form, names func(hash uint32, name string)) (*sample, error) {
	raw, o := pipeline.Unwrap(raw, pipeline.Settings{}, nil)
	text, _, err := charset.Decode(raw, o.Label(raw), nil)
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

// cut removes the blocks from first up to last from the page.
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

// open makes v the view of the page with the token tables of the sample's points, and with its
// near scores once there are any.
func (s *sample) open(v *choose.Chooser) {
	v.Lex = lexicon.Load()
	v.Points = &s.points.Forms[s.Page.Form]
	v.Measure(&s.Page)
	if s.near != nil {
		v.Near = append(v.Near[:0], s.near...)
		v.Surround()
	}
	if s.first != nil {
		s.chooseFirst(v)
	}
}

// eachPage opens the pages one by one, each in its own view, one view per processor.
func eachPage(pages []*goldPage, do func(i int, v *choose.Chooser)) {
	const views = 2
	each(views, func(k int) {
		v := new(choose.Chooser)
		for i := k; i < len(pages); i += views {
			pages[i].sample.open(v)
			do(i, v)
		}
	})
}

// chooseFirst makes the first choice by sums of points.
func (s *sample) chooseFirst(v *choose.Chooser) {
	scores := slices.Clone(s.first)
	v.Offset = v.Bar(scores)
	for i := range scores {
		scores[i] += v.Offset
	}
	v.FirstChoice(scores, make([]bool, len(scores)))
}
