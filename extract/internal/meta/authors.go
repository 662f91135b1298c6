package meta

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/address"
	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The authors are the people that the page names as authors or, if there are none, the agencies.
// The sources have them in many forms; names.go takes them apart. The first source that names
// anyone but the outlet wins, unless another names all of its people and more: pages often give
// one author of two in their head. The outlet is the author only if a source says so and no
// source names others.

var authorRows = []row[*zone, []string]{
	{"json-ld author", func(z *zone) []string {
		return append(z.ld.Strings(z.ld.Article, "author"), z.ld.Strings(z.ld.Article, "creator")...)
	}},
	{"meta author", func(z *zone) []string {
		return z.metas("author", "authors", "article:author_name", "byl", "parsely-author",
			"sailthru.author", "cxenseparse:author", "mrf:authors", "dcsext.author", "lp.article:author")
	}},
	{"citation_author", func(z *zone) []string {
		return lastFirst(z.metas("citation_author", "citation_authors"))
	}},
	{"dc.creator", func(z *zone) []string {
		return lastFirst(z.metas("dc.creator", "dcterms.creator", "dc:creator",
			"dc.creator.personalname"))
	}},
	{"article:author", func(z *zone) []string {
		return z.metas("article:author", "og:article:author", "og:author")
	}},
	{"twitter:data1", func(z *zone) []string { return z.labelledAuthor() }},
	{"itemprop author", func(z *zone) []string { return z.authorProps() }},
	{"article:author address", func(z *zone) []string { return z.addressedAuthors() }},
	{"byline", func(z *zone) []string { return slices.Clone(z.readByline().names) }},
	{"link to an author's page", func(z *zone) []string { return z.authorPages() }},
}

// authorList is what one row gives.
type authorList struct {
	source string
	names  []string
	people int // names that are not the outlet's
}

// list is the values of a field and the source that they are from.
type list struct {
	values []string
	source string
}

// authorsOf returns the authors.
func authorsOf(z *zone) list {
	var lists []authorList
	for _, row := range authorRows {
		if l := z.authorList(row.source, row.read(z)); len(l.names) > 0 {
			lists = append(lists, l)
		}
	}
	best := z.signedBy(chooseAuthors(lists), lists)
	for i, name := range best.names {
		best.names[i] = z.asPrinted(name, lists)
	}
	return list{best.names, best.source}
}

// authorsMost is how many values of a row are read. The page's text is searched for each of
// them, and no list of authors in the corpora has more than 9.
const authorsMost = 100

// authorList reads a row. The outlet stays beside people only where JSON-LD
// gives it an entry of its own.
func (z *zone) authorList(source string, values []string) authorList {
	l := authorList{source: source}
	values = values[:min(len(values), authorsMost)]
	for _, s := range values {
		if z.isBody(s) {
			l.names = byline.AddNames(l.names, []string{clean.Text(s)})
			continue
		}
		l.names = byline.AddNames(l.names, byline.SplitNames(z.turned(s)))
	}
	if source == "byline" || source == "itemprop author" {
		l.names = z.dropPlaces(l.names)
	}
	all := l.names
	l.names, l.people = z.sortOutlet(l.names)
	if source == "json-ld author" && len(values) > 1 && len(values) == len(all) {
		l.names = all
	}
	return l
}

// dropPlaces removes from a printed byline what is beside the names: words by themselves, and
// places, which the article names too.
func (z *zone) dropPlaces(names []string) []string {
	isPerson := func(s string) bool { return strings.Contains(s, " ") }
	if !slices.ContainsFunc(names, isPerson) {
		return names
	}
	return slices.DeleteFunc(names, func(s string) bool {
		if byline.IsAgency(s) || !byline.StartsUpper(s) || s == names[0] && isPerson(s) {
			return false
		}
		return !isPerson(s) || z.isNamed(s)
	})
}

// sortOutlet drops the outlet from names that hold others too, and counts those.
func (src *sources) sortOutlet(names []string) ([]string, int) {
	var people []string
	owner := clean.Key(src.meta("copyright", "dc.rights", "dcterms.rightsholder"))
	for _, name := range names {
		if strings.Contains(owner, clean.Key(name)) {
			continue
		}
		if !src.isHouse(name) || byline.IsAgency(name) && src.outlet.label == "" {
			people = append(people, name)
		}
	}
	if people == nil {
		return names, 0
	}
	return people, len(people)
}

