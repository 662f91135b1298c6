package meta

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/date"
	"winnow/extract/internal/page"
)

// The visible byline is a line near the headline or after the last paragraph. It starts with "By"
// or a similar word of another language, is in an element that the page calls a byline, or names an
// agency.

const (
	headReach  = 12 // blocks before the headline that may belong to it
	firstReach = 5  // the head may reach this many blocks into the body
	listReach  = 12 // blocks over which a list of names is followed
	datedReach = 40 // a byline with a date may be this many lines above the body
	tailLong   = 30 // blocks behind the body in which a line may say "Written by" and no more
)

// bylineFound is what the page's bylines say.
type bylineFound struct {
	names  []string
	signed bool // a line below the headline names the author
}

// bylineReader reads bylines, and notes whether one of them signs the article.
type bylineReader struct {
	*zone
	signed bool
}

// readByline returns what the bylines say. They are read once.
func (z *zone) readByline() *bylineFound {
	if z.byline == nil {
		b := bylineReader{zone: z}
		names := b.names()
		z.byline = &bylineFound{names, b.signed}
	}
	return z.byline
}

// names returns the names on the bylines near the headline. If there are none, it returns those
// further down, after the body, or in a signature below it.
func (r *bylineReader) names() []string {
	from, to := r.headZone()
	all := r.unmarkedNames(from, to, r.headBylines(from, to))
	for i := to; i < min(to+tailReach, r.last) && all == nil; i++ {
		if !r.known.Kept[i] && r.opensByline(i) {
			all = r.blockNames(i)
		}
	}
	if all == nil && r.last >= 0 {
		all = r.tailByline()
	}
	for i := r.last + 1; all == nil && r.last >= 0 && i < min(r.last+tailLong, len(r.p.Blocks)); i++ {
		if r.isOpener(i-1) && (r.p.Form == page.FormText || r.asksForAuthor(i-1)) {
			all = r.blockNames(i)
		}
	}
	if all == nil && r.p.Form == page.FormText {
		all = r.datedByline()
	}
	if all == nil {
		all = r.bioNames()
	}
	if all == nil && r.last >= 0 {
		all = r.signature(r.last)
	}
	if all == nil {
		all = r.leadNames()
	}
	return all
}

const (
	signatureReach = 2  // blocks below the body in which names in brackets may be
	signatureMost  = 90 // most bytes of such a block
)

// leadNames returns the reporters that the first sentences of the body name, or the name in
// brackets after the last sentence. East Asian pages have these.
func (z *zone) leadNames() []string {
	if z.first < 0 || z.last < 0 {
		return nil
	}
	for i := z.first; i < min(z.first+2, len(z.p.Blocks)); i++ {
		if names := byline.LeadNames(z.blockText(i)); names != nil {
			return names
		}
	}
	for i := z.last; i <= min(z.last+signatureReach, len(z.p.Blocks)-1); i++ {
		b := &z.p.Blocks[i]
		if i > z.last && (isElsewhere(z.region(i)) || b.End-b.Start > signatureMost) {
			continue
		}
		if names := byline.TailNames(z.blockText(i)); names != nil {
			return names
		}
	}
	return nil
}

// headBylines returns the names on the lines between from and to. The lines after the first must be
// close together.
func (r *bylineReader) headBylines(from, to int) []string {
	var all []string
	last := to
	for i := from; i < to && i <= last+2; i++ {
		if names := r.blockNames(i); names != nil {
			all, last = byline.AddNames(all, names), i
		}
	}
	return all
}

// tailByline returns the names on a line directly after the body, or on a line further down that
// starts with an opening word. It stops at the heading of other articles.
func (r *bylineReader) tailByline() []string {
	for i := max(0, r.last-1); i < min(r.last+2*tailReach, len(r.p.Blocks)); i++ {
		near := i > r.last && i < r.last+4
		if i > r.last && !near && r.p.Blocks[i].Kind == page.Heading {
			return nil
		}
		if near || r.opensByline(i) {
			if names := r.blockNames(i); names != nil {
				return names
			}
		}
	}
	return nil
}

// datedByline returns the names on the only line above the body of a text page that has names and a
// date. The headline may be anywhere. Teasers have such lines too, but several of them.
func (r *bylineReader) datedByline() []string {
	var all []string
	for i := max(0, r.first-datedReach); i < r.first; i++ {
		b := &r.p.Blocks[i]
		if b.Kind == page.Item || b.End-b.Start > byline.LineMost/2 || !date.HasDigit(r.blockText(i)) ||
			!r.isDateLine(i) {
			continue
		}
		if names := r.blockNames(i); names != nil {
			if all != nil {
				return nil
			}
			all = names
		}
	}
	return all
}

// unmarkedNames returns the names on lines that nothing but their place shows to be a byline, if no
// person is named so far.
func (r *bylineReader) unmarkedNames(from, to int, all []string) []string {
	if r.p.Form == page.FormText && allAgencies(all) {
		below := max(from, r.title+1)
		for i := from; i < to; i++ {
			at := below + i - from // the lines below the headline first, then those above
			if at >= to {
				at -= to - from
			}
			if names := r.unlabelledNames(at); names != nil {
				return byline.AddNames(byline.AddNames(names, r.namesBelow(at)), all)
			}
		}
	}
	for i := from; i < to && all == nil && r.p.Form != page.FormText; i++ {
		all = r.bareName(i)
	}
	return all
}

