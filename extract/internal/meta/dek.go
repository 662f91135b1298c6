package meta

import (
	"sync"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The dek is the summary that is printed between headline and body. It is told
// from the lead by its place (never side by side with the paragraphs of the
// body) and by one more sign: the page's own name for it, the description in the
// page's head that repeats it, or its setting as a heading.

// dekNames are the words by which pages call the element of a dek.
var dekNames = sync.OnceValue(func() []uint32 {
	return hashNames(
		"dek", "standfirst", "subtitle", "subhead", "subheadline", "subheading", "deck", "summary",
		"abstract", "excerpt", "teaser", "lead", "lede", "leadtext",
		"intro", "introtext", "introduction", "kicker", "chapo", "chapeau", "bajada", "entradilla",
		"sottotitolo", "sommario", "occhiello", "ingress", "manchet", "underrubrik", "vorspann",
		"untertitel", "sapo", "ozet", "spot", "description", "strapline", "tagline")
})

func (r *reader) dek() {
	r.zone.titleWords = word.Hashes(r.out.Title)
	if i, first := r.dekBeforeByline(); i >= 0 {
		r.out.Dek, r.zone.dek, r.zone.first = r.blockText(i), i, first
		r.note("dek", "line above the byline", r.out.Dek)
		return
	}
	if r.zone.title < 0 {
		r.findDek(r.zone.first-headReach, r.zone.first, r.describedDek)
		return
	}
	to := r.zone.first + 1
	if r.zone.first < r.zone.title {
		to = r.zone.title + headReach
	}
	r.findDek(r.zone.title+1, min(to, len(r.p.Blocks)), r.markedDek, r.describedDek, r.secondDek,
		r.placedDek)
}

// findDek uses the first of the blocks from up to to that has a sign of a dek, the strongest sign
// first.
func (r *reader) findDek(from, to int, signs ...func(int) string) {
	var may []int
	for i := max(0, from); i < to; i++ {
		if r.mayBeDek(i) {
			may = append(may, i)
		}
	}
	for _, sign := range signs {
		for _, i := range may {
			if source := sign(i); source != "" {
				r.out.Dek, r.zone.dek = r.blockText(i), i
				r.note("dek", source, r.out.Dek)
				r.beginBehind(i)
				return
			}
		}
	}
}

// beginBehind moves the start of the body behind a dek that was kept as its start:
// the lines between the two are the head's. The head ends where it did before, or
// there: what follows is the body's.
func (r *reader) beginBehind(dek int) {
	if r.zone.first != dek {
		return
	}
	if r.beginBelow(dek); r.zone.first != dek {
		r.zone.end = max(dek+firstReach, r.zone.first+1)
	}
}

const (
	dekLeast = 4  // words
	dekMost  = 50 // words: longer ones are leads
)

// mayBeDek reports whether block i can be the dek by its form and place.
func (r *reader) mayBeDek(i int) bool {
	b := &r.p.Blocks[i]
	if b.Words < dekLeast || b.Words > dekMost || b.LinkWords*2 > b.Words || b.Kind == page.Caption ||
		r.region(i)&(page.InFigure|page.InHidden|page.InForm|page.InList|page.InButton) != 0 ||
		isElsewhere(r.region(i)) {
		return false
	}
	text := r.blockText(i)
	if r.p.Form == page.FormText && (r.isStampLine(i) || isCopyright(text)) {
		return false
	}
	return !r.amongBody(i) && !byline.IsCredit(text) && !headline.IsLabel(text, r.known.Lang) &&
		!r.printsTitle(b)
}

// printsTitle reports whether a block is the headline once more, in other words perhaps. In
// scripts without spaces a word is a letter and says less.
func (r *reader) printsTitle(b *page.Block) bool {
	words := r.p.Words[b.WordStart:b.WordEnd]
	if first, _ := utf8.DecodeRune(r.p.Text[b.Start:]); word.StandsAlone(first) {
		return word.HoldsWords(r.zone.titleWords, words)
	}
	return word.Likeness(words, r.zone.titleWords) >= 0.75
}

// markedDek finds what the page itself calls its dek.
func (r *reader) markedDek(i int) string {
	if r.isMarked(i, dekNames()) {
		return "element"
	}
	return ""
}

// describedDek finds what the page's head repeats. That is sign enough where no
// headline is printed.
func (r *reader) describedDek(i int) string {
	if r.isDescribed(i) {
		return "description"
	}
	return ""
}

// placedDek finds a dek by its place directly below the headline.
func (r *reader) placedDek(i int) string {
	b := &r.p.Blocks[i]
	switch {
	case b.Kind == page.Heading && b.Level <= 3 && i <= r.zone.title+3:
		return "heading"
	case i == r.zone.title+1 && i < r.zone.first && b.LinkWords == 0 && b.Words > 6 && b.Digits < 6:
		return "line below the headline"
	}
	return ""
}

// amongBody reports whether block i is a sibling of paragraphs of the body.
func (r *reader) amongBody(i int) bool {
	if r.p.Form == page.FormText {
		return i >= r.zone.first && r.known.Kept[i]
	}
	if i >= len(r.known.Kept) || !r.known.Kept[i] {
		return false
	}
	parent := r.p.Containers[r.p.Blocks[i].Container].Parent
	beside := 0
	for j := i + 1; j < len(r.p.Blocks) && j < i+8; j++ {
		c := r.p.Blocks[j].Container
		if r.known.Kept[j] && (r.p.Containers[c].Parent == parent || c == r.p.Blocks[i].Container) {
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

// secondDek finds what the page states as its second headline. That may be the
// first one, as the page prints it.
func (r *reader) secondDek(i int) string {
	b := &r.p.Blocks[i]
	if said := word.Hashes(r.article("alternativeHeadline")); len(said) > 2 &&
		word.Alike(r.p.Words[b.WordStart:b.WordEnd], said) {
		return "json-ld alternativeHeadline"
	}
	return ""
}
