package date

import (
	"fmt"
	"iter"
	"strings"
	"time"
)

// Dates of news pages, in the languages of dates.txt.
//
// A date is found by a scanner over tokens (token.go), which tries a
// few forms at each place (form.go), then looks for a time beside the
// date (clock.go, zone.go) and for a label before or after it
// (label.go). Words come from one table of all languages
// (words.go): a page's language only decides between readings.
//
// A wrong date is worse than none. So a date has a day, a month and a year,
// stands free of other figures, exists in the calendar, and lies between
// 1980 and the present; a bare year, a month with a year, and "2 hours ago"
// are no dates.

// Date is a date as far as the page tells it.
type Date struct {
	Year, Month, Day     int
	Hour, Minute, Second int
	HasTime              bool
	Offset               int // minutes east of UTC
	HasZone              bool
}

// LabelKind says what a line calls its date.
type LabelKind uint8

const (
	LabelNone LabelKind = iota
	LabelPublished
	LabelModified
	LabelCopyright // of a right or a year of foundation: never the article's date
	labelOther     // of a birth, a deadline, an event: never the article's date
)

// Context is what a page tells about the writing of its dates.
type Context struct {
	Lang    string    // BCP 47, "" if unknown
	Country string    // ISO 3166 alpha-2 of the outlet, "" if unknown
	Now     time.Time // dates more than two days later are refused; zero: not judged
}

const (
	firstYear  = 1980
	lastYear   = 2100
	futureSlip = 48 * time.Hour // time zones, and papers dated for tomorrow
)

// String gives the stamp in ISO 8601: a date, a date with a time, or both
// with an offset.
func (s Date) String() string {
	date := fmt.Sprintf("%04d-%02d-%02d", s.Year, s.Month, s.Day)
	if !s.HasTime {
		return date
	}
	date += fmt.Sprintf("T%02d:%02d:%02d", s.Hour, s.Minute, s.Second)
	if !s.HasZone {
		return date
	}
	sign, off := '+', s.Offset
	if off < 0 {
		sign, off = '-', -off
	}
	return date + fmt.Sprintf("%c%02d:%02d", sign, off/60, off%60)
}

// Instant returns the moment that the stamp names, in UTC where it tells no zone.
func (s Date) Instant() time.Time {
	t := time.Date(s.Year, time.Month(s.Month), s.Day, s.Hour, s.Minute, s.Second, 0, time.UTC)
	return t.Add(-time.Duration(s.Offset) * time.Minute)
}

// plausible reports whether the stamp exists and may date a web page.
func (s Date) plausible(c Context) bool {
	if s.Year < firstYear || s.Year > lastYear || !validDay(s.Year, s.Month, s.Day) {
		return false
	}
	return c.Now.IsZero() || !s.Instant().After(c.Now.Add(futureSlip))
}

// ParseISO reads a date written for machines, of a page about which nothing
// is known; see parseDate.
func ParseISO(s string) (Date, bool) { return Parse(s, Context{}) }

// Parse reads a date written for machines: ISO 8601 in its variants,
// RFC 1123, Unix time in seconds or milliseconds, 20240312, JavaScript's
// Date.toString. As pages put visible dates into machine fields too, all that
// findDate reads is accepted.
func Parse(s string, c Context) (Date, bool) {
	d := NewScan(s, c)
	defer d.Free()
	d.machine = true
	if st, ok := d.unixTime(); ok && st.plausible(c) {
		return st, true
	}
	for st, label := range d.dates {
		if label != LabelCopyright && label != labelOther {
			return st, true
		}
	}
	return Date{}, false
}

// unixTime reads a lone number of seconds or milliseconds since 1970.
func (d *dateScan) unixTime() (Date, bool) {
	if len(d.tok) != 1 || d.tok[0].kind != numberToken {
		return Date{}, false
	}
	sec := int64(d.tok[0].num)
	switch d.tok[0].width {
	case 10:
	case 13:
		sec /= 1000
	default:
		return Date{}, false
	}
	t := time.Unix(sec, 0).UTC()
	return Date{
		Year: t.Year(), Month: int(t.Month()), Day: t.Day(),
		Hour: t.Hour(), Minute: t.Minute(), Second: t.Second(), HasTime: true, HasZone: true,
	}, true
}

// Find gives the first plausible date of a visible line and its label.
// Without one, the label may still be labelCopyright.
func Find(s string, c Context) (Date, LabelKind, bool) {
	d := NewScan(s, c)
	defer d.Free()
	if HasDigit(s) {
		for st, label := range d.usable {
			return st, label, true
		}
	}
	if label, _ := d.lastLabel(0, len(d.tok)); label == LabelCopyright {
		return Date{}, LabelCopyright, false
	}
	return Date{}, LabelNone, false
}

// HasDate reports whether findDate gives one. Most lines that are asked have no figure, and need
// no scan.
func HasDate(s string, c Context) bool {
	for range FindAll(s, c) {
		return true
	}
	return false
}

// FindAll gives all plausible dates of a visible line, in its order, each
// with its own label: a line may hold the dates of publication and update.
func FindAll(s string, c Context) iter.Seq2[Date, LabelKind] {
	return func(yield func(Date, LabelKind) bool) {
		if !HasDigit(s) {
			return
		}
		d := NewScan(s, c)
		defer d.Free()
		d.usable(yield)
	}
}

// usable gives the dates that are the article's by their labels.
func (d *dateScan) usable(yield func(Date, LabelKind) bool) {
	for st, label := range d.dates {
		if label != LabelCopyright && label != labelOther && !yield(st, label) {
			return
		}
	}
}

// LineLabel gives the last label of a line, for a date that is in the next line or element;
// labelNone if it has none.
func LineLabel(s string, c Context) LabelKind {
	d := NewScan(s, c)
	defer d.Free()
	label, _ := d.lastLabel(0, len(d.tok))
	return label
}

// HasDigit keeps the scanner away from the many lines without figures.
func HasDigit(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return digitValue(r) >= 0 })
}

// Move writes a moment given in UTC by a clock that is ahead by minutes.
func (s *Date) Move(minutes int) {
	if !s.HasTime || !s.HasZone || s.Offset != 0 {
		return
	}
	t := s.Instant().Add(time.Duration(minutes) * time.Minute)
	s.Year, s.Month, s.Day = t.Year(), int(t.Month()), t.Day()
	s.Hour, s.Minute, s.Offset = t.Hour(), t.Minute(), minutes
}
