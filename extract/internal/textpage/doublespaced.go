package textpage

import "winnow/extract/internal/word"

// A line end that was taken for two, as happens to the two bytes of Windows, leaves
// a blank line behind every line of a page. Where the lines are wrapped, those cut
// its paragraphs to pieces.

// doubleLeast is how many lines a page has at least that is looked at.
const doubleLeast = 6

// undouble takes a blank line off each gap of a page that has one behind every
// line, if its lines are wrapped without them.
func undouble(lines []textLine) {
	if len(lines) < doubleLeast {
		return
	}
	for i := range lines[1:] {
		if lines[i+1].gap == 0 {
			return
		}
	}
	narrowGaps(lines, 1)
	if !breaksSentences(lines) {
		narrowGaps(lines, -1)
	}
}

func narrowGaps(lines []textLine, by int) {
	for i := range lines[1:] {
		lines[i+1].gap = uint8(int(lines[i+1].gap) - by)
	}
}

// breaksSentences reports whether a page is wrapped at a column, two in five of its long lines
// are, menus and the ends of paragraphs being none, and most of those go on with their sentence
// in the next.
func breaksSentences(lines []textLine) bool {
	column, _ := wrapColumn(lines)
	long, full, open := 0, 0, 0
	for i := range lines[1:] {
		a, b := &lines[i], &lines[i+1]
		if a.width*2 < column || b.gap > 0 {
			continue
		}
		long++
		if a.width <= column && a.width+1+b.first > column {
			full++
			if !word.EndsSentence(a.text) {
				open++
			}
		}
	}
	return column > 0 && 5*full >= 2*long && 3*open >= 2*full
}
