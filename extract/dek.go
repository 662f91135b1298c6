package extract

import "sync"

// The dek is the summary that is printed between headline and body. It is told
// from the lead by its place (never side by side with the paragraphs of the
// body) and by one more sign: the page's own name for it, the description in the
// page's head that repeats it, or its setting as a heading.

// dekNames are the words by which pages call the element of a dek.
var dekNames = sync.OnceValue(func() []uint32 {
	return hashNames(
		"dek", "standfirst", "subtitle", "subhead", "subheadline", "subheading", "deck", "summary", "abstract", "excerpt", "teaser", "lead", "lede", "leadtext",
		"intro", "introtext", "introduction", "kicker", "chapo", "chapeau", "bajada", "entradilla", "sottotitolo", "sommario", "occhiello", "ingress", "manchet", "underrubrik", "vorspann", "untertitel", "sapo", "ozet", "spot", "description", "strapline", "tagline")
})

func (r *metaReader) dek() {
	if r.out.TitleBlock < 0 {
		return
	}
	to := r.c.First + 1
	if r.c.First < r.out.TitleBlock {
		to = r.out.TitleBlock + headReach
	}
	to = min(to, len(r.p.Blocks))
	if !r.findDek(to, r.namedDek) {
		r.findDek(to, r.placedDek)
	}
}

// findDek takes the first block before to that has a sign of a dek.
func (r *metaReader) findDek(to int, sign func(int) string) bool {
	for i := r.out.TitleBlock + 1; i < to; i++ {
		if !r.mayBeDek(i) {
			continue
		}
		if source := sign(i); source != "" {
			r.out.Dek, r.out.DekBlock = r.blockText(i), i
			r.note("dek", source, r.out.Dek)
			return true
		}
	}
	return false
}

const (
	dekLeast = 4  // words
	dekMost  = 50 // words: longer ones are leads
)

// mayBeDek says whether block i can be the dek by its form and place.
func (r *metaReader) mayBeDek(i int) bool {
	b := &r.p.Blocks[i]
	if b.Words < dekLeast || b.Words > dekMost || b.LinkWords*2 > b.Words || b.Kind == Caption ||
		b.Region&(InFigure|InHidden|InForm|InList|InButton) != 0 || isElsewhere(b.Region) {
		return false
	}
	text := r.blockText(i)
	return !r.amongBody(i) && !isCredit(text) && !r.isLabelLine(text)
}

// namedDek finds what the page itself calls or repeats as its dek.
func (r *metaReader) namedDek(i int) string {
	switch {
	case r.isMarked(i, dekNames()):
		return "element"
	case r.isDescribed(i):
		return "description"
	}
	return ""
}

// placedDek finds a dek by its place right below the headline.
func (r *metaReader) placedDek(i int) string {
	b := &r.p.Blocks[i]
	switch {
	case b.Kind == Heading && b.Level <= 3 && i <= r.out.TitleBlock+3:
		return "heading"
	case i == r.out.TitleBlock+1 && i < r.c.First && b.LinkWords == 0 && b.Words > 6 && b.Digits < 6:
		return "line below the headline"
	}
	return ""
}

// amongBody says whether block i is a sibling of paragraphs of the body.
func (r *metaReader) amongBody(i int) bool {
	if r.p.Form == FormText {
		return i >= r.c.First && r.c.Kept[i]
	}
	if i >= len(r.c.Kept) || !r.c.Kept[i] {
		return false
	}
	parent := r.p.Containers[r.p.Blocks[i].Container].Parent
	beside := 0
	for j := i + 1; j < len(r.p.Blocks) && j < i+8; j++ {
		c := r.p.Blocks[j].Container
		if r.c.Kept[j] && (r.p.Containers[c].Parent == parent || c == r.p.Blocks[i].Container) {
			beside++
		}
	}
	return beside > 0
}

// isDescribed says whether the page's head repeats block i as its description.
func (r *metaReader) isDescribed(i int) bool {
	b := &r.p.Blocks[i]
	words := r.p.Words[b.WordStart:b.WordEnd]
	for _, row := range descriptionRows {
		if said := WordHashes(cleanText(row.read(r))); len(said) > 3 && likeness(words, said) > 0.75 {
			return true
		}
	}
	said := WordHashes(r.article("alternativeHeadline"))
	return len(said) > 2 && likeness(words, said) > 0.75
}
