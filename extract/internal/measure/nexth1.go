package measure

import (
	"winnow/extract/internal/page"
)

// A page that continues with the next story has it in the same markup as its own. It shows in a
// second h1 after text of the first, in a part of the page without the headline: everything in
// that part from the h1 on is about something else. Pages with subheads in h1 have them beside
// the headline, and many of them.

const rivalMost = 9

// findRivals sets for the blocks under such an h1 how many of them the page has.
func (v *View) findRivals() {
	v.Rival = page.Zeroed(v.Rival, len(v.Blocks))
	if v.Headline < 0 || v.Form == page.FormText {
		return
	}
	rivals := uint8(0)
	for i := int(v.Headline) + 1; i < len(v.Blocks); i++ {
		b := &v.Blocks[i]
		if b.Kind != page.Heading || b.Level != 1 || v.Cover[i] > .5 ||
			v.GoodSum[i]-v.GoodSum[v.Headline] < restartText {
			continue
		}
		part := v.apart(b.Container)
		if k := &v.Containers[part]; part > 0 && v.WordSum[k.Last]-v.WordSum[i+1] > 0 {
			rivals = min(rivals+1, rivalMost)
			for j := i; j < int(k.Last); j++ {
				v.Rival[j] = 1
			}
		}
	}
	for i := range v.Rival {
		v.Rival[i] *= rivals
	}
}

// apart returns the largest container around c, or c itself, without the headline in it; 0 if
// there is none.
func (v *View) apart(c int32) int32 {
	part := int32(0)
	for ; c > 0; c = v.Containers[c].Parent {
		if k := &v.Containers[c]; k.First <= v.Headline && v.Headline < k.Last {
			break
		}
		part = c
	}
	return part
}
