package textpage

import (
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
	lumpLeast  = 1800 // a line of this many bytes is no paragraph
	lumpAlone  = 300  // the same if the line is the whole page
	lumpChange = 3    // what it costs to go over from labels to running text or back
	lumpLabel  = 6    // words of labels that make a line: where one ends is not known
)

// isLump tells pages that are on few lines: three quarters of their bytes are in lines longer
// than a paragraph.
func isLump(lines []textLine) bool {
	if len(lines) == 1 {
		return len(lines[0].text) >= lumpAlone
	}
	long, all := 0, 0
	for i := range lines {
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
}

// cut returns the lines of a page with the long ones cut.
func (u *lump) cut(lines []textLine) []textLine {
	u.out = u.out[:0]
	for i := range lines {
		l := &lines[i]
		if len(l.text) < lumpLeast && len(lines) > 1 {
			u.out = append(u.out, *l)
			continue
		}
		u.split(l.text)
		u.follow()
		u.cutLine(l)
	}
	return u.out
}

// follow finds which words are in running text. At the start of the line and behind the end of a
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
		if i+1 < len(u.words) && !u.endsBehind(i) && (u.prose[i] || i+1-start < lumpLabel) {
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

// endsBehind reports whether a line ends with word i: running text begins or ends there, or a
// sentence does.
func (u *lump) endsBehind(i int) bool {
	a, b := &u.words[i], &u.words[i+1]
	return u.prose[i] != u.prose[i+1] || a.ends && b.begins || u.prose[i] && a.wide && b.wide &&
		a.end < b.start
}
