package textpage

import (
	"bytes"

	"winnow/extract/internal/word"
)

// In mails and posts each line of a quotation starts with a mark: "> ". A page of such lines is
// what is after the marks.

// quotesLines reports whether the lines of a page have marks of quotation: some lines are only a
// mark, or have two marks. Bullets do neither.
func quotesLines(src []byte) bool {
	if bytes.IndexByte(src, '>') < 0 {
		return false
	}
	long, bare, nested := 0, 0, 0
	for len(src) > 0 {
		var line []byte
		line, src = word.NextLine(src)
		rest, depth := cutQuotes(line)
		switch {
		case depth == 0:
		case len(rest) == 0:
			bare++
		case len(rest) >= runningWidth:
			long++
			fallthrough
		default:
			if depth > 1 {
				nested++
			}
		}
	}
	return long > 1 && bare+nested > 0
}

// cutQuotes cuts the marks of quotation off a line and counts them.
func cutQuotes(line []byte) (rest []byte, depth int) {
	rest = line
	for {
		s := bytes.TrimLeft(rest, " ")
		if len(s) == 0 || s[0] != '>' {
			break
		}
		depth++
		rest = bytes.TrimPrefix(s[1:], []byte(" "))
	}
	if depth == 0 {
		return line, 0
	}
	return trimLine(rest), depth
}
