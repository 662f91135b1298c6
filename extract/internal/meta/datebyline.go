package meta

import (
	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
)

// bylineDate takes the date beside a byline of a text page that has none near its
// headline: the headline may have been missed, or the byline stands below the body.
// Teasers have bylines and dates, too, so they must not tell of several days.
func (d *dateReader) bylineDate() {
	var found date.Date
	for i := max(0, d.Reader.C.First-datedReach); i < min(len(d.P.Blocks), d.last+tailLong); i++ {
		if i >= d.Reader.C.First && i <= d.last {
			continue // the article's own people
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
		d.set("date", "line beside a byline", &d.Out.Date, found)
	}
}

// besideByline returns the date on block i, a byline, or on the line below it.
func (d *dateReader) besideByline(i int) date.Date {
	if b := &d.P.Blocks[i]; b.Kind == page.Item || b.End-b.Start > byline.LineMost/2 || b.Ends || byline.LineNames(d.BlockText(i), false) == nil {
		return date.Date{}
	}
	if s, _, ok := date.Find(d.BlockText(i), d.c); ok {
		return s
	}
	if i+1 < len(d.P.Blocks) && d.P.Blocks[i+1].Words <= runLabel && d.P.Blocks[i+1].Kind != page.Item {
		if s, _, ok := date.Find(d.BlockText(i+1), d.c); ok {
			return s
		}
	}
	return date.Date{}
}
