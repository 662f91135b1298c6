package feature

import (
	"winnow/extract/internal/measure"
	"winnow/extract/internal/word"
)

// textRows read the text of the block.
var textRows = []Feature{
	{"words", "length: labels are short, prose is long", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Words) }},
	{"link-density", "share of words inside links", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].LinkWords), float32(v.Blocks[i].Words))
		}},
	{"links", "number of links", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Links) }},
	{"sentences", "sentence ends: prose has them", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Sentences) }},
	{"words-a-sentence", "mean sentence length: slogans are short, prose is not", true,
		func(v *measure.View, i int) float32 {
			return float32(v.Blocks[i].Words) / float32(max(1, v.Blocks[i].Sentences))
		}},
	{"commas", "commas: clauses of prose", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Commas) }},
	{"ends", "ends like a sentence", true,
		func(v *measure.View, i int) float32 { return word.One(v.Blocks[i].Ends) }},
	{"colon", "ends in a colon: what follows is announced", true, endsInColon},
	{"stop-words", "share of function words: prose has them, labels and names do not", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Stop[i]), float32(v.Blocks[i].WordEnd-v.Blocks[i].WordStart))
		}},
	{"capitals", "share of capitalised words: titles and names", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Capitals), float32(v.Blocks[i].Words))
		}},
	{"all-caps", "written in capitals only", true,
		func(v *measure.View, i int) float32 { return allCaps(v.BlockText(i)) }},
	{"digits", "digits per word: counters, prices, dates, phone numbers", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Digits), float32(v.Blocks[i].Words))
		}},
	{"word-length", "bytes per word", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].End-v.Blocks[i].Start), float32(v.Blocks[i].Words))
		}},
	{"quotes", "quotation marks: people speak in articles", true,
		func(v *measure.View, i int) float32 { return float32(v.Blocks[i].Quotes) }},
	{"starts", "how the block starts: small letter, capital, digit, quote, bracket, sign, a label " +
		"in capitals", true, startClass},
	{"bold", "share of bold words: subheads, and pitches", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].BoldWords), float32(v.Blocks[i].Words))
		}},
	{"slanted", "share of words in italics: bios, corrections, notes of the newsroom", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].SlantWords), float32(v.Blocks[i].Words))
		}},
	{"lines", "lines per word: lists and forms made of line breaks", true,
		func(v *measure.View, i int) float32 {
			return word.Ratio(float32(v.Blocks[i].Newlines), float32(v.Blocks[i].Words))
		}},
	{"price", "an amount of money: offers have one in few words", true, price},
	{"address", "an e-mail, web or social address", true, addressClass},
	{"credit-tail", "ends in a credit, like a caption: a name after the sentence, a name in " +
		"brackets, an agency", true, creditClass},
	{"credit-below", "directly above a line that is a picture credit", true, creditBelow},
	{"credit-words", "ends with the words of a picture credit and not like a sentence, in text " +
		"pages", true, creditWords},
	{"prices-around", "amounts of money in the ten blocks on either side: offers", true,
		func(v *measure.View, i int) float32 { return countAround(v, v.PriceSum, i, 10) }},
	{"sells-between", "in a text page, for a line that ends like a sentence: words of offers in the " +
		"four lines above and in the four below, the fewer of both, with its own if there are any; a " +
		"pitch's sentences stand between its headline and its plans", true, sellsBetween},
	{"price-below", "in a text page, for a line that does not end like a sentence: amounts of " +
		"money in it and the two lines below; plans of an offer are a name, a price, a term", true,
		priceBelow},
	{"stamps-around", "lines with a date or time in the ten blocks on either side: threads, teasers",
		true,
		func(v *measure.View, i int) float32 { return countAround(v, v.StampSum, i, 10) }},
	{"under-stamp", "directly below a line with a date or time: how many lines have its shape, as " +
		"in teasers and comments", true,
		func(v *measure.View, i int) float32 { return float32(v.Stamp[i]) }},
	{"in-thread", "below a line with a date or time: how many lines above that one have its shape",
		true,
		func(v *measure.View, i int) float32 { return float32(v.Thread[i]) }},
	{"restarts", "dates between text and the block that have a byline, or look like the one below " +
		"the headline: the next story, teasers", true,
		func(v *measure.View, i int) float32 { return float32(v.Restart[i]) }},
	{"labels-around", "labels that the page repeats, in the three blocks on either side: Reply, " +
		"Share", true, labelsAround},
	{"bar", "parts joined by bars, dots or slashes: menus, credits, counters", true, bars},
	{"learned-words", "learned weights of the words of the text", true,
		func(v *measure.View, i int) float32 { return v.Phrase[i] }},
	{"learned-heading", "learned weights of the words of the heading above", true,
		func(v *measure.View, i int) float32 {
			if h := v.Heading[i]; h >= 0 {
				return v.Phrase[h]
			}
			return 0
		}},
	{"copies", "copies of the block elsewhere on the page", true,
		func(v *measure.View, i int) float32 { return float32(v.Copies[i]) }},
	{"said-before", "share of its shingles that earlier blocks have: pull quotes, second copies", true,
		func(v *measure.View, i int) float32 { return v.Said[i] }},
	{"said-after", "share of its shingles that later blocks have: summaries, key points", true,
		func(v *measure.View, i int) float32 { return v.Resaid[i] }},
}
