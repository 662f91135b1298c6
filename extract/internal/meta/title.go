package meta

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The title is the headline as printed. The stated titles often have a kicker, a tail or words for
// search engines, so they are compared with the headings. The heading that agrees with them and is
// above the body is the title. A heading that names the outlet or a section never is. A page
// without such a heading has its stated title.

// titleRows are the stated titles.
var titleRows = []row[*sources, string]{
	{"json-ld headline", func(src *sources) string { return src.article("headline", "name") }},
	{"og:title", func(src *sources) string { return src.meta("og:title") }},
	{"parsely-title", func(src *sources) string {
		return src.meta("parsely-title", "sailthru.title", "cxenseparse:title", "mrf:title")
	}},
	{"citation_title", func(src *sources) string {
		return src.meta("citation_title", "dc.title", "dcterms.title", "dc:title", "dcterm:title",
			"eprints.title", "headline")
	}},
	{"twitter:title", func(src *sources) string {
		return src.meta("twitter:title", "twitter:text:title")
	}},
	{"meta title", func(src *sources) string {
		return src.meta("title", "fulltitle", "article:title", "og:article:title")
	}},
	{"title", func(src *sources) string { return src.p.Head.Title }},
	{"first line", func(src *sources) string { return src.firstLine() }},
}

// stated is a title from titleRows.
type stated struct {
	source, text string
	words        []uint32
}

// titleOf returns the title, and where it is printed.
func titleOf(z *zone) placed {
	if z.p.Folded {
		return z.at(-1, "", "") // no block is the headline and nothing else
	}
	if i := z.textHeadline(); i >= 0 {
		title := z.at(i, z.blockText(i), "line")
		title.first = z.below(i)
		return title
	}
	all := z.statedTitles()
	if i := z.printedTitle(all); i >= 0 {
		value, source := z.wholeTitle(i, all)
		return z.at(i, value, source)
	}
	if value, i := z.plainTitle(all); i >= 0 {
		return z.at(i, value, "block")
	}
	if len(all) > 0 {
		best := agreedTitle(all)
		return z.at(-1, best.text, best.source)
	}
	return z.at(-1, "", "")
}

// headlineLate is the share of the body's words that may be above the headline.
const headlineLate = .3

// textHeadline returns the block that is the headline of a text page, or -1.
func (src *sources) textHeadline() int {
	if src.p.Form != page.FormText {
		return -1
	}
	return src.known.Headlines.Find(headline.Input{
		Body: src.known.Kept, Notice: src.known.Notice, Late: headlineLate,
	})
}

func (src *sources) statedTitles() []stated {
	var all []stated
	for _, row := range titleRows {
		if s := src.acceptTitle(row.read(src)); s != "" {
			all = append(all, stated{row.source, s, word.Hashes(s)})
		}
	}
	return all
}

// agreedTitle returns the first stated title, or a shorter one that is its start or end. The rest
// of the first one is then a tail.
func agreedTitle(all []stated) stated {
	best := all[0]
	for _, s := range all[1:] {
		if len(s.words) >= 3 && len(s.words) < len(best.words) && (word.HasPrefix(best.words, s.words) ||
			word.HasSuffix(best.words, s.words)) && !strings.HasSuffix(s.text, "…") &&
			!strings.HasSuffix(s.text, "...") {
			best = s
		}
	}
	return best
}

// printedTitle returns the block with the headline, or -1.
func (z *zone) printedTitle(all []stated) int {
	best, at := 0.0, -1
	for i := range z.p.Blocks {
		if z.last >= 0 && i > z.last {
			break
		}
		if s := z.headlineScore(i, all); s > best {
			best, at = s, i
		}
	}
	return at
}

// headlineScore returns how much block i looks like the headline, 0 if it cannot be one.
func (z *zone) headlineScore(i int, all []stated) float64 {
	b := &z.p.Blocks[i]
	if b.Kind != page.Heading || z.region(i)&(elsewhere&^page.InNav|page.InHidden|page.InForm) != 0 ||
		b.End-b.Start > 600 {
		return 0
	}
	words := z.p.Words[b.WordStart:b.WordEnd]
	if len(words) == 0 || z.outlet.isOutlet(z.blockText(i)) {
		return 0
	}
	best, always := agreement(words, all)
	if best < z.neededAgreement(i, len(all)) {
		return 0
	}
	score := 2*best + z.headlinePlace(i)
	if b.Level == 1 && always {
		score += 0.6 // the page has no other title
	}
	switch z.markedAs(i) {
	case "headline":
		score += 0.5
	case "alternativeHeadline":
		score -= 0.5
	}
	return score
}

// markedAs returns the name of the headline property whose text is heading i, or "".
func (src *sources) markedAs(i int) string {
	for j := range src.p.Head.Props {
		if q := &src.p.Head.Props[j]; int(q.Block) == i &&
			(q.Name == "headline" || q.Name == "alternativeHeadline") {
			return q.Name
		}
	}
	return ""
}

// sameWords is the likeness from which two titles count as the same.
const sameWords = 0.95