// isBody reports whether JSON-LD lists an author of that name as an organization.
func (src *sources) isBody(name string) bool {
	return len(src.bodies) > 0 && src.bodies[clean.Key(clean.Text(name))]
}

// authorBodies returns the keys of the authors whom JSON-LD calls an organization.
func (src *sources) authorBodies() map[string]bool {
	author := src.ld.Member(src.ld.Article, "author")
	if author < 0 {
		return nil
	}
	bodies := map[string]bool{}
	for i := author; i < src.ld.V[author].End; i++ {
		if t := src.ld.Text(i, "@type"); strings.HasSuffix(t, "Organization") {
			bodies[clean.Key(clean.Text(src.ld.Text(i, "name")))] = true
		}
	}
	return bodies
}

func chooseAuthors(lists []authorList) authorList {
	var best authorList
	for _, l := range lists {
		switch {
		case best.names == nil:
			best = l
		case best.people == 0 && l.people > 0, allAgencies(best.names) && !allAgencies(l.names) &&
			l.people > 0:
			best = l
		case l.people > best.people && holdsNames(l.names, best.names) &&
			!allAgencies(l.names[len(best.names):]):
			best = l
		case l.source == "byline" && allLogins(best.names) && byline.IsBareName(l.names[0]):
			best = l
		}
	}
	return best
}

// signedBy returns the names of the byline below the headline if they differ from best: the head
// then names the person who put the article on the page.
func (z *zone) signedBy(best authorList, lists []authorList) authorList {
	for _, l := range lists {
		if l.source == "byline" && z.readByline().signed && l.people > 0 &&
			byline.IsBareName(l.names[0]) && !shareNames(l.names, best.names) {
			return l
		}
	}
	return best
}

// shareNames reports whether a word of some length is in names of both lists.
func shareNames(a, b []string) bool {
	key := clean.Key(strings.Join(b, " "))
	for _, name := range a {
		for w := range strings.FieldsSeq(name) {
			if k := clean.Key(w); len(k) > 2 && strings.Contains(key, k) {
				return true
			}
		}
	}
	return false
}

// allLogins reports whether names are those under which people log in rather than their own: one
// word, in lower case or with capitals or points inside.
func allLogins(names []string) bool {
	for _, name := range names {
		first, size := utf8.DecodeRuneInString(name)
		inside := name[size:]
		if word.StandsAlone(first) || strings.ContainsAny(name, " -") || byline.IsCapitals(name) ||
			unicode.IsUpper(first) && strings.ToLower(inside) == inside && strings.IndexByte(name, '.') < 0 {
			return false
		}
	}
	return true
}

// isHouse reports whether a name is the outlet's or that of its staff.
func (src *sources) isHouse(name string) bool {
	for _, tail := range [...]string{"", " staff", " team", " editors", " admin", " news",
		" newsroom"} {
		if n := len(name) - len(tail); n > 0 && strings.EqualFold(name[n:], tail) &&
			src.outlet.isOutlet(name[:n]) {
			return true
		}
	}
	return false
}

// turned turns "Last, First" round where the page prints it so.
func (src *sources) turned(s string) string {
	last, first, ok := strings.Cut(s, ", ")
	if !ok || strings.ContainsAny(last, " ") || strings.ContainsAny(first, " ,") {
		return s
	}
	if name := first + " " + last; bytes.Contains(src.p.Text, []byte(name)) {
		return name
	}
	return s
}

// addressedAuthors returns the names that the addresses of profiles spell, as
// in /profile/nora-ashdown, where the page prints them.
func (src *sources) addressedAuthors() []string {
	var names []string
	all := src.metas("article:author")
	for _, s := range all[:min(len(all), authorsMost)] {
		for addr := range strings.SplitSeq(s, ",") {
			path := strings.TrimSuffix(address.Path(addr), "/")
			name := byline.TitleCase(strings.ReplaceAll(path[strings.LastIndexByte(path, '/')+1:], "-", " "))
			if n := strings.Count(name, " "); n > 0 && n < 4 && bytes.Contains(src.p.Text, []byte(name)) {
				names = append(names, name)
			}
		}
	}
	return names
}

// allAgencies reports whether names are agencies, or the single short words in capitals by which
// outlets sign.
func allAgencies(names []string) bool {
	for _, name := range names {
		if !byline.IsAgency(name) && (len(name) > 5 || !byline.IsCapitals(name) ||
			strings.Contains(name, " ")) {
			return false
		}
	}
	return true
}

