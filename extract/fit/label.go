package fit

import (
	"slices"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Labels. A block is article text if most of its words are in the gold, in order. The blocks of a
// page are aligned with the gold so that as many words as possible have a place, none twice and
// none out of order. So a pull quote or a teaser that repeats a sentence is not mistaken for the
// sentence.

// candidate is a possible place of a block in the gold.
type candidate struct {
	block      int
	start, end int // words of the gold
	words      int // of the block that match
	cover      float32
	best       int // total of the best chain that ends here
	prev       int // candidate before it in that chain
}

const (
	gram      = 4  // words of a shingle
	maxPlaces = 12 // places in the gold that are tried for one block
	slack     = 3  // words by which neighbours may overlap in the gold
)

// goldIndex finds shingles of the gold.
type goldIndex struct {
	words []uint32
	at    map[[gram]uint32][]int
	one   map[uint32][]int
}

func indexGold(text string) *goldIndex {
	g := &goldIndex{words: word.Hashes(text), at: map[[gram]uint32][]int{}, one: map[uint32][]int{}}
	for i, w := range g.words {
		g.one[w] = append(g.one[w], i)
		if i+gram <= len(g.words) {
			k := [gram]uint32(g.words[i : i+gram])
			g.at[k] = append(g.at[k], i)
		}
	}
	return g
}

// label returns for each block the share of its words that the gold has at its place, 0 for
// blocks without a place.
func label(p *page.Page, gold string) []float32 {
	g := indexGold(gold)
	var all []candidate
	for i := range p.Blocks {
		b := &p.Blocks[i]
		all = append(all, g.places(i, p.Words[b.WordStart:b.WordEnd])...)
	}
	cover := make([]float32, len(p.Blocks))
	for i := chain(all); i >= 0; i = all[i].prev {
		cover[all[i].block] = all[i].cover
	}
	return cover
}

// places returns the possible places of a block in the gold.
func (g *goldIndex) places(block int, words []uint32) []candidate {
	if len(words) < gram {
		return g.shortPlaces(block, words)
	}
	votes := map[int]int{} // by start in the gold, the number of matching shingles
	for i := 0; i+gram <= len(words); i++ {
		for _, at := range g.at[[gram]uint32(words[i:i+gram])] {
			votes[at-i]++
		}
	}
	starts := make([]int, 0, len(votes))
	for s := range votes {
		starts = append(starts, s)
	}
	slices.SortFunc(starts, func(a, b int) int {
		if votes[a] != votes[b] {
			return votes[b] - votes[a]
		}
		return a - b
	})
	var out []candidate
	for _, s := range starts[:min(len(starts), maxPlaces)] {
		if c := g.lay(block, words, s); c.cover >= .3 {
			out = append(out, c)
		}
	}
	return out
}

// lay compares the words of a block with the gold from start on. It returns how many of them are in
// shingles that both have, near the same place.
func (g *goldIndex) lay(block int, words []uint32, start int) candidate {
	const drift = 12 // words that may be missing on either side
	covered := make([]bool, len(words))
	first, last := -1, -1
	for i := 0; i+gram <= len(words); i++ {
		for _, at := range g.at[[gram]uint32(words[i:i+gram])] {
			if d := at - i - start; d < -drift || d > drift {
				continue
			}
			for k := range gram {
				covered[i+k] = true
			}
			if first < 0 || at < first {
				first = at
			}
			last = max(last, at+gram)
		}
	}
	n := 0
	for _, c := range covered {
		if c {
			n++
		}
	}
	return candidate{block: block, start: max(first, 0), end: last, words: n,
		cover: float32(n) / float32(len(words))}
}

// shortPlaces returns the places of a block too short for a shingle.
func (g *goldIndex) shortPlaces(block int, words []uint32) []candidate {
	if len(words) == 0 {
		return nil
	}
	var out []candidate
	for _, at := range g.one[words[0]] {
		if at+len(words) <= len(g.words) && slices.Equal(g.words[at:at+len(words)], words) &&
			len(out) < maxPlaces {
			out = append(out, candidate{block: block, start: at, end: at + len(words), words: len(words),
				cover: 1})
		}
	}
	return out
}

// chain links the candidates that align the most words with the gold in order, and returns the
// last of them, or -1. Candidates are sorted by block.
func chain(all []candidate) int {
	top := -1
	for i := range all {
		c := &all[i]
		c.best, c.prev = c.value(), -1
		for j := range i {
			p := &all[j]
			if p.block < c.block && p.end <= c.start+slack && p.start < c.start &&
				p.best+c.value() > c.best {
				c.best, c.prev = p.best+c.value(), j
			}
		}
		if top < 0 || c.best > all[top].best {
			top = i
		}
	}
	return top
}

// value returns what a candidate is worth in the chain. A short block far from the places of its
// neighbours is worth little: "Home" is everywhere.
func (c *candidate) value() int {
	if c.words < gram {
		return c.words
	}
	return 4 * c.words
}
