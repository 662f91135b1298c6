package pagetype

import (
	"bytes"
	"strings"
	"sync"

	"winnow/extract/internal/address"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Pages of a service, a shop, a community or a handbook. They have text that reads like an
// article, but nobody reports anything in it.

var serviceRows = []pageRow{
	{"named-service", "the page is named as terms, contact and newsletter pages are", 4,
		func(f *Facts) bool { return f.named&(nameLegal|nameContact|nameLetter) != 0 }},
	{"typed-service", "the page says that it is a product, a question, an advert or the like", 3,
		func(f *Facts) bool { return f.isTyped(serviceTypes) }},
	{"typed-video", "the page says that it is a video or a sound, and nothing is kept", 6,
		func(f *Facts) bool { return f.words == 0 && f.isTyped(playerTypes) }},
	{"made-by", "the program that made the page makes forums, handbooks or shops", 2,
		(*Facts).madeByService},
	{"product-class", "a class of the page says that it shows a product", 2.5,
		func(f *Facts) bool { return f.hasClass(productClasses()) }},
	{"service-address", "a part of the address is that of a shop, a forum or a handbook", 1.5,
		func(f *Facts) bool { return isService(f.Meta.CanonicalURL) }},
	{"site-name", "the site calls itself a shop, a forum or a handbook", 1.5,
		func(f *Facts) bool { return f.siteIs(nameSite) }},
	{"cart", "two buttons of a shop beside no long text", 2.5,
		func(f *Facts) bool { return f.words < 500 && f.labelled(labelCart) >= 2 }},
	{"cart-price", "a button of a shop beside a price and little text", 2.5,
		func(f *Facts) bool {
			prices := f.View.PriceSum[len(f.View.Blocks)]
			return f.labelled(labelCart) > 0 && prices > 0 && f.words < 150
		}},
	{"replies", "most of the text is right above links to answer it", 3,
		func(f *Facts) bool {
			return f.labelled(labelReply) >= 2 && f.share(f.aboveReply) > .5
		}},
	{"members", "two lines with how much somebody has written", 2.5,
		func(f *Facts) bool { return f.labelled(labelMember) >= 2 }},
	{"board", "a part of the title is that of a forum's board", 2.5,
		func(f *Facts) bool { return f.titleHas(labelBoard) }},
	{"manual", "two headings or links of a handbook", 1.5,
		func(f *Facts) bool { return f.labelled(labelManual) >= 2 }},
	{"helpful", "the page asks whether it has helped", 2,
		func(f *Facts) bool { return f.labelled(labelHelpful) > 0 }},
	{"advert", "two headings or buttons of an advert", 2.5,
		func(f *Facts) bool { return f.labelled(labelAdvert) >= 2 }},
	{"advert-short", "a button of an advert beside little text", 2,
		func(f *Facts) bool { return f.labelled(labelAdvert) > 0 && f.words < 150 }},
	{"news-article", "the page says that it is a piece of news", -3, func(f *Facts) bool {
		return f.isTyped(newsTypes)
	}},
	{"signed", "an author", -1, func(f *Facts) bool { return len(f.Meta.Authors) > 0 }},
	{"dated", "a publishing date", -.5, (*Facts).dated},
	{"long", "three hundred words in one element", -2,
		func(f *Facts) bool { return f.richest >= 300 }},
}

const (
	newsTypes = " NewsArticle Article ReportageNewsArticle AnalysisNewsArticle " +
		"OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle AskPublicNewsArticle " +
		"BlogPosting LiveBlogPosting Recipe Review "
	serviceTypes = " Product ProductGroup IndividualProduct product product.item product.group " +
		"og:product QAPage FAQPage DiscussionForumPosting JobPosting ContactPage AboutPage " +
		"APIReference SoftwareApplication CheckoutPage RealEstateListing "
	playerTypes = " VideoObject video.other video.movie video.episode video PodcastEpisode " +
		"PodcastSeries RadioEpisode AudioObject music.song "
)

// isTyped reports whether the page gives itself one of some types.
func (f *Facts) isTyped(types string) bool {
	for _, t := range f.Meta.Types() {
		if t != "" && strings.Contains(types, " "+t+" ") {
			return true
		}
	}
	return false
}

// makers are programs whose pages are no articles, in small letters.
var makers = [...]string{
	"discourse", "phpbb", "vbulletin", "xenforo", "mybb", "flarum", "nodebb", "invision",
	"simple machines", "sphinx", "docusaurus", "mkdocs", "vuepress", "vitepress", "gitbook",
	"javadoc", "doxygen", "rustdoc", "docfx", "readme.io", "mediawiki", "dokuwiki", "confluence",
	"moinmoin", "woocommerce", "prestashop", "magento", "shopware", "opencart", "shopify",
	"zen cart", "bitrix shop", "zendesk",
}

// madeByService reports whether one of the makers made the page.
func (f *Facts) madeByService() bool {
	for _, m := range f.View.Head.Metas {
		if m.Name != "generator" {
			continue
		}
		content := strings.ToLower(m.Content)
		for _, maker := range makers {
			if strings.HasPrefix(content, maker) {
				return true
			}
		}
	}
	return false
}

// productClasses are words of the class of <body> on pages that show a product.
var productClasses = sync.OnceValue(func() []uint32 {
	return page.HashNames("single-product", "product-template", "template-product", "product-page",
		"page-product", "catalog-product")
})

const serviceParts = " forum forums foren thread threads viewtopic.php showthread.php " +
	"viewforum.php product products produkt produkte produit produits producto productos prodotto " +
	"prodotti produto produtos shop store cart checkout basket docs documentation api reference " +
	"manual help hc faq support jobs job careers stellen stellenangebote annonces annonce anzeigen " +
	"anuncio anuncios ogloszenia inzerce classifieds listing listings immobilien inmuebles " +
	"property properties "

// isService reports whether a part of an address is that of a shop, a forum, a handbook or a
// market.
func isService(addr string) bool {
	path, _, _ := strings.Cut(address.Path(addr), "?")
	for part := range strings.SplitSeq(strings.Trim(path, "/"), "/") {
		if part != "" && strings.Contains(serviceParts, " "+strings.ToLower(part)+" ") {
			return true
		}
	}
	return false
}

// labelled returns how many lines of the page are in one of the lists.
func (f *Facts) labelled(list names) int {
	f.findLabels()
	n := 0
	for _, l := range f.labels {
		if l&list != 0 {
			n++
		}
	}
	return n
}

// labelWords is the most words of a line that is compared with the lists.
const labelWords = 8

// findLabels compares the short lines of the page with the lists.
func (f *Facts) findLabels() {
	if f.labels != nil {
		return
	}
	f.labels = make([]names, len(f.View.Blocks))
	for i := range f.View.Blocks {
		if f.View.Blocks[i].Words <= labelWords {
			f.labels[i] = f.labelOf(i)
		}
	}
}

// labelOf returns the lists that a short line is in: all of it, each of two links in it, or what is
// before the colon of a number.
func (f *Facts) labelOf(i int) names {
	words, b := f.View.BlockWords(i), &f.View.Blocks[i]
	found := namesOf(words) &^ labelMember
	if b.Digits > 0 {
		label, number, _ := bytes.Cut(f.View.BlockText(i), []byte(":"))
		if isCount(number) {
			found |= namesOf(word.Hashes(string(label))) & labelMember
		}
	}
	for n := 1; n < len(words) && found == 0; n++ {
		found = namesOf(words[:n]) & namesOf(words[n:]) & labelReply
	}
	return found
}

// isCount reports whether s is a number.
func isCount(s []byte) bool {
	s = bytes.Trim(s, " \t")
	return len(s) > 0 && len(bytes.Trim(s, "0123456789.,")) == 0
}

// replyReach is how many blocks below a post its links are at most.
const replyReach = 4

// aboveReply reports whether a link to answer follows before the next running text.
func (f *Facts) aboveReply(i int) bool {
	for j := i + 1; j < min(len(f.labels), i+1+replyReach); j++ {
		if f.labels[j]&labelReply != 0 {
			return true
		}
		if f.Kept[j] && f.prose(j) && f.View.Blocks[j].Kind != page.Item {
			return false
		}
	}
	return false
}
