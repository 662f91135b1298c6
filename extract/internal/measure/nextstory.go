package measure

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
)

// What leads a story, its byline and its date, leads the next one too. Where such
// lines come again behind text of the article, another story begins, or teasers do.
const (
	restartText   = 60 // good words below the headline that must have gone by
	restartWords  = 20 // of a byline or date
	restartReach  = 8  // blocks below the headline in which its date stands
	restartBeside = 2  // blocks from a date to its byline
)

// findRestarts counts for each block the dates above it that may lead another story.
func (v *View) findRestarts() {
	v.Restart = page.Zeroed(v.Restart, len(v.Blocks))
	if v.Headline < 0 {
		return
	}
	date, count := v.leadShape(), uint8(0)
	from := int(v.Headline) + 1
	for i := from; i < len(v.Blocks); i++ {
		if v.GoodSum[i]-v.GoodSum[from] >= restartText && v.leads(i, date) {
			count = min(count+1, stampMost)
		}
		v.Restart[i] = count
	}
}

// leadShape is the shape of the date below the headline, 0 if there is none.
func (v *View) leadShape() uint32 {
	from := int(v.Headline) + 1
	for _, shape := range v.shape[from:min(len(v.shape), from+restartReach)] {
		if shape != 0 {
			return shape
		}
	}
	return 0
}

// leads tells whether block i is a date that is set like the one below the headline,
// says when something came out, or has a byline beside it.
func (v *View) leads(i int, date uint32) bool {
	if b := &v.Blocks[i]; b.Digits < 2 || b.Words > restartWords || b.Ends {
		return false
	}
	if v.shape[i] != 0 && v.shape[i] == date || v.Hits[i][lexicon.PhraseUpdated] > 0 {
		return true
	}
	for j := max(0, i-restartBeside); j <= i+restartBeside && j < len(v.Blocks); j++ {
		if b := &v.Blocks[j]; v.Hits[j][lexicon.PhraseByline] > 0 && b.Words <= restartWords && !b.Ends {
			return true
		}
	}
	return false
}
