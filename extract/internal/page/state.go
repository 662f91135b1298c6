package page

import (
	"slices"
	"strings"
	"sync"
)

// Classes that say in which state an element or page is do not name a region: the element with
// no-sidebar is no sidebar, the one with comments-enabled no comment thread.

const (
	stateStarts = "no has with without show hide shows hides not allow allows enable disable"
	stateEnds   = "enabled disabled on off open opened closed hidden visible allowed active " +
		"inactive loaded"
)

// statePairs are the hashes of the states of the word "comments".
var statePairs = sync.OnceValue(func() map[uint32]bool {
	pairs := map[uint32]bool{}
	word := HashName([]byte("comments"))
	for s := range strings.FieldsSeq(stateStarts) {
		pairs[NamePairHash(HashName([]byte(s)), word)] = true
	}
	for s := range strings.FieldsSeq(stateEnds) {
		pairs[NamePairHash(word, HashName([]byte(s)))] = true
	}
	return pairs
})

// namesOnlyState reports whether all tokens that name comments are part of a state.
func namesOnlyState(tokens []uint32) bool {
	word, states := HashName([]byte("comments")), statePairs()
	left := 0
	for _, h := range tokens {
		switch {
		case h == word:
			left++
		case states[h]:
			left--
		case regionWords().of(h)&InComments != 0:
			return false
		}
	}
	return left <= 0
}

// cardStates are the hashes of words that say that an element has a card.
var cardStates = sync.OnceValue(func() []uint32 {
	return HashNames(strings.Fields("has with no without trigger container wrapper")...)
})

// namesCardInside reports whether the tokens name an element that has a card rather than a card.
func namesCardInside(tokens []uint32) bool {
	return slices.ContainsFunc(tokens, func(h uint32) bool {
		return slices.Contains(cardStates(), h)
	})
}
