package textpage

import (
	"bytes"
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// A page that a browser printed has a header and a footer on each sheet: the address or title, the
// date, the number of the sheet. In the text of the sheets they cut paragraphs in two. They are
// found by their repetition: lines that are the same but for a number, which counts "1/3", "2/3",
// "3/3" up to the number of such lines, and lines that are the same above or below all of them.
// One of the two must be there with an address or a clock, or both. If no line has the number of
// all sheets, "- 1 -", others must have an address or a clock. A single line of that look proves
// nothing, so a print of one sheet needs both of its lines.

const (
	sheetBetween = 14   // most bytes between the numbers: " of ", " von ", "页 共", " sayfadan "
	sheetEdge    = 12   // the numbers begin or end within this many bytes of the line's ends
	sheetNear    = 4    // lines between which a header may be from a footer
	sheetLine    = 4000 // most bytes of the line, which may have an address
	sheetMost    = 999
	sheetAlone   = 3  // least lines that have only the number of the sheet
	cutLeast     = 40 // least columns of a line that ends in the middle of a paragraph
)

// sheetMark is the number of a sheet in a line, and that of all sheets, 0 if it is not there.
type sheetMark struct {
	number, of int
	before     []byte // the text before the numbers
	between    []byte
	after      []byte
}

// withoutPrintMarks removes the headers and footers of a print from its lines. The paragraphs
// that they cut go on.
func withoutPrintMarks(lines []textLine) []textLine {
	marks := sheetMarks(lines, readSheetMark)
	alone := marks == nil
	if alone {
		marks = sheetMarks(lines, readSheetNumber)
	}
	if marks == nil {
		return withoutSheetMarks(lines)
	}
	drop := make([]bool, len(lines))
	proven := false
	for _, at := range marks {
		drop[at] = true
		proven = proven || !alone && isOfPrint(lines[at].text)
	}
	for _, text := range repeatedNear(lines, marks) {
		ofPrint := isOfPrint(text)
		proven = proven || ofPrint || !alone
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
	if m := readSheetMark(foot)[0]; m.number != 1 || m.of != 1 ||
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
func sheetMarks(lines []textLine, read func([]byte) [2]sheetMark) []int {
	var first sheetMark
	var at []int
	for i := range lines {
		marks := read(lines[i].text)
		for k := range marks {
			m := &marks[k]
			if len(at) > 0 && m.number == len(at)+1 && m.of == first.of && m.isLike(&first) {
				at = append(at, i)
				break
			}
			if m.number == 1 && m.of != 1 && (len(at) == 0 || m.of > 1 && len(at) < first.of) {
				first, at = *m, []int{i}
				break
			}
		}
	}
	if len(at) < 2 || first.of > 0 && len(at) != first.of || first.of == 0 && len(at) < sheetAlone {
		return nil
	}
	return at
}

// isLike reports whether two lines are the same beside their numbers.
func (m *sheetMark) isLike(o *sheetMark) bool {
	return bytes.Equal(m.before, o.before) && bytes.Equal(m.between, o.between) &&
		bytes.Equal(m.after, o.after)
}

// readSheetMark reads the number of a sheet and of all sheets at the end or the start of a line:
// "2/3", "2 of 3", "Seite 2 von 3", "第2页 共3页". The number of all may come first. Either place may
// be without them.
func readSheetMark(line []byte) (marks [2]sheetMark) {
	if len(line) > sheetLine || !hasDigitAt(line) {
		return marks
	}
	if numbers := numberSpans(line); len(numbers) > 1 {
		last := len(numbers) - 2
		marks[0] = sheetOf(line, numbers[last], numbers[last+1])
		marks[1] = sheetOf(line, numbers[0], numbers[1])
	}
	return marks
}

// readSheetNumber reads the number of a sheet in a line that has no other: "- 2 -", "Seite 2".
func readSheetNumber(line []byte) (marks [2]sheetMark) {
	if len(line) > 3*sheetEdge || !hasDigitAt(line) {
		return marks
	}
	if numbers := numberSpans(line); len(numbers) == 1 {
		n := numbers[0]
		marks[0] = sheetMark{number: smallNumber(line[n.start:n.end]),
			before: bytes.TrimSpace(line[:n.start]), after: bytes.TrimSpace(line[n.end:])}
	}
	return marks
}

// hasDigitAt reports whether a line has a digit near its start or its end.
func hasDigitAt(line []byte) bool {
	edge := min(len(line), sheetEdge)
	for i := range edge {
		if word.IsASCIIDigit(line[i]) || word.IsASCIIDigit(line[len(line)-1-i]) {
			return true
		}
	}
	return false
}

// span is a part of a line.
type span struct{ start, end int }

// numberSpans returns the numbers of a line. Letters may touch them.
func numberSpans(line []byte) []span {
	var spans []span
	for i := 0; i < len(line); i++ {
		start := i
		for i < len(line) && word.IsASCIIDigit(line[i]) {
			i++
		}
		if i > start {
			spans = append(spans, span{start, i})
		}
	}
	return spans
}

// sheetOf reads two numbers of a line as those of a sheet and of all sheets. Between them is a
// slash or a word or two.
func sheetOf(line []byte, a, b span) sheetMark {
	number, of := smallNumber(line[a.start:a.end]), smallNumber(line[b.start:b.end])
	between := bytes.TrimSpace(line[a.end:b.start])
	if number == 0 || of == 0 || len(between) > sheetBetween ||
		string(between) != "/" && bytes.ContainsFunc(between, isNoLetter) {
		return sheetMark{}
	}
	return sheetMark{min(number, of), max(number, of), bytes.TrimSpace(line[:a.start]), between,
		bytes.TrimSpace(line[b.end:])}
}

// isNoLetter reports whether r is neither a letter nor between words.
func isNoLetter(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != ' ' && r != '，' && r != '、'
}

// smallNumber returns a number of digits alone, 0 if s is none.
func smallNumber(s []byte) int {
	n := 0
	for _, c := range s {
		if n = 10*n + int(c-'0'); !word.IsASCIIDigit(c) || n > sheetMost {
			return 0
		}
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

// cutLines removes lines. A paragraph goes on over them if it ends no sentence. On a page that is
// not wrapped the next line must show it.
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
			if before := &kept[len(kept)-1]; !word.EndsSentence(before.text) {
				l.gap = 0
				l.inside = before.width >= cutLeast && goesOnSmall(l.text)
				l.spaced = true
			}
		}
		kept, cut = append(kept, l), false
	}
	return kept
}

// goesOnSmall reports whether a line starts with a small letter, or in a script that has none.
func goesOnSmall(line []byte) bool {
	first, _ := utf8.DecodeRune(line)
	return unicode.IsLower(first) || unicode.Is(unicode.Lo, first)
}
