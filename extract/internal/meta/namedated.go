package meta

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Names without an opening word: a line that is nothing but a name, next to a date or before a text
// about the author, or the signature below the body.

// signature returns the name that is the last block of the body, in bold or italics.
func (src *sources) signature(i int) []string {
	b := &src.p.Blocks[i]
	text := src.blockText(i)
	if b.Kind == page.Heading || max(b.BoldWords, b.SlantWords) < b.Words || b.LinkWords > 0 ||
		isElsewhere(src.region(i)) || !byline.IsBareName(text) || src.outlet.isOutlet(text) {
		return nil
	}
	return byline.SplitNames(text)
}

// bareName returns the name on a line that is nothing but a name. A date must be on the line or the
// next, or a text about the author after the body must start with it.
func (r *bylineReader) bareName(i int) []string {
	b := &r.p.Blocks[i]
	if i == r.title || i < r.title-2 || b.Kind == page.Heading && i != r.title+1 ||
		b.Kind == page.Caption || b.End-b.Start > byline.LineMost/2 ||
		r.region(i)&(page.InHidden|page.InForm|page.InButton) != 0 || isElsewhere(r.region(i)) {
		return nil
	}
	text := r.blockText(i)
	switch {
	case r.lines.OpensCredit(i):
		return nil
	case byline.IsBareName(text) && strings.IndexByte(text, ',') < 0 &&
		b.Region&(page.InBox|page.InTable) == 0 && !word.HoldsWords(r.titleWords,
		word.Hashes(text)) && r.bioFollows(text, i) &&
		!r.hasSmall(text[strings.LastIndexByte(text, ' ')+1:]):
		return byline.SplitNames(text)
	case (b.Kind == page.Item || r.region(i)&page.InList != 0) &&
		!(i == r.title+1 && i < r.first && r.isPerson(text) && r.isDateLine(i+1)):
		return nil
	}
	return r.datedName(i, text)
}

// datedName returns the name on a line if a date is next to it.
func (r *bylineReader) datedName(i int, text string) []string {
	dated := r.lines.HasDate(i) || hasClock(text)
	if !dated && (i < r.title || i+1 == len(r.p.Blocks) ||
		!r.isDateLine(i+1) && !r.isDateLine(i-1) && !r.nameWithTimestamp(i, text)) {
		return nil
	}
	if dated && r.p.Form == page.FormHTML && r.isOfEvent(i, date.Context{Lang: r.lines.Lang}) {
		return nil // scripts without capitals show no difference between words and names
	}
	if sign, place, ok := strings.Cut(text, " "); ok && len(sign) < 6 && byline.IsCapitals(sign) &&
		r.isNamedPlace(place) {
		return []string{sign}
	}
	if dated {
		text = aroundDate(text)
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return strings.ContainsRune(",/|–—-·•", r)
	}) {
		if part = strings.TrimSpace(part); (byline.IsBareName(part) || r.arePeople(part)) &&
			date.LineLabel(part, date.Context{}) == date.LabelNone && !r.outlet.isOutlet(part) &&
			!r.isNamedPlace(part) && !date.IsWeekday(part) {
			r.signed = r.signed || r.canSign(i, text)
			return byline.SplitNames(part)
		}
	}
	return nil
}

// arePeople reports whether s is a list of persons' names with a word for "and".
func (z *zone) arePeople(s string) bool {
	list := byline.SplitList(s)
	for _, name := range list {
		if name = strings.TrimSpace(name); strings.IndexByte(name, ' ') < 0 || !z.isPerson(name) {
			return false
		}
	}
	return len(list) > 1
}

// nameWithTimestamp reports whether a line close below the headline is a person's name, with the
// person's work, an age or the label of a date below it.
func (z *zone) nameWithTimestamp(i int, name string) bool {
	return i > z.title && i <= z.title+nameReach && byline.StartsUpper(name) &&
		z.isPerson(name) && z.hasTimestampNear(i)
}

