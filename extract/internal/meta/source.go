package meta

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
)

// How rows reach the page's sources.

// meta returns the content of the first <meta> that has one, by the order of
// names.
func (r *reader) meta(names ...string) string {
	for _, name := range names {
		for i := range r.p.Head.Metas {
			if m := &r.p.Head.Metas[i]; isMeta(m, name) && m.Content != "" {
				return m.Content
			}
		}
	}
	return ""
}

// metas returns the contents of all <meta> of these names.
func (r *reader) metas(names ...string) []string {
	var all []string
	for _, name := range names {
		for i := range r.p.Head.Metas {
			if m := &r.p.Head.Metas[i]; isMeta(m, name) && m.Content != "" {
				all = append(all, m.Content)
			}
		}
	}
	return all
}

// isMeta compares names; a page may give one <meta> several.
func isMeta(m *page.Meta, name string) bool {
	return m.Name == name || len(m.Name) > len(name) && strings.IndexByte(m.Name, ' ') > 0 &&
		htmlpage.HasWord([]byte(m.Name), name)
}

// article returns what the JSON-LD node of the article has under the first of
// keys that is there.
func (r *reader) article(keys ...string) string {
	return r.node(r.ld.Article, keys)
}

// page returns the same for the node of the web page.
func (r *reader) page(keys ...string) string {
	return r.node(r.ld.Page, keys)
}

func (r *reader) node(i int32, keys []string) string {
	for _, key := range keys {
		if s := r.ld.Text(i, key); s != "" {
			return s
		}
	}
	return ""
}

// prop returns the first marked-up value with one of these names in the body of the page: near
// the article and not at the page's edges.
func (r *reader) prop(names ...string) string {
	for i := range r.p.Head.Props {
		if q := &r.p.Head.Props[i]; isNamed(q, names) && r.belongs(q) {
			if v := r.propText(q); v != "" {
				return v
			}
		}
	}
	return ""
}

// listedMost is how many bytes of text one of several values may have. Elements that are
// never closed hold all of the page, and there may be thousands of them.
const listedMost = 2000

// props returns all of them.
func (r *reader) props(names ...string) []string {
	var all []string
	for i := range r.p.Head.Props {
		if q := &r.p.Head.Props[i]; isNamed(q, names) && r.belongs(q) && q.End-q.Start <= listedMost {
			if v := r.propText(q); v != "" {
				all = append(all, v)
			}
		}
	}
	return all
}

func (r *reader) propText(q *page.Prop) string {
	if q.Value != "" {
		return q.Value
	}
	return strings.TrimSpace(string(r.p.Text[q.Start:max(q.Start, q.End)]))
}

// isNamed compares a property's name, which may be several and have a
// vocabulary before a colon, with names.
func isNamed(q *page.Prop, names []string) bool {
	for name := range strings.FieldsSeq(q.Name) {
		name = name[strings.IndexByte(name, ':')+1:]
		for _, want := range names {
			if strings.EqualFold(name, want) {
				return true
			}
		}
	}
	return false
}

// elsewhere are the regions that say nothing of the page's own article.
const elsewhere = page.InNav | page.InAside | page.InFooter | page.InComments | page.InDialog |
	page.InTeaser | page.InEmbed

// ownRegion returns the regions that tell nothing on this page, for all of the body is in them:
// pages that a script will show are hidden as a whole, and some systems put all of a page in one
// form.
func ownRegion(p *page.Page, kept []bool) page.Region {
	own := elsewhere | page.InHidden | page.InForm
	for i := range kept {
		if kept[i] {
			own &= p.Blocks[i].Region
		}
	}
	if own == elsewhere|page.InHidden|page.InForm {
		return 0 // no body
	}
	return own
}

// region returns the regions of block i that tell what it is.
func (r *reader) region(i int) page.Region { return r.p.Blocks[i].Region &^ r.own }

// isElsewhere reports whether a region is outside the page's own article. A footer of the article
// is inside.
func isElsewhere(r page.Region) bool {
	if r&(page.InMain|page.InArticle) != 0 {
		r &^= page.InFooter
	}
	return r&elsewhere != 0
}

// belongs reports whether a property belongs to the article: it is not after the article, and in
// no region with other content.
func (r *reader) belongs(q *page.Prop) bool {
	if int(q.Block) >= len(r.p.Blocks) {
		return q.Value != ""
	}
	region := r.region(int(q.Block))
	if region&page.InArticle != 0 && jsonld.RankOf(q.Scope) == jsonld.NewsArticle {
		region &^= page.InNav // a bar of the article's own, with shares
	}
	if isElsewhere(region) || isComment(q.Scope) {
		return false
	}
	return r.last < 0 || int(q.Block) <= r.last+tailReach
}

// tailReach is how many blocks after the body still belong to the article.
const tailReach = 12

func isComment(scope string) bool {
	return scope == "Comment" || scope == "UserComments" || scope == "Review"
}

// itemType returns the first microdata type that is an article's.
func (r *reader) itemType() string {
	for i := range r.p.Head.Props {
		if s := r.p.Head.Props[i].Scope; jsonld.RankOf(s) == jsonld.NewsArticle {
			return s
		}
	}
	return ""
}

// rel returns the address of the first link of this relation, made absolute.
func (r *reader) rel(relation string) string {
	for i := range r.p.Head.Links {
		if l := &r.p.Head.Links[i]; l.Rel == relation && l.Href != "" {
			return address.Resolve(r.base, l.Href)
		}
	}
	return ""
}

// blockText returns the visible text of block i on one line.
func (r *reader) blockText(i int) string {
	b := &r.p.Blocks[i]
	return clean.OneLine(string(r.p.Text[b.Start:b.End]))
}
