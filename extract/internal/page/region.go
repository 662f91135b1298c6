package page

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/word"
)

// NamePairHash returns the hash of two words in a row.
func NamePairHash(a, b uint32) uint32 { return (a^'-')*word.HashPrime ^ b }

// HashName returns the hash of a name of ASCII letters in any case.
func HashName(s []byte) uint32 {
	h := uint32(word.HashSeed)
	for _, c := range s {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * word.HashPrime
	}
	return h
}

// HashBytes continues the hash h with the bytes of s.
func HashBytes(h uint32, s []byte) uint32 {
	for _, c := range s {
		h = (h ^ uint32(c)) * word.HashPrime
	}
	return h
}

// regionTable has the regions of class words. Most tokens have none, and one bit shows it.
type regionTable struct {
	bits  [64]uint64
	words map[uint32]Region
}

// of returns the regions that a token names.
func (t *regionTable) of(hash uint32) Region {
	if t.bits[hash>>6&63]>>(hash&63)&1 == 0 {
		return 0
	}
	return t.words[hash]
}

// regionWords are class words that pages agree on so widely that they count as facts.
var regionWords = sync.OnceValue(func() *regionTable {
	t := &regionTable{words: map[uint32]Region{}}
	for _, w := range []struct {
		region Region
		names  string
	}{
		{InComments, "comments commentlist disqus comment-list comment-thread"},
		{InEmbed, "twitter-tweet instagram-media tiktok-embed fb-post fb-video reddit-embed " +
			"bluesky-embed"},
		{InBox, "infobox factbox info-box fact-box boxout infokasten faktenbox fakta-box faktaruta " +
			"faktaboks"},
		{InNotes, "footnotes endnotes footnote-list fussnoten footnotes-list article-footnotes " +
			"fotnoter voetnoten przypisy fodnoter dipnotlar alaviitteet poznamky-pod-carou " +
			"notes-de-bas-de-page notas-al-pie notas-de-rodape note-a-pie-di-pagina"},
		{InCard, "hovercard hover-card tooltiptext tooltip-text tooltip-content tooltip-inner " +
			"tooltip-body tooltip-message popover-content popover-body popover-inner popover-text " +
			"tippy-content footnote-tooltip"},
	} {
		for name := range strings.FieldsSeq(w.names) {
			hash := nameHash(name)
			t.bits[hash>>6&63] |= 1 << (hash & 63)
			t.words[hash] |= w.region
		}
	}
	return t
})

// HashNames returns the hashes of class words, or of pairs joined by a hyphen, as in the tokens of
// a container.
func HashNames(names ...string) []uint32 {
	hashes := make([]uint32, len(names))
	for i, name := range names {
		hashes[i] = nameHash(name)
	}
	return hashes
}

func nameHash(name string) uint32 {
	if a, b, ok := strings.Cut(name, "-"); ok {
		return NamePairHash(HashName([]byte(a)), HashName([]byte(b)))
	}
	return HashName([]byte(name))
}

// NamedRegion returns the regions that the tokens of a container name. The whole page is no
// comment thread, whatever the class of its body is.
func NamedRegion(p *Page, c *Container) Region {
	if c.Tag == atom.Html || c.Tag == atom.Body || c.Tag == atom.Main {
		return 0
	}
	var r Region
	words := regionWords()
	for _, h := range p.Tokens[c.TokenStart:c.TokenEnd] {
		r |= words.of(h)
	}
	if r&InComments != 0 && namesOnlyState(p.Tokens[c.TokenStart:c.TokenEnd]) {
		r &^= InComments
	}
	if r&InCard != 0 && namesCardInside(p.Tokens[c.TokenStart:c.TokenEnd]) {
		r &^= InCard
	}
	return r
}