// mentions reports whether block i starts with the first name.
func (src *sources) mentions(i int, name string) bool {
	if i >= len(src.p.Blocks) || src.p.Blocks[i].Words <= bioLeast {
		return false
	}
	b := &src.p.Blocks[i]
	first, _, _ := strings.Cut(name, " ")
	return bytes.Contains(src.p.Text[b.Start:min(b.Start+24, b.End)], []byte(first))
}

// aroundDate returns the text before the date of a line. If there is none, it returns what follows
// the digits of each part: "3 March 2024 A. Name | 5 comments".
func aroundDate(text string) string {
	if s := byline.BeforeLabel(byline.BeforeDate(text)); s != "" {
		return s
	}
	var behind strings.Builder
	for part := range strings.FieldsFuncSeq(text, isBar) {
		last := max(0, strings.LastIndexFunc(part, unicode.IsDigit))
		behind.WriteString(afterClock(strings.TrimLeftFunc(part[last:], unicode.IsDigit)))
		behind.WriteByte('|')
	}
	return behind.String()
}

// dateUnits are the signs directly after the digits of a date or a time of day: 3日, 3일, 30分.
const dateUnits = "日号號일時时시點点分분秒초"

// afterClock removes what belongs to a date or a time of day at the start of the text after its
// digits: "PM EST", 日 日曜日.
func afterClock(s string) string {
	if unit, size := utf8.DecodeRuneInString(s); strings.ContainsRune(dateUnits, unit) {
		s = s[size:]
	}
	s = afterWeekday(s)
	for {
		word, rest, _ := strings.Cut(strings.TrimLeft(s, " "), " ")
		switch strings.ToLower(word) {
		case "am", "pm", "a.m.", "p.m.", "uhr", "h", "hrs":
		default:
			if _, ok := date.FindZone(strings.Trim(word, "()"), ""); !ok && !date.IsWeekday(word) {
				return s
			}
		}
		s = rest
	}
}

// afterWeekday removes a weekday in brackets at the start of s: （日）, (Sun).
func afterWeekday(s string) string {
	s = strings.TrimLeft(s, " ")
	open, size := utf8.DecodeRuneInString(s)
	end := strings.IndexAny(s, ")）")
	if open != '(' && open != '（' || end < 0 {
		return s
	}
	day := strings.TrimSpace(s[size:end])
	if utf8.RuneCountInString(day) != 1 && !date.IsWeekday(day) ||
		utf8.RuneCountInString(day) == 1 && !strings.Contains("日月火水木金土祝一二三四五六월화수목금토일", day) {
		return s
	}
	_, size = utf8.DecodeRuneInString(s[end:])
	return s[end+size:]
}

func isBar(r rune) bool { return r == '|' || r == '·' || r == '•' }

const (
	bioLeast  = 8 // words
	nameReach = 3 // a name without a date may be this many blocks below the headline
)

// bioFollows reports whether a block at the end of the body or after it starts with a name. It is
// about the author.
func (src *sources) bioFollows(name string, at int) bool {
	if src.last < 0 {
		return false
	}
	for i := max(at+1, src.last-3); i < min(src.last+tailReach, len(src.p.Blocks)); i++ {
		b := &src.p.Blocks[i]
		text, ok := bytes.CutPrefix(src.p.Text[b.Start:b.End], []byte(name))
		if !ok || b.Region&(page.InList|page.InTeaser|page.InNav) != 0 {
			continue
		}
		if b.Words > bioLeast || len(text) == 0 && src.mentions(i+1, name) {
			return true
		}
	}
	return false
}

// hasClock reports whether s has a time of day in digits. The date next to it may lack its year.
func hasClock(s string) bool {
	for i := range s {
		if s[i] == ':' && i > 0 && i+2 < len(s) && word.IsASCIIDigit(s[i-1]) &&
			word.IsASCIIDigit(s[i+1]) && word.IsASCIIDigit(s[i+2]) {
			return true
		}
	}
	return false
}

func (src *sources) isDateLine(i int) bool {
	if i < 0 || src.p.Blocks[i].End-src.p.Blocks[i].Start > byline.LineMost {
		return false
	}
	return src.lines.HasDate(i)
}
