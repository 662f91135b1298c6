package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The dateline is the place where a report was written. It is at the start of the first paragraph,
// separated by capitals, a date, an agency, brackets or a dash, or on a line of its own with the
// agency, or next to the author's name.

var datelineRows = []row[*signedZone, string]{
	{"json-ld dateline", func(z *signedZone) string { return z.article("dateline") }},
	{"json-ld locationCreated", func(z *signedZone) string { return z.article("locationCreated") }},
	{"first paragraph", func(z *signedZone) string { return z.openingPlace() }},
	{"agency line", func(z *signedZone) string { return z.agencyPlace() }},
	{"byline", func(z *signedZone) string { return z.bylinePlace() }},
	{"place line", func(z *signedZone) string { return z.placeLine() }},
}

// signedZone is a zone with known authors. A place may be next to their names.
type signedZone struct {
	*zone
	authors []string
}

// datelineOf returns the dateline.
func datelineOf(z *zone, authors []string) text {
	return pick(&signedZone{z, authors}, datelineRows, acceptPlace)
}

func acceptPlace(s string) string {
	if s = clean.Text(s); !byline.IsPlace(s) {
		return ""
	}
	return s
}

// openingPlace returns the dateline at the start of the dek or of the first paragraphs.
func (z *zone) openingPlace() string {
	if z.first < 0 {
		return ""
	}
	if i := z.dek; i >= 0 {
		if place, _ := cutDateline(z.blockText(i)); place != "" {
			return place
		}
	}
	for i := z.first; i < min(z.first+2, len(z.p.Blocks)); i++ {
		text := z.blockText(i)
		if place, _ := cutDateline(text); place != "" {
			return place
		}
		if place, rest, ok := strings.Cut(text, ". "); ok && len(rest) > 60 && len(place) < 40 &&
			z.isNamedPlace(place) {
			return place // "Oberdorf. The council has …", where the page names Oberdorf elsewhere
		}
	}
	return ""
}

// isNamedPlace reports whether s can be a place that the article names: all its words are in the
// body or the title.
func (z *zone) isNamedPlace(s string) bool {
	if !byline.IsPlace(s) || strings.Count(s, " ") > 2 {
		return false
	}
	return word.HoldsWords(z.saidWords(), word.Hashes(s))
}

// saidMost is how many words of a block are read, and about how many of all blocks. A longer block
// is a page whose blocks ran together.
const saidMost = 1 << 16

// saidWords returns the words of headline, dek and body. It skips the first few words of the body,
// where a dateline would be.
func (z *zone) saidWords() []uint32 {
	if z.said == nil {
		z.said = append(append(z.known.Memory.said[:0], z.titleWords...), word.Hashes(z.summary.value)...)
		for i := z.first; i >= 0 && i <= min(z.last, z.first+40) && len(z.said) < saidMost; i++ {
			b := &z.p.Blocks[i]
			if b.Words <= creditMost && !b.Ends {
				continue // a byline in the body does not count as the article's words
			}
			skip := int32(0)
			if i == z.first {
				skip = min(4, b.WordEnd-b.WordStart)
			}
			end := min(b.WordEnd, b.WordStart+saidMost)
			z.said = append(z.said, z.p.Words[b.WordStart+skip:end]...)
		}
		z.known.Memory.said = z.said
	}
	return z.said
}

// agencyPlace returns the place on an agency's line in the head of the article.
func (z *signedZone) agencyPlace() string {
	from, to := z.headZone()
	for i := from; i < to; i++ {
		if b := &z.p.Blocks[i]; b.End-b.Start > byline.LineMost || isElsewhere(z.region(i)) {
			continue
		}
		text := z.blockText(i)
		if agency, place := byline.AgencyLine(text); agency != "" && place != "" {
			return place
		}
		if sign, place, ok := strings.Cut(text, " "); ok && slices.Contains(z.authors, sign) &&
			byline.IsCapitals(sign) && z.isNamedPlace(place) {
			return place
		}
	}
	return ""
}

