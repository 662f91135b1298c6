package extract

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

// findLine returns the block that is the headline of a text page, -1 if none
// has the look.
func (v *view) findLine() int32 {
	v.line = zeroed(v.line, len(v.Blocks))
	if v.Folded {
		return -1
	}
	v.signs.reset(len(v.Words))
	lang := langSetOf(v.lang)
	best, good, total := float32(0), int32(0), int32(0)
	next := len(v.Blocks) // the good block below
	for i := range v.Blocks {
		if goodBlock(&v.Blocks[i]) && v.hits[i][phraseCookie] == 0 {
			total += v.Blocks[i].Words
		}
	}
	for i := len(v.Blocks) - 1; i >= 0; i-- {
		b := &v.Blocks[i]
		if b.Words >= leadLeast && b.Words <= leadMost && b.Kind != Item && b.Kind != Cell {
			v.line[i] = v.lineScore(i, good, total, lang) * leadNear / (leadNear + float32(next-i))
			best = max(best, v.line[i])
		}
		if goodBlock(b) && v.hits[i][phraseCookie] == 0 {
			good += b.Words
			next = i
			for _, w := range v.blockWords(i) {
				s := v.signs.slot(w | 1)
				if s.count != good {
					s.words++
				}
				s.count = good
			}
		}
	}
	if best < leadScore {
		return -1
	}
	for i, s := range v.line {
		if s >= leadSlack*best {
			return int32(i)
		}
	}
	return -1
}

// lineScore is the share of the line's telling words that stand in the good
// text below it, and what else speaks for a headline. Good counts the good words
// from the line to the end of the page.
func (v *view) lineScore(i int, good, total int32, lang langSet) float32 {
	b := &v.Blocks[i]
	telling, shared, far := 0, 0, 0
	for k, w := range v.blockWords(i) {
		if v.stops[b.WordStart+int32(k)]&lang != 0 || w == numberHash {
			continue
		}
		telling++
		if v.signs.has(w | 1) {
			s := v.signs.slot(w | 1)
			if good-s.count < leadReach {
				shared++
			}
			if s.words > 2 {
				far++
			}
		}
	}
	if shared < 2 || b.Sentences > 1 || b.Ends && b.Words >= 12 {
		return 0
	}
	score := (float32(shared) + .5*float32(min(far, 4))) / float32(max(telling, 4))
	score *= .3 + .7*ratio(float32(good), float32(total))
	if v.labelBelow(i) {
		score += .3
	}
	if b.Ends && b.Sentences > 0 {
		score -= .3
	}
	return score
}

// labelBelow tells whether one of the next lines looks like a byline or a date.
func (v *view) labelBelow(i int) bool {
	for j := i + 1; j < len(v.Blocks) && j <= i+5; j++ {
		b := &v.Blocks[j]
		if b.Words > labelMost {
			continue
		}
		if b.Digits >= 3 || v.hits[j][phraseByline] > 0 || v.hits[j][phraseUpdated] > 0 {
			return true
		}
	}
	return false
}
