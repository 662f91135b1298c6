package meta

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The byline of a text page is often only a name. Such a line looks like an entry of a menu, so
// something near it must show that it names the author: a date, a time of day or an age ("5 hours
// ago") on this line or the next, the author's role, or a text about the author that starts with
// the same name.

const (
	unlabelledReach = 8  // names may be this many lines below the headline
	bioWords        = 6  // of a line about the author
	timestampWords  = 12 // words of a line that is a date, a time or an age
)

// unlabelledNames returns the names on line i of a text page if the line is nothing but names, and
// the author's. Items above the headline belong to a menu.
func (z *zone) unlabelledNames(i int) []string {
	b := &z.p.Blocks[i]
	if b.Kind == page.Item && (z.title < 0 || i < z.title) || b.Ends ||
		b.End-b.Start > byline.LineMost/2 || i == z.title || i > z.title+unlabelledReach &&
		z.title >= 0 {
		return nil
	}
	text := z.blockText(i)
	if z.lines.OpensCredit(i) || z.lines.IsCredit(i) || z.lines.IsCrumbs(i) ||
		z.isFurniture(i) || isAgencyLine(text) {
		return nil
	}
	if sign, place, ok := strings.Cut(text, " "); ok && len(sign) < 6 && byline.IsCapitals(sign) &&
		z.isNamedPlace(place) && z.hasTimestampNear(i) {
		return []string{sign}
	}
	var names []string
	for _, part := range splitParts(partWithNames(text)) {
		switch {
		case names != nil && byline.IsAgency(part):
			names = append(names, part)
		case !z.isPerson(part):
			if names != nil || !byline.LooksLikeNames(part) {
				return names // roles and places follow names; only places precede them
			}
		case z.hasBio(i, part), !z.isNamedPlace(part) && z.hasTimestampNear(i):
			names = append(names, byline.SplitNames(part)...)
		}
	}
	return names
}

// namesBelow returns the names on the lines below line i, which is the author's, as long as each
// line is one other name, written in the same way.
func (z *zone) namesBelow(i int) (names []string) {
	first := z.blockText(i)
	for j := i + 1; j < len(z.p.Blocks) && j != z.title && !z.p.Blocks[j].Ends; j++ {
		text := byline.WithoutMail(z.blockText(j))
		if !z.isPerson(text) || z.isNamedPlace(text) || z.isFurniture(j) ||
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

// hasTimestampNear reports whether a date, a time of day or an age is on line i or one of the next,
// or a person's role is below it.
func (z *zone) hasTimestampNear(i int) bool {
	if z.lineHasTimestamp(i) || z.isTimestamp(i+1) {
		return true
	}
	return i > z.title && (z.isTimestamp(i-1) || z.isTimestamp(i+2) || z.isRoleLine(i+1) ||
		z.labelsDate(i+1))
}

// labelsDate reports whether line i is the label of a date and nothing else. The date itself may
// have been left out.
func (src *sources) labelsDate(i int) bool {
	return i < len(src.p.Blocks) && src.p.Blocks[i].Words <= 3 &&
		byline.IsStated(date.LineLabel(src.blockText(i), date.Context{}))
}

// isPerson reports whether s can be the name of a person: it looks like one, is not the outlet, a
// role or a label, is not in the title, and has a word that the page does not have in lower case.
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

// partWithNames returns the part of a line before its date, age or label, or the first part after
// the date.
func partWithNames(text string) string {
	text = byline.WithoutBrackets(text)
	if date.HasDate(text, date.Context{}) || hasClock(text) {
		return byline.WithoutMail(aroundDate(text))
	}
	return byline.WithoutMail(byline.BeforeLabel(byline.BeforeDate(text)))
}

// isFurniture reports whether line i has a phrase of menus, offers and similar text, or is part of
// a consent notice.
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

// hasBio reports whether a line outside the body starts with the name and says who that person is.
func (src *sources) hasBio(i int, name string) bool {
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
		if b.Words >= bioWords+int32(strings.Count(name, " ")) && byline.StartsSmall(rest) {
			return true
		}
	}
	return false
}

// isTimestamp reports whether line i is a date, a time of day or an age.
func (z *zone) isTimestamp(i int) bool {
	if i < 0 || i >= len(z.p.Blocks) || z.p.Blocks[i].Words > byline.LabelWords ||
		i == z.title {
		return false
	}
	return z.lineHasTimestamp(i)
}

// lineHasTimestamp reports whether a date, a time of day or an age is on line i.
func (src *sources) lineHasTimestamp(i int) bool {
	text := src.blockText(i)
	return date.HasDigit(text) && (src.lines.HasDate(i) || hasClock(text) || hasAge(text))
}

// hasAge reports whether s has a number of minutes, hours or days: the age of an article or its
// reading time.
func hasAge(s string) bool {
	for i := 0; i < len(s); i++ {
		if !word.IsASCIIDigit(s[i]) || i+1 < len(s) && word.IsASCIIDigit(s[i+1]) {
			continue
		}
		rest := strings.ToLower(strings.TrimLeft(s[i+1:], " "))
		for term := range byline.Table().Age.All() {
			after, ok := strings.CutPrefix(rest, term)
			next, _ := utf8.DecodeRuneInString(after)
			if ok && (after == "" || !unicode.IsLetter(next) || word.StandsAlone(next)) {
				return true
			}
		}
	}
	return false
}

// isRoleLine reports whether line i is a person's role.
func (src *sources) isRoleLine(i int) bool {
	return i < len(src.p.Blocks) && src.p.Blocks[i].Words <= timestampWords && !src.p.Blocks[i].Ends &&
		hasRole(src.blockText(i))
}

// hasRole reports whether s contains one of the roles of bylines.txt.
func hasRole(s string) bool {
	words := " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == ',' || r == '&' || r == '/'
	}), " ") + " "
	for role := range byline.Table().Role.All() {
		if i := strings.Index(words, role); i > 0 && words[i-1] == ' ' && words[i+len(role)] == ' ' {
			return true
		}
	}
	return false
}
