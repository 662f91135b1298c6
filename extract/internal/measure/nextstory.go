package measure

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
)

// A byline and a date are at the head of a story, and also at that of the next. If such lines are
// repeated after text of the article, another story or teasers begin.
const (
	restartText   = 60 // least good words between the headline and a restart
	restartWords  = 20 // most words of a byline or date
	restartReach  = 8  // its date is within this many blocks below the headline
	restartBeside = 2  // most blocks from a date to its byline
)

// findRestarts counts for each block the dates above it that may start another story.
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

// leadShape returns the shape of the date below the headline, 0 if there is none.
func (v *View) leadShape() uint32 {
	from := int(v.Headline) + 1
	for _, shape := range v.shape[from:min(len(v.shape), from+restartReach)] {
		if shape != 0 {
			return shape
		}
	}
	return 0
}

// leads reports whether block i is a date that looks like the one below the headline, or says
// when something was published, or has a byline beside it.
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
