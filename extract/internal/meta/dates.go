package meta

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// When the article was published and modified. The dates that the page states as data come first.
// Then come the lines around the headline and after the body; their labels say which date they are.
// The address comes last.

var publishedRows = []row[*zone, string]{
	{"json-ld datePublished", func(z *zone) string { return z.article("datePublished") }},
	{"article:published_time", func(z *zone) string {
		return z.meta("article:published_time", "og:article:published_time", "article:published",
			"og:published_time")
	}},
	{"itemprop datePublished", func(z *zone) string { return z.prop("datePublished") }},
	{"meta date", func(z *zone) string {
		return z.meta("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
			"cxenseparse:publishtime", "datepublished", "pubdate", "publishdate", "publish-date",
			"publish_date", "publication_date", "date_published", "published-date", "published_date",
			"publication-date", "originalpublicationdate", "article_date_original", "published",
			"mrf:published_time", "rnews:datepublished", "bt:pubdate", "dcsext.articlefirstpublished",
			"shareaholic:article_published_time")
	}},
	{"dublin core date", func(z *zone) string {
		return z.meta("dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
			"dc.date.published", "dc.date", "dcterms.date", "dc:date", "citation_publication_date",
			"citation_online_date", "citation_date", "prism.publicationdate")
	}},
	{"json-ld page datePublished", func(z *zone) string { return z.page("datePublished") }},
	{"json-ld dateCreated", func(z *zone) string { return z.article("dateCreated", "uploadDate") }},
	{"time element", func(z *zone) string { return z.timeElement() }},
	{"itemprop dateCreated", func(z *zone) string {
		return z.prop("dateCreated", "created", "issued", "uploadDate")
	}},
	{"meta of a house", func(z *zone) string { return z.outletDate() }},
}