// bylinePlace returns the place next to an author: "A. Name / Place", "Place - A. Name".
func (z *signedZone) bylinePlace() string {
	from, to := z.headZone()
	for i := from; i < to; i++ {
		b := &z.p.Blocks[i]
		if b.End-b.Start > byline.LineMost || isElsewhere(z.region(i)) || i == z.title ||
			b.Kind == page.Caption {
			continue
		}
		text := z.blockText(i)
		for _, name := range z.authors {
			before, after, ok := strings.Cut(text, name)
			if !ok {
				continue
			}
			for _, side := range [...]string{afterName(after), placeBefore(before)} {
				if side != "" && !z.outlet.isOutlet(side) && z.isNamedPlace(side) {
					return side
				}
			}
		}
	}
	return ""
}

// afterName returns the text between a name and a date: "in Place", "/ Place".
func afterName(s string) string {
	s = strings.TrimSpace(byline.BeforeLabel(byline.BeforeDate(s)))
	for _, word := range [...]string{"in ", "à ", "en ", "em ", "a ", "aus "} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			s = rest[:address.PrefixLen(rest, ",(|")]
			s, _, _ = strings.Cut(s, " and ")
			return strings.TrimSpace(s)
		}
	}
	if s == "" || !strings.ContainsAny(s[:1], "/-|,·(") && s[0] < utf8.RuneSelf {
		return ""
	}
	return strings.Trim(s, " -–—/|·,()")
}

// placeReach is how many blocks below the start of the body a line with a place may be: it may
// follow the lead.
const placeReach = 2

// placeLine returns the place on a line above the body or below its lead that has a place with a
// colon or full stop, or a place and a date.
func (z *zone) placeLine() string {
	from, to := z.headZone()
	for i := max(from, z.title+1); i < min(to, z.first+placeReach); i++ {
		b := &z.p.Blocks[i]
		if b.End-b.Start > byline.LineMost/2 || isElsewhere(z.region(i)) || b.Region&page.InList != 0 {
			continue
		}
		text := z.blockText(i)
		if place := strings.TrimRight(text, ":."); place != text && z.isNamedPlace(place) {
			return place
		}
		for _, sep := range [...]string{" - ", " – ", " — "} {
			place, rest, ok := strings.Cut(text, sep)
			if ok && date.HasDate(rest, date.Context{Lang: z.known.Lang}) && byline.IsPlace(place) &&
				date.LineLabel(place, date.Context{}) == date.LabelNone {
				return place
			}
		}
	}
	return ""
}

// datelineMost is the length in bytes of the longest dateline with date and agency.
const datelineMost = 100

// cutDateline returns the dateline at the start of a paragraph: the place, and the agency if there
// is one.
func cutDateline(s string) (place, agency string) {
	if place, agency = bracketPlace(s); place != "" {
		return place, agency
	}
	if place = hanPlace(s); place != "" {
		return place, ""
	}
	head, bracketed := datelineHead(s)
	if head == "" {
		return "", ""
	}
	sure := bracketed
	if i := strings.IndexAny(head, "(/["); i > 0 && head[i-1] == ' ' {
		agency = strings.Trim(head[i:], "()/[]. ")
		head, sure = strings.TrimSpace(head[:i]), true
	}
	if i := strings.Index(head, ". "); i > 0 && byline.IsAgency(head[i+2:]) {
		head, agency, sure = head[:i], strings.TrimSpace(head[i+2:]), true
	}
	place, dated := cutDay(head)
	switch {
	case !byline.IsPlace(place):
		return "", ""
	case byline.IsCapitals(place) || sure || dated:
		return place, agency
	case len(strings.Fields(place)) <= 3 && utf8.RuneCountInString(place) <= 24:
		return place, ""
	}
	return "", ""
}

