package measure

import (
	"winnow/extract/internal/page"
)

// topicLeast is the probability from which on a block is likely kept.
const topicLeast = .3

// findTopic computes for each block the share of its content words that are also in other blocks
// that are likely kept. An article names the same people and things throughout. A teaser for
// another article does not, however well it is written. Function words are no content words.
func (v *View) findTopic() {
	v.Topic, v.TopicRun = page.Resized(v.Topic, len(v.Blocks)), page.Resized(v.TopicRun, len(v.Blocks))
	v.terms.Reset(v.likelyWords())
	for i := range v.Blocks {
		if v.prob[i] < topicLeast {
			continue
		}
		for k, w := range v.BlockWords(i) {
			if v.Stops[v.Blocks[i].WordStart+int32(k)] {
				continue
			}
			if s := v.terms.Value(w | 1); s.Last != int32(i+1) {
				s.Last = int32(i + 1)
				s.Keep += v.prob[i]
				if v.inMainRun(i) {
					s.Good += v.prob[i]
				}
			}
		}
	}
	v.TopicSum = page.Resized(v.TopicSum, len(v.Blocks)+1)
	v.TopicSum[0] = 0
	for i := range v.Blocks {
		v.Topic[i], v.TopicRun[i] = v.topicShare(i)
		v.TopicSum[i+1] = v.TopicSum[i] + float32(v.Blocks[i].Words)*max(0, v.TopicRun[i])
	}
}

// likelyWords returns the number of words in blocks that are likely kept.
func (v *View) likelyWords() int {
	n := 0
	for i := range v.Blocks {
		if v.prob[i] >= topicLeast {
			n += len(v.BlockWords(i))
		}
	}
	return n
}

// topicShare returns the shares of block i, -1 if it has no content words.
func (v *View) topicShare(i int) (anywhere, inRun float32) {
	own := v.prob[i]
	if own < topicLeast {
		own = 0
	}
	ownRun := own
	if !v.inMainRun(i) {
		ownRun = 0
	}
	all, shared, sharedRun := 0, 0, 0
	for k, w := range v.BlockWords(i) {
		if v.Stops[v.Blocks[i].WordStart+int32(k)] {
			continue
		}
		all++
		if s := v.terms.Find(w | 1); s != nil && s.Keep-own > .5 {
			shared++
			if s.Good-ownRun > .5 {
				sharedRun++
			}
		}
	}
	if all == 0 {
		return -1, -1
	}
	return float32(shared) / float32(all), float32(sharedRun) / float32(all)
}
