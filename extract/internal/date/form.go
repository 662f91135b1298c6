package date

import (
	"slices"
	"strings"
	"sync"
)

// The forms of a day: in digits (2024-03-12), with marks (2024年3月12日), and with the name of the
// month (12 March 2024, March 12, 2024, 2024. március 12). Each form starts at a given token and
// reports whether it fits.

// dateScan is the state of the scan of one line.
type dateScan struct {
	tok      []token
	ctx      Context
	lang     string // primary subtag
	country  string
	words    *phraseBook
	machine  bool // a value for machines: 20240312 is a day, 1805 after T a time
	clockEnd int  // end of the last time that precedes a date
	hyphens  bool // hyphens join a day, a month and a year, so any name of a month is one
	suffixed bool // labels follow their dates: "3月12日 公開 3月13日 更新"

	dateStart, dateEnd int // the tokens of the date that dates yields, with its time
}

// day is a date as written, before its calendar is known.
type day struct {
	y, m, d int
	short   bool   // the year has two digits
	sure    bool   // the year has two digits, but this is a date without doubt
	lang    string // of the month's name
	jalali  bool   // the month's name is Persian
	clock   clock  // a time inside the form
	timed   bool
	end     int // index of the token after the form
}

// dateForms are tried at each token, in this order.
var dateForms = [...]func(*dateScan, int) (day, bool){
	(*dateScan).numericDay,
	(*dateScan).markedDay,
	(*dateScan).hanDay,
	(*dateScan).eraDay,
	(*dateScan).dayMonthYear,
	(*dateScan).monthDayYear,
	(*dateScan).yearMonthDay,
	(*dateScan).compactDay,
}

// dateScans holds scans for reuse: a page has hundreds of lines, and most have no date.
var dateScans = sync.Pool{New: func() any { return new(dateScan) }}

// newScan starts a scan of s. The caller must call free.
func newScan(s string, c Context) *dateScan {
	d := dateScans.Get().(*dateScan)
	*d = dateScan{tok: tokenize(d.tok[:0], s), ctx: c, words: dateWords(), clockEnd: -1}
	for i := range d.tok {
		d.tok[i].phrase = d.words.startingWith(d.tok[i].text)
	}
	lang, rest, _ := strings.Cut(strings.ReplaceAll(c.Lang, "_", "-"), "-")
	d.lang, d.country = strings.ToLower(lang), strings.ToUpper(c.Country)
	if d.country == "" && len(rest) == 2 {
		d.country = strings.ToUpper(rest)
	}
	return d
}

// free returns the memory of a scan. No result refers to it.
func (d *dateScan) free() {
	clear(d.tok) // do not keep the page's text in memory
	d.ctx = Context{}
	dateScans.Put(d)
}

// dayAt returns the day that starts at token i, in the Gregorian calendar.
func (d *dateScan) dayAt(i int) (day, bool) {
	if !d.mayStartDay(i) {
		return day{}, false
	}
	for _, form := range dateForms {
		if dd, ok := form(d, i); ok {
			if dd, ok = d.gregorian(dd); ok {
				return dd, true
			}
		}
	}
	return day{}, false
}

// mayStartDay reports whether token i is one that some form starts with: a number, the name of a
// month, or an era. Most words are not.
func (d *dateScan) mayStartDay(i int) bool {
	t := &d.tok[i]
	return t.kind == numberToken || t.phrase > 0 || d.lang == "ja" && len(t.text) == 1 ||
		startsEra(t.text) || t.text == "二" || t.text == "一"
}

// at returns token i, or an empty sign outside the line.
func (d *dateScan) at(i int) token {
	if i < 0 || i >= len(d.tok) {
		return token{kind: signToken, space: true}
	}
	return d.tok[i]
}

// figure returns the number at token i if it has lo to hi digits.
func (d *dateScan) figure(i, lo, hi int) (int, bool) {
	t := d.at(i)
	return t.num, t.kind == numberToken && t.width >= lo && t.width <= hi
}

// sign reports whether token i is one of the signs.
func (d *dateScan) sign(i int, signs string) bool {
	t := d.at(i)
	return t.kind == signToken && t.text != "" && strings.Contains(signs, t.text)
}

// numericDay reads 2024-03-12, 12.03.2024, 12/03/24 and 2024. 3. 12.
func (d *dateScan) numericDay(i int) (day, bool) {
	a, okA := d.figure(i, 1, 4)
	b, okB := d.figure(i+2, 1, 2)
	c, okC := d.figure(i+4, 1, 4)
	sep := d.at(i + 1).text
	if !okA || !okB || !okC || sep != d.at(i+3).text || !d.sign(i+1, "-./") || !d.evenSpace(i) {
		return day{}, false
	}
	if !d.freeBefore(i) && !d.touchesName(i) || !d.freeAfter(i+5) || d.afterVersion(i) {
		return day{}, false
	}
	dd, ok := d.orderFigures(i, a, b, c)
	dd.end = i + 5
	return dd, ok
}

// evenSpace reports whether the three numbers from token i are spaced alike: all without spaces or
// all with spaces. After a full stop it does not matter.
func (d *dateScan) evenSpace(i int) bool {
	if d.sign(i+1, ".") {
		return !d.at(i+1).space && !d.at(i+3).space
	}
	first := d.at(i + 1).space
	for j := i + 2; j <= i+4; j++ {
		if d.at(j).space != first {
			return false
		}
	}
	return !first || d.sign(i+1, "/")
}

