package page

// MarkKind is what a mark says of the words inside a block.
type MarkKind uint8

const (
	MarkLink MarkKind = iota
	MarkBold
	MarkItalic
	MarkCode
	MarkSup
	MarkSub
	MarkStrike
	MarkQuote
	MarkNote // the place of the mark of a footnote, which is no text
)

// Mark is a span of the page's text: Text[Start:End]. It may run through several blocks.
type Mark struct {
	Start, End int32
	Kind       MarkKind
	Address    string // of a link, as the page has it; of a footnote's mark, the place it leads to
}

// Anchor is a place inside the footnotes that links may lead to.
type Anchor struct {
	Name  string
	Block int32
}

// AddMark notes a mark from offset start up to the end of the text, white space at its start
// apart. Without text only the mark of a footnote is one.
func (b *Builder) AddMark(start int32, kind MarkKind, address string) {
	end := int32(len(b.P.Text))
	for start < end && b.P.Text[start] <= ' ' {
		start++
	}
	if start < end || kind == MarkNote {
		b.P.Marks = Noted(b.P, b.P.Marks, Mark{start, end, kind, address})
	}
}

// CutMarks shortens the marks that reach beyond offset end, and removes the seams beyond it.
func (b *Builder) CutMarks(end int32) {
	marks := b.P.Marks
	for i := len(marks) - 1; i >= 0 && marks[i].End > end; i-- {
		marks[i].Start, marks[i].End = min(marks[i].Start, end), end
	}
	for n := len(b.P.Seams); n > 0 && b.P.Seams[n-1] > end; n-- {
		b.P.Seams = b.P.Seams[:n-1]
	}
}
