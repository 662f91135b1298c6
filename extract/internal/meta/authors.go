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

// The authors are the people that the page names as authors, or the agencies if it names no people.
// The sources write them in many forms, which package byline separates. The first source that names
// anyone but the outlet is used, unless another one has all of its people and more: the head of a
// page often has only one of two authors. The outlet is the author only if a source says so and no
// source names others.

var authorRows = []row[*zone, []string]{
	{"json-ld author", func(z *zone) []string {
		return append(z.ld.Strings(z.ld.Article, "author"), z.ld.Strings(z.ld.Article, "creator")...)
	}},
	{"meta author", func(z *zone) []string { return z.metas(byline.AuthorMetas...) }},
	{"citation_author", func(z *zone) []string {
		return lastFirst(z.metas(byline.CitationMetas...))
	}},
	{"dc.creator", func(z *zone) []string { return lastFirst(z.metas(byline.CreatorMetas...)) }},
	{"article:author", func(z *zone) []string { return z.metas(byline.ArticleAuthorMetas...) }},
	{"twitter:data1", func(z *zone) []string { return z.labelledAuthor() }},
	{"itemprop author", func(z *zone) []string { return z.authorProps() }},
	{"article:author address", func(z *zone) []string { return z.addressedAuthors() }},
	{"byline", func(z *zone) []string { return slices.Clone(z.readByline().names) }},
	{namedPhrase, func(z *zone) []string { return z.namedPhrases() }},
	{"link to an author's page", func(z *zone) []string { return z.authorPages() }},
}

// namedPhrase is the source of names that only a class word calls authors. Class words are also
// near other people, so it only adds to what the byline says.
const namedPhrase = "phrase named author"

// authorList is the result of one row.
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
		best.names[i] = inFull(z.asPrinted(name, lists), lists)
	}
	return list{best.names, best.source}
}

// authorsMost is how many values of a row are read, because the page's text is searched for each of
// them. No list in the corpora has more than 9 authors.
const authorsMost = 100

// authorList returns the names in the values of a row. The outlet stays in a list with people only
// if JSON-LD has an entry of its own for it.
func (z *zone) authorList(source string, values []string) authorList {
	l := authorList{source: source}
	values = values[:min(len(values), authorsMost)]
	for _, s := range values {
		if z.isBody(s) {
			l.names = byline.AddNames(l.names, []string{clean.Text(s)})
			continue
		}
		l.names = byline.AddNames(l.names, byline.SplitNames(z.firstNameFirst(s)))
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

// dropPlaces removes what is not a name from a printed byline: single words, and places that the
// article also names.
func (z *zone) dropPlaces(names []string) []string {
	isPerson := func(s string) bool { return strings.Contains(s, " ") }
	if !slices.ContainsFunc(names, isPerson) {
		return names
	}
	return slices.DeleteFunc(names, func(s string) bool {
		if byline.IsAgency(s) || mayBeOneWord(s) || s == names[0] && isPerson(s) {
			return false
		}
		return !isPerson(s) || z.isNamedPlace(s)
	})
}

// mayBeOneWord reports whether a name may be one word: a login, or a name in a script that writes
// no spaces.
func mayBeOneWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first) || word.StandsAlone(first) || word.IsHangul(first)
}

