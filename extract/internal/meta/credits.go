package meta

import (
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

func (r *Reader) credits() {
	if r.C.First < 0 {
		return
	}
	from := r.C.First
	if r.P.Form == page.FormText && r.Out.TitleBlock >= 0 {
		from = min(from, r.Out.TitleBlock+1) // the dek and what follows it may have been taken along
	}
	seen := 0
	for i := from; i <= r.last && seen < creditReach; i++ {
		if !r.C.Kept[i] {
			continue
		}
		seen++
		if r.isCredit(i) || r.isDatelineAlone(i) {
			r.Out.Credits = append(r.Out.Credits, i)
		}
	}
}

// isDatelineAlone says whether block i is the dateline and nothing more.
func (r *Reader) isDatelineAlone(i int) bool {
	b := &r.P.Blocks[i]
	return r.Out.Dateline != "" && b.End-b.Start < byline.LineMost/2 && strings.TrimRight(r.BlockText(i), ":.") == r.Out.Dateline
}

// isCredit says whether block i is a byline or a date line, and nothing more.
func (r *Reader) isCredit(i int) bool {
	b := &r.P.Blocks[i]
	if b.Words == 0 || b.Words > creditMost || b.Ends || b.Kind == page.Heading || b.Kind == page.Item || b.Kind == page.Cell || b.Kind == page.Quote {
		return false
	}
	if r.blockNames(i) != nil {
		return true
	}
	dated := date.HasDate(r.BlockText(i), date.Context{Lang: r.C.Lang})
	return dated && 2*b.Digits >= b.Words
}
