package extract

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"
)

// BlockType is what a block is to a reader, for those who want some and not
// others: no one text suits all, and golds differ most in these.
type BlockType uint16

const (
	Paragraphs BlockType = 1 << iota
	Headings
	Lists
	Quotes
	Tables
	CodeBlocks
	Captions
	Embeds
	Boxes
	KeyPoints
	Comments
)

// notDefault are the types that stay out of the text unless asked for.
const notDefault = Captions | Boxes | Comments

var typeNames = [...]string{
	"paragraphs", "headings", "lists", "quotes", "tables", "code", "captions", "embeds", "boxes", "keypoints", "comments",
}

// ParseTypes reads a comma-separated list of block types.
func ParseTypes(list string) (BlockType, error) {
	var set BlockType
	for name := range strings.SplitSeq(list, ",") {
		t := typeByName(strings.TrimSpace(name))
		if t == 0 {
			return 0, fmt.Errorf("unknown block type %q: want %s", name, strings.Join(typeNames[:], ", "))
		}
		set |= t
	}
	return set, nil
}

// typeByName takes singular and plural.
func typeByName(name string) BlockType {
	for i, n := range typeNames {
		if name != "" && (name == n || name+"s" == n || name+"es" == n) {
			return 1 << i
		}
	}
	return 0
}

// String names the types of the set.
func (t BlockType) String() string {
	var names []string
	for i, n := range typeNames {
		if t&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return strings.Join(names, ",")
}

// typeOf returns a block's type: what the place it stands in says, before what
// its own element says.
func (v *view) typeOf(i int) BlockType {
	b := &v.Blocks[i]
	switch {
	case b.Region&InComments != 0:
		return Comments
	case b.Kind == Caption || b.Region&InFigure != 0 && b.Region&(InQuote|InTable) == 0:
		return Captions
	case b.Region&InEmbed != 0:
		return Embeds
	case b.Region&InBox != 0:
		return Boxes
	case v.underKeyPoints(i):
		return KeyPoints
	}
	switch b.Kind {
	case Heading:
		return Headings
	case Item:
		return Lists
	case Quote:
		return Quotes
	case Cell:
		return Tables
	case Code:
		return CodeBlocks
	}
	return Paragraphs
}

// underKeyPoints tells the items, and the heading, of a list of key points.
func (v *view) underKeyPoints(i int) bool {
	if v.Blocks[i].Kind == Item {
		h := v.heading[i]
		return h >= 0 && v.hits[h][phraseKeypoints] > 0 && v.Blocks[h].Words <= shortBlock
	}
	return v.Blocks[i].Kind == Heading && v.hits[i][phraseKeypoints] > 0
}

// regionWords are class words that pages agree on so widely that they count as
// facts of the page.
var regionWords = sync.OnceValue(func() map[uint32]Region {
	words := map[uint32]Region{}
	for _, w := range []struct {
		region Region
		names  string
	}{
		{InComments, "comments commentlist disqus comment-list comment-thread"},
		{InEmbed, "twitter-tweet instagram-media tiktok-embed fb-post fb-video reddit-embed bluesky-embed"},
		{InBox, "infobox factbox info-box fact-box boxout infokasten faktenbox fakta-box faktaruta faktaboks"},
	} {
		for name := range strings.FieldsSeq(w.names) {
			words[nameHash(name)] |= w.region
		}
	}
	return words
})

// nameHash hashes a class word, or a pair of them joined by a hyphen, as the
// tokens of a container are.
func nameHash(name string) uint32 {
	if a, b, ok := strings.Cut(name, "-"); ok {
		return namePairHash(hashName([]byte(a)), hashName([]byte(b)))
	}
	return hashName([]byte(name))
}

// namedRegion is what the tokens of a container say of where it stands. The
// whole page is no comment thread, whatever the class of its body says.
func namedRegion(p *Page, c *Container) Region {
	if c.Tag == atom.Html || c.Tag == atom.Body || c.Tag == atom.Main {
		return 0
	}
	var r Region
	words := regionWords()
	for _, h := range p.Tokens[c.TokenStart:c.TokenEnd] {
		r |= words[h]
	}
	return r
}
