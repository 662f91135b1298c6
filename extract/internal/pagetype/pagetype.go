package pagetype

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/date"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Pages that are no articles have no article text. Home and section pages, walls and error pages
// are recognized by a small table of rows with points set by hand, because nearly all gold pages
// are articles.

// Page types, as in Article.PageType.
const (
	Article = "article"
	Index   = "index"
	Paywall = "paywall"
	Error   = "error"
	Other   = "other"
)

// Facts are the input of the rows.
type Facts struct {
	View     *measure.View
	Meta     *meta.Metadata
	Kept     []bool  // by block
	Expected float32 // expected F1 of the choice

	words float32 // kept words
	text  string  // page title and first heading, in lower case
}

// pageRow is a sign that a page is of a type or, with points below zero, that it is an article.
type pageRow struct {
	name, doc string
	points    float32
	test      func(*Facts) bool
}

// notArticle is the sum of points from which on a page is no article.
const notArticle = 2.5

var indexRows = []pageRow{
	{"front-page", "the address is that of a site or section, not of a page in it", 4,
		func(f *Facts) bool {
			return f.Meta.CanonicalURL != "" && address.Path(f.Meta.CanonicalURL) == ""
		}},
	{"typed-list", "the page calls itself a collection", 2,
		func(f *Facts) bool {
			return f.Meta.Type == "CollectionPage" || f.Meta.Type == "ItemList" ||
				f.Meta.Type == "SearchResultsPage"
		}},
	{"typed-article", "the page calls itself an article", -3, (*Facts).typedArticle},
	{"teasers", "most of the text stands in rows of elements of one kind", 1.5,
		func(f *Facts) bool {
			return f.share(func(i int) bool { return f.View.Alike[f.View.Holder[i]] >= 3 }) > .5
		}},
	{"scattered", "no element holds a third of the text", 1.5,
		func(f *Facts) bool { return f.words > 0 && f.richest() < f.words/3 }},
	{"under-links", "half of the text stands right under headings that are links", 2,
		func(f *Facts) bool { return f.share(f.underLink) > .5 }},
	{"unlinked", "hardly a link in the elements that hold the text: teasers link to their pages", -2,
		func(f *Facts) bool { return f.share(f.besideLink) < .1 }},
	{"counted", "half of the text is in parts that count up or down", -2.5,
		func(f *Facts) bool { return f.share(f.View.IsCounted) > .5 }},
	{"slug", "the address ends in words or a number, as that of one piece does", -1.5,
		func(f *Facts) bool { return isSlug(f.Meta.CanonicalURL) }},
	{"dated", "a publishing date", -1, func(f *Facts) bool { return f.Meta.Date != (date.Date{}) }},
	{"signed", "an author", -1, func(f *Facts) bool { return len(f.Meta.Authors) > 0 }},
	{"long", "three hundred words in one element", -2, func(f *Facts) bool {
		return f.richest() >= 300
	}},
	{"sure", "scores that leave little doubt which blocks are the article", -1.5, func(f *Facts) bool {
		return f.Expected > .85
	}},
	{"doubtful", "scores that leave open which blocks are the article", 1.5,
		func(f *Facts) bool { return f.words > 0 && f.Expected < .4 }},
	{"short", "less than forty words", .5, func(f *Facts) bool { return f.words < 40 }},
}

// signed reports whether the page has an author or calls itself an article.
func (f *Facts) signed() bool { return len(f.Meta.Authors) > 0 || f.typedArticle() }

func (f *Facts) typedArticle() bool {
	return strings.HasSuffix(f.Meta.Type, "Article") || strings.HasSuffix(f.Meta.Type, "Posting") ||
		f.Meta.Type == "article"
}

