package headline

import (
	"strings"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
)

// What other lines of a text page are.

// LabelWords is how many words a byline or a date line has at most.
const LabelWords = 20

// IsLabel reports whether a line is a byline, an agency's line or a date line.
func IsLabel(text, lang string) bool {
	if len(text) > byline.LineMost {
		return false
	}
	return date.HasDate(text, date.Context{Lang: lang}) || byline.LineNames(text, false) != nil
}

// IsCrumbs reports whether a line is a path through the outlet's sections.
func IsCrumbs(s string) bool {
	n := 0
	for _, sep := range [...]string{" > ", " / ", " » ", " › ", " | ", " ＞ "} {
		n += strings.Count(s, sep)
	}
	return n > 1 || strings.Contains(s, " >") && strings.IndexByte(s, '<') < 0 ||
		strings.Contains(s, " » ")
}