// orderFigures decides which number is the year, the month and the day.
func (d *dateScan) orderFigures(i, a, b, c int) (day, bool) {
	wa, wc := d.at(i).width, d.at(i+4).width
	switch {
	case wa == 4 && wc <= 2:
		return day{y: a, m: b, d: c}, true
	case wa <= 2 && wc == 4:
		return d.orderDayMonth(day{y: c, m: b, d: a}, d.sign(i+1, "/")), true
	case wa == 2 && wc == 2 && d.yearFirst():
		return day{y: a, m: b, d: c, short: true}, true
	case wa <= 2 && wc == 2:
		return d.orderDayMonth(day{y: c, m: b, d: a, short: true}, d.sign(i+1, "/")), true
	}
	return day{}, false
}

// orderDayMonth swaps day and month if the page's country writes them so, or if only then the month
// exists.
func (d *dateScan) orderDayMonth(dd day, slash bool) day {
	if dd.m > 12 || dd.d <= 12 && d.monthFirst(slash) {
		dd.d, dd.m = dd.m, dd.d
	}
	return dd
}

// monthFirst reports whether the page writes 3/12/2024 for 12 March. The United States and
// countries that follow them do so, and English pages of unknown country, but these only with
// slashes.
func (d *dateScan) monthFirst(slash bool) bool {
	switch d.country {
	case "US", "PH", "PR", "GU", "FM", "PW", "MH", "AS", "VI":
		return true
	case "CA":
		return d.lang != "fr"
	case "":
		return d.lang == "en" && slash
	}
	return false
}

// yearFirst reports whether the language writes 24.03.12 for 12 March 2024.
func (d *dateScan) yearFirst() bool {
	switch d.lang {
	case "ko", "ja", "zh", "hu", "mn":
		return true
	}
	return false
}

// era is a reign or a republic. Its shift is the year before its first one.
type era struct {
	name  string
	shift int
}

var eras = [...]era{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}}

// IsEra reports whether s is the name of an era. The year in the era follows it.
func IsEra(s string) bool {
	return slices.ContainsFunc(eras[:], func(e era) bool { return e.name == s })
}

// startsEra reports whether a character is the first one of an era.
func startsEra(char string) bool {
	return len(char) == len("令") && slices.ContainsFunc(eras[:], func(e era) bool {
		return strings.HasPrefix(e.name, char)
	})
}

// eraAt returns the year before the first one of the era that tokens i and i+1 name, 0 if they name
// none.
func (d *dateScan) eraAt(i int) int {
	for _, e := range eras {
		first := d.at(i).text
		if rest, ok := strings.CutPrefix(e.name, first); ok && first != "" && rest == d.at(i+1).text {
			return e.shift
		}
	}
	return 0
}

// markedDay reads 2024年3月12日, 令和6年3月12日, 2024년 3월 12일.
func (d *dateScan) markedDay(i int) (day, bool) {
	shift, minWidth := d.eraAt(i), 4
	if shift > 0 {
		minWidth = 1
		i += 2
	}
	y, okY := d.figure(i, minWidth, 4)
	if shift > 0 && d.at(i).text == "元" {
		y, okY = 1, true // the first year
	}
	m, okM := d.figure(i+2, 1, 2)
	dd, okD := d.figure(i+4, 1, 2)
	marked := isMark(d.at(i+1), "年", "년") && isMark(d.at(i+3), "月", "월")
	if !okY || !okM || !okD || !marked {
		return day{}, false
	}
	end := i + 5
	if isMark(d.at(end), "日", "일") || isMark(d.at(end), "号", "號") {
		end++
	}
	return day{y: y + shift, m: m, d: dd, end: end}, true
}

// eraDay reads R6.11.20 and H31.4.1 on Japanese pages: the letter of an era, and the year in it.
func (d *dateScan) eraDay(i int) (day, bool) {
	letter := d.at(i)
	shift := 0
	switch letter.text {
	case "r":
		shift = 2018
	case "h":
		shift = 1988
	case "s":
		shift = 1925
	}
	if d.lang != "ja" || shift == 0 || !letter.upper || d.at(i+1).space || !d.freeBefore(i) {
		return day{}, false
	}
	y, okY := d.figure(i+1, 1, 2)
	m, okM := d.figure(i+3, 1, 2)
	dd, okD := d.figure(i+5, 1, 2)
	if !okY || !okM || !okD || y == 0 || !d.sign(i+2, "./-") || d.at(i+2).text != d.at(i+4).text ||
		!d.freeAfter(i+6) {
		return day{}, false
	}
	return day{y: y + shift, m: m, d: dd, end: i + 6}, true
}

func isMark(t token, han, other string) bool { return t.text == han || t.text == other }

// compactDay reads 20240312, 202403121805 and 20240312180500 in values for machines.
func (d *dateScan) compactDay(i int) (day, bool) {
	n, ok := d.figure(i, 8, 14)
	if !ok || !d.machine {
		return day{}, false
	}
	dd := day{end: i + 1}
	switch d.at(i).width {
	case 8:
	case 14:
		dd.clock.s, dd.timed = n%100, true
		n /= 100
		fallthrough
	case 12:
		dd.clock.h, dd.clock.m, dd.timed = n/100%100, n%100, true
		n /= 10000
	default:
		return day{}, false
	}
	dd.y, dd.m, dd.d = n/10000, n/100%100, n%100
	if !dd.timed {
		return dd, true
	}
	dd.clock.end = dd.end
	d.readZone(&dd.clock, true)
	dd.end = dd.clock.end
	return dd, dd.clock.valid()
}