// agreement returns the greatest likeness of words to a stated title, and whether all stated titles
// are these words.
func agreement(words []uint32, all []stated) (best float64, always bool) {
	always = len(all) > 1
	for _, s := range all {
		best = max(best, word.Likeness(words, s.words))
		always = always && slices.Equal(words, s.words)
	}
	return best, always
}

// neededAgreement returns how much a stated title must agree with heading i. Small headings, and
// headings in the navigation or the body, must be the same: subheads share some words with the
// title. An h1 above the body needs almost no agreement.
func (z *zone) neededAgreement(i, titles int) float64 {
	b := &z.p.Blocks[i]
	inBody := z.first >= 0 && i > z.first
	switch {
	case z.region(i)&page.InNav != 0, b.Level > 3, b.Level > 1 && inBody:
		return sameWords
	case b.Level > 1, inBody, z.first < 0, b.WordEnd-b.WordStart < 3 && i+1 != z.first:
		return 0.5
	case titles > 1, b.WordEnd-b.WordStart < 3:
		return 0.2 // with less it is the newest entry of a live blog, or the site's name
	}
	return 0
}

// headlinePlace returns points for the level and the place of a heading.
func (z *zone) headlinePlace(i int) float64 {
	b := &z.p.Blocks[i]
	score := 0.4 - 0.2*float64(b.Level-1)
	if i <= z.first {
		score += 0.2
	}
	if b.Region&page.InArticle != 0 {
		score += 0.1
	}
	if b.Region&(page.InList|page.InNav) != 0 {
		score -= 0.6 // the last of the breadcrumbs
	}
	return score - float64(i)/float64(len(z.p.Blocks))/10
}

// wholeTitle returns the headline in block i, and its source. If the headline is in several blocks
// or lines, or has a kicker, the stated title has all of it, with the marks between the parts.
func (src *sources) wholeTitle(i int, all []stated) (text, source string) {
	text = src.cutTitle(src.headingText(i))
	key := clean.Key(text)
	if s, ok := withoutKicker(key, all); ok {
		return s.text, s.source
	}
	for _, s := range all {
		switch k := clean.Key(s.text); {
		case k == key && countMarks(s.text) > countMarks(text):
			return s.text, s.source
		case k == key:
			return text, "headline"
		}
	}
	for _, s := range all {
		if src.isSplit(i, key, clean.Key(s.text)) {
			return s.text, s.source
		}
	}
	return text, "headline"
}

// headingText returns the text of heading i. Some pages escape it twice.
func (src *sources) headingText(i int) string {
	text := src.blockText(i)
	if at := strings.IndexByte(text, '&'); at >= 0 && strings.IndexByte(text[at:], ';') > 0 {
		text = clean.OneLine(html.UnescapeString(text))
	}
	return text
}

// withoutKicker returns the stated title that is the end of the printed heading; the rest of the
// heading is a kicker. If another source states the whole heading, there is no kicker. <title> does
// not count, because it repeats the heading.
func withoutKicker(printed string, all []stated) (stated, bool) {
	var found stated
	for _, s := range all {
		whole := clean.Key(s.text)
		if whole == printed {
			if s.source != "title" {
				return stated{}, false
			}
			continue
		}
		if found.text == "" {
			found = endMatching(s, printed)
		}
	}
	return found, found.text != ""
}

// endMatching returns s, or s without its own kicker, if the folded heading ends with it.
func endMatching(s stated, printed string) stated {
	kicker, behind, _ := strings.Cut(s.text, ": ")
	kicker = clean.Key(kicker)
	for _, text := range [...]string{s.text, behind} {
		words := word.Hashes(text)
		front, ok := strings.CutSuffix(printed, clean.Key(text))
		if ok && front != "" && len(words) >= 4 && !strings.HasSuffix(front, kicker) &&
			!strings.HasSuffix(kicker, front) && !shareWord(front, s.text, text) {
			return stated{s.source, text, words}
		}
	}
	return stated{}
}

// shareWord reports whether the folded front contains a longer word that whole has before its end.
// Then both are the same headline with different starts.
func shareWord(front, whole, end string) bool {
	for w := range strings.FieldsSeq(strings.TrimSuffix(whole, end)) {
		if k := clean.Key(w); len(k) > 3 && strings.Contains(front, k) {
			return true
		}
	}
	return false
}

// countMarks returns the number of characters that are neither letters nor digits.
func countMarks(s string) int {
	return utf8.RuneCountInString(s) - utf8.RuneCountInString(clean.Key(s))
}

// isSplit reports whether the folded title whole is split over block i, whose text is key, and the
// block before or after it.
func (src *sources) isSplit(i int, key, whole string) bool {
	if before, ok := strings.CutSuffix(whole, key); ok {
		return src.isText(i-1, before) || src.isText(i-2, before)
	}
	behind, ok := strings.CutPrefix(whole, key)
	return ok && src.isText(i+1, behind)
}

func (src *sources) isText(i int, key string) bool {
	return i >= 0 && i < len(src.p.Blocks) && clean.Key(src.blockText(i)) == key
}
