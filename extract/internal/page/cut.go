package page

import (
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// Some text is removed from its paragraph again: marks of footnotes, links to the heading that
// contains them, words for screen readers.

// Cut removes the text from offset from on, which must be in the open block. The white space
// before it becomes pending again.
func (b *Builder) Cut(from int32) {
	n := int32(len(b.P.Text))
	if b.Block < 0 || from >= n {
		return
	}
	if from = max(from, b.Block); from > b.Block && b.Pre == 0 && b.P.Text[from] <= ' ' {
		b.Gap = Space
	}
	b.P.Text = b.P.Text[:from]
	b.CutMarks(from)
	if from == b.Block {
		b.Block = -1
		b.Links.Words, b.Bold.Words, b.Slant.Words = 0, 0, 0
		b.breaks = 0
	}
	props := b.P.Head.Props
	for i := len(props) - 1; i >= 0 && max(props[i].Start, props[i].End) > from; i-- {
		props[i].Start, props[i].End = min(props[i].Start, from), min(props[i].End, from)
	}
}

// unspaced reports whether a line end between the two texts is no space, as in scripts without
// spaces between words.
func unspaced(before, after []byte) bool {
	if len(before) == 0 || before[len(before)-1] < utf8.RuneSelf && after[0] < utf8.RuneSelf {
		return false
	}
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	return word.WideRune(last) && (word.WideRune(first) || isDigit(first)) ||
		isDigit(last) && word.WideRune(first)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
