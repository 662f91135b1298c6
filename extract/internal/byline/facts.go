package byline

import (
	"math"
	"slices"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/word"
)

// Lines are the lines of a page, with what is known about each: whether it has a date, is a byline
// or a credit, and so on. A fact is found when it is first asked for, and kept.
//
// The texts are parts of copies of several blocks each, unless these are very large. A text that
// outlives the page should be cloned, or it holds the copy.
type Lines struct {
	Lang string

	page   Blocks
	facts  []facts  // by block
	copies []string // of the texts of copied blocks each; "" until one of them is asked for
}

// copied is how many blocks are copied at once. Most pages are asked for some lines at the head and
// at the end of the article.
const copied = 4

// Blocks are the blocks of a page.
type Blocks interface {
	AllText() []byte
	Span(i int) (start, end int32) // of block i in the text
	SignsOf(i int) word.Signs      // in it
}

// facts are those of one line: which ones are known, and which of these are true.
type facts struct{ known, are uint8 }

const (
	isClean = 1 << iota // the text is on one line as it is
	hasDate
	isByline
	isCrumbs
	isCredit
	opensCredit
	isCopyright
)

// Reset makes l those of a page with n blocks.
func (l *Lines) Reset(page Blocks, n int, lang string) {
	l.page, l.Lang = page, lang
	l.facts = slices.Grow(l.facts[:0], n)[:n]
	clear(l.facts)
	l.copies = slices.Grow(l.copies[:0], n/copied+1)[:n/copied+1]
	clear(l.copies)
}

// Text returns the text of block i on one line.
func (l *Lines) Text(i int) string {
	raw := l.start(i, textMost)
	f := &l.facts[i]
	if f.are&isClean != 0 {
		return raw
	}
	text := clean.OneLine(raw)
	if text == raw { // the same string, nearly always
		f.are |= isClean
	}
	return text
}

// textMost is how many bytes of a block are read. A longer one is a page whose blocks ran
// together.
const textMost = 1 << 16

// Raw returns the text of block i as it is.
func (l *Lines) Raw(i int) string { return l.start(i, math.MaxInt32) }

// start returns the text of block i as it is, up to most bytes of it.
func (l *Lines) start(i int, most int32) string {
	first := i / copied * copied
	base, _ := l.page.Span(first)
	start, end := l.page.Span(i)
	end = min(end, start+min(most, math.MaxInt32-start))
	text := &l.copies[i/copied]
	if *text == "" {
		_, last := l.page.Span(min(first+copied, len(l.facts)) - 1)
		if last-base > copyMost {
			return string(l.page.AllText()[start:end])
		}
		*text = string(l.page.AllText()[base:last])
	}
	return (*text)[start-base : end-base]
}

// copyMost is how many bytes such blocks have at most to be copied together.
const copyMost = 1 << 16

// is returns whether a fact is true of block i.
func (l *Lines) is(i int, fact uint8, find func(text string) bool) bool {
	f := &l.facts[i]
	if f.known&fact == 0 {
		f.known |= fact
		if find(l.Text(i)) {
			f.are |= fact
		}
	}
	return f.are&fact != 0
}

// HasDate reports whether block i has a date.
func (l *Lines) HasDate(i int) bool {
	return l.is(i, hasDate, func(text string) bool {
		return date.HasDate(text, date.Context{Lang: l.Lang})
	})
}

// IsByline reports whether block i names authors, with a word that says so, or an agency.
func (l *Lines) IsByline(i int) bool {
	return l.is(i, isByline, func(text string) bool {
		return LineNamesIn(text, false, l.Lang) != nil
	})
}

// LabelWords is how many words a byline or a date line has at most.
const LabelWords = 20

// IsLabel reports whether block i is a byline, an agency's line or a date line.
func (l *Lines) IsLabel(i int) bool {
	return len(l.Text(i)) <= LineMost && (l.HasDate(i) || l.IsByline(i))
}

// IsCrumbs reports whether block i has breadcrumbs: a path through the outlet's sections.
func (l *Lines) IsCrumbs(i int) bool {
	return l.page.SignsOf(i)&crumbSigns != 0 && l.is(i, isCrumbs, hasCrumbs)
}

// IsCredit reports whether block i ends with the credit of a picture.
func (l *Lines) IsCredit(i int) bool { return l.is(i, isCredit, IsCredit) }

// OpensCredit reports whether block i is the credit of a picture and nothing else.
func (l *Lines) OpensCredit(i int) bool { return l.is(i, opensCredit, OpensCredit) }

// IsCopyright reports whether block i is a copyright notice.
func (l *Lines) IsCopyright(i int) bool { return l.is(i, isCopyright, claimsRights) }
