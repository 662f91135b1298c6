package extract

// The dek is the summary that is printed between headline and body. It is told
// from the lead by its place (never side by side with the paragraphs of the
// body) and by one more sign: the page's own name for it, the description in the
// page's head that repeats it, or its setting as a heading.

var dekTokens = []string{
	"dek", "standfirst", "subtitle", "subhead", "subheadline", "subheading", "deck", "summary", "abstract", "excerpt", "teaser", "lead", "lede", "leadtext",
	"intro", "introtext", "introduction", "kicker", "chapo", "chapeau", "bajada", "entradilla", "sottotitolo", "sommario", "occhiello", "ingress", "manchet", "underrubrik", "vorspann", "untertitel", "sapo", "ozet", "spot", "description", "strapline", "tagline",
}

func (r *metaReader) dek() {
	if r.out.TitleBlock < 0 {
		return
	}
	to := r.c.First + 1
	if r.c.First < r.out.TitleBlock {
		to = r.out.TitleBlock + headReach
	}
	for i := r.out.TitleBlock + 1; i < min(to, len(r.p.Blocks)); i++ {
		if source := r.dekSign(i); source != "" {
			r.out.Dek, r.out.DekBlock = r.blockText(i), i
			r.note("dek", source, r.out.Dek)
			return
		}
	}
}

const (
	dekLeast = 4  // words
	dekMost  = 90 // words
)

// dekSign names the sign that block i is the dek, or returns "".
func (r *metaReader) dekSign(i int) string {
	b := &r.p.Blocks[i]
	if b.Words < dekLeast || b.Words > dekMost || b.Region&(elsewhere|InFigure|InHidden|InForm|InList) != 0 || b.Kind == Caption || b.LinkWords*2 > b.Words {
		return ""
	}
	if r.amongBody(i) || lineNames(r.blockText(i), false) != nil {
		return ""
	}
	switch {
	case r.isMarked(i, dekTokens):
		return "element"
	case r.isDescribed(i):
		return "description"
	case b.Kind == Heading && b.Level <= 3 && i <= r.out.TitleBlock+3:
		return "heading"
	case r.p.Form == FormText && i == r.out.TitleBlock+1 && i < r.c.First:
		return "line"
	}
	return ""
}

// amongBody says whether block i is a sibling of paragraphs of the body.
func (r *metaReader) amongBody(i int) bool {
	if r.p.Form == FormText {
		return i < len(r.c.Kept) && r.c.Kept[i]
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
