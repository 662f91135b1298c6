package pagetype

import (
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/word"
)

// Walls: the reader has to log in, to register or to pay before there is an article. A page that
// only asks for consent sells nothing and is of type other.

var wallRows = []pageRow{
	{"named-account", "the page is named as those for logging in are", 4,
		func(f *Facts) bool { return f.named&nameAccount != 0 }},
	{"named-plans", "the page is named as those that sell subscriptions are", 4,
		func(f *Facts) bool { return f.named&namePlans != 0 }},
	{"only-sells", "nothing is kept, and the rest sells", 3.5,
		func(f *Facts) bool { return f.words == 0 && f.walls() >= 2 }},
	{"only-asks", "nothing is kept, and most of the page is a notice of consent, with an offer", 3.5,
		func(f *Facts) bool { return f.words == 0 && f.noticeShare() > .5 && f.walls() > 0 }},
	{"sells", "most of the kept text sells or asks for consent", 3.5,
		func(f *Facts) bool { return f.words > 0 && f.share(f.sells) > .5 }},
	{"sells-all", "all of the kept text does", 2,
		func(f *Facts) bool { return f.words > 0 && f.share(f.sells) > .9 }},
	{"headline-sells", "the headline sells, and so do other blocks", 3.5, func(f *Facts) bool {
		title := f.Meta.TitleBlock
		return title >= 0 && f.sells(title) && f.walls() >= 4
	}},
	{"typed-article", "the page calls itself an article", -1, (*Facts).typedArticle},
	{"signed", "an author", -1.5, func(f *Facts) bool { return len(f.Meta.Authors) > 0 }},
	{"dated", "a publishing date", -1, (*Facts).dated},
	{"long", "three hundred kept words", -6, func(f *Facts) bool { return f.words >= 300 }},
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

// noticeShare returns the share of the page's words outside links that are in notices of consent.
func (f *Facts) noticeShare() float32 {
	var notice, all float32
	for i := range f.View.Blocks {
		b := &f.View.Blocks[i]
		words := float32(b.Words - b.LinkWords)
		all += words
		if f.View.Notice[i] {
			notice += words
		}
	}
	return word.Ratio(notice, all)
}
