package feature

import (
	"bytes"

	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Functions that several rows of the table use.

func inRegion(r page.Region) func(*measure.View, int) float32 {
	return func(v *measure.View, i int) float32 { return word.One(v.Blocks[i].Region&r != 0) }
}

// says returns the number of phrases divided by the root of the block's length: one "subscribe"
// in a long paragraph is no offer.
func says(classes ...lexicon.PhraseClass) func(*measure.View, int) float32 {
	return func(v *measure.View, i int) float32 {
		n := 0
		for _, c := range classes {
			n += int(v.Hits[i][c])
		}
		if n == 0 {
			return 0
		}
		return float32(n) * word.InvRoot(int(v.Blocks[i].Words))
	}
}

// cookies does the same for consent notices, but returns 0 for a block that starts with a
// quotation: articles quote notices, notices quote nobody.
func cookies(v *measure.View, i int) float32 {
	n := v.Hits[i][lexicon.PhraseCookie]
	if n == 0 || opensQuote(v.BlockText(i)) {
		return 0
	}
	return float32(n) * word.InvRoot(int(v.Blocks[i].Words))
}

// offers does the same for offers. "A year" counts only if the block has a figure or another
// phrase of an offer.
func offers(v *measure.View, i int) float32 {
	if v.Blocks[i].Digits > 0 || v.Hits[i][lexicon.PhraseOffer] > 0 {
		return says(lexicon.PhraseOffer, lexicon.PhrasePeriod)(v, i)
	}
	return 0
}

// networkWords is the most words of a name, on average, in scripts without spaces between words.
const networkWords = 3

// networks returns the number of networks that a block names, if it names two or more and hardly
// has other words.
func networks(v *measure.View, i int) float32 {
	n := int(v.Hits[i][lexicon.PhraseNetwork])
	if n < 2 || v.Blocks[i].Ends || int(v.Blocks[i].Words) > networkWords*n {
		return 0
	}
	text := v.BlockText(i)
	spaces := bytes.Count(text, []byte(" ")) + bytes.Count(text, []byte("\n"))
	if spaces >= n+(n-1)/2 {
		return 0
	}
	return float32(n)
}

// headingPointsAway does the same for phrases of related links in the heading above.
func headingPointsAway(v *measure.View, i int) float32 {
	h := v.Heading[i]
	if h < 0 {
		return -1
	}
	s := &v.Hits[h]
	return float32(s[lexicon.PhraseRelated]) + float32(s[lexicon.PhrasePopular]) +
		float32(s[lexicon.PhraseNewsletter]) + float32(s[lexicon.PhraseComment]) +
		float32(s[lexicon.PhraseOffer])
}

// pointsOn finds blocks of one or two sentences that say "read more" and then what: 2 with a
// colon early on, 1 if half of the block is link, 0 for all others.
func pointsOn(v *measure.View, i int) float32 {
	b := &v.Blocks[i]
	h := &v.Hits[i]
	if h[lexicon.PhraseRelated] == 0 && h[lexicon.PhrasePopular] == 0 || b.Words > 40 {
		return 0
	}
	text := v.BlockText(i)
	if k := bytes.IndexAny(text[:min(len(text), 40)], ":：>»|"); k > 0 {
		return 2
	}
	return word.One(2*b.LinkWords >= b.Words)
}

// density returns a running sum over the blocks of a container, per hundred words.
func density(v *measure.View, sums []int32, c int32) float32 {
	k := &v.Containers[c]
	return 100 * word.Ratio(float32(sums[k.Last]-sums[k.First]),
		float32(v.WordSum[k.Last]-v.WordSum[k.First]+20))
}

// countAround returns a running sum over the blocks within reach of block i.
func countAround(v *measure.View, sums []int32, i, reach int) float32 {
	from, to := clip(v, i-reach, i+reach+1)
	return float32(sums[to] - sums[from])
}

// sellsReach is how many lines above and below a sentence are searched for an offer.
const sellsReach = 4

// sellsBetween returns the words of offers near a sentence of a text page, on the side that has
// fewer, together with its own. It returns 0 if a side has none.
func sellsBetween(v *measure.View, i int) float32 {
	if v.Form != page.FormText || !v.Blocks[i].Ends {
		return 0
	}
	from, to := clip(v, i-sellsReach, i+1+sellsReach)
	around := min(v.OfferSum[i]-v.OfferSum[from], v.OfferSum[to]-v.OfferSum[i+1])
	if around == 0 {
		return 0
	}
	return float32(around + v.OfferSum[i+1] - v.OfferSum[i])
}

// priceReach is how many lines below a line are searched for an amount of money.
const priceReach = 2

// priceBelow returns the amounts of money in a label of a text page and directly below it.
func priceBelow(v *measure.View, i int) float32 {
	if v.Form != page.FormText || v.Blocks[i].Ends {
		return 0
	}
	_, to := clip(v, i, i+1+priceReach)
	return float32(v.PriceSum[to] - v.PriceSum[i])
}

// clip limits a range of blocks to the page.
func clip(v *measure.View, from, to int) (int, int) {
	return max(0, from), min(len(v.Blocks), to)
}

func linkDensity(v *measure.View, from, to int) float32 {
	from, to = clip(v, from, to)
	return word.Ratio(float32(v.LinkSum[to]-v.LinkSum[from]), float32(v.WordSum[to]-v.WordSum[from]))
}

func meanWords(v *measure.View, from, to int) float32 {
	from, to = clip(v, from, to)
	if to <= from {
		return -1
	}
	return float32(v.WordSum[to]-v.WordSum[from]) / float32(to-from)
}

func meanEnds(v *measure.View, from, to int) float32 {
	from, to = clip(v, from, to)
	if to <= from {
		return -1
	}
	return float32(v.EndSum[to]-v.EndSum[from]) / float32(to-from)
}

// kept returns the share of words likely kept in a range of blocks, -1 for an empty range.
func kept(v *measure.View, from, to int) float32 {
	from, to = clip(v, from, to)
	if to <= from || v.MassSum[to] == v.MassSum[from] {
		return -1
	}
	return (v.KeepSum[to] - v.KeepSum[from]) / (v.MassSum[to] - v.MassSum[from])
}

// fillerReach is how many fillers in a row are skipped.
const fillerReach = 3

// nearBeside returns the near score of the next block, in steps of step, that is not a filler.
func nearBeside(v *measure.View, i, step int) float32 {
	j := i + step
	for k := 0; k < fillerReach && j >= 0 && j < len(v.Near) && v.IsFiller(j); k++ {
		j += step
	}
	return nearAt(v, j)
}

func nearAt(v *measure.View, i int) float32 {
	if i < 0 || i >= len(v.Near) {
		return -20
	}
	return v.Near[i]
}

// articleClass returns 0 for blocks in no article element, 1 in the innermost one that contains
// the headline, 2 in another one, 3 in one on a page without a headline.
func articleClass(v *measure.View, i int) float32 {
	c := v.Article[v.Blocks[i].Container]
	switch {
	case c == 0:
		return 0
	case v.Headline < 0:
		return 3
	case v.Inside(v.Blocks[v.Headline].Container, c):
		return 1
	}
	return 2
}

// labelsAround returns the number of fillers within three blocks on either side.
func labelsAround(v *measure.View, i int) float32 {
	from, to := clip(v, i-fillerReach, i+fillerReach+1)
	n := 0
	for j := from; j < to; j++ {
		if j != i && v.IsFiller(j) {
			n++
		}
	}
	return float32(n)
}

// creditLineWords is how many words a picture credit on a line of its own may have.
const creditLineWords = 8

// creditBelow reports whether a picture credit is directly below the block.
func creditBelow(v *measure.View, i int) float32 {
	if i+1 == len(v.Blocks) || v.Blocks[i].Words <= creditLineWords {
		return 0
	}
	b := &v.Blocks[i+1]
	return word.One(b.Words <= creditLineWords && !b.Ends && v.Hits[i+1][lexicon.PhraseCaption] > 0)
}
