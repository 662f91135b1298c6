package extract

import (
	"math"
	"slices"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// What a block's surroundings say, once each block has a score of its own: the
// near scores, made of the features that need no surroundings.

// surround makes the sums over near scores that the features of a block's
// surroundings read.
func (v *view) surround() {
	n := len(v.Blocks)
	v.prob = page.Resized(v.prob, n)
	v.massSum, v.keepSum = page.Resized(v.massSum, n+1), page.Resized(v.keepSum, n+1)
	v.massSum[0], v.keepSum[0] = 0, 0
	v.held, v.heldKeep = page.Zeroed(v.held, len(v.Containers)), page.Zeroed(v.heldKeep, len(v.Containers))
	for i := range v.Blocks {
		v.prob[i] = word.Sigmoid(v.near[i])
		w := float32(v.Blocks[i].Words)
		v.massSum[i+1], v.keepSum[i+1] = v.massSum[i]+w, v.keepSum[i]+w*v.prob[i]
		h := v.holder[i]
		v.held[h] += w
		v.heldKeep[h] += w * v.prob[i]
	}
	v.sumSigns()
	v.findMain()
	v.ahead = page.Resized(v.ahead, n)
	v.top = v.rank(v.near, v.ahead)
	v.findRuns()
	v.findTopic()
}

// topWords is how many of the page's best words the measure of its scale
// takes: about what a short article has.
const topWords = 120

// rank orders the blocks by score. Sites differ in how sure their markup makes
// the scores, so a score also counts by how it compares with the best of its own
// page: rank returns the score that the page's best words reach. Where ahead is
// not nil, it is filled in with how many words have a better score.
func (v *view) rank(scores []float32, ahead []int32) (top float32) {
	v.order = v.order[:0]
	for i, score := range scores {
		v.order = append(v.order, rankKey(score, i))
	}
	slices.Sort(v.order)
	words := int32(0)
	enough := min(topWords, v.wordSum[len(v.Blocks)]/2)
	for _, key := range v.order {
		i := int(uint32(key))
		if ahead != nil {
			ahead[i] = words
		}
		if words <= enough {
			top = scores[i]
		}
		words += v.Blocks[i].Words
	}
	return top
}

// rankKey is a number that is smaller for a better score, and for the block that
// stands first of those with the same: plain numbers sort faster than pairs. A
// float's bits order as it does but for the sign.
func rankKey(score float32, i int) uint64 {
	bits := math.Float32bits(score + 0) // -0 is 0
	if bits>>31 == 0 {
		bits = ^bits &^ (1 << 31)
	}
	return uint64(bits)<<32 | uint64(uint32(i))
}

// sumSigns sums blocks by the signature of their element and its parent.
func (v *view) sumSigns() {
	v.sign = page.Resized(v.sign, len(v.Containers))
	v.signs.Reset(len(v.Containers))
	for c := range v.Containers {
		v.sign[c] = v.signs.Index(v.signature(int32(c)))
	}
	for i := range v.Blocks {
		w := float32(v.Blocks[i].Words)
		s := &v.signs.Slots[v.sign[v.Blocks[i].Container]]
		s.Count++
		s.Words += w
		s.Keep += w * v.prob[i]
		if v.good[i] {
			s.Good += w
		}
	}
}

// signature hashes what a page calls a container: its tag path and its class
// words.
func (v *view) signature(c int32) uint32 {
	k := &v.Containers[c]
	h := uint32(word.HashSeed)
	for _, t := range v.Tokens[k.TokenStart:k.TokenEnd] {
		h = (h ^ t) * word.HashPrime
	}
	return h | 1
}

// findMain finds the smallest container with 60 % of what is likely kept, and
// the one that holds most of it directly.
func (v *view) findMain() {
	total := v.keepSum[len(v.Blocks)]
	v.main, v.rich = 0, 0
	for c := range v.Containers {
		k := &v.Containers[c]
		if total > 0 && v.keepSum[k.Last]-v.keepSum[k.First] >= .6*total {
			v.main = int32(c)
		}
		if v.heldKeep[c] > v.heldKeep[v.rich] && k.Region&(page.InFooter|page.InAside) == 0 {
			v.rich = int32(c)
		}
	}
}

// mostHops bounds the steps that are counted: beyond, pages nest to harm, and a
// walk up for each block would take the square of their depth.
const mostHops = 250

// hops counts the steps from container c up to the first that holds all of to.
func (v *view) hops(c, to int32) int {
	n := 0
	for c > 0 && n < mostHops && !v.inside(to, c) {
		c = v.Containers[c].Parent
		n++
	}
	return n
}

// inside tells whether container c is outer or lies in it.
func (v *view) inside(c, outer int32) bool { return outer <= c && c < v.past[outer] }

// nest finds how containers lie in each other, so that no row has to walk up from
// each block: in deep pages that takes the square of their size. Containers come
// in the order of their starts, so what lies in one follows it without a gap.
func (v *view) nest() {
	n := len(v.Containers)
	v.past, v.list, v.article = page.Resized(v.past, n), page.Resized(v.list, n), page.Zeroed(v.article, n)
	for c := range v.Containers {
		v.past[c], v.list[c] = int32(c+1), int32(c)
		up := v.Containers[c].Parent
		if up >= 0 && v.Containers[up].Region&page.InList != 0 {
			v.list[c] = v.list[up]
		}
		if up >= 0 && v.Containers[c].Tag == atom.Article {
			v.article[c] = int32(c)
		} else if up >= 0 {
			v.article[c] = v.article[up]
		}
	}
	for c := n - 1; c > 0; c-- {
		up := v.Containers[c].Parent
		v.past[up] = max(v.past[up], v.past[c])
	}
}

// below tells how far block i lies below container c: the steps up to it, or
// 20 and the steps up to the first container that holds both.
func (v *view) below(i int, c int32) float32 {
	own := v.Blocks[i].Container
	if v.inside(own, c) {
		return float32(v.Containers[own].Depth - v.Containers[c].Depth)
	}
	return 20 + float32(v.hops(own, c))
}
