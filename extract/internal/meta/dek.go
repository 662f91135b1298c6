package meta

import (
	"slices"
	"sync"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The dek is the summary between headline and body. Its place distinguishes it from the first
// paragraph: it is never a sibling of the body's paragraphs. One more sign is needed: the page
// calls it a dek, repeats it as its description, or sets it as a heading.

// dekNames are the class names of deks.
var dekNames = sync.OnceValue(func() []uint32 {
	return page.HashNames(
		"dek", "standfirst", "subtitle", "subhead", "subheadline", "subheading", "deck", "summary",
		"abstract", "excerpt", "teaser", "lead", "lede", "leadtext",
		"intro", "introtext", "introduction", "kicker", "chapo", "chapeau", "bajada", "entradilla",
		"sottotitolo", "sommario", "occhiello", "ingress", "manchet", "underrubrik", "vorspann",
		"untertitel", "sapo", "ozet", "spot", "description", "strapline", "tagline")
})

// dekOf returns the dek, and where the body begins below it.
func dekOf(z *zone) placed {
	if i, first := z.dekBeforeByline(); i >= 0 {
		dek := z.at(i, z.blockText(i), "line above the byline")
		dek.first = first
		return dek
	}
	if z.title < 0 {
		return z.findDek(z.first-headReach, z.first, z.describedDek)
	}
	to := z.first + 1
	if z.first < z.title {
		to = z.title + headReach
	}
	return z.findDek(z.title+1, min(to, len(z.p.Blocks)), z.markedDek, z.describedDek, z.secondDek,
		z.placedDek)
}

// findDek returns the first block between from and to that has a sign of a dek. The strongest sign
// comes first.
func (z *zone) findDek(from, to int, signs ...func(int) string) placed {
	var may []int
	for i := max(0, from); i < to; i++ {
		if z.mayBeDek(i) {
			may = append(may, i)
		}
	}
	for _, sign := range signs {
		for _, i := range may {
			if source := sign(i); source != "" {
				return z.dekAt(i, source)
			}
		}
	}
	return z.at(-1, "", "")
}

// dekAt returns block i as the dek. If it was kept as the start of the body, the body begins below
// it, and the lines between the two belong to the head.
func (z *zone) dekAt(i int, source string) placed {
	dek := z.at(i, z.blockText(i), source)
	if z.first != i {
		return dek
	}
	if dek.first = z.below(i); dek.first != i {
		dek.end = max(i+firstReach, dek.first+1)
	}
	return dek
}

const (
	dekLeast = 4  // words
	dekMost  = 50 // words: longer ones are leads
)

// mayBeDek reports whether block i can be a dek by its form and place.
func (z *zone) mayBeDek(i int) bool {
	b := &z.p.Blocks[i]
	if b.Words < dekLeast || b.Words > dekMost || b.LinkWords*2 > b.Words || b.Kind == page.Caption ||
		z.region(i)&(page.InFigure|page.InHidden|page.InForm|page.InList|page.InButton) != 0 ||
		isElsewhere(z.region(i)) {
		return false
	}
	if z.p.Form == page.FormText && (z.isTimestamp(i) || z.lines.IsCopyright(i)) {
		return false
	}
	return !z.amongBody(i) && !z.isLead(i, leadScore) && !z.printsTitle(b) &&
		!z.lines.IsCredit(i) && !z.lines.IsLabel(i) && !z.headsPart(i)
}

// headsPart reports whether block i is the head of the first of several like parts, as the posts
// of a live blog are: the next heading that was kept is in an element of its own that is like its.
func (z *zone) headsPart(i int) bool {
	b := &z.p.Blocks[i]
	if b.Kind != page.Heading {
		return false
	}
	next := z.nextHead(i)
	if next == len(z.p.Blocks) {
		return false
	}
	o := &z.p.Blocks[next]
	parent, other := z.p.Containers[b.Container].Parent, z.p.Containers[o.Container].Parent
	return o.Level == b.Level && other != parent && z.sameNames(other, parent)
}

// nextHead returns the first kept heading after block i, or the number of blocks. Blocks are asked
// for in page order, so one that was found for a block before is still the first.
func (z *zone) nextHead(i int) int {
	for z.nextAt = max(z.nextAt, i+1); z.nextAt < len(z.p.Blocks); z.nextAt++ {
		if z.nextAt < len(z.known.Kept) && z.known.Kept[z.nextAt] &&
			z.p.Blocks[z.nextAt].Kind == page.Heading {
			break
		}
	}
	return z.nextAt
}

// sameNames reports whether two containers have the same tag and the same names.
func (z *zone) sameNames(c, d int32) bool {
	a, b := &z.p.Containers[c], &z.p.Containers[d]
	return a.Tag == b.Tag && slices.Equal(z.p.Tokens[a.TokenStart:a.TokenEnd],
		z.p.Tokens[b.TokenStart:b.TokenEnd])
}

// printsTitle reports whether a block repeats the headline, perhaps in other words. In scripts
// without spaces a word is one letter, which says less.
func (z *zone) printsTitle(b *page.Block) bool {
	words := z.p.Words[b.WordStart:b.WordEnd]
	if first, _ := utf8.DecodeRune(z.p.Text[b.Start:]); word.StandsAlone(first) {
		return word.HoldsWords(z.titleWords, words)
	}
	return word.Likeness(words, z.titleWords) >= 0.75
}

// markedDek finds a block that the page calls its dek.
func (z *zone) markedDek(i int) string {
	if z.isMarked(i, dekNames()) {
		return "element"
	}
	return ""
}

// describedDek finds a block that the head of the page repeats. That is enough if no headline is
// printed.
func (z *zone) describedDek(i int) string {
	if z.isDescribed(i) && !z.isLead(i, describedLead) {
		return "description"
	}
	return ""
}

// The first paragraph of a report is often set apart like a dek: in an element of its own, in bold
// type, or repeated as the description. Without it the report has no beginning.
const (
	leadScore     = 3 // a block with this score is the first paragraph
	describedLead = 1 // the same if only the description says that it is the dek
	dekBody       = 3 // how many times the words of its dek a body has at least
)

// isLead reports whether block i is the first paragraph of the body, by its score or because too
// little text would be left.
func (z *zone) isLead(i int, score float32) bool {
	if i >= len(z.known.Scores) || !z.known.Kept[i] {
		return false
	}
	words := z.p.Blocks[i].Words
	return z.known.Scores[i] >= score || z.bodyWords()-words < dekBody*words
}

// bodyWords returns the number of words of the chosen blocks below the title.
func (z *zone) bodyWords() (words int32) {
	for i := z.title + 1; i <= z.last; i++ {
		if z.known.Kept[i] {
			words += z.p.Blocks[i].Words
		}
	}
	return words
}

// placedDek finds a dek by its place directly below the headline.
func (z *zone) placedDek(i int) string {
	b := &z.p.Blocks[i]
	switch {
	case b.Kind == page.Heading && b.Level <= 3 && i <= z.title+3:
		return "heading"
	case i == z.title+1 && i < z.first && b.LinkWords == 0 && b.Words > 6 && b.Digits < 6 &&
		!z.isMarkedByline(i):
		return "line below the headline"
	}
	return ""
}

// isMarkedByline reports whether block i has names and the page calls it a byline.
func (z *zone) isMarkedByline(i int) bool {
	return z.isMarked(i, bylineNames()) && byline.LineNames(z.blockText(i), true) != nil
}

// amongBody reports whether block i is a sibling of paragraphs of the body.
func (z *zone) amongBody(i int) bool {
	if z.p.Form == page.FormText {
		return i >= z.first && z.known.Kept[i]
	}
	if i >= len(z.known.Kept) || !z.known.Kept[i] {
		return false
	}
	parent := z.p.Containers[z.p.Blocks[i].Container].Parent
	beside := 0
	for j := i + 1; j < len(z.p.Blocks) && j < i+8; j++ {
		c := z.p.Blocks[j].Container
		if z.known.Kept[j] && (z.p.Containers[c].Parent == parent || c == z.p.Blocks[i].Container) {
			beside++
		}
	}
	return beside > 0
}

// isDescribed reports whether the page's head repeats block i as its description.
func (src *sources) isDescribed(i int) bool {
	b := &src.p.Blocks[i]
	words := src.p.Words[b.WordStart:b.WordEnd]
	for _, row := range descriptionRows {
		if said := word.Hashes(clean.Text(row.read(src))); len(said) > 3 && word.Alike(words, said) {
			return true
		}
	}
	return false
}

// secondDek finds the second headline that the page states. It may also be the first one, as the
// page prints it.
func (z *zone) secondDek(i int) string {
	b := &z.p.Blocks[i]
	if said := word.Hashes(z.article("alternativeHeadline")); len(said) > 2 &&
		word.Alike(z.p.Words[b.WordStart:b.WordEnd], said) {
		return "json-ld alternativeHeadline"
	}
	return ""
}
