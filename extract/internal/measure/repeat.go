package measure

import (
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// gramBlocks are the first and the last block that contain a shingle, from 1 on.
type gramBlocks struct{ first, last int32 }

const gramWords = 4

// gramsMost is how many shingles are remembered. On a page with more words, which no news page
// has, only one in two, three or more is.
const gramsMost = 1 << 18

// gramHash returns the hash of the shingle at the start of words; it is never 0.
func gramHash(words []uint32) uint32 {
	h := uint32(word.HashSeed)
	for _, w := range words[:gramWords] {
		h = (h ^ w) * word.HashPrime
	}
	return h | 1
}

// findRepeats computes for each block the share of its shingles that are also in other blocks,
// before it and after it. Pull quotes, summaries, teasers and second copies for small screens
// repeat parts of the article.
func (v *View) findRepeats() {
	n := len(v.Blocks)
	v.Said, v.Resaid = page.Zeroed(v.Said, n), page.Zeroed(v.Resaid, n)
	step := uint32(1 + len(v.Words)/gramsMost)
	v.grams.Reset(len(v.Words) / int(step))
	v.gramOf = v.gramOf[:0]
	for i := range v.Blocks {
		words := v.BlockWords(i)
		for k := 0; k+gramWords <= len(words); k++ {
			hash := gramHash(words[k:])
			if (hash>>1)%step != 0 {
				continue
			}
			number := v.grams.Number(hash)
			g := &v.grams.Values[number]
			if g.last = int32(i + 1); g.first == 0 {
				g.first = g.last
			}
			v.gramOf = append(v.gramOf, number)
			v.Said[i]++ // for now, how many they are
		}
	}
	next := v.gramOf
	for i := range v.Blocks {
		all := v.Said[i]
		if all == 0 {
			continue
		}
		var before, after float32
		for _, number := range next[:int(all)] {
			g := &v.grams.Values[number]
			if g.first < int32(i+1) {
				before++
			}
			if g.last > int32(i+1) {
				after++
			}
		}
		next = next[int(all):]
		v.Said[i], v.Resaid[i] = before/all, after/all
	}
}
