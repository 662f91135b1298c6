package extract

import (
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

// bylines returns the names on the bylines near the headline, or else behind
// the body.
func (r *metaReader) bylines() []string {
	from, to := r.headZone()
	var all []string
	last := to
	for i := from; i < to && i <= last+2; i++ {
		if names := r.blockNames(i); names != nil {
			all, last = addNames(all, names), i
		}
	}
	all = r.unmarkedNames(from, to, all)
	for i := r.last + 1; all == nil && r.last >= 0 && i < min(r.last+4, len(r.p.Blocks)); i++ {
		all = r.blockNames(i)
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
	if b.Kind == Heading || max(b.BoldWords, b.SlantWords) < b.Words || b.LinkWords > 0 || isElsewhere(b.Region) || !isBareName(text) || r.outlet.isOutlet(text) {
		return nil
	}
	return splitNames(text)
}

// bareName returns the name on a line that is nothing but a name and has a date
// behind it, on the line or on the next.
func (r *metaReader) bareName(i int) []string {
	b := &r.p.Blocks[i]
	if i <= r.out.TitleBlock || b.Kind == Heading || b.Kind == Item || b.Kind == Caption || b.End-b.Start > lineMost/2 || b.Region&(InHidden|InForm|InList|InButton) != 0 || isElsewhere(b.Region) {
		return nil
	}
	text := r.blockText(i)
	if opensCredit(text) {
		return nil
	}
	_, _, dated := findDate(text, dateContext{Lang: r.c.Lang})
	dated = dated || hasClock(text)
	if !dated && (i+1 == len(r.p.Blocks) || !r.isDateLine(i+1) && !r.isDateLine(i-1)) {
		return nil
	}
	if dated {
		text = besideDate(text)
	}
	if sign, place, ok := strings.Cut(text, " "); ok && len(sign) < 6 && isCapitals(sign) && r.isNamed(place) {
		return []string{sign}
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",/|–—-", r) }) {
		if part = strings.TrimSpace(part); isBareName(part) && lineLabel(part, dateContext{}) == labelNone && !r.outlet.isOutlet(part) && !r.isNamed(part) {
			return splitNames(part)
		}
	}
	return nil
}

// besideDate returns what stands before the date of a line, or for want of that
// the first part behind it: "3 March 2024 | A. Name | 5 comments".
func besideDate(text string) string {
	if s := beforeLabel(beforeDate(text)); s != "" {
		return s
	}
	_, rest, _ := strings.Cut(text, "|")
	part, _, _ := strings.Cut(rest, "|")
	return beforeLabel(strings.TrimSpace(part))
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
	_, _, ok := findDate(r.blockText(i), dateContext{Lang: r.c.Lang})
	return ok
}

// isBareName says whether s is two to four words of a name and nothing else.
func isBareName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 && !unspacedText(s) || len(words) > 4 || isCapitals(s) || strings.ContainsAny(s, "–—-:!?") && strings.Contains(s, " ") && strings.ContainsAny(s, ":!?–—") {
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
	if i == r.out.TitleBlock || b.End-b.Start > lineMost || b.Region&(InHidden|InForm) != 0 || isElsewhere(b.Region&^InAside) || b.Kind == Caption {
		return nil
	}
	marked := (r.c.First < 0 || i <= r.c.First) && r.isMarked(i, bylineNames()) || i > 0 && r.isOpener(i-1)
	var names []string
	for line := range strings.SplitSeq(string(r.p.Text[b.Start:b.End]), "\n") {
		if opensCredit(line) {
			continue
		}
		names = addNames(names, lineNames(cleanText(line), marked))
	}
	return names
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
	rest = withoutMail(withoutBrackets(beforeLabel(beforeDate(rest))))
	if rest == "" || !looksLikeNames(rest) {
		return nil
	}
	return splitNames(rest)
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

// nameWords returns the words before the first that is none of a name, if they
// are two or more: what follows leads to the date.
func nameWords(words []string) []string {
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !isParticle(w) && i > 1 {
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
	_, _, month := findDate("1 "+w+" 2020", dateContext{})
	return month
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
