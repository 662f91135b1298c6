package date

import "strings"

// Times of day next to a date: 18:05, 18.05 Uhr, 18h05, 6:05 p.m. ET, 오후 6시 5분, 18時05分.

// clock is a time of day as written.
type clock struct {
	h, m, s int
	zone    zone
	hasZone bool
	end     int // index of the token after it
}

// clockCue is what precedes a time and helps to read it.
type clockCue struct {
	at     bool // a word such as "at"
	half   half // a half of the day, which some languages put first
	joined bool // the T of ISO 8601
}

func (c clock) valid() bool { return c.h <= 23 && c.m <= 59 && c.s <= 59 }

// gapSigns are the signs that may be between a date and its time.
const gapSigns = ",،、;|│-–—·•・∙@()[]:/.~'’>›»"

// clockBefore reads the time at token i, which may be followed by its date.
func (d *dateScan) clockBefore(i int) (clock, bool) {
	if d.at(i).kind != numberToken || !d.freeBefore(i) {
		return clock{}, false
	}
	var cue clockCue
	_, n := d.match(atWord, i-1)
	cue.at = n > 0
	if p, n := d.match(halfWord, i-1); n == 1 {
		cue.half = p.value
	} else if p, n := d.match(halfWord, i-2); n == 2 {
		cue.half = p.value
	}
	return d.readClock(i, cue)
}

// clockAfter reads the time of a date that ends before token i.
func (d *dateScan) clockAfter(i int) (clock, bool) {
	var cue clockCue
	strange := 0
	for limit := i + 10; i < limit && i < len(d.tok); {
		t := d.at(i)
		switch t.kind {
		case numberToken:
			return d.readClock(i, cue)
		case signToken:
			if !d.sign(i, gapSigns) {
				return clock{}, false
			}
			i++
			continue
		}
		n := d.gapWords(i, &cue)
		if n == 0 {
			strange += strangeness(t)
			n = 1
		}
		if n < 0 || strange > 6 {
			return clock{}, false
		}
		i += n
	}
	return clock{}, false
}

// strangeness returns how strange a word is between a date and its time. It may be the name of a
// weekday, so two words are allowed, or six characters in scripts without spaces.
func strangeness(t token) int {
	if r := []rune(t.text); len(r) == 1 && isSingle(r[0]) {
		return 1
	}
	return 3
}

// gapWords returns the number of tokens of a known phrase between a date and its time. It returns 0
// if there is none, and -1 for a label, because a label starts something new.
func (d *dateScan) gapWords(i int, cue *clockCue) int {
	if d.at(i).text == "t" && !d.at(i).space {
		cue.joined = true
		return 1
	}
	if _, n := d.match(labelWord, i); n > 0 {
		return -1
	}
	if _, n := d.match(atWord, i); n > 0 {
		cue.at = true
		return n
	}
	if p, n := d.match(halfWord, i); n > 0 {
		cue.half = p.value
		return n
	}
	if _, n := d.match(weekWord, i); n > 0 {
		return n
	}
	_, n := d.match(joinsDateWord, i)
	return n
}

// readClock reads the time that starts at token i, with AM or PM and the zone.
func (d *dateScan) readClock(i int, cue clockCue) (clock, bool) {
	c, proof := d.readHourMinute(i, cue)
	if c.end == 0 {
		return clock{}, false
	}
	proof = d.readSecond(&c) || proof
	if _, n := d.match(unitWord, c.end); n > 0 {
		if c.end == i+1 && isMinutes(d.at(c.end)) {
			return clock{}, false // how long it takes to read: "3 分"
		}
		c.end += n
		proof = true
	}
	if p, n := d.match(halfWord, c.end); n > 0 && !d.clockNext(c.end+n) {
		cue.half = p.value
		c.end += n
		if d.sign(c.end, ".") && !d.at(c.end).space {
			c.end++
		}
	}
	c.applyHalf(cue.half)
	d.readZone(&c, cue.joined)
	return c, (proof || cue.half != 0 || c.hasZone) && c.valid()
}

