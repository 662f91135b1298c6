package byline

import (
	"strings"

	"winnow/extract/internal/word"
)

// crumbMarks separate the sections in breadcrumbs.
var crumbMarks = [...]string{" > ", " / ", " » ", " › ", " | ", " ＞ "}

// crumbSigns are the signs in crumbMarks.
const crumbSigns = word.SignAngle | word.SignSlash | word.SignBar

// hasCrumbs reports whether a line has breadcrumbs: two marks between sections, or one that is
// used for nothing else.
func hasCrumbs(s string) bool {
	n := 0
	var end [len(crumbMarks)]int // of the last occurrence of each mark
	for i := range len(s) {
		if s[i] != ' ' {
			continue
		}
		for k, mark := range crumbMarks {
			if i >= end[k] && strings.HasPrefix(s[i:], mark) {
				n++
				end[k] = i + len(mark)
			}
		}
	}
	return n > 1 || strings.Contains(s, " >") && strings.IndexByte(s, '<') < 0 ||
		strings.Contains(s, " » ")
}
