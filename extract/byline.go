package extract

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The visible byline: a line near the headline, or behind the last paragraph,
// that opens with "By" or its like in another language, that stands in an
// element called byline, or that is an agency's line.

const (
	headReach = 12 // blocks before the headline that may belong to it
	lineMost  = 220
	tailLong  = 30 // blocks behind the body in which a line may say "Written by" and no more
)

// bylines returns the names on the bylines near the headline, or else those
// further down, behind the body, or below it as a signature.
func (r *metaReader) bylines() []string {
	from, to := r.headZone()
	all := r.unmarkedNames(from, to, r.headBylines(from, to))
	for i := to; i < min(to+tailReach, r.last) && all == nil; i++ {
		if !r.c.Kept[i] && r.opensByline(i) {
			all = r.blockNames(i)
		}
	}
	if all == nil && r.last >= 0 {
		all = r.tailByline()
	}
	for i := r.last + 1; all == nil && r.last >= 0 && r.p.Form == FormText && i < min(r.last+tailLong, len(r.p.Blocks)); i++ {
		if r.isOpener(i - 1) {
			all = r.blockNames(i)
		}
	}
	if all == nil && r.last >= 0 {
		all = r.signature(r.last)
	}
	return all
}

// headBylines returns the names on the lines from up to to, as far as they stand
// together.
func (r *metaReader) headBylines(from, to int) []string {
	var all []string
	last := to
	for i := from; i < to && i <= last+2; i++ {
		if names := r.blockNames(i); names != nil {
			all, last = addNames(all, names), i
		}
	}
	return all
}

// tailByline returns the names on a line right behind the body, or on one
// further down that says what it is, up to the heading of other articles.
func (r *metaReader) tailByline() []string {
	for i := r.last; i < min(r.last+2*tailReach, len(r.p.Blocks)); i++ {
		near := i > r.last && i < r.last+4
		if i > r.last && !near && r.p.Blocks[i].Kind == Heading {
			return nil
		}
		if near || r.opensByline(i) {
			if names := r.blockNames(i); names != nil {
				return names
			}
		}
	}
	return nil
}

// unmarkedNames returns the names of lines that say by nothing but their place
// that they name the author, where no person is named so far.
func (r *metaReader) unmarkedNames(from, to int, all []string) []string {
	if r.p.Form == FormText && allAgencies(all) {
		below := max(from, r.out.TitleBlock+1)
		for i := from; i < to; i++ {
			at := below + i - from // the lines below the headline first, then those above
			if at >= to {
				at -= to - from
			}
			if names := r.aloneNames(at); names != nil {
				return addNames(names, all)
			}
		}
	}
	for i := from; i < to && all == nil && r.p.Form != FormText; i++ {
		all = r.bareName(i)
	}
	return all
}

// signature returns the name that the body's last block i is, in bold or italics.
func (r *metaReader) signature(i int) []string {
	b := &r.p.Blocks[i]
	text := r.blockText(i)
	if b.Kind == Heading || max(b.BoldWords, b.SlantWords) < b.Words || b.LinkWords > 0 || isElsewhere(r.region(i)) || !isBareName(text) || r.outlet.isOutlet(text) {
		return nil
	}
	return splitNames(text)
}

// bareName returns the name on a line that is nothing but a name and has a date
// beside it, on the line or on the next, or that opens the author's life behind
// the body.
func (r *metaReader) bareName(i int) []string {
	b := &r.p.Blocks[i]
	if i == r.out.TitleBlock || i < r.out.TitleBlock-2 || b.Kind == Heading || b.Kind == Caption || b.End-b.Start > lineMost/2 || r.region(i)&(InHidden|InForm|InButton) != 0 || isElsewhere(r.region(i)) {
		return nil
	}
	text := r.blockText(i)
	switch {
	case opensCredit(text):
		return nil
	case isBareName(text) && strings.IndexByte(text, ',') < 0 && b.Region&(InBox|InTable) == 0 && !holdsWords(r.titleWords, WordHashes(text)) && r.lifeFollows(text, i):
		return splitNames(text)
	case b.Kind == Item || r.region(i)&InList != 0:
		return nil
	}
	return r.datedName(i, text)
}

