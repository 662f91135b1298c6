package date

import "unicode/utf8"

// Days in Chinese numerals: 二〇二四年十一月三日, 令和六年十一月三日.

// hanDay reads a day in Chinese numerals.
func (d *dateScan) hanDay(i int) (day, bool) {
	shift := d.eraAt(i)
	if shift > 0 {
		i += 2
	}
	y, j, ok := d.hanNumber(i)
	if !ok || shift == 0 && y < 1000 || d.at(j).text != "年" {
		return day{}, false
	}
	m, j, okM := d.hanNumber(j + 1)
	if !okM || d.at(j).text != "月" {
		return day{}, false
	}
	dd, j, okD := d.hanNumber(j + 1)
	if !okD || !isMark(d.at(j), "日", "号") && !isMark(d.at(j), "號", "號") {
		return day{}, false
	}
	return day{y: y + shift, m: m, d: dd, end: j + 1}, true
}

// hanNumberMost is how many characters a number of a date has at most.
const hanNumberMost = 4

// hanNumber returns the number that the numerals from token i on mean, digit by digit (二〇二四) or
// with a word for ten (三十一), and the token after it.
func (d *dateScan) hanNumber(i int) (n, end int, ok bool) {
	digit := 0
	for end = i; end < i+hanNumberMost; end++ {
		r, size := utf8.DecodeRuneInString(d.at(end).text)
		v := hanDigit(r)
		switch {
		case v < 0 || size != len(d.at(end).text):
			return n + digit, end, end > i
		case v == 10:
			n, digit = 10*max(digit, 1), 0
		case v == hanFirst:
			digit = 1
		default:
			digit = 10*digit + v
		}
	}
	return n + digit, end, true
}

// hanFirst is the value of the word for the first year of an era.
const hanFirst = 11

// hanDigit returns the value of a Chinese numeral, -1 for other characters.
func hanDigit(r rune) int {
	switch r {
	case '〇', '零', '○':
		return 0
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	case '十':
		return 10
	case '元':
		return hanFirst
	}
	return -1
}
