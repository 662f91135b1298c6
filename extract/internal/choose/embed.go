package choose

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// Posts from elsewhere that are set into the text, such as those of social media, belong to it all
// or not at all: half of them is what no reader wants. So those of one kind between the first and
// the last kept block are kept if their scores together say so.

// evenEmbeds keeps all embeds of a kind or none.
func (v *Chooser) evenEmbeds(scores []float32, kept []bool) {
	first, last := keptSpan(kept)
	found := false
	for i := first; i <= last; i++ {
		if v.Blocks[i].Region&page.InEmbed == 0 {
			continue
		}
		if !found { // few pages have an embed
			v.embeds.Reset(len(v.Containers))
			found = true
		}
		v.embeds.Value(v.embedKind(i)).Good += measure.Mass(v.Blocks[i].Words) * scores[i]
	}
	for i := first; found && i <= last; i++ {
		if b := &v.Blocks[i]; b.Region&page.InEmbed != 0 && b.Words > 0 {
			kept[i] = v.embeds.Value(v.embedKind(i)).Good > 0
		}
	}
}

// evenPosters treats each line of a text page that names who posted the text above it like that
// text: both are kept, or both are dropped.
func (v *Chooser) evenPosters(kept []bool) {
	for i := 1; v.Form == page.FormText && i < len(kept); i++ {
		if kept[i] != kept[i-1] && byline.NamesPoster(v.BlockText(i)) {
			kept[i], v.joined[i] = kept[i-1], kept[i-1]
		}
	}
}

// embedKind returns a hash of the names of the outermost element of the embed that block i is in.
func (v *Chooser) embedKind(i int) uint32 {
	c := v.Blocks[i].Container
	for p := v.Containers[c].Parent; p >= 0 && v.Containers[p].Region&page.InEmbed != 0; {
		c, p = p, v.Containers[p].Parent
	}
	return v.Signature(c) | 1
}
