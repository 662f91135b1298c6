package textpage

import (
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// This file finds the column at which a text page is wrapped, and what a line end in it replaces: a
// space, nothing, or a hyphen.

// wrapSlack is how many columns a line may be longer than the column at which the page is wrapped.
// Programs differ in how they count some characters and the numbers of links.
const wrapSlack = 3

// runningWidth is the least width of a line that counts as running text.
const runningWidth = 40

// pageMargin returns the least indent of the lines of running text. Text browsers indent whole
// pages.
func pageMargin(lines []textLine) int32 {
	margin := int32(-1)
	for i := range lines {
		if l := &lines[i]; !l.bullet && l.width >= runningWidth && (margin < 0 || l.indent < margin) {
			margin = l.indent
		}
	}
	return max(0, margin)
}

// pageColumn returns the column at which the page is wrapped, or 0. Text browsers count two columns
// for a character of Hangul, other programs one. The count with the better score is used, and the
// widths of the lines are set accordingly.
func pageColumn(lines []textLine) int32 {
	column, score := wrapColumn(lines)
	if !widenHangul(lines, 1) {
		return column
	}
	if wide, wideScore := wrapColumn(lines); wideScore > score {
		return wide
	}
	widenHangul(lines, -1)
	return column
}

// firstHangul is the least byte that starts a character of Hangul. A byte inside another
// character is less, too.
const firstHangul = 0xE1

// widenHangul adds a number of columns for each character of Hangul, and reports whether there
// was any.
func widenHangul(lines []textLine, columns int32) bool {
	found := false
	for i := range lines {
		l := &lines[i]
		if word.IsASCII(l.text) {
			continue
		}
		term := firstWord(l.text)
		for at := 0; at < len(l.text); {
			if l.text[at] < firstHangul {
				at++
				continue
			}
			r, n := utf8.DecodeRune(l.text[at:])
			if word.IsHangul(r) {
				found = true
				l.width += columns
				if at < term {
					l.first += columns
				}
			}
			at += n
		}
	}
	return found
}

// wrapColumn returns the column at which the page is wrapped, or 0, and its score. Of two lines in
// a row, the first is for column N if it ends within 12 columns of N and the first word of the next
// line would not have fitted. It is against column N if it is longer.
func wrapColumn(lines []textLine) (column int32, score int) {
	if len(lines) <= leastWrapped {
		return 0, 0
	}
	var tight, over wrapCounts
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if standApart(a, b) {
			if a.width > widestWrap && !a.marked && !a.address && !a.cells {
				over[widestWrap+1]++ // a paragraph on one line: this page is not wrapped
			}
			continue
		}
		if !a.marked {
			over[min(a.width, widestWrap+1)]++
		}
		if a.width > widestWrap {
			continue
		}
		for n := max(a.width, narrowestWrap); n <= min(widestWrap, a.width+min(12, a.width/3),
			a.width+b.first); n++ {
			tight[n]++
		}
	}
	over.sum()
	column, score = bestColumn(&tight, &over, usualNarrow, usualWide, false)
	if narrow, more := bestColumn(&tight, &over, narrowestWrap, usualNarrow-1, true); more > score {
		column, score = narrow, more
	}
	if column == 0 {
		column, score = bestColumn(&tight, &over, usualWide+1, widestWrap, true)
	}
	return column, score
}

// standApart reports whether line b cannot continue the paragraph of line a, whatever their width
// is.
func standApart(a, b *textLine) bool {
	return b.gap > 0 || b.bullet || a.cells || b.cells || a.address || b.address
}

// wrapCounts counts lines by column.
type wrapCounts [widestWrap + 2]int

// sum makes each count one of all columns up to it.
func (c *wrapCounts) sum() {
	for n := range c[1:] {
		c[n+1] += c[n]
	}
}

// leastWrapped is the least number of lines for a column, more than twice those against it.
const leastWrapped = 3

// bestColumn returns the column from lo to hi with the best score: the lines for it minus twice
// those against it. It returns 0 if no score is high enough. tight has the lines for each
// column, upTo the lines that are no wider. A strict column must have nearly all long lines
// for it: those that are at least half as wide and are not for it count as against it.
func bestColumn(tight, upTo *wrapCounts, lo, hi int32, strict bool) (column int32, best int) {
	best = leastWrapped - 1
	for n := int32(widestWrap); n >= lo; n-- {
		score := tight[n] - 2*(upTo[widestWrap+1]-upTo[n])
		if strict {
			score -= 2 * max(0, upTo[n]-upTo[n/2-1]-tight[n])
		}
		if n <= hi && score > best {
			best, column = score, n
		}
	}
	if column == 0 {
		return 0, 0
	}
	return column, best
}

// Most pages are wrapped at a usual column, a few at that of a phone or of a wide window.
const (
	usualNarrow, usualWide    = 50, 100
	narrowestWrap, widestWrap = 34, 160
)

// indentLeast is the least indent of the first line of a paragraph.
const indentLeast = 2

// indentsParagraphs reports whether the paragraphs of a page start with an indent and have no blank
// line between them. Such a page has lines that are indented more than those above and below, some
// of them after a line that had room for another word, and more of them than blank lines.
func indentsParagraphs(lines []textLine, column int32) bool {
	all, sure, parted := 0, 0, 0
	for i := 1; i+1 < len(lines); i++ {
		a, b, c := &lines[i-1], &lines[i], &lines[i+1]
		if a.bullet || b.bullet || c.bullet || b.width < runningWidth {
			continue
		}
		if b.gap > 0 {
			parted++
		} else if c.gap == 0 && b.indent >= a.indent+indentLeast && b.indent >= c.indent+indentLeast {
			all++
			if a.width+1+b.first <= column {
				sure++
			}
		}
	}
	return all > 1 && sure > 0 && all > parted
}

// cutsWords reports whether a page is wrapped inside words, as some text browsers do with Hangul:
// nearly all lines that the next line continues are full.
func cutsWords(lines []textLine, column int32) bool {
	full, all := 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if b.gap > 0 || a.width < column-12 || a.width > column || a.width+1+b.first <= column {
			continue
		}
		last, _ := utf8.DecodeLastRune(a.text)
		first, _ := utf8.DecodeRune(b.text)
		if word.IsHangul(last) && word.IsHangul(first) {
			all++
			if a.width >= column-2 {
				full++
			}
		}
	}
	return all > 5 && full*10 >= all*8
}
