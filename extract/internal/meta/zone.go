package meta

import (
	"slices"

	"winnow/extract/internal/word"
)

// zone is the head of the article on its page: the headline, the dek, and where the body begins.
// It is found once, before the other fields are read, and does not change after that.
type zone struct {
	*sources
	title, dek int // blocks, -1 if not among the visible ones
	first      int // the first block of the body, -1 if there is none
	end        int // where the head ends if its dek or caption was kept with the body, else 0

	headline, summary text // the title and the dek
	titleWords        []uint32

	said   []uint32     // see saidWords
	byline *bylineFound // see readByline
	nextAt int          // see nextHead
}

// placed is a title or a dek, and how the zone is with it.
type placed struct {
	text
	block      int // -1 if not among the visible ones
	first, end int // of the zone
}

// findZone finds the zone, and with it the title and the dek. Each may move the start of the
// body: the choice of blocks took some of the head's along.
func findZone(src *sources) *zone {
	z := &zone{sources: src, title: -1, dek: -1}
	z.first, z.end = src.bodyStart()
	title := titleOf(z)
	z = &zone{sources: src, title: title.block, dek: -1, first: title.first, end: title.end,
		headline: title.text, titleWords: word.Hashes(title.value)}
	dek := dekOf(z)
	return &zone{sources: src, title: z.title, dek: dek.block, first: dek.first, end: dek.end,
		headline: z.headline, titleWords: z.titleWords, summary: dek.text}
}

// at returns a value at a block. The body begins where it did.
func (z *zone) at(block int, value, source string) placed {
	return placed{text{value, source}, block, z.first, z.end}
}

// below returns the start of the body if all of it is below block i, the headline or the dek.
func (z *zone) below(i int) int {
	if z.first > i {
		return z.first
	}
	if next := slices.Index(z.known.Kept[i+1:], true); next >= 0 {
		return i + 1 + next
	}
	return z.first
}
