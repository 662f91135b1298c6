package choose

import (
	"bytes"

	"winnow/extract/internal/page"
)

// Footnotes, code and verse belong to the article that contains them. They are short, full of
// marks and unlike paragraphs, so their scores say little.

const (
	notesLeast = -6 // least score of a footnote of the article
	codeLeast  = -5 // least score of code between kept text
	endLeast   = -3 // the same of a table directly below the last text
	verseLeast = -3 // least score of verse between kept text
	verseLines = 3  // lines that verse has at least
	verseWords = 10 // words of its lines, in the mean, at most
)

// keepNotes keeps the footnotes after the article, with their head: those in the element that
// contains it. They say nothing about other blocks, so they are joined last.
func (v *Chooser) keepNotes(scores []float32, kept []bool) {
	text, keptText := -1, -1 // the last block of text, and the last kept one
	for i := 0; i < len(kept); {
		end := i
		for end < len(kept) && v.Blocks[end].Region&page.InNotes != 0 {
			end++
		}
		if end > i && keptText >= v.startAround(i, text) {
			v.joinNotes(scores, kept, i, end)
		}
		for end = max(end, i+1); i < end; i++ {
			if b := &v.Blocks[i]; b.Words >= sideWords && b.Kind != page.Heading {
				text = i
				if kept[i] {
					keptText = i
				}
			}
		}
	}
}

// startAround returns the first block of the innermost element around block i that has block text
// before it, too.
func (v *Chooser) startAround(i, text int) int {
	c := &v.Containers[v.Blocks[i].Container]
	for c.Parent >= 0 && int(c.First) > text {
		c = &v.Containers[c.Parent]
	}
	return int(c.First)
}

// joinNotes keeps the footnotes from block first to block end, and the head above them.
func (v *Chooser) joinNotes(scores []float32, kept []bool, first, end int) {
	for i := first; i < end; i++ {
		if scores[i] > notesLeast && v.Blocks[i].Words > 0 {
			v.Join(kept, i)
		}
	}
	if head := first - 1; head > 0 && v.Blocks[head].Kind == page.Heading && kept[first] &&
		scores[head] > subheadLeast {
		v.Join(kept, head)
	}
}

// keepCode keeps preformatted text and verse between kept text. On a text page the former is a
// table, which may also be the end of the article.
func (v *Chooser) keepCode(scores []float32, kept []bool) {
	for i := range kept {
		b := &v.Blocks[i]
		least := float32(codeLeast)
		if v.isVerse(b) {
			least = verseLeast
		} else if b.Kind != page.Code || b.Words == 0 || isNumbers(v.BlockText(i)) {
			continue
		}
		if scores[i] <= least || !v.textBeside(kept, i-1, -1) {
			continue
		}
		if v.textBeside(kept, i+1, 1) ||
			v.Form == page.FormText && kept[i-1] && scores[i] > endLeast {
			v.Join(kept, i)
		}
	}
}

// isNumbers reports whether a block has nothing but the numbers of lines.
func isNumbers(text []byte) bool { return len(bytes.Trim(text, "0123456789 \t\n")) == 0 }

// isVerse reports whether a block of an HTML page is several short lines, as those of a poem, an
// address or code without an element of its own.
func (v *Chooser) isVerse(b *page.Block) bool {
	lines := b.Newlines + 1
	return v.Form == page.FormHTML && lines >= verseLines && b.Words >= lines &&
		b.Words <= verseWords*lines && b.LinkWords == 0 &&
		(b.Kind == page.Paragraph || b.Kind == page.Quote || b.Kind == page.Line)
}