// holdsNames reports whether each of names is in all.
func holdsNames(all, names []string) bool {
	for _, name := range names {
		found := false
		for _, other := range all {
			found = found || clean.Key(name) == clean.Key(other)
		}
		if !found {
			return false
		}
	}
	return true
}

// asPrinted writes a name given in capitals, or in one word, as the page has it
// elsewhere.
func (src *sources) asPrinted(name string, lists []authorList) string {
	if login := !strings.Contains(name, " "); login && !allLogins([]string{name}) ||
		!login && !byline.IsCapitals(name) || byline.IsAgency(name) {
		return name
	}
	for _, l := range lists {
		for _, other := range l.names {
			if clean.Key(other) == clean.Key(name) && !byline.IsCapitals(other) {
				return other
			}
		}
	}
	if title := byline.TitleCase(name); strings.Contains(name, " ") &&
		bytes.Contains(src.p.Text, []byte(title)) {
		return title
	}
	return name
}

// lastFirst turns "Last, First" round, as the makers of these fields write it.
// It is sure only for one comma with a name on either side.
func lastFirst(values []string) []string {
	for i, s := range values {
		last, first, ok := strings.Cut(s, ",")
		first = strings.TrimSpace(first)
		if ok && first != "" && !strings.ContainsAny(first, ",;") && !strings.Contains(last, ";") &&
			strings.Count(last, " ") < 2 && strings.Count(first, " ") < 3 {
			values[i] = first + " " + strings.TrimSpace(last)
		}
	}
	return values
}

// labelledAuthor reads twitter:data1 where its label says that it is the author.
func (src *sources) labelledAuthor() []string {
	for _, n := range [...]string{"1", "2"} {
		label := src.meta("twitter:label" + n)
		if _, ok := byline.CutOpener(label + ":"); ok && label != "" {
			return src.metas("twitter:data" + n)
		}
	}
	return nil
}

// authorProps reads the marked-up authors. An author that holds a marked-up name
// is that name.
func (z *zone) authorProps() []string {
	var all []string
	last := int32(-1)
	props := z.p.Head.Props
	for i := range props {
		q := &props[i]
		if !isNamed(q, []string{"author", "creator", "byline"}) || !z.belongs(q) || z.tooFar(q) {
			continue
		}
		if last >= 0 && q.Block > last+4 {
			break // of another article
		}
		last = q.Block
		if name := nameInside(props[i+1:], q); name != nil {
			q = name
		}
		if q.End-q.Start > propMost {
			continue
		}
		if v := z.propText(q); len(v) < 300 {
			all = append(all, withoutLife(v))
		}
	}
	return all
}

// authorPages returns the names on the links near the headline that lead to the
// pages of authors: those of the first block that has some.
func (z *zone) authorPages() []string {
	from, to := z.headZone()
	var all []string
	var block int32
	for i := range z.p.Head.Props {
		q := &z.p.Head.Props[i]
		if q.Name != "author-page" || int(q.Block) < from || int(q.Block) >= to || !z.belongs(q) {
			continue
		}
		if all != nil && q.Block != block {
			break // editors, reviewers, other articles
		}
		if s := clean.Text(z.propText(q)); len(strings.Fields(s)) <= 4 && byline.LooksLikeNames(s) &&
			date.LineLabel(s, date.Context{}) == date.LabelNone {
			all, block = append(all, s), q.Block
		}
	}
	return all
}

// withoutLife cuts an author's life, in sentences on the lines below the name.
func withoutLife(s string) string {
	name, life, _ := strings.Cut(s, "\n")
	if strings.Contains(life, ". ") || strings.HasSuffix(life, ".") {
		return name
	}
	return s
}

// tooFar reports whether a property is so far before the body that it belongs to another article.
func (z *zone) tooFar(q *page.Prop) bool {
	return z.first >= 0 && int(q.Block) < min(z.first, max(z.title, 0))-headReach
}

// Bounds on marked-up authors. Elements that are never closed hold all of the page.
const (
	propMost   = 1000 // bytes of an author and of what the page says of him
	propInside = 50   // properties in an author; the few that he has are a name, an address, a picture
)

// nameInside returns the name among props that stands inside q.
func nameInside(props []page.Prop, q *page.Prop) *page.Prop {
	for i := range props[:min(len(props), propInside)] {
		p := &props[i]
		if p.Start > q.End || p.Start == q.End && p.End > q.End {
			return nil
		}
		if isNamed(p, []string{"name"}) && (p.Value != "" || p.End > p.Start) {
			return p
		}
	}
	return nil
}
