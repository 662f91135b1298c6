package measure

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// Some pages continue with the next story, in the same markup. It starts with a second h1 below
// text of the first story, in a part of the page that does not contain the headline. Everything
// from this h1 to the end of that part belongs to the other story. Pages whose subheads are h1 have
// many of them, in the part that contains the headline, or in sections of its <article>.

const rivalMost = 9

// findRivals sets for the blocks under such an h1 how many such headings the page has.
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
		if v.inSameArticle(i) {
			continue
		}
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

// inSameArticle reports whether block i is in the <article> of the headline, and in none inside it.
func (v *View) inSameArticle(i int) bool {
	c := v.articleOf(v.Blocks[i].Container)
	return c > 0 && c == v.articleOf(v.Blocks[v.Headline].Container)
}

// articleOf returns the innermost <article> around container c, 0 if there is none.
func (v *View) articleOf(c int32) int32 {
	for c > 0 && v.Containers[c].Tag != atom.Article {
		c = v.Containers[c].Parent
	}
	return max(c, 0)
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
