package feature

import (
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// classRows read the names in the markup: class words and tag paths, whose points are learned.
var classRows = []Feature{
	{"class-own", "class words and tag path of the block's own element", true,
		func(v *measure.View, i int) float32 { return v.TokenPoints(i, 0) }},
	{"class-parent", "class words and tag path of the element around it", true,
		func(v *measure.View, i int) float32 { return v.TokenPoints(i, 1) }},
	{"class-grand", "class words and tag path of the element two steps up", true,
		func(v *measure.View, i int) float32 { return v.TokenPoints(i, 2) }},
	{"class-above", "class words and tag paths of all elements further up", true,
		func(v *measure.View, i int) float32 { return v.TokenPoints(i, 3) }},
	{"class-all", "class words and tag paths of all these elements together", true,
		(*measure.View).AllTokenPoints},
	{"class-page", "class-all minus the page's mean: sites differ in how they name things", true,
		func(v *measure.View, i int) float32 { return v.AllTokenPoints(i) - v.MeanTok }},
	{"class-worst", "the worst named element around the block: one 'related' outweighs three " +
		"'content'", true,
		func(v *measure.View, i int) float32 { return v.ClassTokens[v.Blocks[i].Container].Low }},
	{"class-worst-near", "how many steps up that element is", true,
		func(v *measure.View, i int) float32 {
			c := v.Blocks[i].Container
			return float32(v.Containers[c].Depth - v.ClassTokens[c].Lows)
		}},
}

// markupRows read what the markup or the layout says about the block.
var markupRows = []Feature{
	{"kind", "paragraph, heading, item, quote, cell, caption, code, line", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Kind) }},
	{"level", "heading level; in text pages the indent", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Level) }},
	{"announced", "an item or cell whose list or table follows a colon", true,
		(*measure.View).Announced},
	{"gap", "blank lines above, in text pages", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Gap) }},
	{"depth", "depth of the element", true,
		func(v *measure.View, i int) float32 {
			return float32(v.Containers[v.Blocks[i].Container].Depth)
		}},
	{"in-nav", "inside <nav> or a menu", true, inRegion(page.InNav)},
	{"in-aside", "inside <aside>", true, inRegion(page.InAside)},
	{"in-header", "inside <header>", true, inRegion(page.InHeader)},
	{"in-footer", "inside <footer>", true, inRegion(page.InFooter)},
	{"in-form", "inside a form or button", true, inRegion(page.InForm | page.InButton)},
	{"in-article", "inside <article> or an element with that type", true, inRegion(page.InArticle)},
	{"in-main", "inside <main>", true, inRegion(page.InMain)},
	{"in-figure", "inside <figure>, but not a table or quote there", true,
		func(v *measure.View, i int) float32 {
			b := &v.Blocks[i]
			return word.One(b.Region&page.InFigure != 0 && b.Kind != page.Cell && b.Region&page.InQuote == 0)
		}},
	{"in-list", "inside a list", true, inRegion(page.InList)},
	{"in-table", "inside a table", true, inRegion(page.InTable)},
	{"in-link", "entirely inside one link", true, inRegion(page.InLink)},
	{"in-hidden", "hidden when the page loads", true, inRegion(page.InHidden)},
	{"in-dialog", "inside a dialog or a foldable part", true,
		inRegion(page.InDialog | page.InSummary)},
	{"in-body", "inside what the page marks as articleBody", true, inRegion(page.InBody)},

	{"article-of-headline", "in an article element without the page's headline: a teaser", true,
		articleClass},
	{"under-other-h1", "how many h1 like the one above the block the page has, in parts without the " +
		"headline: the next story", true,
		func(v *measure.View, i int) float32 { return float32(v.Rival[i]) }},
	{"siblings", "siblings that are like the holder: teasers come in rows", true,
		func(v *measure.View, i int) float32 { return float32(v.Alike[v.Holder[i]]) }},
	{"siblings-above", "siblings that are like the element above the holder", true,
		func(v *measure.View, i int) float32 {
			return float32(v.Alike[max(0, v.Containers[v.Holder[i]].Parent)])
		}},

	{"row-good", "good words per element, if the block is in a row of like elements: teasers " +
		"have few, the parts of a listicle many", true, (*measure.View).RowGood},
	{"counted", "in a row of like elements that count up or down and have text: the parts of a " +
		"listicle", true,
		func(v *measure.View, i int) float32 { return word.One(v.IsCounted(i)) }},
}
