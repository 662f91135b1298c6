package meta

import (
	"cmp"
	"strings"
	"time"

	"winnow/extract/internal/address"
	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
)

// When the article was published and when it was changed. What the page states
// in data comes first; then the lines around the headline and behind the body,
// which say by their labels which date they are; the address last.

var publishedRows = []row[*reader, string]{
	{"json-ld datePublished", func(r *reader) string { return r.article("datePublished") }},
	{"article:published_time", func(r *reader) string {
		return r.meta("article:published_time", "og:article:published_time", "article:published",
			"og:published_time")
	}},
	{"itemprop datePublished", func(r *reader) string { return r.prop("datePublished") }},
	{"meta date", func(r *reader) string {
		return r.meta("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
			"cxenseparse:publishtime", "datepublished", "pubdate", "publishdate", "publish-date",
			"publish_date", "publication_date", "date_published", "published-date", "published_date",
			"publication-date", "originalpublicationdate", "article_date_original", "published",
			"mrf:published_time", "rnews:datepublished", "bt:pubdate", "dcsext.articlefirstpublished",
			"shareaholic:article_published_time")
	}},
	{"dublin core date", func(r *reader) string {
		return r.meta("dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
			"dc.date.published", "dc.date", "dcterms.date", "dc:date", "citation_publication_date",
			"citation_online_date", "citation_date", "prism.publicationdate")
	}},
	{"json-ld page datePublished", func(r *reader) string { return r.page("datePublished") }},
	{"json-ld dateCreated", func(r *reader) string { return r.article("dateCreated", "uploadDate") }},
	{"time element", func(r *reader) string { return r.timeElement() }},
	{"itemprop dateCreated", func(r *reader) string {
		return r.prop("dateCreated", "created", "issued", "uploadDate")
	}},
	{"meta of a house", func(r *reader) string { return r.houseDate() }},
}

// houseDate reads names that a house makes for itself, "x-published-date".
func (src *sources) houseDate() string {
	for i := range src.p.Head.Metas {
		m := &src.p.Head.Metas[i]
		for _, end := range [...]string{"published-date", "publish-date", "publication-date",
			"published_date", "publish_date", "publisheddate", "publishdate"} {
			if house, ok := strings.CutSuffix(m.Name, end); ok && house != "" && m.Content != "" {
				return m.Content
			}
		}
	}
	return ""
}

var modifiedRows = []row[*reader, string]{
	{"json-ld dateModified", func(r *reader) string { return r.article("dateModified") }},
	{"article:modified_time", func(r *reader) string {
		return r.meta("article:modified_time", "og:article:modified_time", "og:updated_time",
			"article:modified", "og:modified_time")
	}},
	{"itemprop dateModified", func(r *reader) string { return r.prop("dateModified") }},
	{"meta modified", func(r *reader) string {
		return r.meta("datemodified", "last-modified", "lastmod", "modified", "dc.date.modified",
			"dcterms.modified", "moddate", "revision_date", "article_date_updated", "mrf:modified_time")
	}},
	{"json-ld page dateModified", func(r *reader) string { return r.page("dateModified") }},
}

// lateMetas give a date that is good only if no line of the page has one.
var lateRows = []row[*reader, string]{
	{"meta late", func(r *reader) string {
		return r.meta("date", "article.created", "created", "release_date")
	}},
}

func (r *reader) dates() {
	d := dateReader{reader: r, c: date.Context{Lang: r.out.Language, Country: r.country(),
		Now: r.known.Now}}
	d.find("date", publishedRows, &r.out.Date)
	d.find("date_modified", modifiedRows, &r.out.DateModified)
	d.find("date", lateRows, &r.out.Date)
	d.lines()
	d.correct()
	d.localize()
	s, ok := date.InURL(r.known.URL)
	if !ok {
		s, ok = date.InURL(r.out.CanonicalURL)
	}
	if ok {
		d.set("date", "address", &r.out.Date, s)
		d.order(s)
	}
	if r.p.Form == page.FormText && r.out.Date.Year == 0 && r.zone.first >= 0 {
		d.bylineDate()
	}
}

// order turns a day and month round that were read the wrong way, as the date
// in the address shows.
func (d *dateReader) order(address date.Date) {
	if s := &d.out.Date; s.Year == address.Year && s.Month == address.Day && s.Day == address.Month &&
		s.Day != s.Month {
		s.Month, s.Day = s.Day, s.Month
		d.note("date", "line, order of the address", s.String())
	}
}

// country returns the outlet's, by its address or else by the region of its language.
func (src *sources) country() string {
	if c := address.HostCountry(src.hostname); c != "" {
		return c
	}
	for _, row := range languageRows {
		tag := languageTag(row.read(src))
		if i := strings.LastIndexByte(tag, '-'); i > 0 && len(tag)-i == 3 {
			return tag[i+1:]
		}
	}
	return ""
}

