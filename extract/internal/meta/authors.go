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

// The authors are the people, or for want of people the agencies, that the page
// names as such. The sources give them in many forms; names.go takes them
// apart. The first source that names anyone but the outlet wins, unless another
// names all of its people and more: pages often tell their head one author of
// two. The outlet is the author only if a source says so and none names others.

var authorRows = []listRow{
	{"json-ld author", func(r *Reader) []string {
		return append(r.Ld.Strings(r.Ld.Article, "author"), r.Ld.Strings(r.Ld.Article, "creator")...)
	}},
	{"meta author", func(r *Reader) []string {
		return r.metas("author", "authors", "article:author_name", "byl", "parsely-author", "sailthru.author", "cxenseparse:author", "mrf:authors", "dcsext.author", "lp.article:author")
	}},
	{"citation_author", func(r *Reader) []string { return LastFirst(r.metas("citation_author", "citation_authors")) }},
	{"dc.creator", func(r *Reader) []string {
		return LastFirst(r.metas("dc.creator", "dcterms.creator", "dc:creator", "dc.creator.personalname"))
	}},
	{"article:author", func(r *Reader) []string { return r.metas("article:author", "og:article:author", "og:author") }},
	{"twitter:data1", func(r *Reader) []string { return r.labelledAuthor() }},
	{"itemprop author", func(r *Reader) []string { return r.authorProps() }},
	{"article:author address", func(r *Reader) []string { return r.addressedAuthors() }},
	{"byline", func(r *Reader) []string { return r.bylines() }},
	{"link to an author's page", func(r *Reader) []string { return r.authorPages() }},
}

// AuthorList is what one row gives.
type AuthorList struct {
	Source string
	Names  []string
	People int // names that are not the outlet's
}

func (r *Reader) authors() {
	var lists []AuthorList
	for _, row := range authorRows {
		if l := r.authorList(row); len(l.Names) > 0 {
			lists = append(lists, l)
		}
	}
	best := ChooseAuthors(lists)
	best = r.signedBy(best, lists)
	if best.Names == nil {
		return
	}
	for i, name := range best.Names {
		best.Names[i] = r.asPrinted(name, lists)
	}
	r.Out.Authors = best.Names
	r.note("authors", best.Source, strings.Join(best.Names, " | "))
}

// authorList reads a row. The outlet stays beside people only where JSON-LD
// gives it an entry of its own.
func (r *Reader) authorList(row listRow) AuthorList {
	l := AuthorList{Source: row.source}
	values := row.read(r)
	for _, s := range values {
		if r.isBody(s) {
			l.Names = byline.AddNames(l.Names, []string{clean.Text(s)})
			continue
		}
		l.Names = byline.AddNames(l.Names, byline.SplitNames(r.turned(s)))
	}
	if row.source == "byline" || row.source == "itemprop author" {
		l.Names = r.dropPlaces(l.Names)
	}
	all := l.Names
	l.Names, l.People = r.sortOutlet(l.Names)
	if row.source == "json-ld author" && len(values) > 1 && len(values) == len(all) {
		l.Names = all
	}
	return l
}

// dropPlaces removes from a printed byline what stands beside the names: words
// by themselves, and places, which the article names too.
func (r *Reader) dropPlaces(names []string) []string {
	isPerson := func(s string) bool { return strings.Contains(s, " ") }
	if !slices.ContainsFunc(names, isPerson) {
		return names
	}
	return slices.DeleteFunc(names, func(s string) bool {
		if byline.IsAgency(s) || !byline.StartsUpper(s) || s == names[0] && isPerson(s) {
			return false
		}
		return !isPerson(s) || r.isNamed(s)
	})
}

// sortOutlet drops the outlet from names that hold others too, and counts those.
func (r *Reader) sortOutlet(names []string) ([]string, int) {
	var people []string
	owner := clean.Key(r.meta("copyright", "dc.rights", "dcterms.rightsholder"))
	for _, name := range names {
		if strings.Contains(owner, clean.Key(name)) {
			continue
		}
		if !r.isHouse(name) || byline.IsAgency(name) && r.outlet.label == "" {
			people = append(people, name)
		}
	}
	if people == nil {
		return names, 0
	}
	return people, len(people)
}

// isBody says whether a name is that of an author whom JSON-LD calls an
// organization.
func (r *Reader) isBody(name string) bool {
	author := r.Ld.Member(r.Ld.Article, "author")
	if author < 0 {
		return false
	}
	for i := author; i < r.Ld.V[author].End; i++ {
		if t := r.Ld.Text(i, "@type"); strings.HasSuffix(t, "Organization") && clean.Key(clean.Text(r.Ld.Text(i, "name"))) == clean.Key(clean.Text(name)) {
			return true
		}
	}
	return false
}

func ChooseAuthors(lists []AuthorList) AuthorList {
	var best AuthorList
	for _, l := range lists {
		switch {
		case best.Names == nil:
			best = l
		case best.People == 0 && l.People > 0, allAgencies(best.Names) && !allAgencies(l.Names) && l.People > 0:
			best = l
		case l.People > best.People && holdsNames(l.Names, best.Names) && !allAgencies(l.Names[len(best.Names):]):
			best = l
		case l.Source == "byline" && allLogins(best.Names) && byline.IsBareName(l.Names[0]):
			best = l
		}
	}
	return best
}