// isMinutes reports whether a word means minutes or seconds. A number before it is a duration and
// not the start of a time.
func isMinutes(t token) bool {
	switch t.text {
	case "分", "秒", "분", "초", "phút", "মিনিট", "минут":
		return true
	}
	return false
}

// clockNext reports whether a number directly follows AM or PM. Then AM or PM belongs to that
// number: "8:00 PM 6:05".
func (d *dateScan) clockNext(i int) bool {
	_, ok := d.figure(i, 1, 2)
	return ok && d.sign(i+1, ":")
}

// readHourMinute reads 18:05, 18.05, 18h05, 18時, 1805, or an hour alone. It reports whether the
// form alone proves that this is a time.
func (d *dateScan) readHourMinute(i int, cue clockCue) (c clock, proof bool) {
	if n, ok := d.figure(i, 4, 6); ok {
		return d.readCompactTime(i, n, cue)
	}
	h, ok := d.figure(i, 1, 2)
	if !ok {
		return clock{}, false
	}
	c = clock{h: h, end: i + 1}
	m, isMinute := d.figure(i+2, 2, 2)
	tight := !d.at(i+1).space && !d.at(i+2).space
	switch {
	case isMinute && d.sign(i+1, ":"):
		c.m, c.end = m, i+3
		return c, true
	case isMinute && d.sign(i+1, ".") && tight && !d.decimal(i+3):
		c.m, c.end = m, i+3
		return c, cue.at || d.dotTime()
	}
	if _, n := d.match(hourWord, i+1); n > 0 {
		return d.readSpelled(c, cue)
	}
	return c, false
}

// readSpelled reads the minutes after a word for the hour: 18h05, 18시 5분. An hour alone needs a
// word before it, or a word such as 時 after it.
func (d *dateScan) readSpelled(c clock, cue clockCue) (clock, bool) {
	latin := isLatin(d.at(c.end).text)
	c.end++
	if m, ok := d.figure(c.end, 1, 2); ok && m < 60 && (!latin || d.at(c.end).width == 2) {
		c.m = m
		c.end++
		return c, true
	}
	return c, cue.at || !latin
}

// readCompactTime reads 180500 or 1805 after T, and 1805 before a zone.
func (d *dateScan) readCompactTime(i, n int, cue clockCue) (clock, bool) {
	c := clock{end: i + 1}
	switch w := d.at(i).width; {
	case w == 6 && cue.joined:
		c.h, c.m, c.s = n/10000, n/100%100, n%100
	case w == 4:
		c.h, c.m = n/100, n%100
	default:
		return clock{}, false
	}
	return c, cue.joined
}

// readSecond reads seconds with their fraction, or 05秒. It reports whether there are any.
func (d *dateScan) readSecond(c *clock) bool {
	i := c.end
	s, ok := d.figure(i+1, 2, 2)
	switch {
	case ok && d.sign(i, ":"):
		c.s, c.end = s, i+2
		if _, frac := d.figure(i+3, 1, 100); frac && d.sign(i+2, ".,") && !d.at(i+3).space {
			c.end = i + 4
		}
		return true
	case isMark(d.at(i), "分", "분"):
		if s, ok := d.figure(i+1, 1, 2); ok && isMark(d.at(i+2), "秒", "초") {
			c.s, c.end = s, i+3
		}
	}
	return false
}

// decimal reports whether the number that ends before token i is a price or part of a longer
// number, and not a time such as 18.05.
func (d *dateScan) decimal(i int) bool {
	if d.sign(i, "%€$£₽") {
		return true
	}
	return d.sign(i, ".-/") && !d.at(i+1).space && d.at(i+1).kind == numberToken
}

// dotTime reports whether the page's language writes 18.05 for 18:05.
func (d *dateScan) dotTime() bool {
	return strings.Contains(" da et fi fo id is it ms nb nn no sv th de lb jv ", " "+d.lang+" ")
}

func (c *clock) applyHalf(h half) {
	switch {
	case h == 0 || c.h > 12:
	case c.h == 12:
		if h == halfAM || h == halfNight {
			c.h = 0
		}
	case h == halfPM, h == halfNoon && c.h < 10, h == halfNight && c.h >= 6:
		c.h += 12
	}
}
