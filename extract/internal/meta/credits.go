package meta

import (
	"slices"
	"strings"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
)

// Bylines, datelines and date lines near the head of the body are read into fields of their
// own and leave the text, as the headline and the dek do.

const (
	creditReach = 6  // kept blocks from the first on that are looked at
	creditMost  = 14 // words of such a line
)

func (r *reader) credits() {
	if r.zone.first < 0 {
		return
	}
	from := r.zone.first
	if r.p.Form == page.FormText && r.zone.title >= 0 {
		from = min(from, r.zone.title+1) // the dek and what follows it may have been taken along
	} else if r.p.Form == page.FormHTML {
		from = slices.Index(r.known.Kept, true)
	}
	seen := 0
	for i := from; i <= r.last && seen < creditReach; i++ {
		if !r.known.Kept[i] {
			continue
		}
		seen++
		if r.isCredit(i) || r.isDatelineAlone(i) {
			r.out.Credits = append(r.out.Credits, i)
		}
	}
}

// isDatelineAlone reports whether block i is the dateline and nothing more.
func (r *reader) isDatelineAlone(i int) bool {
	b := &r.p.Blocks[i]
	return r.out.Dateline != "" && b.End-b.Start < byline.LineMost/2 &&
		strings.TrimRight(r.blockText(i), ":.") == r.out.Dateline
}

// isCredit reports whether block i is a byline or a date line, and nothing more.
func (r *reader) isCredit(i int) bool {
	b := &r.p.Blocks[i]
	if b.Words == 0 || b.Words > creditMost || b.Ends || b.Kind == page.Heading ||
		b.Kind == page.Item || b.Kind == page.Cell || b.Kind == page.Quote {
		return false
	}
	if (&bylineReader{reader: r}).blockNames(i) != nil {
		return true
	}
	dated := date.HasDate(r.blockText(i), date.Context{Lang: r.known.Lang})
	return dated && 2*b.Digits >= b.Words
}
