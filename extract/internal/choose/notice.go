package choose

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
)

// Sentences of a newsroom to its readers read like the article and score like it: consent to a
// newsletter, thanks for it, where to follow, liability. They are removed from a kept run because
// of their words, together with a box that has little else. In an article on the subject they are
// quoted, or are all there is.

const (
	noticeWords = 120 // most words of a notice
	noticeBox   = 6   // most blocks of a box of notices
)

// dropNotices drops the notices among the kept blocks, unless nothing else is kept.
func (v *Chooser) dropNotices(kept []bool) {
	others := false
	for i := range kept {
		others = others || kept[i] && v.Blocks[i].Words >= sideWords && !v.isNotice(i)
	}
	if !others {
		return
	}
	for i := range kept {
		if v.isNotice(i) {
			v.dropBox(kept, v.Blocks[i].Container)
			kept[i] = false
		}
	}
}

// isNotice reports whether block i is a notice and not a quotation.
func (v *Chooser) isNotice(i int) bool {
	b := &v.Blocks[i]
	return v.Hits[i][lexicon.PhraseNotice] > 0 && b.Words <= noticeWords && b.Quotes == 0 &&
		b.Kind != page.Quote
}

// dropBox drops the blocks of container c if it is a box in which at least half are notices.
func (v *Chooser) dropBox(kept []bool, c int32) {
	k := &v.Containers[c]
	if k.Last-k.First == 1 && k.Parent > 0 { // the paragraph's own element
		k = &v.Containers[k.Parent]
	}
	if k.Last-k.First > noticeBox || v.Form != page.FormHTML {
		return
	}
	notices := int32(0)
	for i := k.First; i < k.Last; i++ {
		if v.isNotice(int(i)) {
			notices++
		}
	}
	if notices > 1 && 2*notices >= k.Last-k.First {
		for i := k.First; i < k.Last; i++ {
			kept[i] = false
		}
	}
}
