package measure

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Consent notices are prose: long sentences without links, sometimes more than the article has.
// They must not count as good text, or nothing would show a short article under a long notice. A
// notice is a run of blocks dense with words of consent that does not contain the headline. A
// page whose title has such words is about them and has no notice.

const (
	noticeLeast = 3  // least phrases in the run
	noticeEvery = 60 // most words per phrase, on average
	noticeGrows = 3  // most times the run's words that its element has
	noticeGap   = 2  // most blocks in a row without such a phrase inside the run
)

// findNotices marks the blocks of consent notices.
func (v *View) findNotices() {
	v.Notice = page.Zeroed(v.Notice, len(v.Blocks))
	if v.titleConsents() {
		return
	}
	for i := 0; i < len(v.Blocks); i++ {
		if v.Hits[i][lexicon.PhraseCookie] == 0 {
			continue
		}
		last := v.noticeEnd(i)
		if v.isNotice(i, last) {
			i, last = v.noticeElement(i, last)
			for j := i; j <= last; j++ {
				v.Notice[j] = true
			}
		}
		i = last
	}
}

// titleConsents reports whether the page's title or headline has words of consent.
func (v *View) titleConsents() bool {
	if v.Headline >= 0 && v.Hits[v.Headline][lexicon.PhraseCookie] > 0 {
		return true
	}
	s := &v.match
	s.Reset()
	words := word.Scanner{Text: []byte(v.Head.Title)}
	for h, ok := words.Next(); ok; h, ok = words.Next() {
		v.Lex.Step(s, h)
	}
	v.Lex.Finish(s)
	return lexicon.HitsIn(s.Matches, lexicon.LangSetOf(v.Lang))[lexicon.PhraseCookie] > 0
}

// noticeEnd returns the last block of the run that starts with block i.
func (v *View) noticeEnd(i int) int {
	last := i
	for j := i + 1; j < len(v.Blocks) && j <= last+1+noticeGap && j != int(v.Headline); j++ {
		if v.Hits[j][lexicon.PhraseCookie] > 0 {
			last = j
		}
	}
	return last
}

// isNotice reports whether a run is dense enough to be a notice.
func (v *View) isNotice(first, last int) bool {
	phrases := 0
	for i := first; i <= last; i++ {
		phrases += int(v.Hits[i][lexicon.PhraseCookie])
	}
	words := int(v.WordSum[last+1] - v.WordSum[first])
	return phrases >= noticeLeast && words <= noticeEvery*phrases
}

// noticeElement returns the blocks of the innermost element that contains the run. It returns those
// of the run if that element has the headline or over three times the run's words. The run lacks
// the parts of a notice that have few words of consent, such as lists of purposes and partners.
func (v *View) noticeElement(first, last int) (from, to int) {
	c := v.Around(first, last)
	k := &v.Containers[c]
	from, to = int(k.First), int(k.Last)-1
	if c == 0 || from <= int(v.Headline) && int(v.Headline) <= to ||
		v.WordSum[to+1]-v.WordSum[from] > noticeGrows*(v.WordSum[last+1]-v.WordSum[first]) {
		return first, last
	}
	return from, to
}

// isNewsroomNotice reports whether block i is a notice from the newsroom to its readers. In a text
// page, a line that contains such a notice may still be part of the article.
func (v *View) isNewsroomNotice(i int) bool {
	return v.Form == page.FormHTML && v.Hits[i][lexicon.PhraseNotice] > 0
}
