package textpage

import "winnow/extract/internal/word"

// If a line end is converted to two, as happens with the two bytes of Windows, a blank line
// follows every line of a page. If the lines are wrapped, this cuts paragraphs to pieces.

// doubleLeast is how many lines a page needs for this check.
const doubleLeast = 6

// undouble removes a blank line from each gap of a page that has one after every line, if its
// lines are then wrapped.
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

// breaksSentences reports whether a page is wrapped at a column: two in five of its long lines
// are, not counting menus and ends of paragraphs, and most of these continue their sentence in
// the next line.
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
