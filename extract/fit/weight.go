package fit

import (
	"cmp"
	"slices"
	"strings"

	"winnow/extract/eval"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// The weights of pages. Collections and sites have different numbers of pages. With equal weights,
// a fit would learn the largest of them by heart. So these rules hold:
//
//   - at most sitePages pages of a site are used; together they count as much as siteMost pages,
//     because they repeat each other; bare pages count in full, because there are few;
//   - pages with old layouts count oldWeight, and text pages of guides guideWeight;
//   - the pages of testdata count ownWeight: they are few, and have what other pages lack;
//   - a gold that is cut off counts cutWeight: text follows the last block of the article
//     in the same markup;
//   - a byline that the gold holds counts bylineWeight;
//   - headings count nothing in a corpus whose gold leaves them out.
const (
	sitePages    = 30
	siteMost     = 12
	oldWeight    = .4
	ownWeight    = 3
	guideWeight  = .5
	cutWeight    = .3
	cutWords     = 15 // words of a paragraph that follows
	cutLeast     = 2  // such paragraphs
	cutReach     = 5  // blocks below the last of the article in which they are
	bylineWeight = .3
	bylineWords  = 8 // of a byline at most
	bylineReach  = 2 // blocks of the article at either end in which bylines are
)

// gold returns the pages that can be learned from, and weighs each by its site.
func (s *set) gold() []*goldPage {
	ids := map[string]map[string]bool{} // by site
	var out []*goldPage
	for _, p := range s.pages {
		if !p.teaches() {
			continue
		}
		if ids[p.site] == nil {
			ids[p.site] = map[string]bool{}
		}
		ids[p.site][p.id()] = true
		out = append(out, p)
	}
	serves := map[string]map[string]bool{}
	for site, pages := range ids {
		serves[site] = firstByHash(pages, sitePages)
	}
	out = slices.DeleteFunc(out, func(p *goldPage) bool { return !serves[p.site][p.id()] })
	s.weighSites(out, serves)
	return out
}

// id returns the ID of the page. All looks of it are one page.
func (p *goldPage) id() string { return strings.TrimSuffix(p.gold.ID, "."+p.gold.Style) }

// firstByHash returns n of the IDs, always the same ones.
func firstByHash(ids map[string]bool, n int) map[string]bool {
	sorted := make([]string, 0, len(ids))
	for id := range ids {
		sorted = append(sorted, id)
	}
	slices.SortFunc(sorted, byHash)
	first := map[string]bool{}
	for _, id := range sorted[:min(n, len(sorted))] {
		first[id] = true
	}
	return first
}

// byHash compares two IDs by their hash.
func byHash(a, b string) int {
	return cmp.Or(cmp.Compare(hashString("site"+a), hashString("site"+b)), cmp.Compare(a, b))
}

// oldCorpora are the corpora whose pages are from before 2013: most have tables for layout and no
// names for parts.
var oldCorpora = map[string]bool{"daniel": true}

// ownCorpora are the folders of testdata with gold.
var ownCorpora = map[string]bool{"pages": true, "furniture": true}

// guides are the corpora that consist mostly of guides, lists and shops. Without tags, parts of
// these look like the surroundings of news, and they outnumber the news pages.
var guides = map[string]bool{"wcxb": true}

// weighSites sets the weight of pages within their site. Serves has the IDs of the gold pages of
// each site.
func (s *set) weighSites(pages []*goldPage, serves map[string]map[string]bool) {
	for _, p := range pages {
		p.siteWeight = min(1, siteMost/float32(len(serves[p.site])))
		switch {
		case p.bare:
			p.siteWeight = 1
		case oldCorpora[p.policyName()]:
			p.siteWeight *= oldWeight
		case ownCorpora[p.policyName()]:
			p.siteWeight = ownWeight
		case s.form == eval.FormText && guides[p.policyName()]:
			p.siteWeight *= guideWeight
		}
	}
}

// doubt lowers the weight of blocks for which the gold of a page may be wrong.
func (p *goldPage) doubt() {
	if p.gold.Body == nil {
		return
	}
	if p.isCut() {
		p.share *= cutWeight
	}
	p.doubtBylines()
	if p.corpusName == "xmu" { // its gold leaves subheads out
		for i := range p.weight {
			if p.sample.Page.Blocks[i].Kind == page.Heading {
				p.weight[i] = 0
			}
		}
	}
}

// isCut reports whether paragraphs follow the last one of the article in elements that
// have the same names and are in the same place.
func (p *goldPage) isCut() bool {
	pg := &p.sample.Page
	last := p.last()
	if last < 0 || pg.Form == page.FormText || pg.Blocks[last].Kind != page.Paragraph {
		return false
	}
	n := 0
	for i := last + 1; i < len(pg.Blocks) && i <= last+cutReach; i++ {
		b := &pg.Blocks[i]
		if b.Words >= cutWords && b.Ends && b.LinkWords == 0 &&
			alike(pg, b.Container, pg.Blocks[last].Container) {
			n++
		}
	}
	return n >= cutLeast
}

// alike reports whether two containers have the same parent and the same names.
func alike(pg *page.Page, a, b int32) bool {
	k, l := &pg.Containers[a], &pg.Containers[b]
	return k.Parent == l.Parent && slices.Equal(pg.Tokens[k.TokenStart:k.TokenEnd],
		pg.Tokens[l.TokenStart:l.TokenEnd])
}

// doubtBylines lowers the weight of the short lines at either end of the article that have a name
// of an author of the page.
func (p *goldPage) doubtBylines() {
	var body []int
	for i := range p.label {
		if p.label[i] > 0 {
			body = append(body, i)
		}
	}
	names := authorWords(p.gold.Authors)
	for k, i := range body {
		b := &p.sample.Page.Blocks[i]
		atEnd := k < bylineReach || k >= len(body)-bylineReach
		if atEnd && b.Words <= bylineWords && holdsAny(p.sample.Page.Words[b.WordStart:b.WordEnd],
			names) {
			p.weight[i] *= bylineWeight
		}
	}
}

// authorWords are the words of the names, initials apart.
func authorWords(names []string) map[uint32]bool {
	words := map[uint32]bool{}
	for _, name := range names {
		for field := range strings.FieldsSeq(name) {
			if len(field) > 2 {
				for _, h := range word.Hashes(field) {
					words[h] = true
				}
			}
		}
	}
	return words
}

func holdsAny(words []uint32, of map[uint32]bool) bool {
	return slices.ContainsFunc(words, func(h uint32) bool { return of[h] })
}
