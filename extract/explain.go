package extract

import (
	"iter"
	"slices"
	"strings"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/pipeline"
	"winnow/extract/internal/points"
)

// Verdict says where one block went, and why.
type Verdict struct {
	Text          string
	Words         int // counted as in Article.WordCount
	Kind          Kind
	Role          string // "body"; "title", "dek" or "caption" if it is there; "" if it was dropped
	Score         float64
	Source        string         // "" for a visible block, otherwise the page data that contains it
	Joined        bool           // kept for the text around it, whatever its score
	Contributions []Contribution // largest first; with Bias their sum is Score
	Bias          float64        // of the points, the page's threshold and Options.Offset
	Near          []Contribution // of the near score, which the surroundings read; largest first
	NearBias      float64        // with Near its sum is the near score
}

// Contribution is what one feature adds to a block's score.
type Contribution struct {
	Feature string
	Value   float64
	Points  float64
}

func contributionsOf(all []choose.Contribution) []Contribution {
	if len(all) == 0 {
		return nil
	}
	out := make([]Contribution, len(all))
	for i, c := range all {
		out[i] = Contribution(c)
	}
	return out
}

// Explain returns a Verdict for each block of a page, in page order. Every visible word of the
// page appears in this list exactly once. If the article is in the page's data, the blocks of the
// data follow, each with its Source. The errors are those of Extract, but a page without an
// article is no error.
func Explain(page []byte, o Options) ([]Verdict, error) {
	x := extractors.Get().(*Extractor)
	verdicts, err := x.Explain(page, o)
	extractors.Put(x)
	return verdicts, err
}

// Explain is like the function Explain and uses the Extractor's memory.
func (x *Extractor) Explain(page []byte, o Options) ([]Verdict, error) {
	out := []Verdict{}
	for v, err := range x.verdicts(page, o) {
		if err != nil {
			return nil, err
		}
		out = append(slices.Grow(out, len(x.stages.Page.Blocks)-len(out)), v)
	}
	return out, nil
}

// Verdicts yields what Explain returns, or an error. The verdicts of a large page take a hundred
// times its size if they are not used one by one. It can be used once, because it does not keep the
// page.
func Verdicts(page []byte, o Options) iter.Seq2[Verdict, error] {
	return func(yield func(Verdict, error) bool) {
		x := extractors.Get().(*Extractor)
		seq := x.verdicts(page, o)
		page = nil
		seq(yield)
		extractors.Put(x)
	}
}

func (x *Extractor) verdicts(page []byte, o Options) iter.Seq2[Verdict, error] {
	return func(yield func(Verdict, error) bool) {
		defer x.shrink()
		taken := page
		page = nil
		m, err := x.stages.Run(taken, pipeline.Settings(o))
		if err != nil {
			yield(Verdict{}, err)
			return
		}
		went := x.roles(m)
		for i := range x.stages.Page.Blocks {
			if err := x.stages.Stopped("explaining"); err != nil {
				yield(Verdict{}, err)
				return
			}
			if !yield(x.verdict(went.of(i), i, o), nil) {
				return
			}
		}
	}
}

// verdict returns the verdict on block i.
func (x *Extractor) verdict(role string, i int, o Options) Verdict {
	s, c := &x.stages, &x.stages.Choice
	source := ""
	if d := s.Page.Data; d > 0 && i >= int(s.Page.Containers[d].First) {
		source = s.Page.DataSource
	}
	return Verdict{
		Source: source, Text: string(c.BlockText(i)), Words: int(c.Blocks[i].Words), Kind: c.TypeOf(i),
		Role: role, Score: float64(s.Scores[i]), Joined: s.Kept[i] && c.Joined(i),
		Contributions: contributionsOf(c.Contributions(i, int(c.Length[i]))),
		Bias:          float64(c.Points.Bias[1]+c.Offset+c.SecondBar) + o.Offset,
		Near:          contributionsOf(c.Contributions(i, points.Near)),
		NearBias:      float64(c.Points.Bias[0]),
	}
}

// roles names where the blocks of a page went.
type roles struct {
	stages   *pipeline.Stages
	meta     *meta.Metadata
	captions map[string]bool
}

func (x *Extractor) roles(m *meta.Metadata) roles {
	r := roles{stages: &x.stages, meta: m, captions: make(map[string]bool, len(m.Captions))}
	for _, caption := range m.Captions {
		r.captions[caption] = true
	}
	return r
}

// of returns where block i went.
func (r roles) of(i int) string {
	switch {
	case i == r.meta.TitleBlock:
		return "title"
	case i == r.meta.DekBlock:
		return "dek"
	case r.stages.Kept[i]:
		return "body"
	case len(r.captions) == 0:
		return ""
	}
	text := string(r.stages.Choice.BlockText(i))
	if r.captions[strings.Join(strings.Fields(text), " ")] {
		return "caption"
	}
	return ""
}
