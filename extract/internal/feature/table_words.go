package feature

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/word"
)

// phraseRows count the phrases that the lexicon finds in the block.
var phraseRows = []Feature{
	{"says-offer", "words of subscription offers; \"a month\" and \"a year\" only beside these or a " +
		"figure", true, offers},
	{"says-paywall", "words where a paywall cuts the text", true, says(lexicon.PhrasePaywall)},
	{"says-newsletter", "words of newsletter pitches", true, says(lexicon.PhraseNewsletter)},
	{"says-related", "words that point to other articles", true,
		says(lexicon.PhraseRelated, lexicon.PhrasePopular)},
	{"points-on", "a line that points to another article: such words, and a colon after them or a " +
		"link over half of the line", true, pointsOn},
	{"says-share", "words of share bars", true, says(lexicon.PhraseShare)},
	{"says-comment", "words of comment threads", true, says(lexicon.PhraseComment)},
	{"says-cookie", "words of cookie and consent notices, unless the block starts with a quotation " +
		"mark", true, cookies},
	{"says-legal", "words of copyright notices", true, says(lexicon.PhraseLegal)},
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
	{"says-notice", "words in which a newsroom speaks to its readers: consent, thanks, liability",
		true,
		says(lexicon.PhraseNotice)},
	{"names-networks", "two or more names of networks and ways to pass a page on, and nothing else",
		true, networks},
	{"holder-sells", "words of offers and pitches per hundred words of the holder", true,
		func(v *measure.View, i int) float32 { return density(v, v.OfferSum, v.Holder[i]) }},
	{"holder-consents", "words of consent notices per hundred words of the holder, unless that is " +
		"the whole page", true,
		func(v *measure.View, i int) float32 {
			if v.Holder[i] == 0 {
				return 0
			}
			return density(v, v.ConsentSum, v.Holder[i])
		}},
	{"section-consents", "holder-consents of the element above the holder, unless that has over " +
		"half of the page", true,
		func(v *measure.View, i int) float32 {
			c := max(0, v.Containers[v.Holder[i]].Parent)
			if k := &v.Containers[c]; 2*(v.WordSum[k.Last]-v.WordSum[k.First]) > v.WordSum[len(v.Blocks)] {
				return 0
			}
			return density(v, v.ConsentSum, c)
		}},
	{"sells-around", "words of offers and pitches in the four blocks on either side", true,
		func(v *measure.View, i int) float32 { return countAround(v, v.OfferSum, i, 4) }},
	{"consents-around", "words of consent notices in the four blocks on either side", true,
		func(v *measure.View, i int) float32 { return countAround(v, v.ConsentSum, i, 4) }},
	{"in-notice", "in a run of blocks with many words of consent, except the headline", true,
		func(v *measure.View, i int) float32 { return word.One(v.Notice[i]) }},
	{"heading-points-away", "the heading above points to other articles, a newsletter or comments",
		true, headingPointsAway},
}

// titleRows compare the block with the title and the description.
var titleRows = []Feature{
	{"title-share", "share of the block's words that are in the title", true,
		func(v *measure.View, i int) float32 { return v.Title[i] }},
	{"title-cover", "share of the title that is in the block: the headline again", true,
		func(v *measure.View, i int) float32 { return v.Cover[i] }},
	{"author-share", "share of the block's words that are names of the page's authors: bylines, bios",
		true, func(v *measure.View, i int) float32 { return v.Author[i] }},
	{"author-cover", "share of the names of the page's authors that are in the block", true,
		func(v *measure.View, i int) float32 { return v.AuthorCover[i] }},
	{"alt-share", "how much the block and the alternative text of an image beside it have the same " +
		"words: captions", true,
		func(v *measure.View, i int) float32 { return v.Alt[i] }},
	{"description", "share of the block's words that are in the page's description", true,
		func(v *measure.View, i int) float32 { return v.Blurb[i] }},
	{"from-headline", "words after the headline, negative before it", true,
		func(v *measure.View, i int) float32 {
			if v.Headline < 0 {
				return -1e6
			}
			return float32(v.WordSum[i] - v.WordSum[v.Headline])
		}},
	{"blocks-from-headline", "blocks after the headline", true,
		func(v *measure.View, i int) float32 {
			if v.Headline < 0 {
				return -1e6
			}
			return float32(i - int(v.Headline))
		}},
	{"hops-to-headline", "steps up to the element that also holds the headline", true,
		func(v *measure.View, i int) float32 {
			if v.Headline < 0 {
				return -1
			}
			return float32(v.Hops(v.Blocks[i].Container, v.Blocks[v.Headline].Container))
		}},
}
