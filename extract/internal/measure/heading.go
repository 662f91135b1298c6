package measure

import (
	"winnow/extract/internal/page"
)

// openHeading is a heading that the blocks up to block end are under.
type openHeading struct{ block, end int32 }

// findHeadings finds the heading above each block. A heading reaches to the end of the innermost
// container that has more than the heading in it, or to the next heading in there.
func (v *View) findHeadings() {
	v.Heading = page.Resized(v.Heading, len(v.Blocks))
	open := v.headings[:0]
	for i := range v.Blocks {
		for len(open) > 0 && open[len(open)-1].end <= int32(i) {
			open = open[:len(open)-1]
		}
		v.Heading[i] = -1
		if len(open) > 0 {
			v.Heading[i] = open[len(open)-1].block
		}
		if !v.isHeading(i) {
			continue
		}
		h := openHeading{int32(i), v.reach(i)}
		if n := len(open); n > 0 && open[n-1].end == h.end {
			open = open[:n-1]
		}
		open = append(open, h)
	}
	v.headings = open
}

func (v *View) isHeading(i int) bool {
	return v.Blocks[i].Kind == page.Heading || v.Form == page.FormText && v.looksHeading(i)
}

// reach returns the end of the innermost container that has more in it than block i.
func (v *View) reach(i int) int32 {
	return v.Containers[v.Around(i, i+1)].Last
}

// looksHeading reports whether a line of a text page may be a heading: short, no sentence, no
// item.
func (v *View) looksHeading(i int) bool {
	b := &v.Blocks[i]
	return b.Kind == page.Line && b.Words <= 12 && !b.Ends && (b.Gap > 0 || i == 0)
}
