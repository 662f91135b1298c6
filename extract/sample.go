package extract

import "slices"

// Sample is one page as fitting sees it: its blocks, the values of all features
// and the choice that scores lead to. It is used in the order of its methods.
type Sample struct {
	Page Page
	v    chooser
}

// ReadSample reads a page as it came. Each class token is told to names, if
// that is not nil, with its hash.
func ReadSample(page []byte, form Form, names func(hash uint32, name string)) (*Sample, error) {
	page, o := unwrap(page, Options{})
	text, _, err := decode(page, o.encoding(page))
	if err != nil {
		return nil, err
	}
	s := new(Sample)
	if form == FormText {
		new(textReader).readText(&s.Page, text)
	} else {
		r := htmlReader{names: names}
		r.readHTML(&s.Page, text)
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
	s.v.lex = loadLexicon()
	s.v.points = &points.forms[s.Page.Form]
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

// WordHashes returns the hashes of the words of text, as Page.Words has them.
func WordHashes(text string) []uint32 {
	var words []uint32
	scan := wordScanner{text: []byte(text)}
	for h, ok := scan.next(); ok; h, ok = scan.next() {
		words = append(words, h)
	}
	return words
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
	s.v.points = &points.forms[s.Page.Form]
	scores := slices.Clone(raw)
	s.v.offset = s.v.bar(scores)
	for i := range scores {
		scores[i] += s.v.offset
	}
	kept = s.Choose(scores)
	return kept, s.v.expected(scores, kept)
}
