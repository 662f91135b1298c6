package textpage

import (
	"bytes"
	"unicode/utf8"

	"winnow/extract/internal/deadline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/viterbi"
)

// Programs that collapse all white space leave a page on one line: menu, headline, article and
// teasers run together. Such a lump is cut into lines again. Each of its words counts for running
// text or for labels (onelineword.go), and the best path through the words, with a cost for each
// change, separates the two. Running text is also cut at the ends of sentences, which are printed
// side by side as they were; labels, whose ends nothing shows, are cut by number.

const (
	lumpLeast  = 1800    // a line of this many bytes is no paragraph
	lumpMost   = 1 << 20 // bytes that are cut at a time, because each word takes forty bytes of memory
	lumpLarge  = 1 << 18 // the same of a large page
	lumpAlone  = 300     // the same if the line is the whole page
	lumpChange = 3       // what a change from labels to running text or back costs
	lumpLabel  = 6       // words of labels that make a line, because the end of a label is not known
)

// isLump reports whether a page is on few lines: three quarters of its bytes are in lines longer
// than a paragraph.
func isLump(lines []textLine) bool {
	if len(lines) == 1 {
		return len(lines[0].text) >= lumpAlone
	}
	long, all := 0, 0
	for i := range lines {
		if lines[i].table {
			continue
		}
		n := len(lines[i].text)
		all += n
		if n >= lumpLeast {
			long += n
		}
	}
	return all > 0 && 4*long >= 3*all
}

// lump cuts the lines of a page that are too long.
type lump struct {
	words []lumpWord
	steps []viterbi.Step
	prose []bool          // by word: it is in running text
	lang  lexicon.LangSet // the line's language
	out   []textLine
	until *deadline.Deadline
	most  int // lines that a page may have
	piece int // bytes that are cut at a time
	least int // bytes of a line: a large page has fewer and longer ones
}

// cut returns the lines of a page with the long ones cut.
func (u *lump) cut(lines []textLine) []textLine {
	u.out = u.out[:0]
	for i := range lines {
		l := &lines[i]
		if l.table || len(l.text) < lumpLeast && len(lines) > 1 {
			u.out = append(u.out, *l)
			continue
		}
		for at := 0; at < len(l.text) && len(u.out) <= u.most; {
			n := pieceLen(l.text[at:], u.piece)
			u.cutPiece(l, at, at+n)
			at += n
		}
	}
	return u.out
}

// pieceLen returns how much of s is cut at a time: all of it, or up to a space near most.
func pieceLen(s []byte, most int) int {
	if len(s) <= most {
		return len(s)
	}
	if i := bytes.LastIndexByte(s[:most], ' '); i >= 0 {
		return i + 1
	}
	return runesEnd(s[:most])
}

// runesEnd returns the length of s without its last character, which may be cut off.
func runesEnd(s []byte) int {
	n := len(s)
	for n > 0 && !utf8.RuneStart(s[n-1]) {
		n--
	}
	return max(n-1, 1)
}

// cutPiece makes lines of the piece of line l from byte from up to byte end.
func (u *lump) cutPiece(l *textLine, from, end int) {
	u.split(l.text[from:end])
	u.follow()
	piece := *l
	piece.text = l.text[from:end]
	if from > 0 {
		piece.gap, piece.bullet, piece.follow = 0, false, page.Glued
		if l.text[from-1] == ' ' {
			piece.follow = page.Spaced
		}
	}
	u.cutLine(&piece)
}

// follow finds which words are in running text. At the start of the line and after the end of a
// sentence a change costs nothing.
func (u *lump) follow() {
	u.steps, u.prose = u.steps[:0], page.Resized(u.prose, len(u.words))
	cost := float32(0)
	for i := range u.words {
		w := &u.words[i]
		s := viterbi.Step{Gain: w.points, Enter: cost, Leave: cost}
		if i > 0 && !w.begins {
			s.Enter = viterbi.Never
		}
		u.steps = append(u.steps, s)
		cost = lumpChange
		if w.ends {
			cost = 0
		}
	}
	viterbi.Path(u.steps, u.prose)
}

// cutLine makes lines of the words of line l.
func (u *lump) cutLine(l *textLine) {
	start := 0
	for i := range u.words {
		if i+1 < len(u.words) && u.goesOn(start, i) {
			continue
		}
		piece := *l
		piece.text = l.text[u.words[start].start:u.words[i].end]
		if start > 0 {
			piece.gap, piece.bullet, piece.follow = 0, false, page.Glued
			if u.words[start].start > u.words[start-1].end {
				piece.follow = page.Spaced
			}
		}
		u.out = append(u.out, piece)
		start = i + 1
	}
}

// goesOn reports whether the line that starts with word start continues after word i.
func (u *lump) goesOn(start, i int) bool {
	return int(u.words[i].end-u.words[start].start) < u.least ||
		!u.endsBehind(i) && (u.prose[i] || i+1-start < lumpLabel)
}

// endsBehind reports whether a line ends with word i: running text begins or ends there, or a
// sentence does.
func (u *lump) endsBehind(i int) bool {
	a, b := &u.words[i], &u.words[i+1]
	return u.prose[i] != u.prose[i+1] || a.ends && b.begins || u.prose[i] && a.wide && b.wide &&
		a.end < b.start
}
