package choose

import (
	"slices"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// Blocks that belong to the text around them. Subheads, lists and tables say little by
// themselves, and their scores are low. But if the text above and below them is kept, they are
// mostly part of the article too, unless their score is very low. The same is true of the
// paragraph directly above the first kept one, and of one that follows the last with something in
// between.

const (
	subheadLeast = -1.5 // least score of a heading that is joined
	listLeast    = -1   // least mean score of a list or table that is joined
	openingLeast = -1.5 // least score of a first paragraph that is joined
	openingWords = 20   // least length of it, in words
	closingLeast = 0    // least score of a last paragraph that is joined
	lastLeast    = -1   // least score of a last sentence that is joined to the paragraphs like it
	lastWords    = 3    // least length of it, in words
	lastReach    = 3    // it may be this many blocks below the last kept one
	headedLeast  = -1.5 // least score of a last sentence that is joined because its head is kept
	partLeast    = -1   // least score of a head and a sentence that are joined as a part
	partLabels   = 2    // most labels of a part before its head: a time, that it is pinned
	partDepth    = 20   // most elements between a part and its blocks
	closingReach = 2    // it may be this many blocks below the last kept one
	sideReach    = 4    // blocks beside a list that are searched for text
	sideWords    = 8    // words from which a block counts as text
)

// keepBetween keeps lists, tables and subheads between kept text, and the paragraphs above and
// below it.
func (v *Chooser) keepBetween(scores []float32, kept []bool) {
	first := slices.Index(kept, true)
	if first < 0 {
		return
	}
	v.keepLists(scores, kept)
	v.keepCode(scores, kept)
	v.keepSeries(scores, kept)
	v.keepOpening(scores, kept, first-1)
	v.keepClosing(scores, kept)
	v.keepLast(scores, kept)
	v.keepHeaded(scores, kept)
	below := false
	for i := len(kept) - 1; i > first; i-- {
		if v.Blocks[i].Kind != page.Heading {
			below = kept[i]
		} else if below && scores[i] > subheadLeast {
			v.Join(kept, i)
		}
	}
}

// keepHeaded keeps a head and the text below it together. The sentence below a head that would end
// the article is kept if both are in a part that has like parts beside it. The label of a part that
// unfolds is kept if its text is.
func (v *Chooser) keepHeaded(scores []float32, kept []bool) {
	_, last := keptSpan(kept)
	end := last + 1
	if end > 0 && end < len(kept) && v.Blocks[end-1].Kind == page.Heading && v.Blocks[end].Ends &&
		v.Blocks[end].Kind != page.Heading && scores[end] > headedLeast && v.startsPart(end-1) {
		v.Join(kept, end)
	}
	for i := range end {
		if v.Containers[v.Blocks[i].Container].Tag == atom.Summary && i+1 < len(kept) && kept[i+1] &&
			scores[i] > subheadLeast {
			v.Join(kept, i)
		}
	}
}

// keepParts keeps the head and the first sentence of an element if the like element directly before
// it is kept: the posts of a short live blog, the parts of a listicle. Such a part is
// treated like the one before, unless its scores are very low.
func (v *Chooser) keepParts(scores []float32, kept []bool) {
	for i := 1; i+1 < len(kept); i++ {
		if v.Blocks[i].Kind != page.Heading || kept[i] && kept[i+1] || !v.Blocks[i+1].Ends ||
			v.Blocks[i].LinkWords > 0 || min(scores[i], scores[i+1]) < partLeast {
			continue
		}
		if c := v.partOf(i); c > 0 && v.keptBefore(c, kept) {
			v.Join(kept, i)
			v.Join(kept, i+1)
		}
	}
}

// partOf returns the element that starts with head i, or with a label or two before it, if the
// element also has the block below and there are like elements beside it. Otherwise it returns 0.
func (v *Chooser) partOf(i int) int32 {
	c := v.Around(i, i+1)
	if first := int(v.Containers[c].First); first < i-partLabels || v.Alike[c] < 2 {
		return 0
	}
	return c
}

// keptBefore reports whether the element directly before c is like it, and has a kept sentence.
func (v *Chooser) keptBefore(c int32, kept []bool) bool {
	k := &v.Containers[c]
	if k.First == 0 {
		return false
	}
	before := v.Blocks[k.First-1].Container
	for n := 0; n < partDepth && before > 0 && v.Containers[before].Parent != k.Parent; n++ {
		before = v.Containers[before].Parent
	}
	b := &v.Containers[before]
	if before == 0 || b.Parent != k.Parent || v.Signature(before) != v.Signature(c) {
		return false
	}
	for i := b.First; i < b.Last; i++ {
		if kept[i] && v.Blocks[i].Ends {
			return true
		}
	}
	return false
}

// startsPart reports whether an element as partOf returns it starts with head i itself.
func (v *Chooser) startsPart(i int) bool {
	c := v.partOf(i)
	return c > 0 && int(v.Containers[c].First) == i
}

// keepOpening keeps block i, directly above the first kept one, if it is a paragraph like those
// below. The furniture before an article makes its first block look bad.
func (v *Chooser) keepOpening(scores []float32, kept []bool, i int) {
	if i >= 0 && scores[i] > openingLeast && v.Blocks[i].Words >= openingWords && v.Blocks[i].Ends {
		v.Join(kept, i)
	}
}

// keepClosing keeps the paragraph below the last kept one if it is more likely article than not.
// Alone after an offer it is worth less than the cost of a run.
func (v *Chooser) keepClosing(scores []float32, kept []bool) {
	last := len(kept) - 1
	for !kept[last] {
		last--
	}
	for i := last + 1; i < len(kept) && i <= last+closingReach; i++ {
		if scores[i] > closingLeast && v.Blocks[i].Words >= openingWords && v.Blocks[i].Ends {
			v.Join(kept, i)
		}
	}
}

// keepLast keeps the sentence that ends the element of the last kept paragraph, if it is one
// like it: an article often ends with a short one. A link or two may be between them.
func (v *Chooser) keepLast(scores []float32, kept []bool) {
	_, last := keptSpan(kept)
	if last < 0 || v.Form != page.FormHTML {
		return
	}
	o := &v.Blocks[last]
	parent := v.Containers[o.Container].Parent
	i := int(v.Containers[max(0, parent)].Last) - 1
	if i <= last || i > last+lastReach {
		return
	}
	b := &v.Blocks[i]
	alike := b.Kind == page.Paragraph && o.Kind == page.Paragraph &&
		v.Containers[b.Container].Parent == parent && b.Container != o.Container &&
		v.Signature(b.Container) == v.Signature(o.Container)
	if alike && b.Ends && b.LinkWords == 0 && b.Words >= lastWords && scores[i] > lastLeast {
		v.Join(kept, i)
	}
}

func (v *Chooser) keepLists(scores []float32, kept []bool) {
	for i := 0; i < len(kept); {
		first, last := v.ListSpan(i)
		if !v.isTop(first, i) || last <= i+1 {
			i++
			continue
		}
		if !v.textBeside(kept, first-1, -1) || !v.textBeside(kept, last, 1) ||
			v.meanScore(scores, i, last) <= listLeast {
			i++ // there may be a table inside
			continue
		}
		for ; i < last; i++ {
			if scores[i] > 2*listLeast {
				v.Join(kept, i)
			}
		}
	}
}

// isTop reports whether block i is the first one of a list or table that starts at block first.
// The caption of a table is before its cells.
func (v *Chooser) isTop(first, i int) bool {
	for i > first && v.Blocks[i-1].Kind == page.Caption {
		i--
	}
	return i == first
}

// Join keeps block i for the text around it, if the path does not.
func (v *Chooser) Join(kept []bool, i int) {
	if !kept[i] {
		v.joined[i], kept[i] = true, true
	}
}

// textBeside reports whether the next text from block i on, in steps of step, is kept. Headings,
// captions and labels are skipped.
func (v *Chooser) textBeside(kept []bool, i, step int) bool {
	for j := i; j >= 0 && j < len(kept) && j != i+step*sideReach; j += step {
		if b := &v.Blocks[j]; b.Words >= sideWords && b.Kind != page.Heading && b.Kind != page.Caption {
			return kept[j]
		}
	}
	return false
}
