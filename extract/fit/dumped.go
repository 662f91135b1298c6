package fit

import (
	"slices"
	"strings"

	"winnow/extract/eval"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// A dump has lost the kinds of its lines: subheads and items of lists are lines like all others.
// Collections differ in whether they keep these (effect.go), and in dumps no effect can distinguish
// them. If the rule of a collection differs from the default policy, the subheads and items that
// its gold leaves out get no weight in dumps.

// kindsOf returns the lines of a page's dump that are subheads or items in HTML, by the hash of
// their words. It returns nil for pages that are of the set's form.
func (s *set) kindsOf(corpus string, g eval.Page) (map[uint32]bool, error) {
	if s.form != eval.FormText || g.Form() == eval.FormText || g.Body == nil {
		return nil, nil
	}
	raw, err := g.Bytes()
	if err != nil {
		return nil, err
	}
	return s.kindsIn(corpus, raw)
}

func (s *set) kindsIn(corpus string, raw []byte) (map[uint32]bool, error) {
	html, err := readSample(raw, page.FormHTML, nil)
	if err != nil {
		return nil, err
	}
	kinds := map[uint32]bool{}
	for i := range html.Page.Blocks {
		k := points.SecondColumn(&html.Page.Blocks[i])
		if (k == points.Heading || k == points.Item) &&
			!slices.Contains(strings.Fields(policyCorpora[k]), corpus) {
			kinds[hashWords(html.Page.BlockWords(i))] = true
		}
	}
	return kinds, nil
}

func hashWords(words []uint32) uint32 {
	h := uint32(word.HashSeed)
	for _, w := range words {
		h = (h ^ w) * word.HashPrime
	}
	return h
}

// doubtKinds takes the weight from such lines between blocks of the article.
func (p *goldPage) doubtKinds() {
	for _, i := range p.inside() {
		if p.kinds[hashWords(p.sample.Page.BlockWords(i))] {
			p.weight[i] = 0
		}
	}
}