type dateReader struct {
	*reader
	c       date.Context
	printed []date.Date // dates with a time and no zone, as the page prints them
	shown   []date.Date // the dates near the headline that are not of a change
	changed date.Date   // the first printed date of a change
}

// correct compares the stated dates with the printed ones. Some pages state the day of their last
// change as that of publication. If all dates printed near the headline are earlier, the printed
// one is right. If only a change is printed or stated, its date is used for the page.
func (d *dateReader) correct() {
	stated := &d.out.Date
	changed := d.out.DateModified
	if (sameDay(*stated, changed) || changed.Year > 0 && changed.Instant().Before(stated.Instant())) &&
		d.allEarlier(*stated) {
		*stated = d.shown[0]
		d.note("date", "line", stated.String())
	}
	if d.changed.Year > 0 {
		d.set("date", "labelled line of a change", stated, d.changed)
	}
}

// allEarlier reports whether the printed dates are of days before that of s.
func (d *dateReader) allEarlier(s date.Date) bool {
	for _, shown := range d.shown {
		if !shown.Instant().Before(s.Instant().AddDate(0, 0, -1)) {
			return false
		}
	}
	return len(d.shown) > 0
}

func sameDay(a, b date.Date) bool {
	return a.Year == b.Year && a.Month == b.Month && a.Day == b.Day
}

// localize writes dates that the head states in UTC by the clock of the outlet,
// where a printed time shows it: one at the same minute of another hour.
func (d *dateReader) localize() {
	stated := [...]*date.Date{&d.out.Date, &d.out.DateModified}
	for _, s := range stated {
		for _, p := range d.printed {
			if offset, ok := clockOffset(*s, p); ok {
				for _, s := range stated {
					s.Move(offset)
				}
				d.noteMoved("date", d.out.Date)
				d.noteMoved("date_modified", d.out.DateModified)
				return
			}
		}
	}
}

// noteMoved notes that a date is written by another clock than its source's.
func (d *dateReader) noteMoved(field string, s date.Date) {
	if was, ok := d.out.origin(field); ok {
		d.note(field, was.Source+", clock of a line", s.String())
	}
}

// clockOffset returns by how many minutes the clock that printed p is ahead of
// UTC, if p can be the moment stated in UTC.
func clockOffset(stated, p date.Date) (minutes int, ok bool) {
	if !stated.HasTime || !stated.HasZone || stated.Offset != 0 {
		return 0, false
	}
	stated.Second, p.Second = 0, 0
	minutes = int(p.Instant().Sub(stated.Instant()) / time.Minute)
	return minutes, minutes != 0 && minutes%30 == 0 && -12*60 <= minutes && minutes <= 14*60
}

// set fills in a date that is not yet known.
func (d *dateReader) set(field, source string, to *date.Date, s date.Date) {
	if to.Year == 0 {
		*to = s
		d.note(field, source, s.String())
	}
}

// find sets a date by the first of rows that gives one.
func (d *dateReader) find(field string, rows []row[*reader, string], to *date.Date) {
	for _, row := range rows {
		if s, ok := d.parse(row.read(d.reader)); ok {
			d.set(field, row.source, to, s)
			return
		}
	}
}

func (d *dateReader) parse(s string) (date.Date, bool) {
	s = clean.Text(s)
	if s == "" || len(s) > 200 {
		return date.Date{}, false
	}
	if t, ok := date.Parse(s, d.c); ok {
		return t, true
	}
	t, label, ok := date.Find(s, d.c)
	return t, ok && label < date.LabelCopyright
}

// timeElement returns the date of the first <time> that says it is the article's or is directly
// below the headline, or else of the first above the headline or behind the body.
func (r *reader) timeElement() string {
	from, to := r.headZone()
	other := ""
	for i := range r.p.Head.Props {
		q := &r.p.Head.Props[i]
		at := int(q.Block)
		if q.Name != "time" || at < from || at >= len(r.p.Blocks) ||
			isElsewhere(r.region(at)&^page.InAside) || at > r.last+tailReach {
			continue
		}
		switch label := r.timeLabel(q); {
		case label == date.LabelPublished, label == date.LabelNone && at >= r.zone.title && at < to:
			return r.propText(q)
		case label == date.LabelNone && other == "" &&
			(at < to || jsonld.RankOf(q.Scope) == jsonld.NewsArticle):
			other = r.propText(q)
		}
	}
	return other
}

// timeLabelReach is how many bytes before a <time> its label may be. A block may
// hold thousands of them, and its start is not read again for each.
const timeLabelReach = 500

