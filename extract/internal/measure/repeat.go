package measure

import (
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// gramTable remembers in which blocks each shingle of the page stands first and
// last: open addressing, emptied between pages.
type gramTable struct {
	keys        []uint32
	first, last []int32
	mask        uint32
}

const gramWords = 4

func (t *gramTable) reset(n int) {
	size := 256
	for size < 2*n {
		size *= 2
	}
	t.keys, t.mask = page.Zeroed(t.keys, size), uint32(size-1)
	t.first, t.last = page.Resized(t.first, size), page.Resized(t.last, size)
}

func (t *gramTable) slot(hash uint32) uint32 {
	i := (hash ^ hash>>15) & t.mask
	for t.keys[i] != hash && t.keys[i] != 0 {
		i = (i + 1) & t.mask
	}
	return i
}

// gramHash hashes the shingle that starts at words[0]; never 0.
func gramHash(words []uint32) uint32 {
	h := uint32(word.HashSeed)
	for _, w := range words[:gramWords] {
		h = (h ^ w) * word.HashPrime
	}
	return h | 1
}

// findRepeats finds of each block the share of its shingles that stand in
// other blocks too, before it and after it: pull quotes, summaries, teasers and
// second copies for small screens repeat the article in part.
func (v *View) findRepeats() {
	n := len(v.Blocks)
	v.Said, v.Resaid = page.Zeroed(v.Said, n), page.Zeroed(v.Resaid, n)
	v.grams.reset(len(v.Words))
	for i := range v.Blocks {
		words := v.BlockWords(i)
		for k := 0; k+gramWords <= len(words); k++ {
			h := gramHash(words[k:])
			s := v.grams.slot(h)
			if v.grams.keys[s] == 0 {
				v.grams.keys[s], v.grams.first[s] = h, int32(i)
			}
			v.grams.last[s] = int32(i)
		}
	}
	for i := range v.Blocks {
		words := v.BlockWords(i)
		before, after := 0, 0
		for k := 0; k+gramWords <= len(words); k++ {
			s := v.grams.slot(gramHash(words[k:]))
			if v.grams.first[s] < int32(i) {
				before++
			}
			if v.grams.last[s] > int32(i) {
				after++
			}
		}
		if all := float32(len(words) - gramWords + 1); all > 0 {
			v.Said[i], v.Resaid[i] = float32(before)/all, float32(after)/all
		}
	}
}
