package meta

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Text pages often print only names as the byline. Such a line looks like an entry of a menu, so
// something near it must show that it names the author: a date, a time of day or an age ("5 hours
// ago") on the line or the next, what the author is, or the name again at the start of a text
// about the author.

const (
	aloneReach = 8  // names alone may be this many lines below the headline
	lifeWords  = 6  // of a line that tells an author's life
	stampLong  = 12 // words of a line that is a date, a time or an age
)

// aloneNames returns the names on line i of a text page if it is nothing but
// names, and the author's. Above the headline items are a menu's.
func (z *zone) aloneNames(i int) []string {
	b := &z.p.Blocks[i]
	if b.Kind == page.Item && (z.title < 0 || i < z.title) || b.Ends ||
		b.End-b.Start > byline.LineMost/2 || i == z.title || i > z.title+aloneReach &&
		z.title >= 0 {
		return nil
	}
	text := z.blockText(i)
	if byline.OpensCredit(text) || byline.IsCredit(text) || headline.IsCrumbs(text) ||
		z.isFurniture(i) || isAgencyLine(text) {
		return nil
	}
	if sign, place, ok := strings.Cut(text, " "); ok && len(sign) < 6 && byline.IsCapitals(sign) &&
		z.isNamed(place) && z.stamped(i) {
		return []string{sign}
	}
	var names []string
	for _, part := range splitParts(namesBeside(text)) {
		switch {
		case names != nil && byline.IsAgency(part):
			names = append(names, part)
		case !z.isPerson(part):
			if names != nil || !byline.LooksLikeNames(part) {
				return names // behind names stand roles and places, before them places alone
			}
		case z.hasLife(i, part), !z.isNamed(part) && z.stamped(i):
			names = append(names, byline.SplitNames(part)...)
		}
	}
	return names
}

// namesBelow returns the names on the lines below line i, which is the author's,
// as far as each is nothing but one other name, written in the same way.
func (z *zone) namesBelow(i int) (names []string) {
	first := z.blockText(i)
	for j := i + 1; j < len(z.p.Blocks) && j != z.title && !z.p.Blocks[j].Ends; j++ {
		text := byline.WithoutMail(z.blockText(j))
		if !z.isPerson(text) || z.isNamed(text) || z.isFurniture(j) ||
			byline.IsCapitals(text) != byline.IsCapitals(first) || strings.HasPrefix(text, first) {
			break
		}
		names = append(names, byline.SplitNames(text)...)
	}
	return names
}

func isAgencyLine(text string) bool {
	agency, _ := byline.AgencyLine(text)
	return agency != ""
}

// stamped reports whether a date, a time of day or an age is on line i or on one of the next, or
// below it what a person is.
func (z *zone) stamped(i int) bool {
	if hasStamp(z.blockText(i), z.known.Lang) || z.isStampLine(i+1) {
		return true
	}
	return i > z.title && (z.isStampLine(i-1) || z.isStampLine(i+2) || z.isRoleLine(i+1) ||
		z.labelsDate(i+1))
}

// labelsDate reports whether line i is the label of a date, and no more: the date itself may have
// been left out.
func (src *sources) labelsDate(i int) bool {
	return i < len(src.p.Blocks) && src.p.Blocks[i].Words <= 3 &&
		byline.IsStated(date.LineLabel(src.blockText(i), date.Context{}))
}

// isPerson reports whether s can be a person's name: it has the form of one, is not the outlet's
// name, a role or a label, is not in the title, and does not consist of words that the page has
// in lower case.
func (z *zone) isPerson(s string) bool {
	return (byline.IsBareName(s) || byline.IsCapitals(s) && byline.IsBareName(byline.TitleCase(s))) &&
		!z.outlet.isOutlet(s) && date.LineLabel(s, date.Context{}) == date.LabelNone && !hasRole(s) &&
		!word.HoldsWords(z.titleWords, word.Hashes(s)) && !z.isCommon(s)
}

// isCommon reports whether all words of s are on the page in lower case.
func (src *sources) isCommon(s string) bool {
	for w := range strings.FieldsSeq(s) {
		small := strings.ToLower(w)
		if small == w {
			continue
		}
		if !bytes.Contains(src.p.Text, []byte(" "+small)) {
			return false
		}
	}
	return strings.ToLower(s) != strings.ToUpper(s)
}

