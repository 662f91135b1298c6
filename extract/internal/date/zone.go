package date

import (
	"slices"
	"strings"
	"time"
)

// Time zones: offsets, UTC+3, and the names that pages write after a time. If a name has several
// meanings, the country of the outlet decides ("IST" of India, Ireland or Israel). Names for summer
// and winter together ("ET") use the rule of their region for that day, so no time zone database is
// needed.

type zone struct {
	name      string
	offset    int    // minutes east of UTC, in winter
	countries string // where the name has this meaning; "" means all others
	summer    summerRule
}

// summerRule says when a zone is an hour ahead if its name does not say so.
type summerRule uint8

const (
	noSummer summerRule = iota
	summerUS
	summerAU
	summerNZ
)

// zones is sorted by name. Of one name, the entry without countries is the last.
var zones = [...]zone{
	{"ACDT", 630, "", 0}, {"ACST", 570, "", 0}, {"ACT", 570, "", summerAU}, {"ADT", -180, "", 0},
	{"AEDT", 660, "", 0}, {"AEST", 600, "", 0}, {"AET", 600, "", summerAU}, {"AFT", 270, "", 0},
	{"AKDT", -480, "", 0}, {"AKST", -540, "", 0}, {"AKT", -540, "", summerUS}, {"ALMT", 300, "", 0},
	{"AMT", 240, "AM", 0}, {"AMT", -240, "", 0}, {"ART", -180, "", 0},
	{"AST", 180, "SA QA KW BH IQ YE AE OM JO", 0}, {"AST", -240, "", 0}, {"AWST", 480, "", 0},
	{"AZT", 240, "", 0},
	{"BDT", 480, "BN", 0}, {"BDT", 360, "", 0}, {"BOT", -240, "", 0}, {"BRT", -180, "", 0},
	{"BST", 360, "BD", 0}, {"BST", 60, "", 0}, {"BTT", 360, "", 0}, {"CAT", 120, "", 0},
	{"CDT", -240, "CU", 0},
	{"CDT", -300, "", 0}, {"CEST", 120, "", 0}, {"CET", 60, "", 0}, {"CLST", -180, "", 0},
	{"CLT", -240, "", 0},
	{"COT", -300, "", 0}, {"CST", 480, "CN TW HK MO SG MY", 0}, {"CST", -300, "CU", 0},
	{"CST", -360, "", 0},
	{"CT", -360, "", summerUS}, {"EAT", 180, "", 0}, {"ECT", -300, "", 0}, {"EDT", 660, "AU", 0},
	{"EDT", -240, "", 0},
	{"EEST", 180, "", 0}, {"EET", 120, "", 0}, {"EST", 600, "AU", 0}, {"EST", -300, "", 0},
	{"ET", -300, "", summerUS}, {"FJT", 720, "", 0}, {"GET", 240, "", 0}, {"GMT", 0, "", 0},
	{"GST", 240, "", 0},
	{"HAE", -240, "", 0}, {"HKT", 480, "", 0}, {"HNE", -300, "", 0}, {"HST", -600, "", 0},
	{"ICT", 420, "", 0}, {"IDT", 180, "", 0}, {"IRST", 210, "", 0},
	{"IST", 60, "IE", 0}, {"IST", 120, "IL", 0}, {"IST", 330, "", 0}, {"JST", 540, "", 0},
	{"KGT", 360, "", 0},
	{"KST", 540, "", 0}, {"MDT", -360, "", 0}, {"MESZ", 120, "", 0}, {"MEZ", 60, "", 0},
	{"MMT", 390, "", 0},
	{"MSD", 240, "", 0}, {"MSK", 180, "", 0}, {"MST", 480, "MY", 0}, {"MST", 390, "MM", 0},
	{"MST", -420, "", 0},
	{"MT", -420, "", summerUS}, {"MUT", 240, "", 0}, {"MVT", 300, "", 0}, {"MYT", 480, "", 0},
	{"NDT", -150, "", 0},
	{"NPT", 345, "", 0}, {"NST", 345, "NP", 0}, {"NST", -210, "", 0}, {"NZDT", 780, "", 0},
	{"NZST", 720, "", 0},
	{"NZT", 720, "", summerNZ}, {"PDT", -420, "", 0}, {"PET", -300, "", 0}, {"PGT", 600, "", 0},
	{"PHT", 480, "", 0},
	{"PKT", 300, "", 0}, {"PST", 480, "PH", 0}, {"PST", 300, "PK", 0}, {"PST", -480, "", 0},
	{"PT", -480, "", summerUS}, {"PYT", -180, "", 0}, {"SAST", 120, "", 0}, {"SGT", 480, "", 0},
	{"SLST", 330, "", 0},
	{"SST", 480, "SG", 0}, {"SST", -660, "", 0}, {"TRT", 180, "", 0}, {"TSI", 180, "", 0},
	{"UTC", 0, "", 0},
	{"UYT", -180, "", 0}, {"UZT", 300, "", 0}, {"VET", -240, "", 0}, {"WAT", 60, "", 0},
	{"WEST", 60, "", 0},
	{"WET", 0, "", 0}, {"WIB", 420, "", 0}, {"WIT", 540, "", 0}, {"WITA", 480, "", 0}, {"Z", 0, "", 0},
	{"МСК", 180, "", 0},
}

