package date

import "time"

// Calendars. Thai pages count years from the Buddha: 543 more than the Gregorian year. Persian and
// Afghan pages use the solar Hijri calendar (Jalali). Its months are known by name, or the year is
// about 1400. The calendar of Nepal (Bikram Sambat) and the lunar Hijri calendar need tables, so
// their dates are refused.

const buddhistShift = 543

// gregorian converts a day as written to the Gregorian calendar. It reports whether the day exists.
func (d *dateScan) gregorian(dd day) (day, bool) {
	thai := dd.lang == "th" || d.lang == "th" || d.country == "TH"
	switch {
	case thai && dd.short && dd.y >= 43:
		dd.y += 2500 - buddhistShift
	case thai && dd.y > 2400:
		dd.y -= buddhistShift
	case dd.jalali, d.persian() && dd.y > 1300 && dd.y < 1500:
		return fromJalali(dd)
	case (d.lang == "ne" || d.country == "NP") && dd.y >= 2040:
		return dd, false
	case dd.short && dd.y >= firstYear%100:
		dd.y += 1900
	case dd.short:
		dd.y += 2000
	}
	return dd, dd.y >= firstYear && dd.y <= lastYear && validDay(dd.y, dd.m, dd.d)
}

func (d *dateScan) persian() bool {
	return d.lang == "fa" || d.lang == "ps" || d.country == "IR" || d.country == "AF"
}

func validDay(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 {
		return false
	}
	return d <= time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// fromJalali converts a day of the years 1300 to 1500. It uses the cycle of 33 years with 8 leap
// years, which agrees with the calendar from 1178 to 1633.
func fromJalali(dd day) (day, bool) {
	leap := (dd.y*8+29)%33 < 8
	length := 31
	switch {
	case dd.m == 12 && !leap:
		length = 29
	case dd.m > 6:
		length = 30
	}
	if dd.y <= 1300 || dd.y >= 1500 || dd.m < 1 || dd.m > 12 || dd.d < 1 || dd.d > length {
		return dd, false
	}
	days := 365*(dd.y-1) + (dd.y*8+21)/33 + 30*(dd.m-1) + min(dd.m-1, 6) + dd.d - 1
	t := time.Date(622, time.March, 21+days, 0, 0, 0, 0, time.UTC)
	dd.y, dd.m, dd.d = t.Year(), int(t.Month()), t.Day()
	return dd, true
}
