package render

import (
	"strings"

	"golang.org/x/text/width"
)

// Text in the columns of a terminal. A Chinese, Japanese or Korean character takes two.

// oneLine returns text without line ends.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func columns(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// fit returns the part of a line that fits into at most this many columns.
func fit(line string, most int) string {
	used, cut := 0, 0 // the columns up to i; where to cut so that an ellipsis fits
	for i, r := range line {
		if used <= most-1 {
			cut = i
		}
		if used += columns(r); used > most {
			return line[:cut] + "…"
		}
	}
	return line
}

// padded adds spaces to an ASCII text up to the width.
func padded(s string, width int) string { return s + strings.Repeat(" ", max(0, width-len(s))) }

// wrapped returns text in lines of at most this many columns, broken between words.
func wrapped(text string, most int) []string {
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(text) {
		wide := 0
		for _, r := range word {
			wide += columns(r)
		}
		if line != "" && used+1+wide > most {
			lines = append(lines, line)
			line, used = "", 0
		}
		if line != "" {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+wide
	}
	return append(lines, line)
}
