package textpage

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// A table of characters is one block of preformatted text, because spaces and line ends separate
// its cells. Either bars and rules frame them, as databases and Markdown print tables:
//
//	+------+------+
//	| Port | Cost |
//	+------+------+
//
// or the cells of all rows begin at the same columns, with two spaces or more between them, or are
// separated by tabs, and a column has numbers or a rule is below the head. Menus in columns have
// neither. Prices of shares and the weather, which are beside articles, have a change in percent or
// degrees in most rows.

const (
	tableRows  = 3   // least rows of a table without rules
	ruledRows  = 2   // the same with rules
	rowsMost   = 500 // most lines of a table
	rowMost    = 320 // most columns of a line of a table
	gapLeast   = 2   // least columns between two cells
	gapsMost   = 24  // most gaps between the cells of a row
	cellWords  = 4   // most words of a cell, in the mean: cells are labels and numbers
	numberRows = 2   // a column of numbers has them in one of so many rows at least
)

// rowKind is what a line is in a table.
type rowKind uint8

const (
	noRow  rowKind = iota
	rule           // dashes, perhaps with corners
	barRow         // cells separated by bars
	gapRow         // cells separated by spaces
	tabRow         // cells separated by tabs
)

// tableRow is a line of a run of rows.
type tableRow struct {
	text []byte
	kind rowKind
	bars int
}

// tableFinder finds tables. It examines each run of rows once.
type tableFinder struct {
	rows  []tableRow
	until int      // length of the rest of the page after a run that is no table, or more
	used  []uint16 // by column: the rows with a character there
	text  []byte   // of the tables found
}

// table returns the text of the table that starts with line, before src, and the rest of the page.
// Without a table the text is nil.
func (f *tableFinder) table(line, src []byte) (text, rest []byte) {
	if len(src) >= f.until {
		return nil, src // within a run that is no table
	}
	f.rows, rest = f.rows[:0], src
	for len(f.rows) < rowsMost {
		row := rowOf(trimLine(line))
		if row.kind == noRow {
			break
		}
		f.rows, src = append(f.rows, row), rest
		if len(rest) == 0 {
			break
		}
		line, rest = word.NextLine(rest)
	}
	f.until = len(src)
	if len(f.rows) < tableRows || !f.isTable() {
		return nil, nil
	}
	start := len(f.text)
	for i := range f.rows {
		if i > 0 {
			f.text = append(f.text, '\n')
		}
		f.text = append(f.text, f.rows[i].text...)
	}
	return f.text[start:len(f.text):len(f.text)], src
}

// rowOf returns what a line is in a table.
func rowOf(line []byte) tableRow {
	row := tableRow{text: line}
	s := line[indent(line):]
	if len(s) < 3 || len(line) > 4*rowMost {
		return row
	}
	row.bars = countBars(s)
	switch tabs := bytes.Count(s, []byte{'\t'}); {
	case tabs > 0:
		row.kind, row.bars = tabRow, tabs
	case isRule(s):
		row.kind = rule
	case row.bars > 0:
		row.kind = barRow
	default:
		if _, gap := hasCells(s); gap {
			row.kind = gapRow
		}
	}
	return row
}

// countBars returns the number of bars in a line.
func countBars(s []byte) int {
	return bytes.Count(s, []byte{'|'}) + bytes.Count(s, []byte("│")) + bytes.Count(s, []byte("┃")) +
		bytes.Count(s, []byte("║"))
}

// isBar reports whether r is one of the bars that countBars counts.
func isBar(r rune) bool { return r == '|' || r == '│' || r == '┃' || r == '║' }

// isTable reports whether the rows of a run are a table.
func (f *tableFinder) isTable() bool {
	var count [tabRow + 1]int
	for i := range f.rows {
		count[f.rows[i].kind]++
	}
	switch {
	case count[tabRow] > 0:
		return count[tabRow] == len(f.rows) && !f.isTicker(count[tabRow]) && f.isTabbed()
	case count[barRow] >= ruledRows && count[gapRow] == 0:
		return f.isFramed(count[rule] > 0)
	case count[gapRow] >= ruledRows && count[barRow] == 0:
		return !f.isTicker(count[gapRow]) && f.isAligned(count[gapRow], count[rule] > 0)
	}
	return false
}

// isFramed reports whether rows with bars have the same number of them, at the same columns if no
// rule is among the rows.
func (f *tableFinder) isFramed(ruled bool) bool {
	var first *tableRow
	same, rows, columns := 0, 0, [2]int32{}
	for i := range f.rows {
		row := &f.rows[i]
		if row.kind != barRow {
			continue
		}
		if rows++; first == nil {
			first, columns = row, barColumns(row.text)
		}
		if row.bars == first.bars && (ruled || barColumns(row.text) == columns) {
			same++
		}
	}
	return cellsOf(first) > 1 && 4*same >= 3*rows && (ruled || rows >= tableRows)
}

