package jsonld

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/deadline"
	"winnow/extract/internal/laxjson"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Data is the JSON-LD of a page (https://json-ld.org, with the vocabulary of https://schema.org).
// All scripts are read into one array of values; Article and Page are the nodes in it that
// describe the article and the page.
type Data struct {
	V             []laxjson.Value
	Article, Page int32 // -1 if there is none

	ids map[string][2]int32 // see byID
}

// Bounds on what a key may stand for. Nodes refer to each other, so a few of them can hold
// a list without an end, or themselves.
const (
	refDepth  = 4    // nodes from one to the next
	refValues = 1000 // strings, lists and nodes; the longest lists of authors have some hundred
)

// Hint helps to find the page's own article among others that it lists.
type Hint struct {
	URL   string
	Title []uint32 // words of <title>
}

// Read reads the scripts, and also the <meta> elements in which some frameworks put JSON-LD. The
// values are in the memory of room, if there is enough.
func Read(room []laxjson.Value, head *page.Head, hint Hint, until *deadline.Deadline) Data {
	ld := Data{V: room[:0], Article: -1, Page: -1}
	for _, s := range head.Scripts {
		if s.IsLinkedData() {
			ld.V = laxjson.Read(ld.V, string(s.Text), until)
		}
	}
	for _, m := range head.Metas {
		if strings.HasSuffix(m.Name, "ld+json") {
			ld.V = laxjson.Read(ld.V, m.Content, until)
		}
	}
	ld.choose(hint)
	return ld
}

// choose finds the article among the nodes that may describe the page. If there are many articles
// side by side and none is known to be this page's, they are a list of teasers.
func (ld *Data) choose(hint Hint) {
	best, pages := 0, 0
	articles, own := 0, false
	for _, i := range ld.Roots() {
		rank := ld.rank(i)
		switch rank {
		case noArticle:
			continue
		case webPage:
			if s := ld.fullness(i) + 1; s > pages {
				pages, ld.Page = s, i
			}
			continue
		case NewsArticle:
			articles++
		}
		mine := ld.describes(i, hint)
		score := 4*int(rank) + ld.fullness(i)
		if mine {
			score += 8
		}
		if score > best {
			best, ld.Article, own = score, i, mine
		}
	}
	if articles > 2 && !own {
		ld.Article = -1
	}
}

// ListType returns the type of a node that says the page is a list. An ItemList alone is not
// enough, because articles carry lists of related articles.
func (ld *Data) ListType() string {
	for _, i := range ld.Roots() {
		for _, t := range ld.Strings(i, "@type") {
			if t == "CollectionPage" || t == "SearchResultsPage" {
				return t
			}
		}
	}
	return ""
}

// Roots returns the objects that are not part of another one.
func (ld *Data) Roots() []int32 {
	var found []int32
	for i := int32(0); i < int32(len(ld.V)); i = ld.V[i].End {
		found = ld.appendRoots(found, i)
	}
	return found
}

func (ld *Data) appendRoots(found []int32, i int32) []int32 {
	if ld.V[i].Kind == laxjson.Object {
		found = append(found, i)
	}
	for j := i + 1; j < ld.V[i].End; j = ld.V[j].End {
		if ld.V[j].Kind < laxjson.Array {
			continue
		}
		switch ld.V[j].Key {
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
	NewsArticle
)

// rank classifies a node by its types. All subtypes of NewsArticle end in Article or Posting.
func (ld *Data) rank(i int32) typeRank {
	best := noArticle
	for _, t := range ld.Strings(i, "@type") {
		best = max(best, RankOf(t))
	}
	return best
}

func RankOf(t string) typeRank {
	t = strings.ToLower(t[strings.LastIndexAny(t, "/:#")+1:])
	switch {
	case strings.HasSuffix(t, "article"), strings.HasSuffix(t, "posting") && t != "jobposting":
		return NewsArticle
	}
	switch t {
	case "report", "review", "criticreview", "claimreview", "recipe", "howto", "creativework",
		"videoobject", "podcastepisode", "book", "chapter", "thesis", "dataset":
		return otherWork
	case "webpage", "itempage", "aboutpage", "faqpage", "qapage", "medicalwebpage":
		return webPage
	}
	return noArticle
}

// fullness returns how many important fields the node has.
func (ld *Data) fullness(i int32) int {
	n := 0
	for j := i + 1; j < ld.V[i].End; j = ld.V[j].End {
		switch ld.V[j].Key {
		case "headline", "author", "datePublished":
			n++
		}
	}
	return n
}

// describes reports whether a node has the page's address or its title.
func (ld *Data) describes(i int32, hint Hint) bool {
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		if u := ld.Text(i, key); u != "" && address.Same(u, hint.URL) {
			return true
		}
	}
	headline := word.Hashes(clean.Text(ld.Text(i, "headline")))
	return len(headline) > 2 && word.Alike(headline, hint.Title)
}

// Member returns the index of the value that object i has under key, or -1.
func (ld *Data) Member(i int32, key string) int32 {
	if i < 0 || ld.V[i].Kind != laxjson.Object {
		return -1
	}
	for j := i + 1; j < ld.V[i].End; j = ld.V[j].End {
		if ld.V[j].Key == key {
			return j
		}
	}
	return -1
}

// Text returns the first string under key: of a list its first string, of an object its name,
// value or address, or those of the node that its @id refers to.
func (ld *Data) Text(i int32, key string) string {
	if all := ld.Strings(i, key); len(all) > 0 {
		return all[0]
	}
	return ""
}

// Strings returns all strings under key, as Text does.
func (ld *Data) Strings(i int32, key string) []string {
	g := gatherer{ld: ld, left: refValues}
	g.member(i, key, 0)
	return g.found
}

// gatherer gathers the strings that values hold or refer to.
type gatherer struct {
	ld    *Data
	found []string
	left  int // values that may still be looked at
}

// member gathers what object i has under key.
func (g *gatherer) member(i int32, key string, depth int) {
	if j := g.ld.Member(i, key); j >= 0 {
		g.value(j, depth)
	}
}

func (g *gatherer) value(i int32, depth int) {
	if g.left--; g.left < 0 {
		return
	}
	switch v := &g.ld.V[i]; v.Kind {
	case laxjson.String:
		if s := strings.TrimSpace(v.Text); s != "" {
			g.found = append(g.found, s)
		}
	case laxjson.Bare:
		if v.Text != "null" {
			g.found = append(g.found, v.Text)
		}
	case laxjson.Array:
		for j := i + 1; j < v.End && g.left > 0; j = g.ld.V[j].End {
			g.value(j, depth)
		}
	case laxjson.Object:
		g.object(i, depth)
	}
}

// object gathers the string that stands for an object. One that has but an @id stands for
// the node of that @id.
func (g *gatherer) object(i int32, depth int) {
	if depth < refDepth {
		for _, key := range [...]string{"name", "@value", "headline", "url"} {
			if j := g.ld.Member(i, key); j >= 0 {
				g.value(j, depth+1)
				return
			}
		}
		if given, family := g.first(i, "givenName", depth),
			g.first(i, "familyName", depth); given != "" && family != "" {
			g.found = append(g.found, given+" "+family)
			return
		}
	}
	id := g.ld.Member(i, "@id")
	if id < 0 || g.ld.V[id].Kind != laxjson.String {
		return
	}
	if j := g.ld.byID(g.ld.V[id].Text, i); j >= 0 && depth < refDepth {
		g.object(j, depth+1)
		return
	}
	g.found = append(g.found, g.ld.V[id].Text)
}

// first returns the first string that object i has under key.
func (g *gatherer) first(i int32, key string, depth int) string {
	inner := gatherer{ld: g.ld, left: g.left}
	inner.member(i, key, depth+1)
	g.left = inner.left
	if len(inner.found) == 0 {
		return ""
	}
	return inner.found[0]
}

// byID returns the object with this @id that is not the object `not` and has more members, or -1.
func (ld *Data) byID(id string, not int32) int32 {
	if ld.ids == nil {
		ld.ids = ld.nodes()
	}
	for _, i := range ld.ids[id] {
		if i > 0 && i-1 != not {
			return i - 1
		}
	}
	return -1
}

// nodes returns the first two objects of each @id that have more to say than it, each by
// its index and 1.
func (ld *Data) nodes() map[string][2]int32 {
	ids := map[string][2]int32{}
	for i := range int32(len(ld.V)) {
		if v := &ld.V[i]; v.Kind != laxjson.Object || v.End <= i+2 {
			continue
		}
		j := ld.Member(i, "@id")
		if j < 0 {
			continue
		}
		switch two := ids[ld.V[j].Text]; {
		case two[0] == 0:
			ids[ld.V[j].Text] = [2]int32{i + 1}
		case two[1] == 0:
			ids[ld.V[j].Text] = [2]int32{two[0], i + 1}
		}
	}
	return ids
}

// Address returns the address that a value is or has.
func (ld *Data) Address(i int32, depth int) string {
	if i < 0 || depth > 4 {
		return ""
	}
	switch v := &ld.V[i]; v.Kind {
	case laxjson.String:
		return v.Text
	case laxjson.Array:
		if v.End > i+1 {
			return ld.Address(i+1, depth+1)
		}
	case laxjson.Object:
		for _, key := range []string{"url", "contentUrl"} {
			if s := ld.Address(ld.Member(i, key), depth+1); s != "" {
				return s
			}
		}
		if id := ld.Member(i, "@id"); id >= 0 {
			return ld.Address(ld.byID(ld.V[id].Text, i), depth+1)
		}
	}
	return ""
}
