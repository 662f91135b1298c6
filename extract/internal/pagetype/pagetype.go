package pagetype

import (
	"strings"

	"winnow/extract/internal/date"
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

	words   float32 // kept words
	richest float32 // the most kept words that are side by side in one element
	text    string  // page title and first heading, in lower case
	named   names   // the lists that the page's name is in
	labels  []names // by block; see findLabels
}

// pageRow is a sign that a page is of a type or, with points below zero, that it is an article.
type pageRow struct {
	name, doc string
	points    float32
	test      func(*Facts) bool
}

// notArticle is the sum of points from which on a page is no article.
const notArticle = 2.5

// signed reports whether the page has an author or calls itself an article.
func (f *Facts) signed() bool { return len(f.Meta.Authors) > 0 || f.typedArticle() }

func (f *Facts) typedArticle() bool {
	return strings.HasSuffix(f.Meta.Type, "Article") || strings.HasSuffix(f.Meta.Type, "Posting") ||
		f.Meta.Type == "article"
}

// dated reports whether the page has a publishing date.
func (f *Facts) dated() bool { return f.Meta.Date != (date.Date{}) }

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

// kinds are the types that rows of points find, with their rows by form.
var kinds = [...]struct {
	name string
	rows [2][]pageRow // by page.Form
}{
	{Paywall, [2][]pageRow{wallRows, wallRows}},
	{Index, [2][]pageRow{indexRows, textIndexRows}},
	{Other, [2][]pageRow{serviceRows, serviceRows}},
}

// Of returns the type of a page.
func Of(f Facts) string {
	f.gather()
	if f.isError() {
		return Error
	}
	best, points := Article, float32(notArticle)
	for i := range kinds {
		if sum := f.sum(kinds[i].rows[f.View.Form]); sum > points || sum == points && best == Article {
			best, points = kinds[i].name, sum
		}
	}
	if best == Article && f.words == 0 {
		return Other
	}
	return best
}

// gather sets the facts that follow from the others.
func (f *Facts) gather() {
	f.text = foldedTitle(f.View.Page, f.Kept)
	f.named = f.nameOf()
	f.words, f.richest = 0, 0
	held := map[int32]float32{}
	for i, k := range f.Kept {
		if k {
			words, holder := float32(f.View.Blocks[i].Words), f.View.Holder[i]
			f.words += words
			held[holder] += words
			f.richest = max(f.richest, held[holder])
		}
	}
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
