package date

import "unicode/utf8"

// A date must not touch other numbers or marks: "v2.12.03.2024", "£12 Mar", "/2024/03/12/", "10–12
// March". Neither end of a range is the date of a page.

// freeBefore reports whether the number at token i starts something new.
func (d *dateScan) freeBefore(i int) bool {
	if i == 0 || d.at(i).space || i-1 <= d.clockEnd {
		return true
	}
	p := d.at(i - 1)
	switch p.kind {
	case wordToken:
		return !isLatin(p.text) || d.knownWord(i-1)
	case numberToken:
		return false
	}
	if d.sign(i-1, "$€£¥₹₩₽#№+=*%^_§") {
		return false
	}
	if d.sign(i-1, "/") { // an address
		return false
	}
	return !(d.sign(i-1, ".,-:") && !p.space && d.at(i-2).kind == numberToken)
}

// touchesName reports whether a date in digits with a year of four is directly after a name. Two
// elements of a byline may have no space between them: "Nora Ashdown12/03/2024". After small
// letters or capitals alone it may be the number of a version or a file.
func (d *dateScan) touchesName(i int) bool {
	p := d.at(i - 1)
	_, year := d.figure(i+4, 4, 4)
	return year && d.sign(i+1, "/.") && p.kind == wordToken && p.title && !p.upper && len(p.text) > 2
}

// freeAfter reports whether the date in digits that ends before token i is not part of a longer
// number. A time may follow directly.
func (d *dateScan) freeAfter(i int) bool {
	if d.at(i).space {
		return true
	}
	if d.sign(i, "%") {
		return false
	}
	if !d.sign(i, ".-/:") || d.at(i+1).space || d.at(i+1).kind != numberToken {
		return true
	}
	_, isTime := d.readClock(i+1, clockCue{})
	return isTime
}

// endsRange reports whether the day at token i is the end of a range of days: "10–12 March", "28
// Feb – 2 March", "10.-12. März".
func (d *dateScan) endsRange(i int) bool {
	if !d.sign(i-1, "-–—") || i-1 <= d.clockEnd {
		return false
	}
	j := i - 2
	if d.sign(j, ".") {
		j--
	}
	if _, n := d.match(monthWord, j); n > 0 {
		j--
	}
	if d.sign(j, ".") {
		j--
	}
	_, ok := d.figure(j, 1, 2)
	return ok
}

// afterVersion reports whether the word before token i shows that the number is not a day: a
// version, an issue, an amount.
func (d *dateScan) afterVersion(i int) bool {
	switch d.at(i - 1).text {
	case "version", "ver", "v", "build", "release", "ip", "isbn", "issn", "tel", "phone", "fax", "no",
		"nr":
		return true
	}
	return d.sign(i-1, ".:") && i >= 2 && d.afterVersion(i-1)
}

// knownWord reports whether the word at token i may touch a date. Text without its tags has such
// words: "Updated12.03.2024".
func (d *dateScan) knownWord(i int) bool {
	_, label := d.match(labelWord, i)
	_, at := d.match(atWord, i)
	_, week := d.match(weekWord, i)
	return label+at+week > 0
}

func isLatin(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r < 0x250
}
