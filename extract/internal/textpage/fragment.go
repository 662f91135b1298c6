package textpage

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/word"
)

// Programs that print each text between two tags on a line of its own cut sentences at links and
// bold words: "The board of" "Orsay Point" ", on the west coast, said …". Pieces of one sentence
// are recognized by small letters and punctuation at the start of a line, where the line before
// ends no sentence.

const (
	piecesLeast = 3   // least lines of such a page that continue a sentence
	piecesShare = 100 // and the least share, one in this many
	pieceWords  = 3   // least words of a piece that nothing waits for; labels in menus have fewer
)

// inPieces reports whether a page's sentences are cut at tags.
func inPieces(lines []textLine) bool {
	n := 0
	for j := 1; j < len(lines); j++ {
		if goesOn(lines, j) {
			n++
		}
	}
	return n >= piecesLeast && n*piecesShare >= len(lines)
}

// goesOn reports whether line j, by its own start, continues the sentence of the line before it.
func goesOn(lines []textLine, j int) bool {
	a, b := &lines[j-1], &lines[j]
	switch first, _ := utf8.DecodeRune(b.text); {
	case b.gap > 0 || b.bullet || a.cells || b.cells:
		return false
	case closesPiece(first):
		return true
	case !unicode.IsLower(first) || word.EndsSentence(a.text):
		return false
	case len(b.text) <= byline.LineMost && byline.LineNames(string(b.text), false) != nil:
		return false // "von Marit Osk" below a headline
	}
	return word.CountWords(b.text) >= pieceWords || waits(a.text)
}

// joinsPiece reports whether line j belongs to the sentence of the line before it: it continues
// the sentence, or it is a name in its middle, because the next line continues and the one before
// is waiting.
func (r *Reader) joinsPiece(j int) bool {
	a, b := &r.lines[j-1], &r.lines[j]
	if goesOn(r.lines, j) || b.gap == 0 && !b.bullet &&
		(waitsQuoted(a.text) || r.closesQuote(b.text)) {
		return true
	}
	return b.gap == 0 && !b.bullet && !a.cells && !b.cells && j+1 < len(r.lines) &&
		goesOn(r.lines, j+1) &&
		(waits(a.text) || j > 1 && goesOn(r.lines, j-1) && !word.EndsSentence(a.text))
}

// waits reports whether a line ends in the middle of a sentence: with a comma, an opening mark or
// a stop word.
func waits(line []byte) bool {
	last, _ := utf8.DecodeLastRune(line)
	if last == ',' || opensPiece(last) {
		return true
	}
	words := word.Hashes(string(line[max(0, len(line)-40):]))
	return len(words) > 0 && !word.EndsSentence(line) && lexicon.Load().Stop(words[len(words)-1]) != 0
}

// waitsQuoted reports whether a line ends where a quotation starts.
func waitsQuoted(line []byte) bool {
	last, n := utf8.DecodeLastRune(line)
	line = line[:len(line)-n]
	return last == '„' || last == '"' && (len(line) == 0 || line[len(line)-1] == ' ')
}

// closesQuote reports whether a line starts with the end of a quotation: with a mark that may
// also open one, if one is open.
func (r *Reader) closesQuote(line []byte) bool {
	first, _ := utf8.DecodeRune(line)
	if r.Block < 0 || first != '“' && first != '"' {
		return false
	}
	r.quotes.count(r.P.Text, r.Block)
	if first == '"' {
		return r.quotes.straight%2 == 1
	}
	return r.quotes.low > r.quotes.high
}

// quoteCount counts the quotation marks of the open block. It reads each part of the block once,
// however often it is asked.
type quoteCount struct {
	block, end          int32 // it has counted from here to here
	low, high, straight int
}

// count goes on to the end of text, in which the open block starts at block.
func (q *quoteCount) count(text []byte, block int32) {
	if q.block != block {
		*q = quoteCount{block: block, end: block}
	}
	said := text[q.end:]
	q.low += bytes.Count(said, []byte("„"))
	q.high += bytes.Count(said, []byte("“"))
	q.straight += bytes.Count(said, []byte{'"'})
	q.end = int32(len(text))
}

// closesPiece reports whether no line starts with the mark.
func closesPiece(r rune) bool {
	return strings.ContainsRune(",.;:!?)]»”%…،。，、！？）", r)
}

// opensPiece reports whether no line ends with the mark.
func opensPiece(r rune) bool { return strings.ContainsRune("([«“„‚¿¡（「", r) }

// spaceBetween reports whether there is a space between two pieces of a sentence.
func (r *Reader) spaceBetween(a, b []byte) bool {
	if waitsQuoted(a) || r.closesQuote(b) {
		return false
	}
	last, n := utf8.DecodeLastRune(a)
	first, _ := utf8.DecodeRune(b)
	if last == '\'' || last == '’' { // "l'" "Élysée"
		before, _ := utf8.DecodeLastRune(a[:len(a)-n])
		return !unicode.IsLetter(before) || len(a) > 4 && a[len(a)-n-1] == 's'
	}
	return !closesPiece(first) && !opensPiece(last)
}