// outletDate reads the names that an outlet makes up for itself, such as "x-published-date".
func (src *sources) outletDate() string {
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

var modifiedRows = []row[*zone, string]{
	{"json-ld dateModified", func(z *zone) string { return z.article("dateModified") }},
	{"article:modified_time", func(z *zone) string {
		return z.meta("article:modified_time", "og:article:modified_time", "og:updated_time",
			"article:modified", "og:modified_time")
	}},
	{"itemprop dateModified", func(z *zone) string { return z.prop("dateModified") }},
	{"meta modified", func(z *zone) string {
		return z.meta("datemodified", "last-modified", "lastmod", "modified", "dc.date.modified",
			"dcterms.modified", "moddate", "revision_date", "article_date_updated", "mrf:modified_time")
	}},
	{"json-ld page dateModified", func(z *zone) string { return z.page("dateModified") }},
}

// lateRows state dates that are used only if no line of the page has one.
var lateRows = []row[*zone, string]{
	{"meta late", func(z *zone) string {
		return z.meta("date", "article.created", "created", "release_date")
	}},
}

// moment is a date and the source that it is from.
type moment struct {
	date   date.Date
	source string
}

// isKnown reports whether there is a date.
func (m *moment) isKnown() bool { return m.date.Year > 0 }

// set fills in a date that is not yet known.
func (m *moment) set(source string, s date.Date) {
	if !m.isKnown() {
		*m = moment{s, source}
	}
}

// text returns the date as the output writes it.
func (m *moment) text() text {
	if !m.isKnown() {
		return text{}
	}
	return text{m.date.String(), m.source}
}

// datesOf returns when the article was published and when it was changed.
func datesOf(z *zone, c date.Context) (published, modified moment) {
	d := dateReader{zone: z, c: c}
	d.published = d.stated(publishedRows)
	d.modified = d.stated(modifiedRows)
	late := d.stated(lateRows)
	d.published.set(late.source, late.date)
	d.readLines()
	d.correct()
	d.localize()
	d.takeDays()
	s, ok := date.InURL(z.known.URL)
	if !ok {
		s, ok = date.InURL(z.canonical.value)
	}
	if ok {
		d.published.set("address", s)
		d.order(s)
	}
	if z.p.Form == page.FormText && !d.published.isKnown() && z.first >= 0 {
		d.bylineDate()
	}
	return d.published, d.modified
}

// order swaps the day and the month of a date if the date in the address shows that they were read
// in the wrong order.
func (d *dateReader) order(address date.Date) {
	if s := &d.published.date; s.Year == address.Year && s.Month == address.Day &&
		s.Day == address.Month && s.Day != s.Month {
		s.Month, s.Day = s.Day, s.Month
		d.published.source = "line, order of the address"
	}
}

// dateContext returns what is known about the page's dates before they are read.
func (src *sources) dateContext(lang string) date.Context {
	return date.Context{Lang: lang, Country: src.country(), Now: src.known.Now}
}

// country returns the country of the outlet: from its address, or else from the region of its
// language.
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

// dateReader reads the dates of a page, one source after the other.
type dateReader struct {
	*zone
	c                   date.Context
	published, modified moment

	printed []date.Date // dates with a time, as the page prints them
	shown   []date.Date // the dates near the headline that are not of a change
	changed date.Date   // the first printed date of a change
}

// correct compares the stated dates with the printed ones. Some pages state the day of their last
// change as the day of publication. If all dates printed near the headline are earlier, the printed
// one is right. If only a change is printed or stated, its date is used.
func (d *dateReader) correct() {
	stated, changed := d.published.date, d.modified.date
	if (sameDay(stated, changed) || changed.Year > 0 && changed.Instant().Before(stated.Instant())) &&
		d.allEarlier(stated) {
		d.published = moment{d.shown[0], "line"}
	}
	if d.changed.Year > 0 {
		d.published.set("labelled line of a change", d.changed)
	}
}

// allEarlier reports whether all printed dates are of days before the day of s.
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

// localize changes the stated dates from UTC to the clock of the outlet, if a printed time shows
// it: the same moment by a clock with a zone, or the same minute of another hour.
func (d *dateReader) localize() {
	for _, p := range d.printed {
		d.published.takeZone(p)
		d.modified.takeZone(p)
	}
	for _, stated := range [...]date.Date{d.published.date, d.modified.date} {
		for _, p := range d.printed {
			if offset, ok := clockOffset(stated, p); ok {
				d.published.move(offset)
				d.modified.move(offset)
				return
			}
		}
	}
}

// takeDays corrects the days of stated moments by those that the page prints. A page that prints
// only its last change may state it as the publication too.
func (d *dateReader) takeDays() {
	shown, changed := d.shown, []date.Date{d.changed}
	if d.changed.Year == 0 {
		changed = nil
	}
	if stated := d.published.date; shown == nil && stated == d.modified.date {
		shown = changed
	}
	d.takeDay(&d.published, shown, "datePublished")
	d.takeDay(&d.modified, changed, "dateModified")
}

// takeDay uses the first day that the page prints if the stated moment is in UTC, and on that day
// by a clock of the outlet's country. If a marked-up time is the same moment by that clock, it is
// used. If not, the time of day by that clock is not known.
func (d *dateReader) takeDay(m *moment, shown []date.Date, property string) {
	stated := m.date
	if !stated.HasTime || !stated.HasZone || stated.Offset != 0 || len(shown) == 0 {
		return
	}
	for _, s := range shown {
		if sameDay(s, stated) {
			return
		}
	}
	day := date.Date{Year: shown[0].Year, Month: shown[0].Month, Day: shown[0].Day}
	begins, instant := day.Instant(), stated.Instant()
	ends := begins.AddDate(0, 0, 1)
	east, west := clocksOf(d.c.Country)
	if instant.Before(begins.Add(-east)) || !instant.Before(ends.Add(west)) {
		return
	}
	if t, ok := d.zonedTime(instant, property); ok && sameDay(t, day) {
		m.date = t
		m.source += ", clock of a marked-up time"
		return
	}
	m.date = day
	m.source += ", day of a line"
}

// zonedTime returns the marked-up time that is the instant by a clock that is not UTC.
func (d *dateReader) zonedTime(instant time.Time, property string) (date.Date, bool) {
	for _, s := range [...]string{d.prop(property), d.timeElement()} {
		if t, ok := parseDate(s, d.c); ok && t.HasZone && t.Offset != 0 && t.Instant().Equal(instant) {
			return t, true
		}
	}
	return date.Date{}, false
}

// Clocks are at most so far ahead of UTC and behind it.
const (
	clockEast = 14 * time.Hour
	clockWest = 12 * time.Hour
)

// clocksOf returns how far the clocks of a country may be ahead of UTC and behind it. Those of the
// Americas are behind, nearly all others ahead. A printed day on the other side is that of a
// reader or a server.
func clocksOf(country string) (east, west time.Duration) {
	switch country {
	case "":
		return clockEast, clockWest
	case "US", "CA", "MX", "GT", "HN", "SV", "NI", "CR", "PA", "CU", "DO", "HT", "JM", "TT", "PR",
		"CO", "VE", "EC", "PE", "BO", "PY", "UY", "AR", "CL", "BR", "GY", "SR", "BZ", "BS", "BB":
		return 0, clockWest
	}
	return clockEast, 0
}

// takeZone adds the zone of a printed date that is the same minute, if the stated date has none.
func (m *moment) takeZone(printed date.Date) {
	if s := &m.date; s.HasTime && !s.HasZone && printed.HasZone && sameDay(*s, printed) &&
		s.Hour == printed.Hour && s.Minute == printed.Minute {
		s.HasZone, s.Offset = true, printed.Offset
		m.source += ", zone of a line"
	}
}

// move changes a date to a clock that is ahead of UTC by some minutes.
func (m *moment) move(offset int) {
	if m.isKnown() {
		m.date.Move(offset)
		m.source += ", clock of a line"
	}
}

// clockOffset returns by how many minutes the clock of p is ahead of UTC. p must be able to be the
// moment stated in UTC.
func clockOffset(stated, p date.Date) (minutes int, ok bool) {
	if !stated.HasTime || !stated.HasZone || stated.Offset != 0 {
		return 0, false
	}
	stated.Second, p.Second = 0, 0
	if p.HasZone {
		return p.Offset, p.Offset != 0 && p.Instant().Equal(stated.Instant())
	}
	minutes = int(p.Instant().Sub(stated.Instant()) / time.Minute)
	return minutes, minutes != 0 && minutes%30 == 0 && -int(clockWest/time.Minute) <= minutes &&
		minutes <= int(clockEast/time.Minute)
}

// stated returns the first date that rows give.
func (d *dateReader) stated(rows []row[*zone, string]) moment {
	for _, row := range rows {
		if s, ok := parseDate(row.read(d.zone), d.c); ok {
			return moment{s, row.source}
		}
	}
	return moment{}
}

// parseDate reads a date that a source states.
func parseDate(s string, c date.Context) (date.Date, bool) {
	s = clean.Text(s)
	if s == "" || len(s) > 200 {
		return date.Date{}, false
	}
	if t, ok := date.Parse(s, c); ok {
		return t, true
	}
	t, label, ok := date.Find(s, c)
	return t, ok && label < date.LabelCopyright
}

// timeElement returns the date of the first <time> that is labelled as the article's or is directly
// below the headline, or else of the first one above the headline or after the body.
func (z *zone) timeElement() string {
	from, to := z.headZone()
	other := ""
	for i := range z.p.Head.Props {
		q := &z.p.Head.Props[i]
		at := int(q.Block)
		if q.Name != "time" || at < from || at >= len(z.p.Blocks) ||
			isElsewhere(z.region(at)&^page.InAside) || at > z.last+tailReach {
			continue
		}
		switch label := z.timeLabel(q); {
		case label == date.LabelPublished, label == date.LabelNone && at >= z.title && at < to:
			return z.propText(q)
		case label == date.LabelNone && other == "" &&
			(at < to || jsonld.RankOf(q.Scope) == jsonld.NewsArticle):
			other = z.propText(q)
		}
	}
	return other
}

// timeLabelReach is how many bytes before a <time> are searched for its label, about as many as the
// words before a printed date. A block may have thousands of <time>.
const timeLabelReach = 200

// timeLabel returns the label before a <time>.
func (src *sources) timeLabel(q *page.Prop) date.LabelKind {
	b := &src.p.Blocks[q.Block]
	end := max(b.Start, min(q.Start, b.End))
	before := strings.TrimSpace(string(src.p.Text[max(b.Start, end-timeLabelReach):end]))
	if before == "" {
		before = src.labelBefore(int(q.Block))
	}
	return date.LineLabel(before, date.Context{})
}

// labelBefore returns the text of the block before i if it is short enough to be a label:
// "Published".
func (src *sources) labelBefore(i int) string {
	if i == 0 || src.p.Blocks[i-1].Words > 3 {
		return ""
	}
	return src.blockText(i - 1)
}

// textReach is how many lines below its head a text page is searched for dates. The longest text
// pages of news have some thousand lines.
const textReach = 20_000

// readLines reads the printed dates. Dates with labels count anywhere around the body, others only
// near the headline.
func (d *dateReader) readLines() {
	from, to := d.headZone()
	var bare, told date.Date
	isText := d.p.Form == page.FormText
	for i := from; i < to; i++ {
		switch {
		case d.isCaption(i), isText && d.lines.IsCredit(i):
			d.readLine(i, nil)
		case isText && d.isSentence(i), !isText && d.isOfEvent(i, d.c):
			d.readLine(i, &told)
		default:
			d.readLine(i, &bare)
		}
	}
	if isText {
		bare = cmp.Or(bare, told)
	}
	for i := d.tailStart(to); i < len(d.p.Blocks) &&
		(i < d.last+tailReach || isText && i < to+textReach); i++ {
		if i > d.last || !d.known.Kept[i] {
			d.readLine(i, nil)
		}
	}
	if bare.Year > 0 {
		d.published.set("line", bare)
	}
}

// isSentence reports whether block i is a sentence. A date in a sentence is mostly the date of an
// event.
func (d *dateReader) isSentence(i int) bool {
	b := &d.p.Blocks[i]
	return b.Words > byline.LabelWords || b.Ends && b.Words > timestampWords
}

// isOfEvent reports whether block i is a sentence of the body. What it tells of a day is an event,
// unless the date opens it, as a dateline does: "Jan. 11, 2012 -- The harbour".
func (z *zone) isOfEvent(i int, c date.Context) bool {
	if !z.known.Kept[i] || !z.p.Blocks[i].Ends {
		return false
	}
	whole := z.lines.Raw(i)
	head, letters := whole, 0
	for at := range head {
		if letters++; letters > openingDateMost {
			head = head[:at]
			break
		}
	}
	before, after, ok := date.Around(head, c)
	if !ok {
		return true
	}
	after += whole[len(head):]
	return (tellsBefore(before) || goesOn(before, after)) && !z.lines.IsByline(i)
}

// tellsBefore reports whether the words before a date are those of a sentence and not of a place: a
// long one of them is in lower case. "The mill burned on 3 May 2019."
func tellsBefore(before string) bool {
	words := strings.Fields(before)
	return len(words) >= toldWords && slices.ContainsFunc(words, func(w string) bool {
		return byline.StartsSmall(w) && utf8.RuneCountInString(w) >= toldLetters
	})
}

const (
	toldWords   = 3 // words that a sentence has at least before or after its date
	toldLetters = 5 // letters of a word that no name of a place has in lower case
)

// goesOn reports whether a sentence goes on behind a date, as no dateline does: in lower case, or
// after a small word and the date ("On 3 May 2019, Tom Falk"). In scripts without capitals, it ends
// like a sentence or has no space.
func goesOn(before, after string) bool {
	rest := strings.TrimLeft(after, ",،、， ")
	next, _ := utf8.DecodeRuneInString(rest)
	words := len(strings.Fields(rest))
	switch {
	case !unicode.IsLetter(next):
		return false
	case word.IsHangul(next):
		return words > 1 && endsKorean(rest) && !hasDash(rest)
	case word.StandsAlone(next):
		return !strings.HasPrefix(after, " ") && !strings.ContainsRune("电電讯訊", next) &&
			utf8.RuneCountInString(rest) >= toldHan
	case unicode.IsUpper(next):
		return words > toldWords && isSmallOpener(before) && !hasDash(rest)
	}
	return words >= toldWords || words > 1 && before != ""
}

// toldHan is how many characters a sentence has at least after its date, if they are words.
const toldHan = 6

// endsKorean reports whether a sentence ends like those of Korean articles.
func endsKorean(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ".!?…\"'”’」』) "))
	return strings.ContainsRune("다요까죠", last)
}