// timeLabel says what the text before a <time> calls its date.
func (src *sources) timeLabel(q *page.Prop) date.LabelKind {
	b := &src.p.Blocks[q.Block]
	end := max(b.Start, min(q.Start, b.End))
	before := strings.TrimSpace(string(src.p.Text[max(b.Start, end-timeLabelReach):end]))
	if before == "" {
		before = src.labelBefore(int(q.Block))
	}
	return date.LineLabel(before, date.Context{})
}

// labelBefore returns the text of the block before i if it is short enough to be
// a label: "Published".
func (src *sources) labelBefore(i int) string {
	if i == 0 || src.p.Blocks[i-1].Words > 3 {
		return ""
	}
	return src.blockText(i - 1)
}

// textReach is how many lines below its head a text page is searched for dates. The longest
// text pages of news have some thousand.
const textReach = 20_000

// lines reads the printed dates. Labelled ones count anywhere around the body, others only near
// the headline.
func (d *dateReader) lines() {
	from, to := d.headZone()
	var bare, told date.Date
	for i := from; i < to; i++ {
		switch {
		case d.p.Form != page.FormText:
			d.line(i, &bare)
		case d.pictures(i):
			d.line(i, nil)
		case d.tells(i):
			d.line(i, &told)
		default:
			d.line(i, &bare)
		}
	}
	bare = cmp.Or(bare, told)
	for i := d.tailStart(to); i < len(d.p.Blocks) &&
		(i < d.last+tailReach || d.p.Form == page.FormText && i < to+textReach); i++ {
		if i > d.last || !d.reader.known.Kept[i] {
			d.line(i, nil)
		}
	}
	if bare.Year > 0 {
		d.set("date", "line", &d.out.Date, bare)
	}
}

// tells reports whether block i is a sentence. A date in a sentence is mostly that of an event.
func (d *dateReader) tells(i int) bool {
	b := &d.p.Blocks[i]
	return b.Words > headline.LabelWords || b.Ends && b.Words > stampLong
}

// pictures reports whether block i belongs to a picture: a date in it is that on which it was
// taken.
func (d *dateReader) pictures(i int) bool {
	b := &d.p.Blocks[i]
	return b.Kind == page.Caption || b.Region&page.InFigure != 0 || byline.IsCredit(d.blockText(i))
}

// tailStart returns the block from which labelled dates behind the headline count: behind the
// body, or in text pages, which have no regions to tell what is whose, anywhere.
func (d *dateReader) tailStart(headEnd int) int {
	if d.p.Form == page.FormText || d.last < 0 {
		return headEnd
	}
	return d.last + 1
}

// mayDate reports whether a block has figures enough for a date. Block counts those of ASCII
// alone.
func (d *dateReader) mayDate(b *page.Block) bool {
	return b.Digits > 2 || b.Digits == 0 && date.HasDigit(string(d.p.Text[b.Start:b.End]))
}

// line reads the dates of block i. The first without a label goes to bare; nil
// means that those are of no interest.
func (d *dateReader) line(i int, bare *date.Date) {
	b := &d.p.Blocks[i]
	if b.End-b.Start > byline.LineMost || !d.mayDate(b) ||
		d.region(i)&(page.InHidden|page.InForm) != 0 || isElsewhere(d.region(i)&^page.InAside) ||
		i == d.zone.title {
		return
	}
	above := date.LineLabel(d.labelBefore(i), d.c)
	for s, label := range date.FindAll(string(d.p.Text[b.Start:b.End]), d.c) {
		if s.HasTime && !s.HasZone && len(d.printed) < 8 {
			d.printed = append(d.printed, s)
		}
		if label == date.LabelNone {
			label = above
		}
		if label != date.LabelModified && bare != nil && !d.tells(i) && !d.pictures(i) {
			d.shown = append(d.shown, s)
		}
		label = d.weigh(label, i, bare != nil)
		switch label {
		case date.LabelPublished:
			d.set("date", "labelled line", &d.out.Date, s)
		case date.LabelModified:
			d.changed = cmp.Or(d.changed, s)
			d.set("date_modified", "labelled line", &d.out.DateModified, s)
		case date.LabelNone:
			if bare != nil && bare.Year == 0 {
				*bare = s
			}
		}
	}
}

// weigh corrects the label of a date on block i by its place. In the head, a date in the body or
// in a link belongs to an event or to another page, whatever its label. Further down, a date
// without a label is that of publication if a date of change follows it.
func (d *dateReader) weigh(label date.LabelKind, i int, inHead bool) date.LabelKind {
	switch {
	case label == date.LabelPublished && inHead &&
		(d.reader.known.Kept[i] && d.p.Blocks[i].Words > creditMost ||
			d.p.Blocks[i].Region&page.InLink != 0):
		return date.LabelNone
	case label == date.LabelNone && !inHead && date.LineLabel(d.blockText(i),
		d.c) == date.LabelModified:
		return date.LabelPublished
	}
	return label
}
