package textpage

import (
	"bytes"
	"iter"
	"slices"

	"winnow/extract/internal/word"
)

// A page that a browser printed has a header and a footer on each sheet: the address or title, the
// date, the number of the sheet. In the text of the sheets they cut paragraphs in two. They are
// found by their repetition: lines that are the same but for a number, which counts "1/3", "2/3",
// "3/3" up to the number of such lines, and lines that are the same above or below all of them.
// Some of these must have an address or a clock. A single line of that look proves nothing, so a
// print of one sheet needs both of its lines.

const (
	sheetWord = 6    // most bytes of the word between the numbers: "of", "von", "sur", "из"
	sheetNear = 4    // lines between which a header may be from a footer
	sheetLine = 4000 // most bytes of the line, which may have an address
	sheetMost = 9999
)

// sheetMark is the number of a sheet in a line.
type sheetMark struct {
	number, of int
	start, end int // of the numbers in the line
}

// withoutPrintMarks removes the headers and footers of a print from its lines. The paragraphs
// that they cut go on.
func withoutPrintMarks(lines []textLine) []textLine {
	marks := sheetMarks(lines)
	if marks == nil {
		return withoutSheetMarks(lines)
	}
	drop := make([]bool, len(lines))
	proven := false
	for _, at := range marks {
		drop[at] = true
		proven = proven || isOfPrint(lines[at].text)
	}
	for _, text := range repeatedNear(lines, marks) {
		ofPrint := isOfPrint(text)
		proven = proven || ofPrint
		first := slices.IndexFunc(lines, func(l textLine) bool { return bytes.Equal(l.text, text) })
		for _, at := range append([]int{-1}, marks...) {
			for i := range near(lines, at) {
				if i == first && !ofPrint {
					continue // the title above the text is the headline
				}
				drop[i] = drop[i] || bytes.Equal(lines[i].text, text)
			}
		}
	}
	if !proven {
		return lines
	}
	return cutLines(lines, drop)
}

// withoutSheetMarks removes the header and the footer of a print of one sheet: the first line has a
// clock and the last one an address or the other way round, and the last one says "1/1".
func withoutSheetMarks(lines []textLine) []textLine {
	last := len(lines) - 1
	if last < 2 {
		return lines
	}
	head, foot := lines[0].text, lines[last].text
	m, ok := readSheetMark(foot)
	if !ok || m.of != 1 ||
		!(hasClock(head) && hasAddress(foot) || hasAddress(head) && hasClock(foot)) {
		return lines
	}
	return lines[1:last]
}

// isOfPrint reports whether a line has what a browser adds to a sheet: an address or a clock.
func isOfPrint(line []byte) bool { return hasAddress(line) || hasClock(line) }

