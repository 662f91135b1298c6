package measure

import (
	"winnow/extract/internal/page"
)

// topicLeast is the probability from which on a block is likely kept.
const topicLeast = .3

// findTopic finds of each block the share of its telling words that are in other blocks that are
// likely kept. An article speaks of the same people and things throughout; a teaser for another
// one, however well written, does not. Function words do not tell, nor do words seen in one block
// alone.
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
	for i := range v.Blocks {
		v.Topic[i], v.TopicRun[i] = v.topicShare(i)
	}
}

// likelyWords counts the words of blocks that are likely kept. On most pages they
// are few, and so is what the table of terms must hold.
func (v *View) likelyWords() int {
	n := 0
	for i := range v.Blocks {
		if v.prob[i] >= topicLeast {
			n += len(v.BlockWords(i))
		}
	}
	return n
}

// topicShare is -1 for blocks without telling words.
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
