package measure

import (
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// tokenSum has the points of one container's tokens at each distance from a block: 0 for the
// block's own element, 1 for its parent, 2 for the next, 3 for all above.
type tokenSum struct {
	at   points.Weights
	deep float32 // at[3] of the container and of all above it
	Low  float32 // the lowest at[1] of the container and of all above it
	Lows int32   // depth of the container that low comes from
	all  float32 // points of a block in the container, at all distances
}

// scoreTokens sums the points of each container's class words and tag path.
func (v *View) scoreTokens() {
	v.ClassTokens = page.Resized(v.ClassTokens, len(v.Containers))
	for c := range v.Containers {
		k := &v.Containers[c]
		t := tokenSum{}
		for _, hash := range v.Tokens[k.TokenStart:k.TokenEnd] {
			if w := v.Points.Tokens.Find(hash); w != "" {
				for d := range t.at {
					t.at[d] += w.At(d)
				}
			}
		}
		t.deep, t.Low, t.Lows = t.at[3], t.at[1], k.Depth
		if k.Parent >= 0 {
			up := &v.ClassTokens[k.Parent]
			t.deep += up.deep
			if up.Low < t.Low {
				t.Low, t.Lows = up.Low, up.Lows
			}
		}
		v.ClassTokens[c] = t
		v.ClassTokens[c].all = v.tokensAt(int32(c), 0) + v.tokensAt(int32(c), 1) + v.tokensAt(int32(c),
			2) + v.tokensAt(int32(c), 3)
	}
	v.MeanTok = v.meanTokens()
}

// TokenPoints returns the points of the element at distance d above block i, or for 3 of all
// elements above.
func (v *View) TokenPoints(i, d int) float32 { return v.tokensAt(v.Blocks[i].Container, d) }

// tokensAt is TokenPoints for a block in container c.
func (v *View) tokensAt(c int32, d int) float32 {
	for range d {
		if c = v.Containers[c].Parent; c < 0 {
			return 0
		}
	}
	if d == 3 {
		return v.ClassTokens[c].deep
	}
	return v.ClassTokens[c].at[d]
}

func (v *View) AllTokenPoints(i int) float32 { return v.ClassTokens[v.Blocks[i].Container].all }

// meanTokens returns the page's mean, weighted by words.
func (v *View) meanTokens() float32 {
	sum, words := float32(0), float32(1)
	for i := range v.Blocks {
		w := float32(v.Blocks[i].Words)
		sum += w * v.AllTokenPoints(i)
		words += w
	}
	return sum / words
}

// shortBlock is the number of words that labels and teasers seldom exceed.
const shortBlock = 10

// scoreWords sums the points of each block's words, divided by the root of their number, so that
// few words still count in long blocks.
func (v *View) scoreWords() {
	v.Phrase = page.Resized(v.Phrase, len(v.Blocks))
	for i := range v.Blocks {
		b := &v.Blocks[i]
		words := v.Words[b.WordStart:b.WordEnd]
		slot := wordSlot(len(words))
		sum := float32(0)
		for _, hash := range words {
			if w := v.Points.Words.Find(hash); w != "" {
				sum += w.At(slot)
			}
		}
		v.Phrase[i] = sum * word.InvRoot(len(words))
	}
}

func wordSlot(n int) int {
	if n <= shortBlock {
		return 0
	}
	return 1
}

// WordTerm returns the column of the word table that a block of n words reads,
// and the factor of each word's points.
func WordTerm(n int) (slot int, value float32) { return wordSlot(n), word.InvRoot(n) }
