package pipeline

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
)

// Mark is a link, bold words or the like inside a part.
type Mark struct {
	Start, End int // of the article's text
	Kind       page.MarkKind
	Address    string // of a link: absolute; of a footnote's mark: the name of its place
}

// openMost is how many marks may hold one word. More are the work of tags never closed.
const openMost = 32

// addMarks gives each part the marks of its block, with absolute addresses. Marks come in the
// order of their starts, outer ones first.
func (x *Stages) addMarks(parts []Part, m *meta.Metadata) {
	marks := x.Page.Marks
	slices.SortStableFunc(marks, func(a, b page.Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	base := baseOf(x.Page.Head.Base, cmp.Or(x.URL, m.CanonicalURL))
	var open []page.Mark
	next := 0
	for i := range parts {
		p := &parts[i]
		b := &x.Page.Blocks[p.block]
		for ; next < len(marks) && marks[next].Start <= b.End; next++ {
			open = append(open, marks[next])
		}
		open = slices.DeleteFunc(open, func(k page.Mark) bool { return k.End < b.Start })
		for _, k := range open[max(0, len(open)-blockMost(b)):] {
			p.add(k, b, base)
		}
		open = open[max(0, len(open)-openMost):]
	}
	x.addAnchors(parts)
}

// blockMost is how many marks a block has at most: a word of it is in few.
func blockMost(b *page.Block) int { return openMost + int(b.End-b.Start) }

// add adds mark k to a part made of block b.
func (p *Part) add(k page.Mark, b *page.Block, base *url.URL) {
	start, end := max(k.Start, b.Start), min(k.End, b.End)
	if start > end || start == end && k.Kind != page.MarkNote {
		return
	}
	if k.Kind == page.MarkLink {
		if k.Address = resolve(base, k.Address); k.Address == "" {
			return
		}
	}
	p.Marks = append(p.Marks, Mark{p.Start + int(start-b.Start), p.Start + int(end-b.Start), k.Kind,
		k.Address})
}

// addAnchors gives the footnotes among the parts their names.
func (x *Stages) addAnchors(parts []Part) {
	at := 0
	for _, a := range x.Page.Anchors {
		for at < len(parts) && parts[at].block < int(a.Block) {
			at++
		}
		if at < len(parts) {
			parts[at].Anchors = append(parts[at].Anchors, a.Name)
		}
	}
}

// baseOf returns the address that links are relative to, nil if it is not known.
func baseOf(base, page string) *url.URL {
	at, err := url.Parse(page)
	if err != nil || at.Host == "" {
		at = nil
	}
	ref, err := url.Parse(strings.TrimSpace(base))
	switch {
	case base == "" || err != nil:
		return at
	case at != nil:
		return at.ResolveReference(ref)
	case ref.Host != "":
		return ref
	}
	return nil
}

// withoutBreaks removes line ends and tabs from an address, as browsers do.
var withoutBreaks = strings.NewReplacer("\n", "", "\r", "", "\t", "")

// resolve returns an absolute address of the web, or "" if there is none.
func resolve(base *url.URL, address string) string {
	ref, err := url.Parse(withoutBreaks.Replace(strings.TrimSpace(address)))
	if err != nil || strings.HasPrefix(address, "#") {
		return ""
	}
	if base != nil {
		ref = base.ResolveReference(ref)
	}
	if ref.Scheme != "http" && ref.Scheme != "https" || ref.Host == "" {
		return ""
	}
	ref.User = nil // a password is no part of an address
	return ref.String()
}