// sortOutlet removes the outlet from a list that has other names, and returns the number of these.
func (src *sources) sortOutlet(names []string) ([]string, int) {
	var people []string
	owner := clean.Key(src.meta("copyright", "dc.rights", "dcterms.rightsholder"))
	for _, name := range names {
		if strings.Contains(owner, clean.Key(name)) {
			continue
		}
		if !src.isOutletOrStaff(name) || byline.IsAgency(name) && src.outlet.label == "" {
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

// authorBodies returns the keys of the authors that JSON-LD says are organizations.
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
		case l.source == namedPhrase && (best.source != "byline" || !holdsNames(l.names, best.names)):
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

// signedBy returns the names of the byline below the headline if they differ from best. Then the
// head of the page names the person who published the article on it.
func (z *zone) signedBy(best authorList, lists []authorList) authorList {
	for _, l := range lists {
		if l.source == "byline" && z.readByline().signed && l.people > 0 &&
			byline.IsBareName(l.names[0]) && !shareNames(l.names, best.names) {
			return l
		}
	}
	return best
}

// shareNames reports whether the two lists share a word of three letters or more.
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

// allLogins reports whether all names are login names: one word in lower case, or with capitals or
// points inside.
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

// isOutletOrStaff reports whether a name means the outlet or its staff.
func (src *sources) isOutletOrStaff(name string) bool {
	for _, tail := range [...]string{"", " staff", " team", " editors", " admin", " news",
		" newsroom"} {
		if n := len(name) - len(tail); n > 0 && strings.EqualFold(name[n:], tail) &&
			src.outlet.isOutlet(name[:n]) {
			return true
		}
	}
	return false
}

// firstNameFirst changes "Last, First" to "First Last" if the page prints the name so, or if the
// first name is an initial.
func (src *sources) firstNameFirst(s string) string {
	last, first, ok := strings.Cut(s, ", ")
	if !ok || strings.ContainsAny(last, " ") || strings.ContainsAny(first, " ,") {
		return s
	}
	name := first + " " + last
	if isInitials(first) || bytes.Contains(src.p.Text, []byte(name)) {
		return name
	}
	return s
}

// isInitials reports whether s is one or two letters with a point after each: "J.", "J.R."
func isInitials(s string) bool {
	letters := strings.Split(s, ".")
	n := len(letters) - 1
	for _, c := range letters[:n] {
		if r, size := utf8.DecodeRuneInString(c); size != len(c) || !unicode.IsUpper(r) {
			return false
		}
	}
	return n > 0 && n < 3 && letters[n] == ""
}

// addressedAuthors returns the names in the addresses of profiles, such as /profile/nora-ashdown,
// if the page prints them.
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

// allAgencies reports whether all names are agencies, or short words in capitals, with which
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

// holdsNames reports whether all contains each of names.
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

// asPrinted returns a name that is in capitals, or in one word, as it is written elsewhere on the
// page.
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

// lastFirst changes "Last, First" to "First Last", for fields that are made so. It does so only if
// there is one comma, with a name on each side.
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

// labelledAuthor returns twitter:data1 if its label means an author.
func (src *sources) labelledAuthor() []string {
	for _, n := range [...]string{"1", "2"} {
		label := src.meta("twitter:label" + n)
		if _, ok := byline.CutOpener(label + ":"); ok && label != "" {
			return src.metas("twitter:data" + n)
		}
	}
	return nil
}

// authorProps returns the marked-up authors. If an author has a marked-up name inside, it is used.
func (z *zone) authorProps() []string {
	var all []string
	last := int32(-1)
	props := z.p.Head.Props
	for i := range props {
		q := &props[i]
		if !hasName(q, []string{"author", "creator", "byline"}) || !z.belongs(q) || z.tooFar(q) {
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
		if v := z.propPhrases(q); len(v) < 300 {
			all = append(all, withoutBio(v))
		}
	}
	return all
}

// authorPages returns the names in links near the headline that lead to the pages of authors. It
// reads the first block with such links only.
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

// namedPhrases returns the names in phrases between headline and body whose class means the author.
// It reads the first block with such phrases only.
func (z *zone) namedPhrases() []string {
	from, to := z.headZone()
	var all []string
	block := int32(-1)
	for i := range z.p.Head.Props {
		q := &z.p.Head.Props[i]
		if q.Name != "byline-class" || int(q.Block) < max(from, z.title+1) || int(q.Block) >= to ||
			!z.belongs(q) || q.End-q.Start > byline.LineMost {
			continue
		}
		if all != nil && q.Block != block {
			break
		}
		names := byline.LineNames(clean.Text(z.propPhrases(q)), true)
		if slices.ContainsFunc(names, z.isNoAuthor) {
			return nil
		}
		if names != nil {
			all, block = byline.AddNames(all, names), q.Block
		}
	}
	return all
}

// isNoAuthor reports whether a name cannot be that of a person, or is that of a place.
func (z *zone) isNoAuthor(s string) bool { return !z.isPerson(s) || z.isNamedPlace(s) }

// withoutBio removes the sentences about the author on the lines below the name.
func withoutBio(s string) string {
	name, life, _ := strings.Cut(s, "\n")
	if strings.Contains(life, ". ") || strings.HasSuffix(life, ".") {
		return name
	}
	return s
}

// tooFar reports whether a property is so far above the body that it belongs to another article.
func (z *zone) tooFar(q *page.Prop) bool {
	return z.first >= 0 && int(q.Block) < min(z.first, max(z.title, 0))-headReach
}

// Bounds on marked-up authors. An element that is never closed contains the rest of the page.
const (
	propMost   = 1000 // bytes of an author and the text about the author
	propInside = 50   // properties inside an author: a name, an address, a picture
)

// nameInside returns the property inside q that is a name.
func nameInside(props []page.Prop, q *page.Prop) *page.Prop {
	for i := range props[:min(len(props), propInside)] {
		p := &props[i]
		if p.Start > q.End || p.Start == q.End && p.End > q.End {
			return nil
		}
		if hasName(p, []string{"name"}) && (p.Value != "" || p.End > p.Start) {
			return p
		}
	}
	return nil
}
