package date

// Days with the name of the month, in the three orders that the world's languages use.

// dayMonthYear reads 12 March 2024, 12. März 2024, 12 de marzo de 2024, 12th of March, 2024,
// 12-Mar-24 and 12 มี.ค. 67.
func (d *dateScan) dayMonthYear(i int) (day, bool) {
	n, ok := d.figure(i, 1, 2)
	if !ok || !d.freeBefore(i) || d.endsRange(i) {
		return day{}, false
	}
	dd := day{d: n}
	j := d.skipJoin(i+1, false)
	if k := j + 1; d.sign(j, ",") && !isLatin(d.at(k).text) { // as Telugu does
		j = k
	}
	d.hyphens = d.sign(i+1, "-") && d.sign(i+3, "-") && !d.at(i+2).space && d.at(i+4).width == 4
	j, ok = d.readMonth(&dd, j)
	d.hyphens = false
	if !ok {
		return day{}, false
	}
	return dd, d.readYear(&dd, d.skipJoin(j, true))
}

// monthDayYear reads March 12, 2024 and Mar 12 18:05:00 UTC 2024.
func (d *dateScan) monthDayYear(i int) (day, bool) {
	var dd day
	j, ok := d.readMonth(&dd, i)
	if !ok {
		return day{}, false
	}
	if d.sign(j, "-") {
		j++
	}
	if dd.d, ok = d.figure(j, 1, 2); !ok {
		return day{}, false
	}
	if k := d.skipJoin(j+1, true); d.readYear(&dd, k) {
		span := dd.short && d.sign(j+1, "-") && !d.sign(j-1, "-") // "March 10-12, 2024"
		return dd, !span
	}
	if dd.clock, dd.timed = d.readClock(j+1, clockCue{}); !dd.timed {
		return day{}, false
	}
	y, ok := d.figure(dd.clock.end, 4, 4)
	dd.y, dd.end, dd.short = y, dd.clock.end+1, false
	return dd, ok
}

// yearMonthDay reads 2024. március 12., 2024 m. kovo 12 d., 2024-Mar-12, and the Latvian 2024. gada
// 12. marts.
func (d *dateScan) yearMonthDay(i int) (day, bool) {
	y, ok := d.figure(i, 4, 4)
	if !ok || !d.freeBefore(i) {
		return day{}, false
	}
	dd := day{y: y}
	j := d.skipJoin(i+1, false)
	if k, ok := d.readMonth(&dd, j); ok {
		k = d.skipJoin(k, false)
		dd.d, ok = d.figure(k, 1, 2)
		dd.end = k + 1
		return dd, ok && !d.yearFollows(dd.end)
	}
	j = d.skipJoin(i+1, true)
	if dd.d, ok = d.figure(j, 1, 2); !ok || d.wordsIn(i+1, j) == 0 {
		return day{}, false
	}
	dd.end, ok = d.readMonth(&dd, d.skipJoin(j+1, false))
	return dd, ok && !d.yearFollows(dd.end)
}

// yearFollows reports whether there is a year at token i. Then a year before the month belongs to
// something else: "in 2023 March 12, 2024".
func (d *dateScan) yearFollows(i int) bool {
	_, ok := d.figure(d.skipJoin(i, true), 4, 4)
	return ok
}

// readMonth reads the name of a month at token i with its full stop, and the same month again under
// another name ("آذار/مارس"). It returns the token after it.
func (d *dateScan) readMonth(dd *day, i int) (int, bool) {
	p, n := d.match(monthWord, i)
	if n == 0 {
		return i, false
	}
	dd.m, dd.lang, dd.jalali = p.value, p.lang, p.value > jalaliMonths
	if dd.jalali {
		dd.m -= jalaliMonths
	}
	i += n
	if d.sign(i, "/") {
		if p2, n := d.match(monthWord, i+1); n > 0 && p2.value == p.value {
			i += 1 + n
		}
	}
	if d.sign(i, ".׳॰") { // of an abbreviation
		i++
	}
	return i, true
}

// readYear reads a year of four or two digits.
func (d *dateScan) readYear(dd *day, i int) bool {
	if y, ok := d.figure(i, 4, 4); ok {
		dd.y, dd.end = y, i+1
		return true
	}
	y, ok := d.figure(i, 2, 2)
	if !ok {
		return false
	}
	dd.y, dd.end, dd.short = y, i+1, true
	dd.sure = d.sign(i-1, "'’‘-") && !d.at(i).space || dd.lang == "th"
	if _, isTime := d.readClock(i, clockCue{at: true}); isTime {
		return false // "12 March 18:05"
	}
	return true
}

// skipJoin skips the signs and words that join the parts of a date.
func (d *dateScan) skipJoin(i int, comma bool) int {
	signs := ".-/'’‘ºª°"
	if comma {
		signs += ",،،、"
	}
	for range 4 {
		if d.sign(i, signs) {
			i++
			continue
		}
		_, n := d.match(joinsDateWord, i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}
