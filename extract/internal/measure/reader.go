package measure

import "winnow/extract/internal/lexicon"

// Offers, pleas and notices address the reader: "you", "your". So do guides, all the way through.
// A report does so only where it quotes somebody.

// readerWords is how many words a sentence has at least that shows whether a page addresses the
// reader.
const readerWords = 8

// sumReader adds up how many of the page's likely kept words are in blocks that address the reader.
func (v *View) sumReader() {
	v.proseKeep, v.readerKeep = v.proseIn(0, len(v.Blocks))
}

// proseIn returns the likely kept words of the sentences in some blocks that quote nobody, and of
// those among them that address the reader.
func (v *View) proseIn(from, to int) (prose, reader float32) {
	for i := from; i < to; i++ {
		if !v.isPlainProse(i) {
			continue
		}
		keep := v.KeepSum[i+1] - v.KeepSum[i]
		prose += keep
		if v.speaksToReader(i) {
			reader += keep
		}
	}
	return prose, reader
}

// readerReach is how many blocks above and below a block belong to the same plea.
const readerReach = 2

// ForReader returns how rare it is on the page that a block addresses the reader as block i does:
// the share of the likely kept words further away that do not. It returns 0 if block i does not
// either.
func (v *View) ForReader(i int) float32 {
	if !v.speaksToReader(i) {
		return 0
	}
	prose, reader := v.proseIn(max(0, i-readerReach), min(i+1+readerReach, len(v.Blocks)))
	prose, reader = v.proseKeep-prose, v.readerKeep-reader
	if prose < readerWords {
		return 0
	}
	return 1 - max(0, reader)/prose
}

// speaksToReader reports whether block i addresses the reader, and nobody is quoted in it.
func (v *View) speaksToReader(i int) bool {
	return v.Hits[i][lexicon.PhraseReader] > 0 && v.Blocks[i].Quotes == 0
}

func (v *View) isPlainProse(i int) bool {
	b := &v.Blocks[i]
	return b.Ends && b.Words >= readerWords && b.Quotes == 0
}
