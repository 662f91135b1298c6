package date

import (
	"fmt"
	"iter"
	"time"
	"unicode/utf8"
)

// A date is found by a scanner over tokens (token.go). At each token it tries a few forms
// (form.go). Then it looks for a time next to the date (clock.go, zone.go) and for a label before
// or after it (label.go). The words of all languages are in one table (words.go). The language of
// the page only decides if a date can be read in two ways.
//
// A wrong date is worse than none. So a date must have a day, a month and a year, must not touch
// other numbers, must exist in the calendar, and must be between 1980 and now. A year alone, a
// month with a year, and "2 hours ago" are not dates.

// Date is a date, as precise as the page gives it.
type Date struct {
	Year, Month, Day     int
	Hour, Minute, Second int
	HasTime              bool
	Offset               int // minutes east of UTC
	HasZone              bool
}

// LabelKind is the meaning of a date according to the words around it.
type LabelKind uint8

const (
	LabelNone LabelKind = iota
	LabelPublished
	LabelModified
	LabelCopyright // of a right or a year of foundation: never the article's date
	labelOther     // of a birth, a deadline, an event: never the article's date
)

// Context is what is known about the dates of a page.
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

// String returns the date in ISO 8601: a date, a date with a time, or both with an offset.
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

// Instant returns the moment of the date. A date without a zone is read as UTC.
func (s Date) Instant() time.Time {
	t := time.Date(s.Year, time.Month(s.Month), s.Day, s.Hour, s.Minute, s.Second, 0, time.UTC)
	return t.Add(-time.Duration(s.Offset) * time.Minute)
}

// plausible reports whether the date exists and can be the date of a web page.
func (s Date) plausible(c Context) bool {
	if s.Year < firstYear || s.Year > lastYear || !validDay(s.Year, s.Month, s.Day) {
		return false
	}
	return c.Now.IsZero() || !s.Instant().After(c.Now.Add(futureSlip))
}

// ParseISO is Parse without a context.
func ParseISO(s string) (Date, bool) { return Parse(s, Context{}) }

// Parse reads a date written for machines: ISO 8601 in its variants, RFC 1123, Unix time in seconds
// or milliseconds, 20240312, JavaScript's Date.toString. Pages also put visible dates into fields
// for machines, so Parse accepts everything that Find accepts.
func Parse(s string, c Context) (Date, bool) {
	d := newScan(s, c)
	defer d.free()
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

// unixTime reads a number of seconds or milliseconds since 1970.
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

// Find returns the first plausible date of a visible line, and its label. If there is no date, the
// label may still be LabelCopyright.
func Find(s string, c Context) (Date, LabelKind, bool) {
	d := newScan(s, c)
	defer d.free()
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

// Around returns the text before and after the first plausible date of a visible line. The time and
// the zone belong to the date.
func Around(s string, c Context) (before, after string, ok bool) {
	d := newScan(s, c)
	defer d.free()
	for range d.usable {
		if d.dateEnd < len(d.tok) {
			after = s[d.tok[d.dateEnd].at:]
		}
		return s[:d.tok[d.dateStart].at], after, true
	}
	return "", "", false
}

// HasDate reports whether Find finds a date. Most lines have no digit and need no scan.
func HasDate(s string, c Context) bool {
	for range FindAll(s, c) {
		return true
	}
	return false
}

// FindAll returns all plausible dates of a visible line in order, each with its label. One line may
// have the dates of publication and update.
func FindAll(s string, c Context) iter.Seq2[Date, LabelKind] {
	return func(yield func(Date, LabelKind) bool) {
		if !hasDigits(s, digitsLeast) {
			return
		}
		d := newScan(s, c)
		defer d.free()
		d.usable(yield)
	}
}

// usable yields the dates that can be the article's according to their labels.
func (d *dateScan) usable(yield func(Date, LabelKind) bool) {
	for st, label := range d.dates {
		if label != LabelCopyright && label != labelOther && !yield(st, label) {
			return
		}
	}
}

// LineLabel returns the last label of a line, or LabelNone. The date may be in the next line or
// element.
func LineLabel(s string, c Context) LabelKind {
	d := newScan(s, c)
	defer d.free()
	label, _ := d.lastLabel(0, len(d.tok))
	return label
}

// IsWeekday reports whether s is the name of a weekday.
func IsWeekday(s string) bool {
	d := newScan(s, Context{})
	defer d.free()
	_, n := d.match(weekWord, 0)
	return n > 0 && n == len(d.tok)
}

// HasDigit reports whether a line has a digit. It saves the scan of most lines.
func HasDigit(s string) bool { return hasDigits(s, 1) }

// digitsLeast is how many digits a date has at least: 令和元年3月2日 has two.
const digitsLeast = 2

// hasDigits reports whether s has n digits or more.
func hasDigits(s string, n int) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return hasDigitsOf(s[i:], n)
		}
		if c-'0' < 10 {
			if n--; n == 0 {
				return true
			}
		}
	}
	return false
}

// hasDigitsOf is hasDigits for all scripts. A Chinese numeral before the word for a year counts as
// all the digits of a date.
func hasDigitsOf(s string, n int) bool {
	last := ' '
	for _, r := range s {
		if digitValue(r) >= 0 {
			if n--; n == 0 {
				return true
			}
		}
		if r == '年' && hanDigit(last) >= 0 {
			return true
		}
		last = r
	}
	return false
}

// Move changes a moment in UTC to a clock that is ahead by some minutes.
func (s *Date) Move(minutes int) {
	if !s.HasTime || !s.HasZone || s.Offset != 0 {
		return
	}
	t := s.Instant().Add(time.Duration(minutes) * time.Minute)
	s.Year, s.Month, s.Day = t.Year(), int(t.Month()), t.Day()
	s.Hour, s.Minute, s.Offset = t.Hour(), t.Minute(), minutes
}