// datelineHead returns the text before the mark that ends a dateline: a dash, or a bracket with a
// full stop. It skips an agency in brackets at the start; bracketed reports whether there was one.
func datelineHead(s string) (head string, bracketed bool) {
	if strings.HasPrefix(s, "(") {
		if inner, rest, ok := strings.Cut(s[1:], ") - "); ok && len(inner) < 20 {
			s, bracketed = strings.TrimSpace(rest), true
		}
	}
	limit := min(len(s), datelineMost)
	for i, r := range s[:limit] {
		switch r {
		case '–', '—', '―':
		case '-':
			if i == 0 || i+1 >= len(s) || s[i+1] != ' ' && s[i-1] != '.' ||
				strings.IndexByte(" .)", s[i-1]) < 0 {
				continue
			}
		case ')', '/':
			if !closesAgency(s, i, byte(r)) {
				continue
			}
			i++
		case '"', '“', '„', '«', '?', '!':
			return "", false
		default:
			continue
		}
		if i == 0 {
			return "", false
		}
		return strings.TrimRight(s[:i], " -,:"), bracketed
	}
	return "", false
}

// closesAgency reports whether the bracket at s[i] ends the agency of a dateline without a dash:
// "(dpa). The", "/TASS/. The".
func closesAgency(s string, i int, mark byte) bool {
	if mark == ')' {
		mark = '('
	}
	before := s[max(0, i-16):i]
	return (strings.HasPrefix(s[i+1:], ". ") || strings.HasPrefix(s[i+1:], ": ")) &&
		strings.IndexByte(before, mark) >= 0
}

// bracketPlace reads the Korean and Japanese forms "(서울=연합뉴스)" and
// "【ワシントン＝山田太郎】".
func bracketPlace(s string) (place, agency string) {
	open, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("([【〔［（", open) {
		return "", ""
	}
	end := strings.IndexAny(s, ")]】〕］）")
	if end < 0 || end > datelineMost {
		return "", ""
	}
	inner := s[n:end]
	i := strings.IndexAny(inner, "=＝")
	if i < 0 {
		return "", ""
	}
	_, eq := utf8.DecodeRuneInString(inner[i:])
	place = strings.TrimSpace(inner[:i])
	if !byline.IsPlace(place) {
		return "", ""
	}
	return place, strings.TrimSpace(inner[i+eq:])
}

// hanPlace reads the Chinese form with the paper or agency, the place, the day and the word for a
// report: "本报北京4月17日讯".
func hanPlace(s string) string {
	head := s[:min(len(s), datelineMost)]
	day := strings.Index(head, "日")
	if day < 0 || !strings.HasPrefix(strings.TrimLeft(s[day+len("日"):], " "), "讯") &&
		!strings.HasPrefix(s[day+len("日"):], "电") &&
		!strings.HasPrefix(s[day+len("日"):], "電") && !strings.HasPrefix(s[day+len("日"):], "訊") {
		return ""
	}
	head = strings.TrimLeft(head[:day], "（( ")
	for _, paper := range [...]string{"本报", "本報", "本网", "本社", "新华社", "新華社", "中新社", "中新网", "中央社",
		"人民网"} {
		if rest, ok := strings.CutPrefix(head, paper); ok {
			place := rest[:max(0, strings.IndexFunc(rest, unicode.IsDigit))]
			return strings.TrimSpace(place)
		}
	}
	return ""
}

// cutDay removes the date after the place: "Lisbon, March 3".
func cutDay(s string) (place string, dated bool) {
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i < 0 {
		return strings.TrimRight(s, " ,"), false
	}
	if j := strings.LastIndexByte(s[:i], ','); j > 0 {
		return strings.TrimSpace(s[:j]), true
	}
	return "", false
}

// placeBefore returns the text before a name, unless it only opens the byline.
func placeBefore(s string) string {
	if rest, ok := byline.CutOpener(strings.TrimSpace(s)); ok && rest == "" {
		return ""
	}
	return strings.Trim(byline.BeforeLabel(s), " -–—/|·,")
}
