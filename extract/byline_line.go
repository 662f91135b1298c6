package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A byline taken apart: what opens it, the names, and what stands behind them that
// is none: mail, brackets, dates, labels, the place of an agency.

// lineNames returns the authors that a line names. A marked line needs no word
// that opens it.
func lineNames(line string, marked bool) []string {
	line = beforeCredit(line)
	if name := bracketedReporter(line); name != "" {
		return splitNames(name)
	}
	rest, opened := cutOpener(line)
	if !opened {
		if name, ok := cutCloser(line); ok {
			return splitNames(name)
		}
		if agency, _ := agencyLine(line); agency != "" {
			return []string{agency}
		}
		if rest, opened = openerInside(line); !opened && !marked && !isSigned(line) {
			return nil
		}
	}
	if rest != line {
		rest = withoutWork(rest)
	}
	if login, _, _ := strings.Cut(rest, " "); opened && isLogin(login) && beforeDate(rest) == "" {
		return []string{login} // "by quay_rat on 3 March"
	}
	return namesOf(withoutMail(withoutBrackets(beforeLabel(beforeDate(rest)))), opened)
}

// namesOf returns the names that rest, of a line of names, is. Behind a word that
// opens a byline they may be logins, or go on with what their bearer is: "By
// A. Name, head of ropes at the school".
func namesOf(rest string, opened bool) []string {
	name, life, _ := strings.Cut(rest, ", ")
	switch {
	case rest == "":
		return nil
	case looksLikeNames(rest), opened && isLogin(rest):
		return splitNames(rest)
	case opened && life != "" && !strings.HasSuffix(life, ".") && isBareName(name):
		return splitNames(name)
	}
	return nil
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// bracketed returns what a line holds in brackets alone, where it is in a script
// without spaces: so Japanese pages set their reporters' names.
func bracketed(line string) string {
	inner, ok := strings.CutPrefix(line, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	if first, _ := utf8.DecodeRuneInString(inner); !ok || !closed || !standsAlone(first) {
		return ""
	}
	return inner
}

// isLogin says whether s is one word of small letters, digits and the marks of
// logins, such as people sign with on platforms: "by quay_rat".
func isLogin(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			letters++
		case r != '_' && r != '.' && r != '-' && (r < '0' || r > '9'):
			return false
		}
	}
	return letters > 1 && len(s) > 3 && len(s) < 32 && !slices.ContainsFunc(strings.FieldsFunc(s, isNoLetter), isStaffWord)
}

// isSigned says whether a line is a name with its address or handle.
func isSigned(line string) bool {
	name := withoutMail(line)
	return len(line) < 80 && name != line && isBareName(strings.TrimRight(name, " ,|"))
}

// withoutMail removes addresses and handles.
func withoutMail(s string) string {
	if strings.IndexByte(s, '@') < 0 {
		return s
	}
	var words []string
	for w := range strings.FieldsSeq(s) {
		name, handle, ok := strings.Cut(w, "@")
		switch {
		case !ok:
			words = append(words, w)
		case strings.IndexByte(handle, '.') < 0 && startsUpper(name):
			words = append(words, name) // "Nora Ashdown@noraash"
		}
	}
	return strings.TrimRight(strings.Join(words, " "), " ,|-–—")
}

// withoutBrackets removes what is in brackets unless it names an agency.
func withoutBrackets(s string) string {
	before, rest, ok := strings.Cut(s, "(")
	inner, after, closed := strings.Cut(rest, ")")
	if !ok || !closed || isAgency(inner) {
		return s
	}
	return strings.TrimSpace(before + after)
}

// openerInside finds a byline behind a date or a label: "3 March | By A".
func openerInside(line string) (rest string, ok bool) {
	for i := 0; i < len(line); i++ {
		if line[i] != ' ' || i == 0 {
			continue
		}
		before := line[i-1]
		dated := before == '|' || before == '-' || before == ',' || before == ':' || before >= '0' && before <= '9' || before >= 0x80 && !endsQuoted(line[:i]) || i > 2 && (line[i-2:i] == "AM" || line[i-2:i] == "PM" || line[i-2:i] == "ET" || line[i-2:i] == "ST")
		if !dated {
			continue
		}
		if rest, ok := cutOpener(line[i+1:]); ok && rest != "" && looksLikeNames(beforeDate(withoutWork(rest))) {
			return rest, true
		}
	}
	return line, false
}

