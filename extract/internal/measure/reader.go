package measure

import "winnow/extract/internal/lexicon"

// Offers, pleas and notices address the reader: "you", "your". So do guides, all the way through.
// A report does so only where it quotes somebody.

// readerWords is how many words a sentence has at least that shows whether a page addresses the
// reader.
const readerWords = 8

// sumReader adds up how many of the page's likely kept words are in blocks that address the reader.
func (v *View) sumReader() {
	v.proseKeep, v.readerKeep = 0, 0
	for i := range v.Blocks {
		if !v.isPlainProse(i) {
			continue
		}
		keep := v.keep(i)
		v.proseKeep += keep
		if v.speaksToReader(i) {
			v.readerKeep += keep
		}
	}
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
	prose, reader := v.proseKeep, v.readerKeep
	for j := max(0, i-readerReach); j <= min(i+readerReach, len(v.Blocks)-1); j++ {
		if !v.isPlainProse(j) {
			continue
		}
		prose -= v.keep(j)
		if v.speaksToReader(j) {
			reader -= v.keep(j)
		}
	}
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

func (v *View) keep(i int) float32 { return v.KeepSum[i+1] - v.KeepSum[i] }
