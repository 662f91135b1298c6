package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
)

// The pictures of the article. A picture has no words, so it goes with the text around it: it is
// the article's if the first element around it that has text, apart from captions, has text of
// the article.

// Image is a picture of the article.
type Image struct {
	Address string // absolute
	Alt     string // alternative text
	Caption string
	Part    int // the number of parts before it
}

// images returns the pictures that belong to the parts of the text.
func (x *Stages) images(parts []Part, m *meta.Metadata) []Image {
	if len(x.Page.Images) == 0 || len(parts) == 0 {
		return nil
	}
	f := x.newImageFinder(m)
	base := baseOf(x.Page.Head.Base, cmp.Or(x.URL, m.CanonicalURL))
	var found []Image
	seen := map[string]bool{}
	part := 0
	for i := range x.Page.Images {
		k := &x.Page.Images[i]
		if k.Address == "" || !f.belongs(k) {
			continue
		}
		address := resolve(base, k.Address)
		if address == "" || seen[address] {
			continue
		}
		seen[address] = true
		caption, alt := f.caption(k), clean.OneLine(k.Alt)
		if caption == "" && slices.ContainsFunc(m.Authors, func(s string) bool {
			return strings.EqualFold(s, alt)
		}) {
			continue // the portrait beside the byline
		}
		for part < len(parts) && (parts[part].block < int(k.Block) ||
			k.After && parts[part].block == int(k.Block)) {
			part++
		}
		found = append(found, Image{Address: address, Alt: alt, Caption: caption,
			Part: part})
	}
	return found
}

// imageFinder finds out which pictures belong to the article.
type imageFinder struct {
	p           *page.Page
	own         page.Region    // regions that all of the article is in
	first, last int            // blocks between which pictures are
	good        []int32        // running sums over blocks: of the article, its title, its bylines
	other       []int32        // others that are no captions
	verdicts    []imageVerdict // by container
}

type imageVerdict uint8

const (
	unknown imageVerdict = iota
	belongs
	foreign
)

// strange are the regions whose pictures are not the article's.
const strange = page.InNav | page.InAside | page.InFooter | page.InForm | page.InButton |
	page.InDialog | page.InComments | page.InTeaser | page.InHidden

func (x *Stages) newImageFinder(m *meta.Metadata) *imageFinder {
	n := len(x.Page.Blocks)
	f := &imageFinder{p: &x.Page, own: strange, first: n, good: make([]int32, n+1),
		other: make([]int32, n+1), verdicts: make([]imageVerdict, len(x.Page.Containers))}
	captions := map[string]bool{}
	for _, c := range m.Captions {
		captions[c] = true
	}
	isGood := make([]bool, n)
	for _, i := range append(m.Credits, m.TitleBlock, m.DekBlock) {
		if i >= 0 {
			isGood[i] = true
		}
	}
	for i := range x.Page.Blocks {
		b := &x.Page.Blocks[i]
		f.good[i+1], f.other[i+1] = f.good[i], f.other[i]
		if x.Kept[i] {
			f.own &= b.Region
			f.last = i
		}
		switch {
		case x.Kept[i] || isGood[i]:
			f.good[i+1]++
			f.first = min(f.first, i)
		case !isCaption(b) && !captions[clean.OneLine(string(x.Page.Text[b.Start:b.End]))]:
			f.other[i+1]++
		}
	}
	return f
}

func isCaption(b *page.Block) bool {
	return b.Kind == page.Caption || b.Region&page.InFigure != 0
}

// belongs reports whether a picture belongs to the article.
func (f *imageFinder) belongs(k *page.Image) bool {
	c := &f.p.Containers[k.Container]
	region := c.Region &^ f.own
	if region&page.InFigure != 0 {
		region &^= page.InAside
	}
	if region&strange != 0 || int(k.Block) > f.last+1 ||
		int(k.Block) < f.first && region&page.InFigure == 0 {
		return false
	}
	return f.verdict(k.Container) == belongs
}

// verdict returns whether the text around pictures that are directly in a container is of the
// article.
func (f *imageFinder) verdict(c int32) imageVerdict {
	at := c
	result := foreign
	for ; at >= 0; at = f.p.Containers[at].Parent {
		k := &f.p.Containers[at]
		if f.verdicts[at] != unknown {
			result = f.verdicts[at]
			break
		}
		if f.good[k.Last] > f.good[k.First] {
			result = belongs
			break
		}
		if f.other[k.Last] > f.other[k.First] {
			break
		}
	}
	for ; c != at && c >= 0; c = f.p.Containers[c].Parent {
		f.verdicts[c] = result
	}
	if at >= 0 {
		f.verdicts[at] = result
	}
	return result
}

// caption returns the text below a picture in its figure.
func (f *imageFinder) caption(k *page.Image) string {
	c := k.Container
	for c > 0 && f.p.Containers[c].Tag != atom.Figure && f.captions(c) == "" &&
		f.good[f.p.Containers[c].Last] == f.good[f.p.Containers[c].First] {
		c = f.p.Containers[c].Parent
	}
	return f.captions(c)
}

// captionMost is how many blocks a caption has at most.
const captionMost = 4

// captions returns the captions in a container, if it has nothing else.
func (f *imageFinder) captions(c int32) string {
	k := &f.p.Containers[c]
	if k.Last-k.First > captionMost {
		return ""
	}
	var texts []string
	for i := k.First; i < k.Last; i++ {
		b := &f.p.Blocks[i]
		if f.other[i+1] > f.other[i] || f.good[i+1] > f.good[i] && !isCaption(b) {
			return ""
		}
		texts = append(texts, clean.OneLine(string(f.p.Text[b.Start:b.End])))
	}
	return strings.Join(texts, " ")
}
