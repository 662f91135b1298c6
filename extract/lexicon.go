package extract

import (
	_ "embed"
	"math/bits"
	"sync"
)

// The lexicon knows what the furniture of news pages says in some forty
// languages: the words of offers, newsletter pitches, cookie notices, related
// links, bylines. A phrase is never a verdict; how often each class occurs in a
// block becomes a feature, and the scores weigh it.
//
// All phrases are looked for at once: they form one trie over word hashes, with
// the failure links of Aho and Corasick (1975), so that a block is matched in one
// pass with one state, word by word, whoever does the counting of words.

// A phraseClass is one kind of furniture. The text of a class in lexicon.txt
// says what belongs to it.
type phraseClass uint8

const (
	phraseOffer phraseClass = iota
	phrasePeriod
	phrasePaywall
	phraseNewsletter
	phraseRelated
	phrasePopular
	phraseShare
	phraseComment
	phraseCookie
	phraseLegal
	phraseNavigation
	phraseAdvert
	phraseCaption
	phraseByline
	phraseBio
	phraseUpdated
	phraseMedia
	phraseCorrection
	phraseKeypoints
	phraseContact
	numPhraseClasses
)

// phraseClassNames are the section names of lexicon.txt.
var phraseClassNames = [numPhraseClasses]string{
	"offer", "period", "paywall", "newsletter", "related", "popular", "share", "comment", "cookie", "legal",
	"navigation", "advert", "caption", "byline", "bio", "updated", "media", "correction", "keypoints", "contact",
}

func (c phraseClass) String() string { return phraseClassNames[c] }

// phraseHits counts the phrases of each class in one block. Words at which
// several phrases of a class end count once.
type phraseHits [numPhraseClasses]uint8

func (h *phraseHits) add(classes uint32) {
	for ; classes != 0; classes &= classes - 1 {
		c := bits.TrailingZeros32(classes)
		if h[c] < 255 {
			h[c]++
		}
	}
}

// lexicon holds phrases and stop words. It is read only once loaded.
type lexicon struct {
	filter [filterBits / 64]uint64 // bit hash>>filterShift is set for each known word
	words  []lexiconWord           // open addressing by hash
	edges  []phraseEdge            // open addressing by edgeSlot
	nodes  []phraseNode            // nodes[0] is the root
}

// lexiconWord is a word of any phrase or stop list; the slot is empty if hash is 0.
type lexiconWord struct {
	hash  uint32
	first int32   // the node of phrases that begin with the word; 0 if none do
	stop  langSet // languages in which it is a stop word
}

// phraseEdge leads from a node by a word to the next; the slot is empty if to is 0.
type phraseEdge struct {
	from, word, to int32 // word is an index into lexicon.words
}

// phraseNode stands for the first words of a phrase. The class sets are bit
// sets of the phrases that end here.
type phraseNode struct {
	fail  int32  // the longest other node that is an end of this one's words
	depth int32  // number of words
	any   uint32 // phrases that count anywhere; those of fail are included
	start uint32 // phrases that count only as a block's first words
	whole uint32 // phrases that count only as the whole block
}

const (
	filterBits  = 1 << 17
	filterShift = 32 - 17
)

//go:embed lexicon.txt
var lexiconText []byte

//go:embed stopwords.txt
var stopWordText []byte

// loadLexicon returns the lexicon that all extractors share.
var loadLexicon = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(lexiconText, stopWordText)
	if err != nil {
		panic("extract: " + err.Error()) // the files are compiled in, and tested
	}
	return l
})

// matchState is where the matching of one block stands.
type matchState struct {
	hits  phraseHits
	node  int32 // the longest beginning of a phrase that ends at the last word
	words int32 // words so far
}

// reset makes the state ready for the next block.
func (s *matchState) reset() { *s = matchState{} }

// step takes the next word of a block and returns the languages in which it is
// a stop word.
func (l *lexicon) step(s *matchState, hash uint32) langSet {
	s.words++
	w := l.find(hash)
	if w < 0 {
		s.node = 0
		return 0
	}
	if s.node = l.follow(s.node, w); s.node != 0 {
		l.count(s)
	}
	return l.words[w].stop
}

// count adds the phrases that end at the last word.
func (l *lexicon) count(s *matchState) {
	n := &l.nodes[s.node]
	classes := n.any
	if n.depth == s.words {
		classes |= n.start
	}
	s.hits.add(classes)
}

// finish adds the phrases that are the whole block. It is called once, after
// the block's last word.
func (l *lexicon) finish(s *matchState) {
	if n := &l.nodes[s.node]; n.depth == s.words {
		s.hits.add(n.whole)
	}
}

// match counts the phrases in the text of one block.
func (l *lexicon) match(text []byte, hits *phraseHits) {
	var s matchState
	words := wordScanner{text: text}
	for hash, ok := words.next(); ok; hash, ok = words.next() {
		l.step(&s, hash)
	}
	l.finish(&s)
	*hits = s.hits
}

// stop returns the languages in which a word is a stop word.
func (l *lexicon) stop(hash uint32) langSet {
	if w := l.find(hash); w >= 0 {
		return l.words[w].stop
	}
	return 0
}

// find returns the index of a word in l.words, -1 if it is not there.
func (l *lexicon) find(hash uint32) int32 {
	bit := hash >> filterShift
	if l.filter[bit/64]>>(bit%64)&1 == 0 {
		return -1
	}
	slot := l.wordSlot(hash)
	if l.words[slot].hash != hash {
		return -1
	}
	return slot
}

// wordSlot returns where a word is in l.words, or would be put.
func (l *lexicon) wordSlot(hash uint32) int32 {
	mask := uint32(len(l.words) - 1)
	i := hash & mask
	for l.words[i].hash != hash && l.words[i].hash != 0 {
		i = (i + 1) & mask
	}
	return int32(i)
}

// follow returns the node that a word leads to.
func (l *lexicon) follow(node, word int32) int32 {
	for node != 0 {
		if to := l.edges[l.edgeSlot(node, word)].to; to != 0 {
			return to
		}
		node = l.nodes[node].fail
	}
	return l.words[word].first
}

// edgeSlot returns where an edge is in l.edges, or would be put.
func (l *lexicon) edgeSlot(from, word int32) int32 {
	mask := uint32(len(l.edges) - 1)
	i := (uint32(from)*0x9E3779B1 ^ uint32(word)*0x85EBCA6B) >> 7 & mask
	for e := &l.edges[i]; e.to != 0 && (e.from != from || e.word != word); e = &l.edges[i] {
		i = (i + 1) & mask
	}
	return int32(i)
}
