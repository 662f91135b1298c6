package measure

import (
	"math"
	"slices"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// This file measures a block's surroundings, once each block has a near score, which needs no
// surroundings.

// Surround computes the sums over near scores that the features of a block's surroundings read.
func (v *View) Surround() {
	n := len(v.Blocks)
	v.prob = page.Resized(v.prob, n)
	v.MassSum, v.KeepSum = page.Resized(v.MassSum, n+1), page.Resized(v.KeepSum, n+1)
	v.MassSum[0], v.KeepSum[0] = 0, 0
	v.Held, v.HeldKeep = page.Zeroed(v.Held, len(v.Containers)),
		page.Zeroed(v.HeldKeep, len(v.Containers))
	for i := range v.Blocks {
		v.prob[i] = word.Sigmoid(v.Near[i])
		w := float32(v.Blocks[i].Words)
		v.MassSum[i+1], v.KeepSum[i+1] = v.MassSum[i]+w, v.KeepSum[i]+w*v.prob[i]
		h := v.Holder[i]
		v.Held[h] += w
		v.HeldKeep[h] += w * v.prob[i]
	}
	v.sumSigns()
	v.findMain()
	v.Ahead = page.Resized(v.Ahead, n)
	v.Top = v.Rank(v.Near, v.Ahead)
	v.findRuns()
	v.findTopic()
	v.sumReader()
}

// topWords is how many of the page's best words set its scale: about the words of a short
// article.
const topWords = 120

// Rank orders the blocks by score. Sites differ in how certain their markup makes the scores, so
// a score is also compared with the best of its own page: Rank returns the score that the page's
// best words reach. If ahead is not nil, it is set to the number of words with a better score.
func (v *View) Rank(scores []float32, ahead []int32) (top float32) {
	v.order = v.order[:0]
	for i, score := range scores {
		v.order = append(v.order, rankKey(score, i))
	}
	slices.Sort(v.order)
	words := int32(0)
	enough := min(topWords, v.WordSum[len(v.Blocks)]/2)
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

// rankKey returns a number that is smaller for a better score and, for equal scores, for the
// earlier block. Plain numbers sort faster than pairs. The bits of a float have the order of the
// floats except for the sign.
func rankKey(score float32, i int) uint64 {
	bits := math.Float32bits(score + 0) // -0 counts as 0
	if bits>>31 == 0 {
		bits = ^bits &^ (1 << 31)
	}
	return uint64(bits)<<32 | uint64(uint32(i))
}

// sumSigns sums blocks by the signature of their element and its parent.
func (v *View) sumSigns() {
	v.Sign = page.Resized(v.Sign, len(v.Containers))
	v.Signs.Reset(len(v.Containers))
	for c := range v.Containers {
		v.Sign[c] = v.Signs.Number(v.Signature(int32(c)))
	}
	for i := range v.Blocks {
		w := float32(v.Blocks[i].Words)
		s := &v.Signs.Values[v.Sign[v.Blocks[i].Container]]
		s.Count++
		s.Words += w
		s.Keep += w * v.prob[i]
		if v.good[i] {
			s.Good += w
		}
	}
}

// Signature returns a hash of the tag path and the class words of a container.
func (v *View) Signature(c int32) uint32 {
	k := &v.Containers[c]
	h := uint32(word.HashSeed)
	for _, t := range v.Tokens[k.TokenStart:k.TokenEnd] {
		h = (h ^ t) * word.HashPrime
	}
	return h | 1
}

// findMain finds the smallest container with 60 % of what is likely kept, and the one with the
// most of it directly inside.
func (v *View) findMain() {
	total := v.KeepSum[len(v.Blocks)]
	v.Main, v.Rich = 0, 0
	for c := range v.Containers {
		k := &v.Containers[c]
		if total > 0 && v.KeepSum[k.Last]-v.KeepSum[k.First] >= .6*total {
			v.Main = int32(c)
		}
		if v.HeldKeep[c] > v.HeldKeep[v.Rich] && k.Region&(page.InFooter|page.InAside) == 0 {
			v.Rich = int32(c)
		}
	}
}

// mostHops limits the steps that are counted. Pages with deeper nesting are hostile, and a walk
// up for each block would take time quadratic in the depth.
const mostHops = 250

// Hops returns the number of steps from container c up to the first that contains all of to.
func (v *View) Hops(c, to int32) int {
	n := 0
	for c > 0 && n < mostHops && !v.Inside(to, c) {
		c = v.Containers[c].Parent
		n++
	}
	return n
}

// Around returns the innermost container that has the blocks from first to last, 0 for the page.
func (v *View) Around(first, last int) int32 {
	c := v.Blocks[first].Container
	for c > 0 && int(v.Containers[c].Last) <= last {
		c = v.Containers[c].Parent
	}
	return c
}

// Inside reports whether container c is outer or is inside it.
func (v *View) Inside(c, outer int32) bool { return outer <= c && c < v.past[outer] }

// Nest computes how containers are nested, so that no row has to walk up from each block, which
// takes quadratic time in deep pages. Containers are in the order of their starts, so those
// inside one follow it without a gap.
func (v *View) Nest() {
	n := len(v.Containers)
	v.past, v.list, v.Article = page.Resized(v.past, n), page.Resized(v.list, n),
		page.Zeroed(v.Article, n)
	for c := range v.Containers {
		v.past[c], v.list[c] = int32(c+1), int32(c)
		up := v.Containers[c].Parent
		if up >= 0 && v.Containers[up].Region&page.InList != 0 {
			v.list[c] = v.list[up]
		}
		if up >= 0 && v.Containers[c].Tag == atom.Article {
			v.Article[c] = int32(c)
		} else if up >= 0 {
			v.Article[c] = v.Article[up]
		}
	}
	for c := n - 1; c > 0; c-- {
		up := v.Containers[c].Parent
		v.past[up] = max(v.past[up], v.past[c])
	}
}

// Below returns how far block i is below container c: the steps up to c, or 20 plus the steps up
// to the first container that contains both.
func (v *View) Below(i int, c int32) float32 {
	own := v.Blocks[i].Container
	if v.Inside(own, c) {
		return float32(v.Containers[own].Depth - v.Containers[c].Depth)
	}
	return 20 + float32(v.Hops(own, c))
}