// datedName returns the name on a line, text, that has a date beside it.
func (r *metaReader) datedName(i int, text string) []string {
	dated := hasDate(text, dateContext{Lang: r.c.Lang})
	dated = dated || hasClock(text)
	if !dated && (i < r.out.TitleBlock || i+1 == len(r.p.Blocks) || !r.isDateLine(i+1) && !r.isDateLine(i-1)) {
		return nil
	}
	if sign, place, ok := strings.Cut(text, " "); ok && len(sign) < 6 && isCapitals(sign) && r.isNamed(place) {
		return []string{sign}
	}
	if dated {
		text = besideDate(text)
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",/|–—-·•", r) }) {
		if part = strings.TrimSpace(part); isBareName(part) && lineLabel(part, dateContext{}) == labelNone && !r.outlet.isOutlet(part) && !r.isNamed(part) {
			r.signed = r.signed || r.signs(i, text)
			return splitNames(part)
		}
	}
	return nil
}

// tellsOf says whether block i starts with the first name of somebody.
func (r *metaReader) tellsOf(i int, name string) bool {
	if i >= len(r.p.Blocks) || r.p.Blocks[i].Words <= lifeLeast {
		return false
	}
	b := &r.p.Blocks[i]
	first, _, _ := strings.Cut(name, " ")
	return bytes.Contains(r.p.Text[b.Start:min(b.Start+24, b.End)], []byte(first))
}

// besideDate returns what stands before the date of a line, or for want of that
// what stands behind the figures of each part: "3 March 2024 A. Name | 5 comments".
func besideDate(text string) string {
	if s := beforeLabel(beforeDate(text)); s != "" {
		return s
	}
	var behind strings.Builder
	for part := range strings.FieldsFuncSeq(text, isBar) {
		behind.WriteString(part[strings.LastIndexFunc(part, unicode.IsDigit)+1:])
		behind.WriteByte('|')
	}
	return behind.String()
}

func isBar(r rune) bool { return r == '|' || r == '·' || r == '•' }

const lifeLeast = 8 // words

// lifeFollows says whether a block at the end of the body or behind it starts with
// a name: that is its author's life.
func (r *metaReader) lifeFollows(name string, at int) bool {
	for i := max(at+1, r.last-3); r.last >= 0 && i < min(r.last+tailReach, len(r.p.Blocks)); i++ {
		b := &r.p.Blocks[i]
		text, ok := bytes.CutPrefix(r.p.Text[b.Start:b.End], []byte(name))
		if !ok || b.Region&(InList|InTeaser|InNav) != 0 {
			continue
		}
		if b.Words > lifeLeast || len(text) == 0 && r.tellsOf(i+1, name) {
			return true
		}
	}
	return false
}

// hasClock says whether s has a time of day in figures; the date beside it may
// lack its year.
func hasClock(s string) bool {
	for i := range s {
		if s[i] == ':' && i > 0 && i+2 < len(s) && isASCIIDigit(s[i-1]) && isASCIIDigit(s[i+1]) && isASCIIDigit(s[i+2]) {
			return true
		}
	}
	return false
}

func (r *metaReader) isDateLine(i int) bool {
	if i < 0 || r.p.Blocks[i].End-r.p.Blocks[i].Start > lineMost {
		return false
	}
	ok := hasDate(r.blockText(i), dateContext{Lang: r.c.Lang})
	return ok
}