// isSlug reports whether the last part of an address has three words, a file extension or five
// digits.
func isSlug(addr string) bool {
	path := address.Path(addr)
	part := path[strings.LastIndexByte(path, '/')+1:]
	digits := 0
	for _, c := range part {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	return digits >= 5 || strings.Count(part, "-")+strings.Count(part, "_") >= 2 ||
		strings.Contains(part, ".")
}

// share returns the share of kept words whose block passes the test.
func (f *Facts) share(test func(i int) bool) float32 {
	n := float32(0)
	for i, k := range f.Kept {
		if k && test(i) {
			n += float32(f.View.Blocks[i].Words)
		}
	}
	return word.Ratio(n, f.words)
}

// underLink reports whether the heading of a block is a link, as above the summary of another
// page. A heading that links to its own anchor does not count.
func (f *Facts) underLink(i int) bool {
	for j := i; j >= max(0, i-2); j-- {
		if b := &f.View.Blocks[j]; b.Kind == page.Heading {
			return b.Words > 0 && b.LinkWords == b.Words
		}
	}
	return false
}

// besideLink reports whether the element that holds a block has a link in it.
func (f *Facts) besideLink(i int) bool {
	k := &f.View.Containers[f.View.Holder[i]]
	return f.View.LinkSum[k.Last] > f.View.LinkSum[k.First]
}

// richest returns the largest number of kept words that are side by side in one element.
func (f *Facts) richest() float32 {
	held := map[int32]float32{}
	most := float32(0)
	for i, k := range f.Kept {
		if k {
			held[f.View.Holder[i]] += float32(f.View.Blocks[i].Words)
			most = max(most, held[f.View.Holder[i]])
		}
	}
	return most
}

// Of returns the type of a page.
func Of(f Facts) string {
	f.gather()
	switch {
	case f.isError():
		return Error
	case f.isWall():
		return Paywall
	case f.sum(f.rows()) >= notArticle:
		return Index
	case f.words == 0:
		return Other
	}
	return Article
}

// gather sets the facts that follow from the others.
func (f *Facts) gather() {
	f.text = foldedTitle(f.View.Page, f.Kept)
	f.words = 0
	for i, k := range f.Kept {
		if k {
			f.words += float32(f.View.Blocks[i].Words)
		}
	}
}

// rows returns the rows of the page's form.
func (f *Facts) rows() []pageRow {
	if f.View.Form == page.FormText {
		return textIndexRows
	}
	return indexRows
}

func (f *Facts) sum(rows []pageRow) float32 {
	sum := float32(0)
	for _, r := range rows {
		if r.test(f) {
			sum += r.points
		}
	}
	return sum
}

// isWall reports whether the page is a wall: the kept text sells, or nothing is kept and the rest
// sells, or the headline sells and the page has no author.
func (f *Facts) isWall() bool {
	switch {
	case f.words == 0:
		return f.walls() >= 2
	case f.words >= 300:
		return false
	}
	title := f.Meta.TitleBlock
	return f.share(f.sells) > .5 || title >= 0 && f.sells(title) && f.walls() >= 4 && !f.signed()
}

// sells reports whether a block is an offer, a wall or a consent notice. One phrase of consent does
// not make a paragraph a notice.
func (f *Facts) sells(i int) bool {
	h := &f.View.Hits[i]
	return h[lexicon.PhraseOffer] > 0 || h[lexicon.PhrasePaywall] > 0 || h[lexicon.PhraseCookie] > 1 ||
		h[lexicon.PhraseCookie] > 0 && f.View.Blocks[i].Words <= consentWords
}

// consentWords is how many words a block with one phrase of consent has at most, to be a notice.
const consentWords = 40

// walls returns the number of blocks that are offers or walls.
func (f *Facts) walls() int {
	n := 0
	for i := range f.View.Hits {
		if f.View.Hits[i][lexicon.PhraseOffer]+f.View.Hits[i][lexicon.PhrasePaywall] > 0 {
			n++
		}
	}
	return n
}

// foldedTitle returns the page's title and its first heading in lower case.
func foldedTitle(p *page.Page, kept []bool) string {
	title := p.Head.Title
	if p.Form == page.FormText {
		title = headLinesOf(p, kept)
	}
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Kind == page.Heading && b.Level == 1 {
			title += " | " + string(p.Text[b.Start:b.End])
			break
		}
	}
	return " " + strings.ToLower(title) + " "
}
