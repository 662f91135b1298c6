package choose

import (
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The entries of a list of films, of a live report or of an interview have similar heads, each
// with text below. If most of that text is kept, so are the heads, although they are short and
// often links, and the rest of the text.

const (
	seriesHeads = 3    // least number of heads with kept text below in a series
	seriesParts = 2    // the same if each starts one of several like elements
	seriesReach = 4    // the text of a head starts within this many blocks below it
	headLeast   = -1.7 // least score of a head of a series
	boldLeast   = -1   // the same of a paragraph in bold type
	entryLeast  = -1.5 // least score of the text below it
)

// keepSeries keeps the heads of series among the kept blocks, and the text below them.
func (v *Chooser) keepSeries(scores []float32, kept []bool) {
	v.series.Reset(0)
	v.eachHead(kept, func(head, text int) {
		s := v.series.Value(v.headKind(head))
		s.heads++
		if kept[text] && scores[head] > v.headBar(head) {
			s.with++
			if v.partOf(head) > 0 {
				s.parts++
			}
		}
	})
	v.eachHead(kept, func(head, text int) {
		s := v.series.Value(v.headKind(head))
		if s.with < seriesHeads && s.parts < seriesParts || 4*s.with < 3*s.heads ||
			scores[head] < v.headBar(head) {
			return
		}
		if kept[text] || scores[text] > entryLeast {
			v.Join(kept, head)
			v.Join(kept, text)
		}
	})
}

// headBar returns the least score of a head of a series.
func (v *Chooser) headBar(head int) float32 {
	if v.Blocks[head].Kind != page.Heading {
		return boldLeast
	}
	return headLeast
}

// headSeries counts the heads of one kind, those with kept text below, and those of them that
// start a part.
type headSeries struct{ heads, with, parts int32 }

// headKind is a hash of the level of heading i and of the names of its element and of the
// one around. It is not 0.
func (v *Chooser) headKind(i int) uint32 {
	h := uint32(v.Blocks[i].Level)
	c := v.Blocks[i].Container
	for range 2 {
		k := &v.Containers[c]
		h = (h ^ uint32(k.Tag)) * word.HashPrime
		for _, token := range v.Tokens[k.TokenStart:k.TokenEnd] {
			h = (h ^ token) * word.HashPrime
		}
		c = max(0, k.Parent)
	}
	return max(h, 1)
}

// eachHead calls f for each subhead near the kept blocks and the text below it.
func (v *Chooser) eachHead(kept []bool, f func(head, text int)) {
	first, last := keptSpan(kept)
	for i := max(0, first-seriesReach); i <= last+seriesReach && i < len(kept); i++ {
		if b := &v.Blocks[i]; !isSubhead(b) || b.Region&outside != 0 || int32(i) == v.Headline {
			continue
		}
		if text := v.textBelow(i); text > 0 {
			f(i, text)
		}
	}
}

const boldHeadMost = 15 // most words of a paragraph in bold type that is a head

// isSubhead reports whether a block is the head of a part of the text: a heading below the first
// level, or a short paragraph in bold type that is no sentence.
func isSubhead(b *page.Block) bool {
	if b.Kind == page.Heading {
		return b.Level > 1
	}
	return b.Kind == page.Paragraph && b.Words > 0 && b.Words <= boldHeadMost &&
		b.BoldWords == b.Words && b.LinkWords == 0 && !b.Ends
}

// outside are the regions in which no series of the article is.
const outside = page.InNav | page.InFooter | page.InAside | page.InForm | page.InComments |
	page.InHidden

// textBelow returns the first text below heading i, 0 if the next heading comes first.
func (v *Chooser) textBelow(i int) int {
	bold := v.Blocks[i].Kind != page.Heading
	for j := i + 1; j < len(v.Blocks) && j <= i+seriesReach; j++ {
		b := &v.Blocks[j]
		if b.Kind == page.Heading || bold && isSubhead(b) {
			return 0
		}
		if b.Words >= sideWords && b.Kind != page.Caption {
			return j
		}
	}
	return 0
}

// keptSpan returns the first and the last block that is kept.
func keptSpan(kept []bool) (first, last int) {
	first, last = len(kept), -1
	for i, k := range kept {
		if k {
			first, last = min(first, i), i
		}
	}
	return first, last
}
