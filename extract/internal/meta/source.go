package meta

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"time"

	"winnow/extract/internal/address"
	"winnow/extract/internal/appstate"
	"winnow/extract/internal/byline"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// sources are what the metadata of a page is read from. They are read once and do not change.
type sources struct {
	p     *page.Page
	known Context
	ld    jsonld.Data

	base      string // the address that relative ones refer to
	canonical text
	hostname  string
	site      text
	outlet    outlet

	lines  *byline.Lines
	last   int             // last kept block, -1 if none
	own    page.Region     // regions that contain the whole body
	bodies map[string]bool // see authorBodies

	read *appstate.Reader // see state
}

// newSources reads what all fields need.
func newSources(p *page.Page, c Context) *sources {
	if c.Memory == nil {
		c.Memory = new(Memory)
	}
	src := &sources{p: p, known: c, last: LastKept(c.Kept), own: ownRegion(p, c.Kept)}
	if src.lines = c.Lines; c.Lines == nil {
		src.lines = new(byline.Lines)
		src.lines.Reset(p, len(p.Blocks), c.Lang)
	}
	src.ld = jsonld.Read(c.Memory.take(), &p.Head,
		jsonld.Hint{URL: c.URL, Title: word.Hashes(p.Head.Title)}, p.Until)
	c.Memory.values = src.ld.V
	src.base = src.baseAddress()
	src.canonical = pick(src, addressRows, src.acceptCanonical)
	src.hostname = src.ownHost()
	src.outlet = outletAt(src.hostname)
	src.readSite()
	src.bodies = src.authorBodies()
	return src
}

// LastKept returns the last block that is kept, -1 if none is.
func LastKept(kept []bool) int {
	for i := len(kept) - 1; i >= 0; i-- {
		if kept[i] {
			return i
		}
	}
	return -1
}

// row is one source of a field. It reads a T from an S, mostly from the page's sources.
type row[S, T any] struct {
	source string
	read   func(S) T
}

// text is the value of a field and its source. The value is "" if no source has one.
type text struct{ value, source string }

// pick returns the first value of rows that accept returns a value for.
func pick[S any](from S, rows []row[S, string], accept func(string) string) text {
	for _, row := range rows {
		if v := accept(row.read(from)); v != "" {
			return text{v, row.source}
		}
	}
	return text{}
}

// meta returns the content of the first <meta> with one of the names that has a content. The order
// of the names counts.
func (src *sources) meta(names ...string) string {
	for _, name := range names {
		for i := range src.p.Head.Metas {
			if m := &src.p.Head.Metas[i]; isMeta(m, name) && m.Content != "" {
				return m.Content
			}
		}
	}
	return ""
}

// metas returns the contents of all <meta> with these names.
func (src *sources) metas(names ...string) []string {
	var all []string
	for _, name := range names {
		for i := range src.p.Head.Metas {
			if m := &src.p.Head.Metas[i]; isMeta(m, name) && m.Content != "" {
				all = append(all, m.Content)
			}
		}
	}
	return all
}

// isMeta reports whether a <meta> has a name. It may have several.
func isMeta(m *page.Meta, name string) bool {
	return m.Name == name || len(m.Name) > len(name) && strings.IndexByte(m.Name, ' ') > 0 &&
		htmlpage.HasWord([]byte(m.Name), name)
}

// article returns the value of the first of keys that the article's JSON-LD node has.
func (src *sources) article(keys ...string) string {
	return src.node(src.ld.Article, keys)
}

// page returns the same from the JSON-LD node of the web page.
func (src *sources) page(keys ...string) string {
	return src.node(src.ld.Page, keys)
}

func (src *sources) node(i int32, keys []string) string {
	for _, key := range keys {
		if s := src.ld.Text(i, key); s != "" {
			return s
		}
	}
	return ""
}

// prop returns the first marked-up value with one of these names that belongs to the article.
func (src *sources) prop(names ...string) string {
	for i := range src.p.Head.Props {
		if q := &src.p.Head.Props[i]; hasName(q, names) && src.belongs(q) {
			if v := src.propText(q); v != "" {
				return v
			}
		}
	}
	return ""
}

// listedMost is how many bytes one of several values may have. Elements that are never closed
// contain the rest of the page, and there may be thousands of them.
const listedMost = 2000

// props returns all marked-up values with these names.
func (src *sources) props(names ...string) []string {
	var all []string
	for i := range src.p.Head.Props {
		if q := &src.p.Head.Props[i]; hasName(q, names) && src.belongs(q) && q.End-q.Start <= listedMost {
			if v := src.propText(q); v != "" {
				all = append(all, v)
			}
		}
	}
	return all
}

// seams returns the offsets between start and end where two phrases meet.
func (src *sources) seams(start, end int32) []int32 {
	i, _ := slices.BinarySearch(src.p.Seams, start+1)
	n, _ := slices.BinarySearch(src.p.Seams[i:], end)
	return src.p.Seams[i : i+n]
}

