package extract

import "winnow/extract/internal/page"

// A page that goes on into its next story has that one in the same markup as its
// own. What tells it is a second h1 behind text of the first, in a part of the page
// that the headline is not in: all of that part from the h1 on speaks of something
// else. Pages that set their subheads as h1 have them beside the headline, and many.

const rivalMost = 9

// findRivals counts for the blocks under such an h1 how many the page has.
func (v *view) findRivals() {
	v.rival = page.Zeroed(v.rival, len(v.Blocks))
	if v.headline < 0 || v.Form == page.FormText {
		return
	}
	rivals := uint8(0)
	for i := int(v.headline) + 1; i < len(v.Blocks); i++ {
		b := &v.Blocks[i]
		if b.Kind != page.Heading || b.Level != 1 || v.cover[i] > .5 || v.goodSum[i]-v.goodSum[v.headline] < restartText {
			continue
		}
		part := v.apart(b.Container)
		if k := &v.Containers[part]; part > 0 && v.wordSum[k.Last]-v.wordSum[i+1] > 0 {
			rivals = min(rivals+1, rivalMost)
			for j := i; j < int(k.Last); j++ {
				v.rival[j] = 1
			}
		}
	}
	for i := range v.rival {
		v.rival[i] *= rivals
	}
}

// apart returns the largest container around c, c itself included, that the
// headline is not in; 0 if there is none.
func (v *view) apart(c int32) int32 {
	part := int32(0)
	for ; c > 0; c = v.Containers[c].Parent {
		if k := &v.Containers[c]; k.First <= v.headline && v.headline < k.Last {
			break
		}
		part = c
	}
	return part
}