// near yields the lines around the mark of a sheet, or those at the top for -1.
func near(lines []textLine, mark int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := max(0, mark-sheetNear); i <= min(len(lines)-1, mark+sheetNear); i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// sheetMarks returns the lines that number the sheets of a print, nil if there are none.
func sheetMarks(lines []textLine) []int {
	var first sheetMark
	var at []int
	for i := range lines {
		m, ok := readSheetMark(lines[i].text)
		switch {
		case !ok:
		case m.number == 1 && m.of > 1 && len(at) == 0:
			first, at = m, []int{i}
		case len(at) > 0 && m.number == len(at)+1 && m.of == first.of &&
			sameBeside(lines[at[0]].text, first, lines[i].text, m):
			at = append(at, i)
		case m.number == 1 && m.of > 1 && len(at) < first.of:
			first, at = m, []int{i}
		}
	}
	if len(at) < 2 || len(at) != first.of {
		return nil
	}
	return at
}

// sameBeside reports whether two lines are the same beside their numbers.
func sameBeside(a []byte, m sheetMark, b []byte, k sheetMark) bool {
	return bytes.Equal(bytes.TrimSpace(a[:m.start]), bytes.TrimSpace(b[:k.start])) &&
		bytes.Equal(bytes.TrimSpace(a[m.end:]), bytes.TrimSpace(b[k.end:]))
}

// readSheetMark reads the number of a sheet and of all sheets at the start or the end of a line:
// "2/3", "2 of 3", "Seite 2 von 3".
func readSheetMark(line []byte) (sheetMark, bool) {
	if len(line) > sheetLine || !hasDigitAt(line) {
		return sheetMark{}, false
	}
	words := wordSpans(line)
	for _, from := range [...]int{0, 1, len(words) - 1, len(words) - 3} {
		if from >= 0 && from < len(words) {
			if m, ok := sheetAt(line, words[from:]); ok {
				return m, true
			}
		}
	}
	return sheetMark{}, false
}

// hasDigitAt reports whether a line starts or ends with a digit, or its second word does.
func hasDigitAt(line []byte) bool {
	if len(line) == 0 {
		return false
	}
	second := 0
	if i := bytes.IndexByte(line, ' '); i >= 0 && i+1 < len(line) {
		second = i + 1
	}
	return word.IsASCIIDigit(line[0]) || word.IsASCIIDigit(line[len(line)-1]) ||
		word.IsASCIIDigit(line[second])
}

// span is a part of a line.
type span struct{ start, end int }

// wordSpans returns the words of a line that are separated by white space.
func wordSpans(line []byte) []span {
	var spans []span
	for i := 0; i < len(line); {
		for i < len(line) && line[i] <= ' ' {
			i++
		}
		start := i
		for i < len(line) && line[i] > ' ' {
			i++
		}
		if i > start {
			spans = append(spans, span{start, i})
		}
	}
	return spans
}

// sheetAt reads numbers at the first word of some.
func sheetAt(line []byte, words []span) (sheetMark, bool) {
	w := words[0]
	first := line[w.start:w.end]
	if i := bytes.IndexByte(first, '/'); i > 0 {
		return sheetOf(first[:i], first[i+1:], w.start, w.end)
	}
	if len(words) < 3 || words[1].end-words[1].start > sheetWord {
		return sheetMark{}, false
	}
	last := words[2]
	return sheetOf(first, line[last.start:last.end], w.start, last.end)
}

func sheetOf(number, of []byte, start, end int) (sheetMark, bool) {
	m := sheetMark{smallNumber(number), smallNumber(of), start, end}
	return m, m.number > 0 && m.number <= m.of
}

// smallNumber returns a number of digits alone, 0 if s is none.
func smallNumber(s []byte) int {
	n := 0
	for _, c := range s {
		if !word.IsASCIIDigit(c) || n > sheetMost {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// repeatedNear returns the texts of lines near all of the marks and at the top, or all of these
// but one: no footer is at the top, no header below the last mark.
func repeatedNear(lines []textLine, marks []int) [][]byte {
	var found [][]byte
	for i := range near(lines, marks[0]) {
		text := lines[i].text
		if slices.Contains(marks, i) {
			continue
		}
		times, last := 0, -1
		for _, at := range append([]int{-1}, marks...) {
			for k := range near(lines, at) {
				if k > last && bytes.Equal(lines[k].text, text) {
					times, last = times+1, k
					break
				}
			}
		}
		if times >= len(marks) {
			found = append(found, text)
		}
	}
	return found
}

// hasAddress reports whether a line has an address of the web.
func hasAddress(line []byte) bool {
	return bytes.Contains(line, []byte("://")) || bytes.Contains(line, []byte("www."))
}

// hasClock reports whether a line has a time of the day: 9:05, 21.05.
func hasClock(line []byte) bool {
	for i := 1; i+2 < len(line); i++ {
		if (line[i] == ':' || line[i] == '.') && word.IsASCIIDigit(line[i-1]) &&
			word.IsASCIIDigit(line[i+1]) && word.IsASCIIDigit(line[i+2]) &&
			(i+3 == len(line) || !word.IsASCIIDigit(line[i+3]) && line[i+3] != '.') {
			return true
		}
	}
	return false
}

// cutLines removes lines. A paragraph goes on over them if it ends no sentence.
func cutLines(lines []textLine, drop []bool) []textLine {
	kept := lines[:0]
	cut := false
	for i, l := range lines {
		if drop[i] {
			cut = true
			continue
		}
		if cut && len(kept) > 0 {
			l.gap = 1
			if !word.EndsSentence(kept[len(kept)-1].text) {
				l.gap = 0
			}
		}
		kept, cut = append(kept, l), false
	}
	return kept
}
