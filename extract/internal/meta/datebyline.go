package meta

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
)

// bylineDate uses the date beside a byline of a text page that has no date near its headline. The
// headline may have been missed, or the byline is below the body. Teasers have bylines and dates
// too, so there must be only one day.
func (d *dateReader) bylineDate() {
	var found date.Date
	for i := max(0, d.first-datedReach); i < min(len(d.p.Blocks), d.last+tailLong); i++ {
		if i >= d.first && i <= d.last {
			continue // names in the body are people of the article
		}
		s := d.besideByline(i)
		if s.Year == 0 {
			continue
		}
		if found.Year > 0 && !sameDay(found, s) {
			return
		}
		found = s
	}
	if found.Year > 0 {
		d.published.set("line beside a byline", found)
	}
}

// besideByline returns the date in block i, if it is a byline, or in the line below it.
func (d *dateReader) besideByline(i int) date.Date {
	if b := &d.p.Blocks[i]; b.Kind == page.Item || b.End-b.Start > byline.LineMost/2 || b.Ends ||
		!d.lines.IsByline(i) {
		return date.Date{}
	}
	if s, _, ok := date.Find(d.blockText(i), d.c); ok {
		return s
	}
	if i+1 < len(d.p.Blocks) && d.p.Blocks[i+1].Words <= byline.LabelWords &&
		d.p.Blocks[i+1].Kind != page.Item {
		if s, _, ok := date.Find(d.blockText(i+1), d.c); ok {
			return s
		}
	}
	return date.Date{}
}