// signedBy takes the names of the line below the headline that says by whom the
// article is, where they are others than best: then the head names who put it
// on the page.
func (r *Reader) signedBy(best AuthorList, lists []AuthorList) AuthorList {
	for _, l := range lists {
		if l.Source == "byline" && r.signed && l.People > 0 && byline.IsBareName(l.Names[0]) && !shareNames(l.Names, best.Names) {
			return l
		}
	}
	return best
}

// shareNames says whether a word of some length stands in names of both lists.
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

// allLogins says whether names are those under which people log in rather than
// their own: one word, in small letters or with capitals or points inside.
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

// isHouse says whether a name is the outlet's or that of its staff.
func (r *Reader) isHouse(name string) bool {
	for _, tail := range [...]string{"", " staff", " team", " editors", " admin", " news", " newsroom"} {
		if n := len(name) - len(tail); n > 0 && strings.EqualFold(name[n:], tail) && r.outlet.isOutlet(name[:n]) {
			return true
		}
	}
	return false
}

// turned turns "Last, First" round where the page prints it so.
func (r *Reader) turned(s string) string {
	last, first, ok := strings.Cut(s, ", ")
	if !ok || strings.ContainsAny(last, " ") || strings.ContainsAny(first, " ,") {
		return s
	}
	if name := first + " " + last; bytes.Contains(r.P.Text, []byte(name)) {
		return name
	}
	return s
}

// addressedAuthors returns the names that the addresses of profiles spell, as
// in /profile/nora-ashdown, where the page prints them.
func (r *Reader) addressedAuthors() []string {
	var names []string
	for _, s := range r.metas("article:author") {
		for addr := range strings.SplitSeq(s, ",") {
			path := strings.TrimSuffix(address.Path(addr), "/")
			name := byline.TitleCase(strings.ReplaceAll(path[strings.LastIndexByte(path, '/')+1:], "-", " "))
			if n := strings.Count(name, " "); n > 0 && n < 4 && bytes.Contains(r.P.Text, []byte(name)) {
				names = append(names, name)
			}
		}
	}
	return names
}

// allAgencies says whether names are agencies, or the single short words in
// capitals by which outlets sign.
func allAgencies(names []string) bool {
	for _, name := range names {
		if !byline.IsAgency(name) && (len(name) > 5 || !byline.IsCapitals(name) || strings.Contains(name, " ")) {
			return false
		}
	}
	return true
}

// holdsNames says whether each of names is in all.
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
func (r *Reader) asPrinted(name string, lists []AuthorList) string {
	if login := !strings.Contains(name, " "); login && !allLogins([]string{name}) || !login && !byline.IsCapitals(name) || byline.IsAgency(name) {
		return name
	}
	for _, l := range lists {
		for _, other := range l.Names {
			if clean.Key(other) == clean.Key(name) && !byline.IsCapitals(other) {
				return other
			}
		}
	}
	if title := byline.TitleCase(name); strings.Contains(name, " ") && bytes.Contains(r.P.Text, []byte(title)) {
		return title
	}
	return name
}

// LastFirst turns "Last, First" round, as the makers of these fields write it.
// It is sure only for one comma with a name on either side.
func LastFirst(values []string) []string {
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
func (r *Reader) labelledAuthor() []string {
	for _, n := range [...]string{"1", "2"} {
		label := r.meta("twitter:label" + n)
		if _, ok := byline.CutOpener(label + ":"); ok && label != "" {
			return r.metas("twitter:data" + n)
		}
	}
	return nil
}

// authorProps reads the marked-up authors. An author that holds a marked-up name
// is that name.
func (r *Reader) authorProps() []string {
	var all []string
	last := int32(-1)
	props := r.P.Head.Props
	for i := range props {
		q := &props[i]
		if !isNamed(q, []string{"author", "creator", "byline"}) || !r.belongs(q) || r.tooFar(q) {
			continue
		}
		if last >= 0 && q.Block > last+4 {
			break // of another article
		}
		last = q.Block
		if name := nameInside(props[i+1:], q); name != nil {
			q = name
		}
		if v := r.propText(q); len(v) < 300 {
			all = append(all, withoutLife(v))
		}
	}
	return all
}

// authorPages returns the names on the links near the headline that lead to the
// pages of authors: those of the first block that has some.
func (r *Reader) authorPages() []string {
	from, to := r.HeadZone()
	var all []string
	var block int32
	for i := range r.P.Head.Props {
		q := &r.P.Head.Props[i]
		if q.Name != "author-page" || int(q.Block) < from || int(q.Block) >= to || !r.belongs(q) {
			continue
		}
		if all != nil && q.Block != block {
			break // editors, reviewers, other articles
		}
		if s := clean.Text(r.propText(q)); len(strings.Fields(s)) <= 4 && byline.LooksLikeNames(s) && date.LineLabel(s, date.Context{}) == date.LabelNone {
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

// tooFar says whether a property stands so far before the body that it is
// another article's.
func (r *Reader) tooFar(q *page.Prop) bool {
	return r.C.First >= 0 && int(q.Block) < min(r.C.First, max(r.Out.TitleBlock, 0))-headReach
}

// nameInside returns the name among props that stands inside q.
func nameInside(props []page.Prop, q *page.Prop) *page.Prop {
	for i := range props {
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
