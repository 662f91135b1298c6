package choose

import "winnow/extract/internal/page"

// Footnotes and code belong to the article that contains them. Both are short, full of marks and
// unlike paragraphs, so their scores say little.

const (
	notesLeast = -6 // least score of a footnote of the article
	codeLeast  = -5 // least score of code between kept text
)

// keepNotes keeps the footnotes after the article: those in the element that contains it.
func (v *Chooser) keepNotes(scores []float32, kept []bool) {
	for i := 0; i < len(kept); i++ {
		if v.Blocks[i].Region&page.InNotes == 0 {
			continue
		}
		c := v.Blocks[i].Container
		for v.Containers[c].Parent > 0 && v.Containers[v.Containers[c].Parent].Region&page.InNotes != 0 {
			c = v.Containers[c].Parent
		}
		k := &v.Containers[c]
		if k.Parent >= 0 && !v.hasCells(k) && v.holdsText(kept, k.Parent, c) {
			for j := i; j < int(k.Last); j++ {
				if scores[j] > notesLeast && v.Blocks[j].Words > 0 {
					v.Join(kept, j)
				}
			}
		}
		i = max(i, int(k.Last)-1)
	}
}

// hasCells reports whether a container has table cells. Footnotes that a script shows are in
// tables, and the page has them a second time.
func (v *Chooser) hasCells(k *page.Container) bool {
	for i := k.First; i < k.Last; i++ {
		if v.Blocks[i].Kind == page.Cell {
			return true
		}
	}
	return false
}

// holdsText reports whether a kept block of text is in container c before container child.
func (v *Chooser) holdsText(kept []bool, c, child int32) bool {
	for i := v.Containers[child].First - 1; i >= v.Containers[c].First; i-- {
		if kept[i] && v.Blocks[i].Words >= sideWords {
			return true
		}
	}
	return false
}

// keepCode keeps preformatted text between kept text.
func (v *Chooser) keepCode(scores []float32, kept []bool) {
	for i := range kept {
		if v.Blocks[i].Kind == page.Code && v.Blocks[i].Words > 0 && scores[i] > codeLeast &&
			v.textBeside(kept, i-1, -1) && v.textBeside(kept, i+1, 1) {
			v.Join(kept, i)
		}
	}
}
