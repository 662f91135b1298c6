package headline

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The headline of a text page. No tag tells it, but it is the line that the text
// below speaks of: its telling words stand again in the first paragraphs that
// follow. So do those of subheads and of teasers with a summary; so of the lines
// that come near the best the first wins, and a byline or a date below, or the
// same line elsewhere on the page, speaks for it. Lines and text of consent
// notices are left out.

const (
	leadReach = 200 // words of good text below the line that are looked at
	leadMost  = 28  // words of the line
	leadLeast = 3
	leadSlack = .75 // share of the best score from which on a line is taken
	leadScore = .5  // least score
	leadNear  = 24  // lines between it and the good text that halve the score
	labelMost = 14  // words of a byline or date
)

// Finder finds headlines, using its memory again from page to page. It is
// given what the lexicon finds in a page: the phrases of each block, the languages
// that each word is a function word of, and the page's own language.
type Finder struct {
	*page.Page
	Hits  []lexicon.Hits
	Stops []lexicon.LangSet
	Lang  lexicon.LangSet

	line []float32  // by block: how much it looks like the headline
	said page.Tally // words of the good text below
}

// Find returns the block that is the headline of a text page, -1 if none has the
// look.
func (f *Finder) Find() int32 {
	f.line = page.Zeroed(f.line, len(f.Blocks))
	if f.Folded {
		return -1
	}
	f.said.Reset(len(f.Words))
	best, good, total := float32(0), int32(0), int32(0)
	next := len(f.Blocks) // the good block below
	for i := range f.Blocks {
		if page.IsGood(&f.Blocks[i]) && f.Hits[i][lexicon.PhraseCookie] == 0 {
			total += f.Blocks[i].Words
		}
	}
	for i := len(f.Blocks) - 1; i >= 0; i-- {
		b := &f.Blocks[i]
		if b.Words >= leadLeast && b.Words <= leadMost && b.Kind != page.Item && b.Kind != page.Cell {
			f.line[i] = f.lineScore(i, good, total) * leadNear / (leadNear + float32(next-i))
			best = max(best, f.line[i])
		}
		if page.IsGood(b) && f.Hits[i][lexicon.PhraseCookie] == 0 {
			good += b.Words
			next = i
			for _, w := range f.BlockWords(i) {
				s := f.said.Value(w | 1)
				if s.Count != good {
					s.Words++
				}
				s.Count = good
			}
		}
	}
	if best < leadScore {
		return -1
	}
	for i, s := range f.line {
		if s >= leadSlack*best {
			return int32(i)
		}
	}
	return -1
}

// lineScore is the share of the line's telling words that stand in the good
// text below it, and what else speaks for a headline. Good counts the good words
// from the line to the end of the page.
func (f *Finder) lineScore(i int, good, total int32) float32 {
	b := &f.Blocks[i]
	telling, shared, far := 0, 0, 0
	for k, w := range f.BlockWords(i) {
		if f.Stops[b.WordStart+int32(k)]&f.Lang != 0 || w == word.NumberHash {
			continue
		}
		telling++
		if s := f.said.Find(w | 1); s != nil {
			if good-s.Count < leadReach {
				shared++
			}
			if s.Words > 2 {
				far++
			}
		}
	}
	if shared < 2 || b.Sentences > 1 || b.Ends && b.Words >= 12 {
		return 0
	}
	score := (float32(shared) + .5*float32(min(far, 4))) / float32(max(telling, 4))
	score *= .3 + .7*word.Ratio(float32(good), float32(total))
	if f.labelBelow(i) {
		score += .3
	}
	if b.Ends && b.Sentences > 0 {
		score -= .3
	}
	return score
}

// labelBelow tells whether one of the next lines looks like a byline or a date.
func (f *Finder) labelBelow(i int) bool {
	for j := i + 1; j < len(f.Blocks) && j <= i+5; j++ {
		b := &f.Blocks[j]
		if b.Words > labelMost {
			continue
		}
		if b.Digits >= 3 || f.Hits[j][lexicon.PhraseByline] > 0 || f.Hits[j][lexicon.PhraseUpdated] > 0 {
			return true
		}
	}
	return false
}
