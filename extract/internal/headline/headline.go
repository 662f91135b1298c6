package headline

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The headline of a text page is the line whose telling words are repeated in the first
// paragraphs below it. This is also true of subheads, and of teasers with a summary, so of all
// lines close to the best score the first wins. A byline or a date below the line, and a copy of
// it elsewhere on the page, count in its favour. Lines and text of consent notices are left out.

const (
	leadReach = 200 // words of good text below the line that are read
	leadMost  = 28  // most words of the line
	leadLeast = 3
	leadSlack = .75 // a line is taken from this share of the best score on
	leadScore = .5  // least score
	leadNear  = 24  // a gap of this many lines to the good text halves the score
	labelMost = 14  // most words of a byline or date
)

// Finder finds headlines. It reuses its memory from page to page. Its input is what the lexicon
// finds in a page: the phrases of each block, the languages in which each word is a stop word,
// and the page's language.
type Finder struct {
	*page.Page
	Hits  []lexicon.Hits
	Stops []lexicon.LangSet
	Lang  lexicon.LangSet

	line []float32  // by block: how much it looks like the headline
	said page.Tally // words of the good text below
}

// Find returns the block that is the headline of a text page, or -1 if no block looks like one.
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

// lineScore returns the share of the line's telling words that occur in the good text below it,
// raised by other signs of a headline. Good is the number of good words from the line to the end
// of the page.
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

// labelBelow reports whether one of the next lines looks like a byline or a date.
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
