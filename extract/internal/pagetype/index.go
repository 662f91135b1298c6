package pagetype

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/address"
	"winnow/extract/internal/page"
)

// Home and section pages, archives, results of searches, tables of scores: pages that lead to
// others.

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
		func(f *Facts) bool { return f.words > 0 && f.richest < f.words/3 }},
	{"under-links", "half of the text stands right under headings that are links", 2,
		func(f *Facts) bool { return f.share(f.underLink) > .5 }},
	{"unlinked", "hardly a link in the elements that hold the text: teasers link to their pages", -2,
		func(f *Facts) bool { return f.words > 0 && f.share(f.besideLink) < .1 }},
	{"named-list", "the page is named as lists of pages are", 3,
		func(f *Facts) bool { return f.named&nameList != 0 }},
	{"in-menu", "the heading is an entry of the page's menu, as that of a section is, over little " +
		"text", 2,
		func(f *Facts) bool { return f.words < 200 && f.inMenu() }},
	{"archive-class", "a class of the page says that it is an archive, or results of a search", 3,
		func(f *Facts) bool { return f.hasClass(archiveClasses()) }},
	{"archive-address", "the address is that of a tag, an author, a search or a further page", 2,
		func(f *Facts) bool { return isArchive(f.Meta.CanonicalURL) }},
	{"label-heading", "a heading of one or two words over little text", 1, func(f *Facts) bool {
		h := f.heading()
		return h >= 0 && f.View.Blocks[h].Words <= 2 && f.words < 80
	}},
	{"uncertain", "scores that leave much open, over little text", 1,
		func(f *Facts) bool { return f.words > 0 && f.words < 300 && f.Expected < .55 }},
	{"only-links", "nothing is kept beside three lines that are links", 3,
		func(f *Facts) bool { return f.words == 0 && f.linkLines() >= 3 }},
	{"counted", "half of the text is in parts that count up or down", -2.5,
		func(f *Facts) bool { return f.share(f.View.IsCounted) > .5 }},
	{"slug", "the address ends in words or a number, as that of one piece does", -1.5,
		func(f *Facts) bool { return isSlug(f.Meta.CanonicalURL) }},
	{"dated", "a publishing date", -1, (*Facts).dated},
	{"signed", "an author", -1, func(f *Facts) bool { return len(f.Meta.Authors) > 0 }},
	{"long", "three hundred words in one element", -2, func(f *Facts) bool {
		return f.richest >= 300
	}},
	{"very-long", "fifteen hundred kept words", -1, func(f *Facts) bool { return f.words >= 1500 }},
	{"sure", "scores that leave little doubt which blocks are the article", -1.5, func(f *Facts) bool {
		return f.Expected > .85
	}},
	{"doubtful", "scores that leave open which blocks are the article", 1.5,
		func(f *Facts) bool { return f.words > 0 && f.Expected < .4 }},
	{"short", "less than forty words", .5, func(f *Facts) bool { return f.words < 40 }},
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

// archiveParts are parts of the addresses of lists. Another part follows, except in the address of
// a search.
const archiveParts = " tag tags tagged category categories author authors autor autores autoren " +
	"auteur auteurs autori topic topics keyword keywords label labels archive archives " +
	"archiv search suche recherche buscar busca cerca zoeken sok haku szukaj etiqueta " +
	"etiquetas schlagwort thema themen rubrik rubrique rubric page seite indeks "

// isArchive reports whether an address is that of a list: /tag/ferry, /search, /news/page/3 or
// /?s=ferry.
func isArchive(addr string) bool {
	path, query, _ := strings.Cut(address.Path(addr), "?")
	for pair := range strings.SplitSeq(query, "&") {
		switch key, _, _ := strings.Cut(pair, "="); key {
		case "q", "s", "query", "search", "keyword", "tag", "page", "paged":
			return true
		}
	}
	if isSlug(addr) {
		return false
	}
	parts := strings.Split(strings.Trim(path, "/"), "/")
	return slices.ContainsFunc(parts[max(0, len(parts)-2):], func(part string) bool {
		return part != "" && strings.Contains(archiveParts, " "+strings.ToLower(part)+" ")
	})
}

// archiveClasses are words of the class of <body> on pages that are lists. WordPress sets them.
var archiveClasses = sync.OnceValue(func() []uint32 {
	return page.HashNames("archive", "search-results", "search-no-results", "page-vocabulary",
		"taxonomy-term", "path-taxonomy", "page-taxonomy")
})

// hasClass reports whether the class of <body> has one of some words.
func (f *Facts) hasClass(hashes []uint32) bool {
	for c := range f.View.Containers {
		k := &f.View.Containers[c]
		if k.Tag != atom.Body {
			continue
		}
		for _, token := range f.View.Tokens[k.TokenStart:k.TokenEnd] {
			if slices.Contains(hashes, token) {
				return true
			}
		}
		return false
	}
	return false
}

// linkLines returns the number of lines of four words or more that are links.
func (f *Facts) linkLines() int {
	n := 0
	for i := range f.View.Blocks {
		if b := &f.View.Blocks[i]; b.Words >= 4 && b.LinkWords == b.Words {
			n++
		}
	}
	return n
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
