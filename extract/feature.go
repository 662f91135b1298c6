package extract

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// A Feature is one heuristic: one row of the scorecard. Its value is a pure
// function of the page and the block; what the value is worth is a curve in
// the points, fitted from gold pages. The sum of a block's points over all rows
// is its score, the log-odds that the block belongs to the article.
type Feature struct {
	Name string // as in points.txt and in what explain prints
	Doc  string // why it tells article from boilerplate
	// Near features need nothing but the block and its own containers. They
	// have a second curve that makes the near score, which is what the features
	// of other blocks' surroundings read.
	Near  bool
	value func(v *view, i int) float32
}

// featureIndex returns the index of a feature in Features, -1 if there is none.
func featureIndex(name string) int {
	for i := range Features {
		if Features[i].Name == name {
			return i
		}
	}
	return -1
}

// Features is the table of all heuristics.
var Features = []Feature{
	// What the page's maker called the place: learned class words and tag paths.
	{"class-own", "class words and tag path of the block's own element", true,
		func(v *view, i int) float32 { return v.tokenPoints(i, 0) }},
	{"class-parent", "class words and tag path of the element around it", true,
		func(v *view, i int) float32 { return v.tokenPoints(i, 1) }},
	{"class-grand", "class words and tag path of the element two steps up", true,
		func(v *view, i int) float32 { return v.tokenPoints(i, 2) }},
	{"class-above", "class words and tag paths of all elements further up", true,
		func(v *view, i int) float32 { return v.tokenPoints(i, 3) }},
	{"class-all", "all of these together", true,
		func(v *view, i int) float32 { return v.allTokenPoints(i) }},
	{"class-page", "all of these, over the page's mean: sites differ in how they name things", true,
		func(v *view, i int) float32 { return v.allTokenPoints(i) - v.meanTok }},
	{"class-worst", "the worst named element around the block: one 'related' outweighs three 'content'", true,
		func(v *view, i int) float32 { return v.classTokens[v.Blocks[i].Container].low }},
	{"class-worst-near", "how many steps up that element is", true,
		func(v *view, i int) float32 {
			c := v.Blocks[i].Container
			return float32(v.Containers[c].Depth - v.classTokens[c].lows)
		}},

	// What the block reads like.
	{"words", "length: labels are short, prose is long", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Words) }},
	{"link-density", "share of words inside links", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].LinkWords), float32(v.Blocks[i].Words))
		}},
	{"links", "number of links", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Links) }},
	{"sentences", "sentence ends: prose has them", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Sentences) }},
	{"words-a-sentence", "mean sentence length: slogans are short, prose is not", true,
		func(v *view, i int) float32 {
			return float32(v.Blocks[i].Words) / float32(max(1, v.Blocks[i].Sentences))
		}},
	{"commas", "commas: clauses of prose", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Commas) }},
	{"ends", "ends as a sentence does", true,
		func(v *view, i int) float32 { return word.One(v.Blocks[i].Ends) }},
	{"colon", "ends in a colon: what follows is announced", true,
		func(v *view, i int) float32 { return word.One(word.EndsInColon(v.BlockText(i))) }},
	{"stop-words", "share of function words: prose has them, labels and names have not", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.stop[i]), float32(v.Blocks[i].WordEnd-v.Blocks[i].WordStart))
		}},
	{"capitals", "share of capitalised words: titles and names", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Capitals), float32(v.Blocks[i].Words))
		}},
	{"all-caps", "written in capitals only", true,
		func(v *view, i int) float32 { return allCaps(v.BlockText(i)) }},
	{"digits", "digits per word: counters, prices, dates, phone numbers", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Digits), float32(v.Blocks[i].Words))
		}},
	{"word-length", "bytes per word", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].End-v.Blocks[i].Start), float32(v.Blocks[i].Words))
		}},
	{"quotes", "quotation marks: people speak in articles", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Quotes) }},
	{"starts", "how the block starts: small letter, capital, digit, quote, bracket, sign, a label in capitals", true,
		func(v *view, i int) float32 { return startClass(v.BlockText(i)) }},
	{"bold", "share of bold words: subheads, and pitches", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].BoldWords), float32(v.Blocks[i].Words))
		}},
	{"slanted", "share of words in italics: bios, corrections, notes of the house", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].SlantWords), float32(v.Blocks[i].Words))
		}},
	{"lines", "lines per word: lists and forms made of line breaks", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Newlines), float32(v.Blocks[i].Words))
		}},
	{"price", "an amount of money: offers have one in few words", true,
		func(v *view, i int) float32 { return price(v, i) }},
	{"address", "an e-mail, web or social address", true,
		func(v *view, i int) float32 { return addressClass(v.BlockText(i)) }},
	{"credit-tail", "ends in a credit as captions do: a name behind the sentence, a name in brackets, an agency", true,
		func(v *view, i int) float32 { return creditClass(v, i) }},
	{"credit-below", "right above a line that is the credit of a picture", true,
		func(v *view, i int) float32 { return creditBelow(v, i) }},
	{"under-stamp", "lines with a date or clock of the same shape, where one stands right above: teasers and comments", true,
		func(v *view, i int) float32 { return float32(v.stamp[i]) }},
	{"in-thread", "below a line with a date or clock that others of its shape stand above: how many", true,
		func(v *view, i int) float32 { return float32(v.thread[i]) }},
	{"restarts", "dates above the block and behind text, with a byline or set as the one below the headline is: the next story, teasers", true,
		func(v *view, i int) float32 { return float32(v.restart[i]) }},
	{"labels-around", "labels that the page has again and again, in three blocks either side: Reply, Share", true,
		func(v *view, i int) float32 { return labelsAround(v, i) }},
	{"bar", "parts joined by bars, dots or slashes: menus, credits, counters", true,
		func(v *view, i int) float32 { return bars(v.BlockText(i)) }},
	{"learned-words", "learned words of the text", true,
		func(v *view, i int) float32 { return v.phrase[i] }},
	{"learned-heading", "learned words of the heading above", true,
		func(v *view, i int) float32 {
			if h := v.heading[i]; h >= 0 {
				return v.phrase[h]
			}
			return 0
		}},
	{"copies", "the same words elsewhere on the page", true,
		func(v *view, i int) float32 { return float32(v.copies[i]) }},
	{"said-before", "share of its shingles that stand in blocks before: pull quotes, second copies", true,
		func(v *view, i int) float32 { return v.said[i] }},
	{"said-after", "share of its shingles that stand in blocks after: summaries, key points", true,
		func(v *view, i int) float32 { return v.resaid[i] }},

	// What the markup or the layout says it is.
	{"kind", "paragraph, heading, item, quote, cell, caption, code, line", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Kind) }},
	{"level", "heading level; in text pages the indent", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Level) }},
	{"announced", "an item or cell whose list or table stands behind a colon", true,
		func(v *view, i int) float32 { return v.announced(i) }},
	{"gap", "blank lines above, in text pages", true,
		func(v *view, i int) float32 { return float32(v.Blocks[i].Gap) }},
	{"depth", "depth of the element", true,
		func(v *view, i int) float32 { return float32(v.Containers[v.Blocks[i].Container].Depth) }},
	{"in-nav", "inside <nav> or a menu", true, inRegion(page.InNav)},
	{"in-aside", "inside <aside>", true, inRegion(page.InAside)},
	{"in-header", "inside <header>", true, inRegion(page.InHeader)},
	{"in-footer", "inside <footer>", true, inRegion(page.InFooter)},
	{"in-form", "inside a form or button", true, inRegion(page.InForm | page.InButton)},
	{"in-article", "inside <article> or an element typed so", true, inRegion(page.InArticle)},
	{"in-main", "inside <main>", true, inRegion(page.InMain)},
	{"in-figure", "inside <figure>, and no table or quote set in one", true,
		func(v *view, i int) float32 {
			b := &v.Blocks[i]
			return word.One(b.Region&page.InFigure != 0 && b.Kind != page.Cell && b.Region&page.InQuote == 0)
		}},
	{"in-list", "inside a list", true, inRegion(page.InList)},
	{"in-table", "inside a table", true, inRegion(page.InTable)},
	{"in-link", "inside one link as a whole", true, inRegion(page.InLink)},
	{"in-hidden", "hidden when the page loads", true, inRegion(page.InHidden)},
	{"in-dialog", "inside a dialog or a foldable part", true, inRegion(page.InDialog | page.InSummary)},
	{"in-body", "inside what the page marks as articleBody", true, inRegion(page.InBody)},

	{"article-of-headline", "in an article element without the page's headline: a teaser", true,
		func(v *view, i int) float32 { return articleClass(v, i) }},
	{"under-other-h1", "under an h1 in a part of the page that the headline is not in, and how many of those there are: the next story", true,
		func(v *view, i int) float32 { return float32(v.rival[i]) }},
	{"siblings", "elements like the holder beside it: teasers come in rows", true,
		func(v *view, i int) float32 { return float32(v.alike[v.holder[i]]) }},
	{"siblings-above", "elements like the one above the holder beside it", true,
		func(v *view, i int) float32 { return float32(v.alike[max(0, v.Containers[v.holder[i]].Parent)]) }},

	{"row-good", "good words an element of the row of like elements that the block lies in: teasers have few, the parts of a listicle many", true,
		func(v *view, i int) float32 { return v.rowGood(i) }},

	// What the lexicon finds in it.
	{"says-offer", "words of subscription offers, and beside them or a figure those of a month or a year", true,
		func(v *view, i int) float32 { return offers(v, i) }},
	{"says-paywall", "words of a paywall's cut", true, says(lexicon.PhrasePaywall)},
	{"says-newsletter", "words of newsletter pitches", true, says(lexicon.PhraseNewsletter)},
	{"says-related", "words that point to other articles", true, says(lexicon.PhraseRelated, lexicon.PhrasePopular)},
	{"points-on", "a line that points to another article: such words, and a colon behind them or a link over half of it", true,
		func(v *view, i int) float32 { return pointsOn(v, i) }},
	{"says-share", "words of share bars", true, says(lexicon.PhraseShare)},
	{"says-comment", "words of comment threads", true, says(lexicon.PhraseComment)},
	{"says-cookie", "words of cookie and consent notices, where the block does not start as somebody's words do", true,
		func(v *view, i int) float32 { return cookies(v, i) }},
	{"says-legal", "words of copyright tails", true, says(lexicon.PhraseLegal)},
	{"says-navigation", "words of menus", true, says(lexicon.PhraseNavigation)},
	{"says-advert", "words that mark advertising", true, says(lexicon.PhraseAdvert)},
	{"says-caption", "words of picture credits", true, says(lexicon.PhraseCaption)},
	{"says-byline", "words of bylines", true, says(lexicon.PhraseByline)},
	{"says-bio", "words of author bios", true, says(lexicon.PhraseBio)},
	{"says-updated", "words beside dates", true, says(lexicon.PhraseUpdated)},
	{"says-media", "words of players and galleries", true, says(lexicon.PhraseMedia)},
	{"says-correction", "words of corrections", true, says(lexicon.PhraseCorrection)},
	{"says-keypoints", "words above key points", true, says(lexicon.PhraseKeypoints)},
	{"says-contact", "words that ask to get in touch", true, says(lexicon.PhraseContact)},
	{"holder-sells", "words of offers and pitches a hundred words of the holder", true,
		func(v *view, i int) float32 { return density(v, v.offerSum, v.holder[i]) }},
	{"holder-consents", "words of consent notices a hundred words of the holder, where that is not the whole page", true,
		func(v *view, i int) float32 {
			if v.holder[i] == 0 {
				return 0
			}
			return density(v, v.consentSum, v.holder[i])
		}},
	{"section-consents", "the same one step up, where that is not the whole page", true,
		func(v *view, i int) float32 {
			c := max(0, v.Containers[v.holder[i]].Parent)
			if k := &v.Containers[c]; 2*(v.wordSum[k.Last]-v.wordSum[k.First]) > v.wordSum[len(v.Blocks)] {
				return 0
			}
			return density(v, v.consentSum, c)
		}},
	{"sells-around", "words of offers and pitches in four blocks either side", true,
		func(v *view, i int) float32 { return countAround(v, v.offerSum, i, 4) }},
	{"consents-around", "words of consent notices in four blocks either side", true,
		func(v *view, i int) float32 { return countAround(v, v.consentSum, i, 4) }},
	{"in-notice", "in a run of blocks thick with words of consent, apart from the headline", true,
		func(v *view, i int) float32 { return word.One(v.notice[i]) }},
	{"heading-points-away", "the heading above points to other articles, a newsletter or comments", true,
		func(v *view, i int) float32 { return headingPointsAway(v, i) }},

	// Title and description.
	{"title-share", "share of the block's words that stand in the title", true,
		func(v *view, i int) float32 { return v.title[i] }},
	{"title-cover", "share of the title that stands in the block: the headline again", true,
		func(v *view, i int) float32 { return v.cover[i] }},
	{"description", "share of the block's words that stand in the page's description", true,
		func(v *view, i int) float32 { return v.blurb[i] }},
	{"from-headline", "words after the headline, before it below zero", true,
		func(v *view, i int) float32 {
			if v.headline < 0 {
				return -1e6
			}
			return float32(v.wordSum[i] - v.wordSum[v.headline])
		}},
	{"blocks-from-headline", "blocks after the headline", true,
		func(v *view, i int) float32 {
			if v.headline < 0 {
				return -1e6
			}
			return float32(i - int(v.headline))
		}},
	{"hops-to-headline", "steps up to the element that also holds the headline", true,
		func(v *view, i int) float32 {
			if v.headline < 0 {
				return -1
			}
			return float32(v.hops(v.Blocks[i].Container, v.Blocks[v.headline].Container))
		}},

	// Where the page's running text lies, by good blocks.
	{"holder-good", "good text held side by side with the block, over the most that one element holds", true,
		func(v *view, i int) float32 { return word.Ratio(float32(v.direct[v.holder[i]]), float32(v.best)) }},
	{"above-good", "good text that the element above the holder holds, over the most that one element holds", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.direct[max(0, v.Containers[v.holder[i]].Parent)]), float32(v.best))
		}},
	{"inside-good", "share of the page's good text inside the block's holder", true,
		func(v *view, i int) float32 {
			k := &v.Containers[v.holder[i]]
			return word.Ratio(float32(v.goodSum[k.Last]-v.goodSum[k.First]), float32(v.goodSum[len(v.Blocks)]))
		}},
	{"below-densest", "steps below the element that holds the most good text, 20 and more outside it", true,
		func(v *view, i int) float32 { return v.below(i, v.densest) }},
	{"hops-to-half", "steps up to the smallest element with half of the good text", true,
		func(v *view, i int) float32 { return v.below(i, v.half) }},
	{"good-before", "share of the page's good text before the block", true,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.goodSum[i]), float32(v.goodSum[len(v.Blocks)]))
		}},
	{"good-after", "good words after the block", true,
		func(v *view, i int) float32 { return float32(v.goodSum[len(v.Blocks)] - v.goodSum[i+1]) }},
	{"page-good", "good words of the page: a short article looks different", true,
		func(v *view, i int) float32 { return float32(v.goodSum[len(v.Blocks)]) }},
	{"links-around-2", "link density of two blocks either side", true,
		func(v *view, i int) float32 { return linkDensity(v, i-2, i+3) }},
	{"links-around-5", "link density of five blocks either side", true,
		func(v *view, i int) float32 { return linkDensity(v, i-5, i+6) }},
	{"links-holder", "link density of the holder", true,
		func(v *view, i int) float32 {
			k := &v.Containers[v.holder[i]]
			return linkDensity(v, int(k.First), int(k.Last))
		}},
	{"links-section", "link density of the element above the holder", true,
		func(v *view, i int) float32 {
			k := &v.Containers[max(0, v.Containers[v.holder[i]].Parent)]
			return linkDensity(v, int(k.First), int(k.Last))
		}},
	{"commas-holder", "commas in the holder", true,
		func(v *view, i int) float32 {
			k := &v.Containers[v.holder[i]]
			return float32(v.commaSum[k.Last] - v.commaSum[k.First])
		}},
	{"words-around", "words of two blocks either side", true,
		func(v *view, i int) float32 { return meanWords(v, i-2, i+3) }},
	{"words-before", "words of the block before", true,
		func(v *view, i int) float32 { return meanWords(v, i-1, i) }},
	{"words-after", "words of the block after", true,
		func(v *view, i int) float32 { return meanWords(v, i+1, i+2) }},
	{"ends-around", "share of the four blocks either side that end as sentences do", true,
		func(v *view, i int) float32 { return meanEnds(v, i-4, i+5) }},

	// What the surroundings look like, by the near scores.
	{"near", "the sum of the block's own features", false,
		func(v *view, i int) float32 { return v.near[i] }},
	{"near-top", "near score over that of the page's best words", false,
		func(v *view, i int) float32 { return v.near[i] - v.top }},
	{"ahead", "words of the page with a better near score", false,
		func(v *view, i int) float32 { return float32(v.ahead[i]) }},
	{"ahead-share", "share of the page's words with a better near score", false,
		func(v *view, i int) float32 {
			return word.Ratio(float32(v.ahead[i]), float32(v.wordSum[len(v.Blocks)]))
		}},
	{"page-top", "near score of the page's best words", false,
		func(v *view, i int) float32 { return v.top }},
	{"topic", "share of its telling words that other likely kept blocks have too: teasers speak of something else", false,
		func(v *view, i int) float32 { return v.topic[i] }},
	{"topic-run", "the same share, of those that the page's best run of text has", false,
		func(v *view, i int) float32 { return v.topicRun[i] }},
	{"near-before", "near score of the block before, fillers passed over", false,
		func(v *view, i int) float32 { return nearBeside(v, i, -1) }},
	{"near-after", "near score of the block after, fillers passed over", false,
		func(v *view, i int) float32 { return nearBeside(v, i, 1) }},
	{"before-list", "near score of the block before the list or table that the block lies in", false,
		func(v *view, i int) float32 {
			first, _ := v.listSpan(i)
			return nearAt(v, first-1)
		}},
	{"after-list", "near score of the block after the list or table that the block lies in", false,
		func(v *view, i int) float32 {
			_, last := v.listSpan(i)
			return nearAt(v, last)
		}},
	{"run-share", "gain of the run of text that the block is in, over that of the page's best", false,
		func(v *view, i int) float32 { return v.runShare(i) }},
	{"run-distance", "blocks between the block and the page's best run of text, below zero before it: threads and the next story stand apart", false,
		func(v *view, i int) float32 { return v.runDistance(i) }},
	{"run-waste", "words likely dropped between the block and the page's best run of text", false,
		func(v *view, i int) float32 { return v.runWaste(i) }},
	{"kept-before-3", "how likely the three blocks before are kept, by words", false,
		func(v *view, i int) float32 { return kept(v, i-3, i) }},
	{"kept-after-3", "how likely the three blocks after are kept, by words", false,
		func(v *view, i int) float32 { return kept(v, i+1, i+4) }},
	{"kept-around-10", "how likely ten blocks either side are kept, by words", false,
		func(v *view, i int) float32 { return kept(v, i-10, i+11) }},
	{"kept-holder", "how likely what the holder holds is kept", false,
		func(v *view, i int) float32 {
			return word.Ratio(v.heldKeep[v.holder[i]], v.held[v.holder[i]])
		}},
	{"kept-holder-best", "the same over what the page's richest holder has", false,
		func(v *view, i int) float32 {
			return word.Ratio(v.heldKeep[v.holder[i]]*v.held[v.rich], v.held[v.holder[i]]*v.heldKeep[v.rich])
		}},
	{"kept-inside", "how likely what lies inside the holder is kept", false,
		func(v *view, i int) float32 {
			k := &v.Containers[v.holder[i]]
			return kept(v, int(k.First), int(k.Last))
		}},
	{"kept-section", "how likely what lies inside the element above the holder is kept", false,
		func(v *view, i int) float32 {
			k := &v.Containers[max(0, v.Containers[v.holder[i]].Parent)]
			return kept(v, int(k.First), int(k.Last))
		}},
	{"kept-alike", "how likely blocks of the same element name and classes are kept", false,
		func(v *view, i int) float32 {
			s := &v.signs.Slots[v.sign[v.Blocks[i].Container]]
			return word.Ratio(s.Keep, s.Words)
		}},
	{"good-alike", "share of good text in blocks of the same element name and classes", false,
		func(v *view, i int) float32 {
			s := &v.signs.Slots[v.sign[v.Blocks[i].Container]]
			return word.Ratio(s.Good, s.Words)
		}},
	{"alike", "number of blocks of the same element name and classes", false,
		func(v *view, i int) float32 { return float32(v.signs.Slots[v.sign[v.Blocks[i].Container]].Count) }},
	{"holder-share", "likely kept words the holder holds, over the most that one element holds", false,
		func(v *view, i int) float32 { return word.Ratio(v.heldKeep[v.holder[i]], v.heldKeep[v.rich]) }},
	{"above-share", "likely kept words that the element above the holder holds, over the most that one holds", false,
		func(v *view, i int) float32 {
			return word.Ratio(v.heldKeep[max(0, v.Containers[v.holder[i]].Parent)], v.heldKeep[v.rich])
		}},
	{"below-main", "steps below the smallest element with most of what is likely kept", false,
		func(v *view, i int) float32 { return v.below(i, v.main) }},
	{"below-rich", "steps below the element that holds most of it directly", false,
		func(v *view, i int) float32 { return v.below(i, v.rich) }},
	{"keep-before", "share of what is likely kept that stands before the block", false,
		func(v *view, i int) float32 { return word.Ratio(v.keepSum[i], v.keepSum[len(v.Blocks)]) }},
	{"keep-before-words", "likely kept words before the block", false,
		func(v *view, i int) float32 { return v.keepSum[i] }},
	{"keep-after-words", "likely kept words after the block", false,
		func(v *view, i int) float32 { return v.keepSum[len(v.Blocks)] - v.keepSum[i+1] }},
	{"keep-before-holder", "likely kept words before the block in its holder", false,
		func(v *view, i int) float32 { return v.keepSum[i] - v.keepSum[v.Containers[v.holder[i]].First] }},
	{"keep-after-holder", "likely kept words after the block in its holder: bios and pitches come last", false,
		func(v *view, i int) float32 { return v.keepSum[v.Containers[v.holder[i]].Last] - v.keepSum[i+1] }},
	{"keep-page", "likely kept words of the page", false,
		func(v *view, i int) float32 { return v.keepSum[len(v.Blocks)] }},
	{"keep-heading", "near score of the heading above", false,
		func(v *view, i int) float32 {
			if h := v.heading[i]; h >= 0 {
				return v.near[h]
			}
			return 0
		}},
	{"since-heading", "likely kept words since the heading above", false,
		func(v *view, i int) float32 {
			if h := v.heading[i]; h >= 0 {
				return v.keepSum[i] - v.keepSum[h]
			}
			return v.keepSum[i]
		}},
}