// FindZone returns the meaning of a zone's name in a country.
func FindZone(name, country string) (zone, bool) {
	i, ok := slices.BinarySearchFunc(zones[:], name, func(z zone, s string) int {
		return strings.Compare(z.name, s)
	})
	for ; ok && i < len(zones) && zones[i].name == name; i++ {
		z := zones[i]
		if z.countries == "" || country != "" && strings.Contains(z.countries, country) {
			return z, true
		}
	}
	return zone{}, false
}

// readZone reads the zone after a time, if there is one, into c. After a time that T joins to its
// date, all forms of offsets are read.
func (d *dateScan) readZone(c *clock, joined bool) {
	i := c.end
	if d.sign(i, "([,") {
		i++
	}
	z, n, ok := d.zoneAt(i, i > c.end, joined || d.sign(c.end-2, ":") && d.sign(c.end-4, ":"))
	if !ok {
		return
	}
	c.zone, c.hasZone, c.end = z, true, i+n
	if d.sign(c.end, ")]") {
		c.end++
	}
}

// zoneAt reads a zone at token i, and returns the number of its tokens. If it is set off from the
// time it must have a name. exact means that the time before it has seconds.
func (d *dateScan) zoneAt(i int, setOff, exact bool) (zone, int, bool) {
	t := d.at(i)
	if t.kind == signToken && !setOff {
		off, n, ok := d.offsetAt(i, exact, exact)
		return zone{offset: off}, n, ok
	}
	if z, n, ok := d.longZone(i); ok {
		return z, n, true
	}
	name := strings.ToUpper(t.text)
	switch name {
	case "Z":
		if t.space {
			return zone{}, 0, false
		}
	case "GMT", "UTC", "МСК":
	default:
		if !t.upper {
			return zone{}, 0, false
		}
	}
	z, ok := FindZone(name, d.country)
	if ok && (name == "GMT" || name == "UTC") {
		if off, n, ok := d.offsetAt(i+1, true, true); ok {
			return zone{offset: off}, 1 + n, true
		}
	}
	return z, 1, ok
}

// longZone reads "Eastern", "Pacific time" and "Central Daylight Time".
func (d *dateScan) longZone(i int) (zone, int, bool) {
	short, ok := "", d.at(i).title
	switch d.at(i).text {
	case "eastern":
		short = "E"
	case "central":
		short = "C"
	case "mountain":
		short = "M"
	case "pacific":
		short = "P"
	default:
		ok = false
	}
	if !ok {
		return zone{}, 0, false
	}
	n := 1
	switch d.at(i + n).text {
	case "standard":
		short, n = short+"S", n+1
	case "daylight":
		short, n = short+"D", n+1
	}
	if d.at(i+n).text == "time" {
		n++
	} else if n > 1 || d.at(i+n).kind == wordToken {
		return zone{}, 0, false
	}
	z, ok := FindZone(short+"T", "")
	return z, n, ok
}

// offsetAt reads +05:30, +0530 and +5. If exact is false, "18:05-19:00" is a span of time and not
// an offset. If short is true, an hour alone is an offset.
func (d *dateScan) offsetAt(i int, exact, short bool) (off, n int, ok bool) {
	if !d.sign(i, "+-") || d.at(i+1).space {
		return 0, 0, false
	}
	num := d.at(i + 1).num
	switch _, ok := d.figure(i+1, 1, 4); {
	case !ok:
		return 0, 0, false
	case d.at(i+1).width == 4:
		off, n = num/100*60+num%100, 2
	case d.offsetMinutes(i+2) && (exact || d.sign(i, "+")):
		off, n = num*60+d.at(i+3).num, 4
	case short && d.at(i+1).width <= 2:
		off, n = num*60, 2
	default:
		return 0, 0, false
	}
	if d.sign(i, "-") {
		off = -off
	}
	return off, n, knownOffset(off)
}

func (d *dateScan) offsetMinutes(i int) bool {
	_, ok := d.figure(i+1, 2, 2)
	return ok && d.sign(i, ":") && !d.at(i+1).space
}

// knownOffset reports whether an offset has been in use since 1980.
func knownOffset(off int) bool {
	switch off {
	case -570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825:
		return true
	}
	return off%60 == 0 && off >= -720 && off <= 840
}

// on returns the zone's offset at an hour of a day.
func (z zone) on(y, m, d, h int) int {
	at := time.Date(y, time.Month(m), d, h, 0, 0, 0, time.UTC)
	summer := false
	switch z.summer {
	case summerUS:
		summer = !at.Before(nthSunday(y, time.March, 2)) && at.Before(nthSunday(y, time.November, 1))
		if y < 2007 {
			summer = !at.Before(nthSunday(y, time.April, 1)) && at.Before(nthSunday(y, time.November, 0))
		}
	case summerAU:
		summer = !at.Before(nthSunday(y, time.October, 1)) || at.Before(nthSunday(y, time.April, 1))
	case summerNZ:
		summer = !at.Before(nthSunday(y, time.October, 0)) || at.Before(nthSunday(y, time.April, 1))
	}
	if summer {
		return z.offset + 60
	}
	return z.offset
}

// nthSunday returns two o'clock on the n-th Sunday of a month. The 0th is the last one of the month
// before.
func nthSunday(y int, m time.Month, n int) time.Time {
	first := time.Date(y, m, 1, 2, 0, 0, 0, time.UTC)
	toSunday := (7 - int(first.Weekday())) % 7
	return first.AddDate(0, 0, toSunday+7*(n-1))
}