// isBareName says whether s is two to four words of a name and nothing else.
func isBareName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 && !unspacedText(s) || len(words) > 4 || isCapitals(s) || strings.Contains(s, " ") && strings.ContainsAny(s, ":!?–—：") {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (i == 0 || i == len(words)-1 || !isNameParticle(w)) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func unspacedText(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return standsAlone(r) && utf8.RuneCountInString(s) > 1 && utf8.RuneCountInString(s) < 9
}

// headZone is the stretch of blocks where headline, dek and byline stand.
func (r *metaReader) headZone() (from, to int) {
	n := len(r.p.Blocks)
	switch {
	case r.c.First >= 0 && r.c.First < r.out.TitleBlock && r.out.TitleBlock-r.c.First < headReach:
		return max(0, r.c.First-4), min(n, r.out.TitleBlock+headReach)
	case r.out.TitleBlock >= 0 && r.c.First > r.out.TitleBlock:
		return max(0, r.out.TitleBlock-4), min(n, r.c.First+5)
	case r.out.TitleBlock >= 0:
		return max(0, r.out.TitleBlock-4), min(n, r.out.TitleBlock+headReach)
	case r.c.First >= 0:
		return max(0, r.c.First-headReach), min(n, r.c.First+5)
	}
	return 0, 0
}

// blockNames returns the authors that the lines of block i name.
func (r *metaReader) blockNames(i int) []string {
	b := &r.p.Blocks[i]
	if i == r.out.TitleBlock || b.End-b.Start > lineMost || r.region(i)&(InHidden|InForm) != 0 || isElsewhere(r.region(i)&^InAside) || b.Kind == Caption {
		return nil
	}
	marked := (r.c.First < 0 || i <= r.c.First) && r.isMarked(i, bylineNames()) || i > 0 && r.isOpener(i-1)
	var names []string
	for line := range strings.SplitSeq(string(r.p.Text[b.Start:b.End]), "\n") {
		if opensCredit(line) {
			continue
		}
		line = cleanText(line)
		found := lineNames(line, marked)
		if inner := bracketed(line); found == nil && inner != "" && r.p.Form == FormHTML && i > r.out.TitleBlock {
			found = lineNames(inner, true)
		}
		r.signed = r.signed || len(found) > 0 && !allAgencies(found) && r.signs(i, line)
		names = addNames(names, found)
	}
	return names
}

// opensByline says whether block i starts with words that open a byline and
// nothing else: more than one, or one with a colon.
func (r *metaReader) opensByline(i int) bool {
	b := &r.p.Blocks[i]
	if b.End-b.Start > lineMost/2 || b.Region&(InList|InLink) != 0 {
		return false
	}
	text := r.blockText(i)
	rest, ok := cutOpener(text)
	opener := strings.TrimRight(text[:len(text)-len(rest)], " ")
	return ok && rest != "" && (strings.IndexByte(opener, ' ') > 0 || strings.HasSuffix(opener, ":"))
}

// signs says whether a line of block i can be the one by which the article is
// signed: below the headline and above the body, with a word that opens a
// byline, or between the headline and the date.
func (r *metaReader) signs(i int, line string) bool {
	_, opened := cutOpener(line)
	return i > r.out.TitleBlock && i <= r.c.First+1 && opened || i == r.out.TitleBlock+1 && i < r.c.First && isBareName(line) && r.isDateLine(i+1)
}

// isOpener says whether block i is nothing but a word that opens a byline.
func (r *metaReader) isOpener(i int) bool {
	if b := &r.p.Blocks[i]; b.End-b.Start > 40 {
		return false
	}
	rest, ok := cutOpener(r.blockText(i))
	return ok && rest == ""
}

// lineNames returns the authors that a line names. A marked line needs no word
// that opens it.
func lineNames(line string, marked bool) []string {
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
		dated := before == '|' || before == '-' || before == ',' || before == ':' || before >= '0' && before <= '9' || before >= 0x80 || i > 2 && (line[i-2:i] == "AM" || line[i-2:i] == "PM" || line[i-2:i] == "ET" || line[i-2:i] == "ST")
		if !dated {
			continue
		}
		if rest, ok := cutOpener(line[i+1:]); ok && rest != "" && looksLikeNames(beforeDate(rest)) {
			return rest, true
		}
	}
	return line, false
}

// cutCloser cuts a word that stands behind the name of a reporter.
func cutCloser(line string) (name string, ok bool) {
	for _, word := range bylineTable().close {
		if len(word) < 4 || !strings.Contains(line, word) {
			continue
		}
		if i := strings.Index(line, " "+word); i > 0 && i < 40 && len(line) < 120 && !strings.ContainsAny(line[:i], ".,") {
			return line[:i], true
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

// isMarked says whether block i stands in an element, or in its parent, that the
// page calls one of names.
func (r *metaReader) isMarked(i int, names []uint32) bool {
	c := r.p.Blocks[i].Container
	for d := 0; d < 3 && c > 0; d++ {
		k := &r.p.Containers[c]
		if k.Last-k.First > 8 {
			return false
		}
		for _, hash := range r.p.Tokens[k.TokenStart:k.TokenEnd] {
			if slices.Contains(names, hash) {
				return true
			}
		}
		c = k.Parent
	}
	return false
}

// hashNames returns the hashes that words of class attributes have in
// Page.Tokens.
func hashNames(words ...string) []uint32 {
	hashes := make([]uint32, len(words))
	for i, w := range words {
		hashes[i] = hashName([]byte(w))
	}
	return hashes
}

// bylineNames are the words by which pages call the element of a byline.
var bylineNames = sync.OnceValue(func() []uint32 {
	return hashNames("byline", "author", "authors", "autor", "autores", "auteur", "autore", "writer", "reporter", "journalist", "muhabir")
})
