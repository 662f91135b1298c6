package byline

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// phrases finds phrases in a text in one pass over its bytes. At each place the next two bytes
// lead to the few phrases that may start there.
type phrases struct {
	list  []string
	first [phraseSlots]uint16 // by slot: 1 + index of the last phrase in list with these two bytes
	next  []uint16            // by index: the phrase before it with the same slot, in the same way
	most  int                 // bytes of the longest phrase
}

const phraseSlots = 512

// slot returns the place in first of phrases that start with two bytes.
func slot(a, b byte) int { return (int(a)*37 + int(b)) % phraseSlots }

// newPhrases returns a table of the list. Each phrase has at least two bytes.
func newPhrases(list ...string) *phrases {
	p := &phrases{list: list, next: make([]uint16, len(list))}
	for i, s := range list {
		at := &p.first[slot(s[0], s[1])]
		p.next[i], *at = *at, uint16(i+1)
		p.most = max(p.most, len(s))
	}
	return p
}

// startingAt yields the phrases that s has at i, by their index in the list.
func (p *phrases) startingAt(s []byte, i int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if i+1 >= len(s) {
			return
		}
		for k := p.first[slot(s[i], s[i+1])]; k > 0; k = p.next[k-1] {
			if p.at(int(k-1), s, i) && !yield(int(k-1)) {
				return
			}
		}
	}
}

// at reports whether s has phrase k at i.
func (p *phrases) at(k int, s []byte, i int) bool {
	w := p.list[k]
	return len(s)-i >= len(w) && string(s[i:i+len(w)]) == w
}

// appendLower appends s in lower case to b, as strings.ToLower returns it.
func appendLower[S string | []byte](b []byte, s S) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b, i = append(b, c), i+1
			continue
		}
		r, size := utf8.DecodeRuneInString(string(s[i:min(len(s), i+utf8.UTFMax)]))
		b, i = utf8.AppendRune(b, unicode.ToLower(r)), i+size
	}
	return b
}

// photos are the labels of picture credits.
var photos = sync.OnceValue(func() *phrases {
	return newPhrases(slices.Collect(Table().photo.All())...)
})

// What a line may have beside names, as a bit set.
const (
	hasTool   = 1 << iota // a button or a symbol: see tool.go
	hasHelper             // words that introduce those who helped
	hasCloser             // a word that follows the name of a reporter
	hasEditor             // the label of the editor
	hasPhotos             // words that introduce the photographer
)

// besideWords find what a line has beside names. One pass over a line answers for all of them, and
// most lines have nothing.
type besideWords struct {
	*phrases
	kind []uint8 // by phrase: one of the bits
}

var besides = sync.OnceValue(func() besideWords {
	var list []string
	var kind []uint8
	add := func(k uint8, phrase string) { list, kind = append(list, phrase), append(kind, k) }
	for _, symbol := range toolSymbols {
		add(hasTool, symbol)
	}
	for _, w := range toolWords {
		add(hasTool, " "+w)
	}
	for _, w := range helperWords {
		add(hasHelper, w)
	}
	for w := range Table().close.All() {
		add(hasCloser, " "+w)
	}
	for _, label := range editorLabels {
		add(hasEditor, label)
	}
	for _, w := range photoWords {
		add(hasPhotos, w)
	}
	return besideWords{newPhrases(list...), kind}
})

// in returns the bits of all that s has.
func (b besideWords) in(s string) (has uint8) {
	for i := 0; i+1 < len(s); i++ {
		for k := b.first[slot(s[i], s[i+1])]; k > 0; k = b.next[k-1] {
			if strings.HasPrefix(s[i:], b.list[k-1]) {
				has |= b.kind[k-1]
			}
		}
	}
	return has
}
