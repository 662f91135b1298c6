package meta

import (
	"slices"
	"strings"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/page"
)

// Bylines, datelines and date lines near the start of the body are fields of their own. They leave
// the text, like the headline and the dek.

const (
	creditReach = 6  // so many kept blocks are searched
	creditMost  = 14 // words of such a line
)

// creditsOf returns the kept blocks that are a byline, a date line or the dateline.
func creditsOf(z *zone, dateline string) (credits []int) {
	if z.first < 0 {
		return nil
	}
	from := z.first
	if z.p.Form == page.FormText && z.title >= 0 {
		from = min(from, z.title+1) // the dek and what follows may have been kept
	} else if z.p.Form == page.FormHTML {
		from = slices.Index(z.known.Kept, true)
	}
	seen := 0
	for i := from; i <= z.last && seen < creditReach; i++ {
		if !z.known.Kept[i] {
			continue
		}
		seen++
		if z.isCredit(i) || z.isDatelineAlone(i, dateline) {
			credits = append(credits, i)
		}
	}
	return credits
}

// isDatelineAlone reports whether block i is the dateline and nothing more.
func (z *zone) isDatelineAlone(i int, dateline string) bool {
	b := &z.p.Blocks[i]
	return dateline != "" && b.End-b.Start < byline.LineMost/2 &&
		strings.TrimRight(z.blockText(i), ":.") == dateline
}

// isCredit reports whether block i is a byline or a date line, and nothing more. In a text page,
// the line that names who posted a text is neither.
func (z *zone) isCredit(i int) bool {
	b := &z.p.Blocks[i]
	if b.Words == 0 || b.Words > creditMost || b.Ends || b.Kind == page.Heading ||
		b.Kind == page.Item || b.Kind == page.Cell || b.Kind == page.Quote {
		return false
	}
	if z.p.Form == page.FormText && byline.NamesPoster(z.p.Text[b.Start:b.End]) {
		return false
	}
	if (&bylineReader{zone: z}).blockNames(i) != nil {
		return true
	}
	return z.lines.HasDate(i) && 2*b.Digits >= b.Words
}