// hasDash reports whether a dash or a sign like one follows within the reach of a dateline.
func hasDash(s string) bool {
	for i, r := range s {
		if i > openingDateMost {
			break
		}
		if r == '=' || r == '/' || r == '(' || r == '—' || r == '–' || r == '-' && s[i-1] == ' ' {
			return true
		}
	}
	return false
}

// isSmallOpener reports whether the words before a date are one of at most three letters and no
// weekday: On, Am, Le, Dne.
func isSmallOpener(before string) bool {
	s := strings.TrimSpace(before)
	return s != "" && utf8.RuneCountInString(s) <= 3 && !strings.ContainsFunc(s, isNoLetter) &&
		!date.IsWeekday(s) && !byline.IsCapitals(s)
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// openingDateMost is how many letters a dateline with a date has at most.
const openingDateMost = 40

// isOfPicture reports whether block i belongs to a picture. A date in it says when the picture was
// taken.
func (d *dateReader) isOfPicture(i int) bool {
	return d.isCaption(i) || d.lines.IsCredit(i)
}

func (d *dateReader) isCaption(i int) bool {
	b := &d.p.Blocks[i]
	return b.Kind == page.Caption || b.Region&page.InFigure != 0
}

// tailStart returns the first block below the headline in which labelled dates count. It is the end
// of the body. A text page has no regions that show what belongs to the article, so all of its
// lines count.
func (d *dateReader) tailStart(headEnd int) int {
	if d.p.Form == page.FormText || d.last < 0 {
		return headEnd
	}
	return d.last + 1
}

// mayDate reports whether a block has enough digits for a date. Block counts only ASCII digits.
func (d *dateReader) mayDate(i int) bool {
	b := &d.p.Blocks[i]
	return b.Digits > 1 || b.Digits == 0 && date.HasDigit(d.lines.Raw(i))
}

// readLine reads the dates of block i. The first one without a label goes to bare. If bare is nil,
// only labelled dates count.
func (d *dateReader) readLine(i int, bare *date.Date) {
	b := &d.p.Blocks[i]
	if b.End-b.Start > byline.LineMost || !d.mayDate(i) ||
		d.region(i)&(page.InHidden|page.InForm) != 0 || isElsewhere(d.region(i)&^page.InAside) ||
		i == d.title {
		return
	}
	text, apart := d.spaced(i)
	if !apart && !d.lines.HasDate(i) {
		return
	}
	for s, label := range date.FindAll(text, d.c) {
		if s.HasTime && len(d.printed) < 8 {
			d.printed = append(d.printed, s)
		}
		if label == date.LabelNone {
			label = date.LineLabel(d.labelBefore(i), d.c)
		}
		if label != date.LabelModified && bare != nil && !d.isSentence(i) && !d.isOfPicture(i) {
			d.shown = append(d.shown, s)
		}
		label = d.labelByPlace(label, i, bare != nil)
		switch label {
		case date.LabelPublished:
			d.published.set("labelled line", s)
		case date.LabelModified:
			d.changed = cmp.Or(d.changed, s)
			d.modified.set("labelled line", s)
		case date.LabelNone:
			if bare != nil && bare.Year == 0 {
				*bare = s
			}
		}
	}
}

// labelByPlace corrects the label of a date by its place. In the head, a date in a paragraph or a
// link belongs to an event or another page, whatever its label. Further down, a date without a
// label is the date of publication if a date of change follows.
func (d *dateReader) labelByPlace(label date.LabelKind, i int, inHead bool) date.LabelKind {
	switch {
	case label == date.LabelPublished && inHead &&
		(d.known.Kept[i] && d.p.Blocks[i].Words > creditMost ||
			d.p.Blocks[i].Region&page.InLink != 0):
		return date.LabelNone
	case label == date.LabelNone && !inHead && date.LineLabel(d.blockText(i),
		d.c) == date.LabelModified:
		return date.LabelPublished
	}
	return label
}