// endsQuoted says whether s ends with the mark that closes a quotation, or that
// stands for what was left out: the word behind it goes on with the sentence.
func endsQuoted(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("»«”’“›‹…", last)
}

// cutCloser cuts a word that stands behind the name of a reporter.
func cutCloser(line string) (name string, ok bool) {
	for _, word := range bylineTable().close {
		if len(word) < 4 || !strings.Contains(line, word) {
			continue
		}
		if i := strings.Index(line, " "+word); i > 0 && i < 40 && len(line) < 120 && !strings.ContainsAny(line[:i], ".,") {
			return behindBrackets(line[:i]), true
		}
	}
	return "", false
}

// beforeDate cuts a line where a date or time starts, with the words before it
// that belong to the date.
func beforeDate(s string) string {
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i < 0 {
		return s
	}
	s = s[:i]
	if j := strings.LastIndexAny(s, "|•·\n"); j > 0 {
		s = s[:j]
	}
	words := strings.Fields(s)
	for n := len(words); n > 0 && isDateWord(words[n-1]); n-- {
		words = words[:n-1]
	}
	return strings.TrimRight(strings.Join(nameWords(words), " "), " ,-–—|(")
}

// nameWords returns the words before the first that is none of a name: what
// follows leads to the date.
func nameWords(words []string) []string {
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !isParticle(w) && i > 0 {
			return words[:i]
		}
	}
	return words
}

// beforeLabel cuts a line at a word such as "Published".
func beforeLabel(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if isStated(lineLabel(w, dateContext{})) {
			if i > 0 && strings.EqualFold(words[i-1], "last") {
				i-- // "Last Updated"
			}
			return strings.Join(words[:i], " ")
		}
	}
	if isStated(lineLabel(s, dateContext{})) {
		return ""
	}
	return s
}

// isStated says whether a label is of the article's own dates or of its rights.
// Those of other dates are words that names have too: "Till".
func isStated(l labelKind) bool {
	return l == labelPublished || l == labelModified || l == labelCopyright
}

// isDateWord says whether a word before a figure belongs to a date: the name of
// a month, a label, a small word or a mark.
func isDateWord(w string) bool {
	w = strings.Trim(w, ",.:;()|-–—")
	r, _ := utf8.DecodeRuneInString(w)
	if w == "" || unicode.IsLower(r) && !isAgency(w) || lineLabel(w, dateContext{}) != labelNone {
		return true
	}
	return hasDate("1 "+w+" 2020", dateContext{}) || isWeekday(w)
}

// isWeekday says whether a word is the name of a day of the week.
func isWeekday(w string) bool {
	d := newDateScan(w, dateContext{})
	defer d.free()
	_, n := d.match(weekWord, 0)
	return n == 1
}

// agencyLine takes apart the line of an agency, with or without a place:
// "IANS Mexico City", "Berlin (dpa)", "Reuters". Two letters alone are as often
// a button for larger type.
func agencyLine(line string) (agency, place string) {
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > 6 || len(line) > 60 {
		return "", ""
	}
	for n := min(4, len(words)); n > 0; n-- {
		if head := strings.Trim(strings.Join(words[:n], " "), ",|-–/ "); isAgency(head) {
			place = strings.Trim(strings.Join(words[n:], " "), ",|-–/ ")
			if place == "" && utf8.RuneCountInString(head) > 2 || place != "" && isPlace(place) {
				return head, place
			}
		}
	}
	last := strings.Trim(words[len(words)-1], "()|, ")
	place = strings.Trim(strings.Join(words[:len(words)-1], " "), " ,|-–/")
	if len(words) > 1 && isAgency(last) && isPlace(place) {
		return last, place
	}
	return "", ""
}