// phrasesIn returns the pieces of the text from start to end that seams separate.
func (src *sources) phrasesIn(start, end int32) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for _, seam := range src.seams(start, end) {
			if !yield(src.p.Text[start:seam]) {
				return
			}
			start = seam
		}
		yield(src.p.Text[start:end])
	}
}

// maySetApart reports whether block k has phrases that hide a byline from those who read its text:
// they touch, or follow the word that opens it.
func (src *sources) maySetApart(k int) bool {
	seams := src.seams(src.p.Blocks[k].Start, src.p.Blocks[k].End)
	if len(seams) == 0 {
		return false
	}
	if slices.ContainsFunc(seams, func(at int32) bool { return src.p.Text[at] > ' ' }) {
		return true
	}
	_, opened := byline.CutOpener(src.blockText(k))
	return opened
}

// phrases returns the text from start to end, with a comma where the names of two authors meet.
func (src *sources) phrases(start, end int32) string {
	var parts []string
	for phrase := range src.phrasesIn(start, max(start, end)) {
		parts = append(parts, string(phrase))
	}
	return byline.SetApart(parts)
}

// spaced returns the text of block k with a space where two phrases touch, as their layout has one.
// Of several phrases, those with a date for machines are not shown and left out. apart reports
// whether the text differs from that of the block.
func (src *sources) spaced(k int) (text string, apart bool) {
	block := &src.p.Blocks[k]
	if len(src.seams(block.Start, block.End)) == 0 {
		return src.lines.Raw(k), false
	}
	var b strings.Builder
	for phrase := range src.phrasesIn(block.Start, block.End) {
		switch {
		case isMachineDate(phrase):
			apart = true
		case b.Len() > 0 && phrase[0] > ' ':
			b.WriteByte(' ')
			apart = true
			fallthrough
		default:
			b.Write(phrase)
		}
	}
	return b.String(), apart
}

// isMachineDate reports whether a phrase is a date and time as programs write them:
// 2024-03-04T18:05:00+01:00.
func isMachineDate(phrase []byte) bool {
	s := bytes.TrimSpace(phrase)
	return len(s) >= len("2006-01-02T15:04") && len(s) <= len(time.RFC3339Nano) &&
		s[4] == '-' && s[7] == '-' && s[10] == 'T' && s[13] == ':'
}

// propPhrases returns the text of a property as phrases does.
func (src *sources) propPhrases(q *page.Prop) string {
	if q.Value != "" {
		return q.Value
	}
	return strings.TrimSpace(src.phrases(q.Start, q.End))
}

func (src *sources) propText(q *page.Prop) string {
	if q.Value != "" {
		return q.Value
	}
	return strings.TrimSpace(string(src.p.Text[q.Start:max(q.Start, q.End)]))
}

// hasName reports whether a property has one of names. It may have several names, with a vocabulary
// before a colon.
func hasName(q *page.Prop, names []string) bool {
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

// elsewhere are the regions with other content than the article.
const elsewhere = page.InNav | page.InAside | page.InFooter | page.InComments | page.InDialog |
	page.InTeaser | page.InEmbed

// ownRegion returns the regions that contain the whole body of this page, and so say nothing. Pages
// that a script shows are hidden as a whole, and some systems put the whole page in one form.
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

// region returns the regions of block i without those of the whole body.
func (src *sources) region(i int) page.Region { return src.p.Blocks[i].Region &^ src.own }

// isElsewhere reports whether a region is outside the article. A footer inside the article is not
// outside.
func isElsewhere(r page.Region) bool {
	if r&(page.InMain|page.InArticle) != 0 {
		r &^= page.InFooter
	}
	return r&elsewhere != 0
}

// belongs reports whether a property belongs to the article: it is not far below it, and in no
// region with other content.
func (src *sources) belongs(q *page.Prop) bool {
	if int(q.Block) >= len(src.p.Blocks) {
		return q.Value != ""
	}
	region := src.region(int(q.Block))
	if region&page.InArticle != 0 && jsonld.RankOf(q.Scope) == jsonld.NewsArticle {
		region &^= page.InNav // the article's own bar, with share buttons
	}
	if isElsewhere(region) || isComment(q.Scope) {
		return false
	}
	return src.last < 0 || int(q.Block) <= src.last+tailReach
}

// tailReach is how many blocks after the body still belong to the article.
const tailReach = 12

func isComment(scope string) bool {
	return scope == "Comment" || scope == "UserComments" || scope == "Review"
}

// itemType returns the first microdata type that is a type of article.
func (src *sources) itemType() string {
	for i := range src.p.Head.Props {
		if s := src.p.Head.Props[i].Scope; jsonld.RankOf(s) == jsonld.NewsArticle {
			return s
		}
	}
	return ""
}

// rel returns the absolute address of the first link with this relation.
func (src *sources) rel(relation string) string {
	for i := range src.p.Head.Links {
		if l := &src.p.Head.Links[i]; l.Rel == relation && l.Href != "" {
			return address.Resolve(src.base, l.Href)
		}
	}
	return ""
}

// blockText returns the visible text of block i on one line.
func (src *sources) blockText(i int) string { return src.lines.Text(i) }