// headZone returns the range of blocks where headline, dek and byline may be.
func (z *zone) headZone() (from, to int) {
	n := len(z.p.Blocks)
	switch {
	case z.first >= 0 && z.first < z.title && z.title-z.first < headReach:
		return max(0, z.first-4), min(n, z.title+headReach)
	case z.title >= 0 && z.first > z.title:
		return max(0, z.title-4), min(n, cmp.Or(z.end, z.first+firstReach))
	case z.title >= 0:
		return max(0, z.title-4), min(n, z.title+headReach)
	case z.first >= 0:
		return max(0, z.first-headReach), min(n, z.first+firstReach)
	}
	return 0, 0
}

// blockNames returns the authors that the lines of block i name.
func (r *bylineReader) blockNames(i int) []string {
	b := &r.p.Blocks[i]
	if i == r.title || b.End-b.Start > byline.LineMost ||
		r.region(i)&(page.InHidden|page.InForm) != 0 || isElsewhere(r.region(i)&^page.InAside) ||
		b.Kind == page.Caption {
		return nil
	}
	marked := (r.first < 0 || i <= r.first) && r.isMarked(i, bylineNames()) ||
		r.followsOpener(i, listReach)
	text := r.p.Text[b.Start:b.End]
	if !marked && !bytes.ContainsAny(text, "\n&<[") && !r.lines.IsByline(i) &&
		!r.maySetApart(i) {
		return nil // the loop would find the same, but most lines were asked this before
	}
	var names []string
	for line := range strings.SplitSeq(r.phrases(b.Start, b.End), "\n") {
		if byline.OpensCredit(line) {
			continue
		}
		line = clean.Text(line)
		found := byline.LineNamesIn(line, marked, r.lines.Lang)
		if marked && found != nil && r.isWorkLine(i) {
			found = byline.SplitNames(r.blockText(i - 1))
		}
		if inner := byline.Bracketed(line); found == nil && inner != "" && r.p.Form == page.FormHTML &&
			i > r.title {
			found = byline.LineNames(inner, true)
		}
		r.signed = r.signed || len(found) > 0 && byline.IsBareName(found[0]) && !allAgencies(found) &&
			r.canSign(i, line)
		names = byline.AddNames(names, found)
	}
	return names
}

// isWorkLine reports whether block i, which the markup calls the author, is the author's work and
// the name is in the block before it.
func (z *zone) isWorkLine(i int) bool {
	if i-1 <= max(z.title, 0) || i-1 == z.dek || z.followsOpener(i, listReach) ||
		z.isMarked(i-1, bylineNames()) || z.lines.IsByline(i) {
		return false
	}
	name := z.blockText(i - 1)
	return byline.StartsUpper(name) && z.isPerson(name) && !z.isNamedPlace(name)
}

// opensByline reports whether block i starts with more than one opening word, or with one and a
// colon, and names follow.
func (src *sources) opensByline(i int) bool {
	b := &src.p.Blocks[i]
	if b.End-b.Start > byline.LineMost/2 || b.Region&(page.InList|page.InLink) != 0 {
		return false
	}
	text := src.blockText(i)
	rest, ok := byline.CutOpener(text)
	opener := strings.TrimRight(text[:len(text)-len(rest)], " ")
	return ok && rest != "" && (strings.IndexByte(opener, ' ') > 0 || strings.HasSuffix(opener, ":"))
}

// canSign reports whether a line of block i can be the signature of the article: it is between the
// headline and the body and starts with an opening word, or it is a name between the headline and
// the date.
func (z *zone) canSign(i int, line string) bool {
	_, opened := byline.CutOpener(line)
	return i > z.title && i <= z.first+1 && opened ||
		i == z.title+1 && i < z.first && byline.IsBareName(line) && z.isDateLine(i+1)
}

// isOpener reports whether block i is an opening word and nothing else.
func (src *sources) isOpener(i int) bool {
	if b := &src.p.Blocks[i]; b.End-b.Start > 40 {
		return false
	}
	rest, ok := byline.CutOpener(src.blockText(i))
	return ok && rest == ""
}

// followsOpener reports whether block i follows an opening word or continues the list of names
// after one: "By", "Nora Ashdown", "and", "Tom Reyes".
func (src *sources) followsOpener(i, reach int) bool {
	if i < 1 || reach == 0 {
		return false
	}
	if src.isOpener(i - 1) {
		return true
	}
	if b := &src.p.Blocks[i-1]; b.End-b.Start > 40 {
		return false
	}
	switch before := src.blockText(i - 1); {
	case before == "," || byline.IsAnd(before) || byline.IsWeakAnd(before):
		return src.followsOpener(i-1, reach-1) || src.followsOpener(i-2, reach-1)
	case strings.HasSuffix(before, ",") || strings.HasSuffix(before, " &"):
		return src.followsOpener(i-1, reach-1)
	}
	return false
}

// asksForAuthor reports whether block i, an opening word, is a heading, ends with a colon, or has
// more than one word. "By" alone after the body belongs to other articles.
func (src *sources) asksForAuthor(i int) bool {
	text := src.blockText(i)
	return src.p.Blocks[i].Kind == page.Heading || strings.HasSuffix(text, ":") ||
		strings.IndexByte(text, ' ') > 0
}

// isMarked reports whether the element of block i, or its parent, has one of names in its class or
// id.
func (src *sources) isMarked(i int, names []uint32) bool {
	c := src.p.Blocks[i].Container
	for d := 0; d < 3 && c > 0; d++ {
		k := &src.p.Containers[c]
		if k.Last-k.First > 8 {
			return false
		}
		for _, hash := range src.p.Tokens[k.TokenStart:k.TokenEnd] {
			if slices.Contains(names, hash) {
				return true
			}
		}
		c = k.Parent
	}
	return false
}

// bylineNames are the class names of bylines.
var bylineNames = sync.OnceValue(func() []uint32 {
	return page.HashNames(
		"byline", "author", "authors", "autor", "autores", "auteur", "autore", "writer",
		"reporter", "journalist", "muhabir")
})
