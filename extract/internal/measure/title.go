package measure

import (
	"slices"

	"winnow/extract/internal/headline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// compareTitle computes which share of its words each block has in common with the page's title
// and its description.
func (v *View) compareTitle() {
	n := len(v.Blocks)
	v.Title, v.Cover, v.Blurb = page.Zeroed(v.Title, n), page.Zeroed(v.Cover, n),
		page.Zeroed(v.Blurb, n)
	v.Headline = -1
	v.share(v.Head.Title, v.Title, v.Cover)
	v.share(v.description(), v.Blurb, nil)
	if v.Form == page.FormText {
		v.Headline = v.textHeadline()
		v.compareLine()
		return
	}
	v.Headline = v.findHeadline()
}

// headlineLate is the share of the page's running text that may be above the headline. It is less
// than the same share of the body, because teasers and comments below the article count too.
const headlineLate = .1

// textHeadline returns the headline of a text page, -1 if it has none. The body is not known yet,
// so all running text is taken for it.
func (v *View) textHeadline() int32 {
	v.running = page.Resized(v.running, len(v.Blocks))
	for i := range v.Blocks {
		v.running[i] = page.IsGood(&v.Blocks[i]) && v.Hits[i][lexicon.PhraseCookie] == 0
	}
	v.Headlines.Reset(v.Page, v.Stops, &v.Lines)
	return int32(v.Headlines.Find(headline.Input{Body: v.running, Late: headlineLate}))
}

// compareLine compares the blocks of a text page with its headline, because the page has no title.
func (v *View) compareLine() {
	if v.Headline < 0 || len(v.Head.Title) > 0 {
		return
	}
	v.share(string(v.BlockText(int(v.Headline))), v.Title, v.Cover)
}

// description returns the page's summary from its head.
func (v *View) description() string {
	best := ""
	for _, m := range v.Head.Metas {
		if (m.Name == "description" || m.Name == "og:description") && len(m.Content) > len(best) {
			best = m.Content
		}
	}
	return best
}

// share sets for each block the share of its words that are in text, and the share of text's words
// that are in the block.
func (v *View) share(text string, ofBlock, ofText []float32) {
	v.set = v.set[:0]
	words := word.Scanner{Text: []byte(text)}
	for h, ok := words.Next(); ok && len(v.set) < 100; h, ok = words.Next() {
		v.set = append(v.set, h)
	}
	if len(v.set) < 2 {
		return
	}
	slices.Sort(v.set)
	v.set = slices.Compact(v.set)
	v.openSet(v.set)
	for i := range v.Blocks {
		in, distinct := v.countSet(i)
		ofBlock[i] = word.Ratio(float32(in), float32(len(v.BlockWords(i))))
		if ofText != nil {
			ofText[i] = min(1, float32(distinct)/float32(len(v.set)))
		}
	}
}

// openSet makes words the set that countSet counts.
func (v *View) openSet(words []uint32) {
	v.Signs.Reset(len(words))
	v.inSet = wordFilter{}
	for _, h := range words {
		v.Signs.Value(h | 1)
		v.inSet.add(h | 1)
	}
}

// wordFilter tells of most words that they are not in a small set.
type wordFilter [1 << filterBits / 64]uint64

const filterBits = 10

func (f *wordFilter) add(hash uint32) {
	bit := filterBit(hash)
	f[bit/64] |= 1 << (bit % 64)
}

func (f *wordFilter) mayHave(hash uint32) bool {
	bit := filterBit(hash)
	return f[bit/64]>>(bit%64)&1 != 0
}

// filterBit returns the high bits of a hash, which are the best mixed.
func filterBit(hash uint32) uint32 { return hash * word.HashPrime >> (32 - filterBits) }

// countSet counts the words of block i that are in the set, and the different ones among them. A
// long block has "the" more than once.
func (v *View) countSet(i int) (in, distinct int) {
	for _, h := range v.BlockWords(i) {
		if !v.inSet.mayHave(h|1) || v.Signs.Find(h|1) == nil {
			continue
		}
		in++
		if s := v.Signs.Value(h | 1); s.Count != int32(i+1) { // the block that had it last
			s.Count = int32(i + 1)
			distinct++
		}
	}
	return in, distinct
}

// findHeadline returns the block that is the page's headline, -1 if there is none. It is the block
// with the best mix of two things: it has most of the title's words, and few others. Headings come
// before other blocks, and an h1 before other headings.
func (v *View) findHeadline() int32 {
	best, at := float32(.2), int32(-1)
	for i := range v.Blocks {
		if s := v.headlineScore(i); s > best+.01 {
			best, at = s, int32(i)
		}
	}
	return at
}

func (v *View) headlineScore(i int) float32 {
	b := &v.Blocks[i]
	s := v.Title[i] * v.Cover[i]
	switch {
	case b.Kind == page.Heading && b.Level == 1:
		s += .5
	case b.Kind == page.Heading:
		s += .2
	case b.Kind == page.Item || b.Region&page.InLink != 0 || b.Words < 3:
		return 0
	}
	if b.Region&(page.InNav|page.InFooter|page.InHidden|page.InAside) != 0 {
		s -= .5
	}
	return s
}
