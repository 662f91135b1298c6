package meta

import (
	"bytes"
	"strings"
	"unicode"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Names without a word that says so: a line that is nothing but a name, beside a
// date or before the life of its bearer, or the signature below the body.

// signature returns the name that the body's last block i is, in bold or italics.
func (src *sources) signature(i int) []string {
	b := &src.p.Blocks[i]
	text := src.blockText(i)
	if b.Kind == page.Heading || max(b.BoldWords, b.SlantWords) < b.Words || b.LinkWords > 0 ||
		isElsewhere(src.region(i)) || !byline.IsBareName(text) || src.outlet.isOutlet(text) {
		return nil
	}
	return byline.SplitNames(text)
}

// bareName returns the name on a line that is nothing but a name and has a date
// beside it, on the line or on the next, or that opens the author's life behind
// the body.
func (r *bylineReader) bareName(i int) []string {
	b := &r.p.Blocks[i]
	if i == r.title || i < r.title-2 || b.Kind == page.Heading && i != r.title+1 ||
		b.Kind == page.Caption || b.End-b.Start > byline.LineMost/2 ||
		r.region(i)&(page.InHidden|page.InForm|page.InButton) != 0 || isElsewhere(r.region(i)) {
		return nil
	}
	text := r.blockText(i)
	switch {
	case byline.OpensCredit(text):
		return nil
	case byline.IsBareName(text) && strings.IndexByte(text, ',') < 0 &&
		b.Region&(page.InBox|page.InTable) == 0 && !word.HoldsWords(r.titleWords,
		word.Hashes(text)) && r.lifeFollows(text, i) &&
		!r.hasSmall(text[strings.LastIndexByte(text, ' ')+1:]):
		return byline.SplitNames(text)
	case b.Kind == page.Item || r.region(i)&page.InList != 0:
		return nil
	}
	return r.datedName(i, text)
}

// datedName returns the name on a line, text, that has a date beside it.
func (r *bylineReader) datedName(i int, text string) []string {
	dated := date.HasDate(text, date.Context{Lang: r.known.Lang}) || hasClock(text)
	if !dated && (i < r.title || i+1 == len(r.p.Blocks) ||
		!r.isDateLine(i+1) && !r.isDateLine(i-1) && !r.stampedName(i, text)) {
		return nil
	}
	if sign, place, ok := strings.Cut(text, " "); ok && len(sign) < 6 && byline.IsCapitals(sign) &&
		r.isNamed(place) {
		return []string{sign}
	}
	if dated {
		text = besideDate(text)
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return strings.ContainsRune(",/|–—-·•", r)
	}) {
		if part = strings.TrimSpace(part); byline.IsBareName(part) &&
			date.LineLabel(part, date.Context{}) == date.LabelNone && !r.outlet.isOutlet(part) &&
			!r.isNamed(part) {
			r.signed = r.signed || r.signs(i, text)
			return byline.SplitNames(part)
		}
	}
	return nil
}

// stampedName reports whether a line close below the headline is a person's name that has its
// bearer's work, an age or the label of a date below it.
func (z *zone) stampedName(i int, name string) bool {
	return i > z.title && i <= z.title+nameReach && byline.StartsUpper(name) &&
		z.isPerson(name) && z.stamped(i)
}

// tellsOf reports whether block i starts with the first name of somebody.
func (src *sources) tellsOf(i int, name string) bool {
	if i >= len(src.p.Blocks) || src.p.Blocks[i].Words <= lifeLeast {
		return false
	}
	b := &src.p.Blocks[i]
	first, _, _ := strings.Cut(name, " ")
	return bytes.Contains(src.p.Text[b.Start:min(b.Start+24, b.End)], []byte(first))
}

// besideDate returns what is before the date of a line, or for want of that what is after the
// figures of each part: "3 March 2024 A. Name | 5 comments".
func besideDate(text string) string {
	if s := byline.BeforeLabel(byline.BeforeDate(text)); s != "" {
		return s
	}
	var behind strings.Builder
	for part := range strings.FieldsFuncSeq(text, isBar) {
		behind.WriteString(behindClock(part[strings.LastIndexFunc(part, unicode.IsDigit)+1:]))
		behind.WriteByte('|')
	}
	return behind.String()
}

// behindClock cuts what belongs to a time of day off the front of what is after its figures: "PM
// EST".
func behindClock(s string) string {
	for {
		word, rest, _ := strings.Cut(strings.TrimLeft(s, " "), " ")
		switch strings.ToLower(word) {
		case "am", "pm", "a.m.", "p.m.", "uhr", "h", "hrs":
		default:
			if _, ok := date.FindZone(strings.Trim(word, "()"), ""); !ok {
				return s
			}
		}
		s = rest
	}
}

func isBar(r rune) bool { return r == '|' || r == '·' || r == '•' }

const (
	lifeLeast = 8 // words
	nameReach = 3 // a name without a date may be this many blocks below the headline
)

// lifeFollows reports whether a block at the end of the body or behind it starts with a name:
// that is its author's life.
func (src *sources) lifeFollows(name string, at int) bool {
	if src.last < 0 {
		return false
	}
	for i := max(at+1, src.last-3); i < min(src.last+tailReach, len(src.p.Blocks)); i++ {
		b := &src.p.Blocks[i]
		text, ok := bytes.CutPrefix(src.p.Text[b.Start:b.End], []byte(name))
		if !ok || b.Region&(page.InList|page.InTeaser|page.InNav) != 0 {
			continue
		}
		if b.Words > lifeLeast || len(text) == 0 && src.tellsOf(i+1, name) {
			return true
		}
	}
	return false
}

// hasClock reports whether s has a time of day in figures; the date beside it may lack its year.
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
	return date.HasDate(src.blockText(i), date.Context{Lang: src.known.Lang})
}