// splitParts cuts a line at the marks and words between names, roles and places.
func splitParts(s string) []string {
	var parts []string
	for part := range strings.FieldsFuncSeq(byline.SpacedDash.Replace(s), func(r rune) bool {
		return strings.ContainsRune("/|–—•·", r)
	}) {
		for _, piece := range byline.SplitList(part) {
			if piece = strings.TrimSpace(piece); piece != "" {
				parts = append(parts, piece)
			}
		}
	}
	return parts
}

// namesBeside returns what a line has before its date, age or label, or for want
// of that the first part behind it.
func namesBeside(text string) string {
	text = byline.WithoutBrackets(text)
	if date.HasDate(text, date.Context{}) || hasClock(text) {
		return byline.WithoutMail(besideDate(text))
	}
	return byline.WithoutMail(byline.BeforeLabel(byline.BeforeDate(text)))
}

// isFurniture reports whether line i has a phrase of menus, offers and the like, or is part of a
// consent notice.
func (src *sources) isFurniture(i int) bool {
	if i < len(src.known.Notice) && src.known.Notice[i] {
		return true
	}
	if i < len(src.known.Hits) {
		h := &src.known.Hits[i]
		for c := range h {
			if h[c] > 0 && lexicon.PhraseClass(c) != lexicon.PhraseByline &&
				lexicon.PhraseClass(c) != lexicon.PhraseUpdated {
				return true
			}
		}
	}
	return false
}

// hasLife reports whether a line outside the body starts with the name and says who that is.
func (src *sources) hasLife(i int, name string) bool {
	for j := range src.p.Blocks {
		b := &src.p.Blocks[j]
		if j == i || j < len(src.known.Kept) && src.known.Kept[j] && j < src.last {
			continue
		}
		rest, ok := strings.CutPrefix(string(src.p.Text[b.Start:min(b.End, b.Start+int32(len(name))+40)]),
			name)
		if !ok {
			continue
		}
		if b.Words >= lifeWords+int32(strings.Count(name, " ")) && byline.StartsSmall(rest) {
			return true
		}
	}
	return false
}

// isStampLine reports whether line i is a date, a time of day or an age.
func (z *zone) isStampLine(i int) bool {
	if i < 0 || i >= len(z.p.Blocks) || z.p.Blocks[i].Words > headline.LabelWords ||
		i == z.title {
		return false
	}
	return hasStamp(z.blockText(i), z.known.Lang)
}

func hasStamp(text, lang string) bool {
	if !date.HasDigit(text) {
		return false
	}
	return date.HasDate(text, date.Context{Lang: lang}) || hasClock(text) || hasAge(text)
}

// hasAge reports whether s has a number of minutes, hours or days: the age of an article, or its
// reading time.
func hasAge(s string) bool {
	for i := 0; i < len(s); i++ {
		if !word.IsASCIIDigit(s[i]) || i+1 < len(s) && word.IsASCIIDigit(s[i+1]) {
			continue
		}
		rest := strings.ToLower(strings.TrimLeft(s[i+1:], " "))
		for _, term := range byline.Table().Age {
			after, ok := strings.CutPrefix(rest, term)
			next, _ := utf8.DecodeRuneInString(after)
			if ok && (after == "" || !unicode.IsLetter(next) || word.StandsAlone(next)) {
				return true
			}
		}
	}
	return false
}

// isRoleLine reports whether line i says what a person is.
func (src *sources) isRoleLine(i int) bool {
	return i < len(src.p.Blocks) && src.p.Blocks[i].Words <= stampLong && !src.p.Blocks[i].Ends &&
		hasRole(src.blockText(i))
}

// hasRole reports whether one of the roles of bylines.txt is in s.
func hasRole(s string) bool {
	words := " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == ',' || r == '&' || r == '/'
	}), " ") + " "
	for role := range byline.Table().Role {
		if i := strings.Index(words, role); i > 0 && words[i-1] == ' ' && words[i+len(role)] == ' ' {
			return true
		}
	}
	return false
}
