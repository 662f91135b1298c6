package extract

import "strings"

// linkedData is what the page's JSON-LD says (https://json-ld.org, with the
// words of https://schema.org): all scripts read into one array of values, and
// in it the node that describes the article and the one that describes the page.
type linkedData struct {
	v             []jsonValue
	article, page int32 // -1: none
}

// pageHint tells the page's own article from others that it lists.
type pageHint struct {
	url   string
	title []uint32 // words of <title>
}

// readLinkedData reads the scripts, and the <meta> elements into which some
// frameworks put what was to be a script.
func readLinkedData(head *Head, hint pageHint) linkedData {
	ld := linkedData{article: -1, page: -1}
	for _, s := range head.Scripts {
		if strings.Contains(s.Type, "ld+json") {
			ld.v = readJSON(ld.v, s.Text)
		}
	}
	for _, m := range head.Metas {
		if strings.HasSuffix(m.Name, "ld+json") {
			ld.v = readJSON(ld.v, m.Content)
		}
	}
	ld.choose(hint)
	return ld
}

// choose finds the article among the nodes that speak for the page. Where many
// articles stand side by side and none is known for this page's, they are a list
// of teasers.
func (ld *linkedData) choose(hint pageHint) {
	best, pages := 0, 0
	articles, own := 0, false
	for _, i := range ld.roots() {
		rank := ld.rank(i)
		switch rank {
		case noArticle:
			continue
		case webPage:
			if s := ld.fullness(i) + 1; s > pages {
				pages, ld.page = s, i
			}
			continue
		case newsArticle:
			articles++
		}
		mine := ld.describes(i, hint)
		score := 4*int(rank) + ld.fullness(i)
		if mine {
			score += 8
		}
		if score > best {
			best, ld.article, own = score, i, mine
		}
	}
	if articles > 2 && !own {
		ld.article = -1
	}
}

// listType returns the type of a node that says the page is a list of others.
// An ItemList by itself does not: articles carry lists of what is related.
func (ld *linkedData) listType() string {
	for _, i := range ld.roots() {
		for _, t := range ld.strings(i, "@type") {
			if t == "CollectionPage" || t == "SearchResultsPage" {
				return t
			}
		}
	}
	return ""
}

// roots lists the objects that are not part of another one.
func (ld *linkedData) roots() []int32 {
	var found []int32
	for i := int32(0); i < int32(len(ld.v)); i = ld.v[i].end {
		found = ld.appendRoots(found, i)
	}
	return found
}

func (ld *linkedData) appendRoots(found []int32, i int32) []int32 {
	if ld.v[i].kind == jsonObject {
		found = append(found, i)
	}
	for j := i + 1; j < ld.v[i].end; j = ld.v[j].end {
		if ld.v[j].kind < jsonArray {
			continue
		}
		switch ld.v[j].key {
		case "", "@graph", "mainEntity", "mainEntityOfPage":
			found = ld.appendRoots(found, j)
		}
	}
	return found
}

type typeRank uint8

const (
	noArticle typeRank = iota
	webPage
	otherWork
	newsArticle
)

// rank says what a node is by its types. All of NewsArticle's subtypes end in
// Article or Posting.
func (ld *linkedData) rank(i int32) typeRank {
	best := noArticle
	for _, t := range ld.strings(i, "@type") {
		best = max(best, rankOf(t))
	}
	return best
}

func rankOf(t string) typeRank {
	t = strings.ToLower(t[strings.LastIndexAny(t, "/:#")+1:])
	switch {
	case strings.HasSuffix(t, "article"), strings.HasSuffix(t, "posting") && t != "jobposting":
		return newsArticle
	}
	switch t {
	case "report", "review", "criticreview", "claimreview", "recipe", "howto", "creativework", "videoobject", "podcastepisode", "book", "chapter", "thesis", "dataset":
		return otherWork
	case "webpage", "itempage", "aboutpage", "faqpage", "qapage", "medicalwebpage":
		return webPage
	}
	return noArticle
}

// fullness counts the fields that matter and are there.
func (ld *linkedData) fullness(i int32) int {
	n := 0
	for j := i + 1; j < ld.v[i].end; j = ld.v[j].end {
		switch ld.v[j].key {
		case "headline", "author", "datePublished":
			n++
		}
	}
	return n
}

// describes says whether a node is about this page: it gives the page's address
// or its title.
func (ld *linkedData) describes(i int32, hint pageHint) bool {
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		if u := ld.text(i, key); u != "" && sameAddress(u, hint.url) {
			return true
		}
	}
	headline := WordHashes(cleanText(ld.text(i, "headline")))
	return len(headline) > 2 && alike(headline, hint.title)
}

// member returns the index of the value that object i has under key, or -1.
func (ld *linkedData) member(i int32, key string) int32 {
	if i < 0 || ld.v[i].kind != jsonObject {
		return -1
	}
	for j := i + 1; j < ld.v[i].end; j = ld.v[j].end {
		if ld.v[j].key == key {
			return j
		}
	}
	return -1
}

// text returns the first string under key: of a list its first, of an object
// its name, value or address, or that of the node it names by @id.
func (ld *linkedData) text(i int32, key string) string {
	if all := ld.strings(i, key); len(all) > 0 {
		return all[0]
	}
	return ""
}

// strings returns all strings under key, as text does.
func (ld *linkedData) strings(i int32, key string) []string {
	j := ld.member(i, key)
	if j < 0 {
		return nil
	}
	return ld.appendStrings(nil, j, 0)
}

func (ld *linkedData) appendStrings(to []string, i int32, depth int) []string {
	switch ld.v[i].kind {
	case jsonString:
		if s := strings.TrimSpace(ld.v[i].text); s != "" {
			to = append(to, s)
		}
	case jsonBare:
		if s := ld.v[i].text; s != "null" {
			to = append(to, s)
		}
	case jsonArray:
		for j := i + 1; j < ld.v[i].end; j = ld.v[j].end {
			to = ld.appendStrings(to, j, depth)
		}
	case jsonObject:
		to = ld.appendObject(to, i, depth)
	}
	return to
}

// appendObject appends the string that stands for an object. One that has but
// an @id stands for the node of that @id.
func (ld *linkedData) appendObject(to []string, i int32, depth int) []string {
	for _, key := range []string{"name", "@value", "headline", "url"} {
		if j := ld.member(i, key); j >= 0 && depth < 4 {
			return ld.appendStrings(to, j, depth+1)
		}
	}
	if given, family := ld.text(i, "givenName"), ld.text(i, "familyName"); given != "" && family != "" {
		return append(to, given+" "+family)
	}
	id := ld.member(i, "@id")
	if id < 0 || ld.v[id].kind != jsonString {
		return to
	}
	if j := ld.byID(ld.v[id].text, i); j >= 0 && depth < 4 {
		return ld.appendObject(to, j, depth+1)
	}
	return append(to, ld.v[id].text)
}

// byID returns the object other than not that has this @id and more to say than
// it, or -1.
func (ld *linkedData) byID(id string, not int32) int32 {
	for i := range ld.v {
		if v := &ld.v[i]; v.kind == jsonObject && int32(i) != not && v.end > int32(i)+2 {
			if j := ld.member(int32(i), "@id"); j >= 0 && ld.v[j].text == id {
				return int32(i)
			}
		}
	}
	return -1
}
