package pagetype

import (
	"bytes"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Text pages without an article. A home page whose tags are gone has no tags and no address to
// show what it is, but its text has a typical look: headlines, each with one or two sentences
// below, and no run of paragraphs.

const (
	pairWords  = 60 // most words of a teaser below its headline
	proseLeast = 3  // an article has this many paragraphs side by side
)

var textIndexRows = []pageRow{
	{"nothing", "no block is kept", 1, func(f *Facts) bool { return f.words == 0 }},
	{"pairs", "five short paragraphs or more, each right below a line that may be its headline, " +
		"and few others", 1.5,
		func(f *Facts) bool { return f.pairs() >= 5 }},
	{"no-run", "no three kept paragraphs follow each other", 1,
		func(f *Facts) bool { run, _ := f.run(); return f.words > 0 && run < proseLeast }},
	{"doubtful", "scores that leave open which blocks are the article", 1,
		func(f *Facts) bool { return f.words > 0 && f.Expected < .55 }},
	{"sure", "scores that leave little doubt which blocks are the article", -2,
		func(f *Facts) bool { return f.Expected > .75 }},
	{"long-run", "a hundred and fifty words of kept paragraphs in one run", -3,
		func(f *Facts) bool { _, words := f.run(); return words >= 150 }},
	{"mostly-kept", "two hundred words are kept, and that is more than half of the page", -1,
		func(f *Facts) bool {
			return f.words >= 200 && 2*f.words > float32(f.View.WordSum[len(f.View.Blocks)])
		}},
	{"very-long", "a thousand kept words", -1, func(f *Facts) bool { return f.words >= 1000 }},
	{"named-list", "the page is named as lists of pages are", 2,
		func(f *Facts) bool { return f.named&nameList != 0 || f.listLine() }},
	{"signed", "an author", -1.5, func(f *Facts) bool { return len(f.Meta.Authors) > 0 }},
}

// listLine reports whether one of the first lines is the name of a list with what it lists, as
// "Search results: ferry".
func (f *Facts) listLine() bool {
	for i := range f.View.Blocks[:min(headLinesLooked, len(f.View.Blocks))] {
		name, rest, ok := bytes.Cut(f.View.BlockText(i), []byte(": "))
		if ok && len(rest) > 0 && namesOf(word.Hashes(string(name)))&nameList != 0 {
			return true
		}
	}
	return false
}

// pairs returns the number of short paragraphs directly below a line that may be their headline,
// minus the number of those below another paragraph. A page of teasers has many of the first, an
// article many of the second.
func (f *Facts) pairs() int {
	n := 0
	for i := 1; i < len(f.View.Blocks); i++ {
		if !f.prose(i) {
			continue
		}
		if a := &f.View.Blocks[i-1]; f.prose(i-1) || f.View.Blocks[i].Words > pairWords {
			n--
		} else if a.Words >= 3 && !a.Ends {
			n++
		}
	}
	return n
}

// prose reports whether a block is sentences.
func (f *Facts) prose(i int) bool {
	b := &f.View.Blocks[i]
	return b.Ends && b.Words >= 8
}

// run returns the most kept paragraphs in a row, and the most words of such a run.
func (f *Facts) run() (most int, words int32) {
	n, w := 0, int32(0)
	for i, k := range f.Kept {
		if !k || !f.prose(i) {
			n, w = 0, 0
			continue
		}
		n, w = n+1, w+f.View.Blocks[i].Words
		most, words = max(most, n), max(words, w)
	}
	return most, words
}

// headLinesLooked is how many short lines at the top of a text page may be the head of an error
// page. Its menu is above it.
const headLinesLooked = 25

// headLinesOf returns the title of a text page: the short lines above the kept text, because no
// line is marked as the heading.
func headLinesOf(p *page.Page, kept []bool) string {
	lines := ""
	for i := range p.Blocks[:min(headLinesLooked, len(p.Blocks))] {
		if kept[i] && p.Blocks[i].Words >= 12 {
			break
		}
		if b := &p.Blocks[i]; b.Words <= 8 {
			lines += " | " + string(p.Text[b.Start:b.End])
		}
	}
	return lines
}
