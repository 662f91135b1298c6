package date

import "strings"

// Dates in addresses. Only the path is read, because a query may contain another day. A year and a
// month alone (/2024/03/) are not a date.

// InURL returns the last day in the path of an address: /2024/03/12/, /2024/mar/12/, /2024-03/12/,
// /20240312/, -2024-03-12-.
func InURL(u string) (Date, bool) {
	best, ok := Date{}, false
	var room [32]run // most addresses have fewer
	runs := appendRuns(room[:0], urlPath(u))
	for i := range runs {
		if st, found := dayInRuns(runs[i:]); found && st.plausible(Context{}) {
			best, ok = st, true
		}
	}
	return best, ok
}

// urlPath returns an address without scheme, host, query and fragment.
func urlPath(u string) string {
	if _, rest, ok := strings.Cut(u, "://"); ok {
		_, u, _ = strings.Cut(rest, "/")
	} else if rest, ok := strings.CutPrefix(u, "//"); ok {
		_, u, _ = strings.Cut(rest, "/")
	}
	if i := strings.IndexAny(u, "?#"); i >= 0 {
		u = u[:i]
	}
	return u
}

// run is a stretch of digits or letters in a path, with the byte after it.
type run struct {
	text  string
	digit bool
	next  byte // 0 at the end, or a byte of the next run
	glued bool // directly after letters; a single letter is a prefix ("t20240312")
}

// appendRuns appends the runs of a path.
func appendRuns(runs []run, path string) []run {
	for i := 0; i < len(path); {
		class := byteClass(path[i])
		j := i
		for j < len(path) && byteClass(path[j]) == class {
			j++
		}
		if class != 0 {
			r := run{text: path[i:j], digit: class == 1,
				glued: i > 1 && byteClass(path[i-1])*byteClass(path[i-2]) != 0}
			if j < len(path) {
				r.next = path[j]
			}
			runs = append(runs, r)
		}
		i = j
	}
	return runs
}

// byteClass returns 1 for digits, 2 for letters, 0 for other bytes.
func byteClass(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return 1
	case c|0x20 >= 'a' && c|0x20 <= 'z', c >= 0x80:
		return 2
	}
	return 0
}

// dayInRuns reads a day that starts at the first run.
func dayInRuns(r []run) (Date, bool) {
	if !r[0].digit || r[0].glued {
		return Date{}, false
	}
	switch len(r[0].text) {
	case 8, 12, 14:
		return ymd(r[0].text[:4], r[0].text[4:6], r[0].text[6:8])
	case 6:
		if len(r) > 1 && r[0].next == '/' {
			return ymd(r[0].text[:4], r[0].text[4:], r[1].text)
		}
	case 4:
		return dayAfterYear(r)
	}
	return Date{}, false
}

// dayAfterYear reads the month and day after a year: 03/12, mar/12, 0312.
func dayAfterYear(r []run) (Date, bool) {
	if len(r) > 1 && len(r[1].text) == 4 && r[0].next == '/' {
		return ymd(r[0].text, r[1].text[:2], r[1].text[2:])
	}
	if len(r) < 3 || !isPathSep(r[0].next) || !isPathSep(r[1].next) {
		return Date{}, false
	}
	return ymd(r[0].text, r[1].text, r[2].text)
}

func isPathSep(c byte) bool { return c == '/' || c == '-' || c == '_' || c == '.' }

func ymd(y, m, d string) (Date, bool) {
	st := Date{Year: smallInt(y), Month: smallInt(m), Day: smallInt(d)}
	if st.Month < 0 {
		d := newScan(m, Context{Lang: "en"})
		defer d.free()
		p, n := d.match(monthWord, 0)
		if n == 0 || p.value > 12 {
			return Date{}, false
		}
		st.Month = p.value
	}
	return st, validDay(st.Year, st.Month, st.Day)
}

// smallInt returns a number of one, two or four digits, or -1.
func smallInt(s string) int {
	n := 0
	for i := range len(s) {
		if byteClass(s[i]) != 1 || i == 4 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