// isTabbed reports whether rows with tabs have the same number of them, and a column of numbers.
func (f *tableFinder) isTabbed() bool {
	same, words := 0, int32(0)
	tabs := f.rows[0].bars
	numbers := make([]int, tabs+1)
	for i := range f.rows {
		row := &f.rows[i]
		words += word.CountWords(row.text)
		if row.bars != tabs {
			continue
		}
		same++
		column := 0
		for cell := range bytes.SplitSeq(row.text, []byte{'\t'}) {
			if startsWithNumber(cell) {
				numbers[column]++
			}
			column++
		}
	}
	rows := len(f.rows)
	return 4*same >= 3*rows && numberRows*slices.Max(numbers[1:]) >= rows &&
		words <= cellWords*int32(rows*(tabs+1))
}

// barColumns returns the columns of the first and the last bar of a row.
func barColumns(text []byte) [2]int32 {
	first, last := bytes.IndexFunc(text, isBar), bytes.LastIndexFunc(text, isBar)
	return [2]int32{word.Columns(text[:first]), word.Columns(text[:last])}
}

// cellsOf returns the number of cells of a row with bars.
func cellsOf(row *tableRow) int {
	s, cells := row.text[indent(row.text):], row.bars+1
	if countBars(s[:min(len(s), utf8.UTFMax-1)]) > 0 {
		cells--
	}
	if countBars(s[max(0, len(s)-utf8.UTFMax+1):]) > 0 {
		cells--
	}
	return cells
}

// isAligned reports whether the cells of all rows begin or end at the same columns.
func (f *tableFinder) isAligned(rows int, ruled bool) bool {
	f.measure()
	gaps, words := 0, int32(0)
	numbers := false
	for end := f.nextGap(0); end > 0; end = f.nextGap(end) {
		right, digits := 0, 0
		for i := range f.rows {
			if row := &f.rows[i]; row.kind == gapRow {
				cell := columnsFrom(row.text, int32(end))
				if len(bytes.TrimSpace(cell)) > 0 {
					right++
				}
				if startsWithNumber(cell) {
					digits++
				}
			}
		}
		if gaps++; right*4 < rows*3 || gaps > gapsMost {
			return false
		}
		numbers = numbers || numberRows*digits >= rows
	}
	for i := range f.rows {
		if f.rows[i].kind == gapRow {
			words += word.CountWords(f.rows[i].text)
		}
	}
	return gaps > 0 && (ruled || numbers && rows >= tableRows) &&
		words <= cellWords*int32(rows*(gaps+1))
}

// isTicker reports whether most rows have a change in percent or degrees.
func (f *tableFinder) isTicker(rows int) bool {
	n := 0
	for i := range f.rows {
		for cell := range bytes.FieldsSeq(f.rows[i].text) {
			if isChange(cell) || bytes.Contains(cell, []byte("°")) {
				n++
				break
			}
		}
	}
	return 2*n > rows
}

// isChange reports whether a word is a percentage with a sign before it.
func isChange(cell []byte) bool {
	if !bytes.HasSuffix(cell, []byte("%")) && !bytes.HasSuffix(cell, []byte("％")) {
		return false
	}
	first, _ := utf8.DecodeRune(bytes.TrimLeft(cell, "("))
	switch first {
	case '+', '-', '−', '–', '±', '▲', '▼', '△', '↑', '↓':
		return true
	}
	return false
}

// measure counts the rows that have a character in a column.
func (f *tableFinder) measure() {
	f.used = f.used[:0]
	for i := range f.rows {
		row := &f.rows[i]
		at := 0
		for j := 0; j < len(row.text) && at < rowMost; {
			r, n := utf8.DecodeRune(row.text[j:])
			width := int(word.RuneColumns(r))
			for len(f.used) < at+width {
				f.used = append(f.used, 0)
			}
			if r != ' ' && r != '\u3000' && r != '\u00a0' {
				for k := range width {
					f.used[at+k]++
				}
			}
			at += width
			j += n
		}
	}
}

// nextGap returns the end of the next gap from column at on, or 0. The columns of a gap are blank
// in all rows. The indent of all rows is no gap.
func (f *tableFinder) nextGap(at int) int {
	for at < len(f.used) && f.used[at] == 0 {
		at++ // the indent
	}
	for at < len(f.used) {
		for at < len(f.used) && f.used[at] > 0 {
			at++
		}
		start := at
		for at < len(f.used) && f.used[at] == 0 {
			at++
		}
		if at-start >= gapLeast && at < len(f.used) {
			return at
		}
	}
	return 0
}

// columnsFrom returns the part of a line from a column on.
func columnsFrom(line []byte, column int32) []byte {
	at := int32(0)
	for i := 0; i < len(line); {
		if at >= column {
			return line[i:]
		}
		r, n := utf8.DecodeRune(line[i:])
		at += word.RuneColumns(r)
		i += n
	}
	return nil
}

// startsWithNumber reports whether a cell is a number, perhaps with a sign or currency before it.
func startsWithNumber(cell []byte) bool {
	cell = bytes.TrimLeft(cell, " \u3000\u00a0")
	for i := range min(len(cell), utf8.UTFMax) {
		if word.IsASCIIDigit(cell[i]) {
			return true
		}
		if word.IsASCIILetter(cell[i]) {
			return false
		}
	}
	return false
}
