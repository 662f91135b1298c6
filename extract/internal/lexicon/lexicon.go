package lexicon

import (
	_ "embed"
	"math/bits"
	"sync"

	"winnow/extract/internal/word"
)

// The lexicon knows what the furniture of news pages says in 35
// languages: the words of offers, newsletter pitches, cookie notices, related
// links, bylines. A phrase is never a verdict; how often each class occurs in a
// block becomes a feature, and the scores weigh it. The notices alone are told by their words; see
// choose.
//
// All phrases are looked for at once, in one pass over the hashes of a block's
// words, which whoever counts the words may drive. A phrase is found at its end:
// its last two words lead to it, and the words before are compared backwards.
// (An automaton of Aho and Corasick would never look back, but takes ten times
// as long to build as the phrases take to read.)

// A PhraseClass is one kind of furniture. The text of a class in lexicon.txt
// says what belongs to it.
type PhraseClass uint8

const (
	PhraseOffer PhraseClass = iota
	PhrasePeriod
	PhrasePaywall
	PhraseNewsletter
	PhraseRelated
	PhrasePopular
	PhraseShare
	PhraseComment
	PhraseCookie
	PhraseLegal
	PhraseNavigation
	PhraseAdvert
	PhraseCaption
	PhraseByline
	PhraseBio
	PhraseUpdated
	PhraseMedia
	PhraseCorrection
	PhraseKeypoints
	PhraseContact
	PhraseNotice
	numPhraseClasses
)

// phraseClassNames are the section names of lexicon.txt.
var phraseClassNames = [numPhraseClasses]string{
	"offer", "period", "paywall", "newsletter", "related", "popular", "share", "comment", "cookie",
	"legal",
	"navigation", "advert", "caption", "byline", "bio", "updated", "media", "correction", "keypoints",
	"contact", "notice",
}

// Hits counts the phrases of each class in one block. Words at which
// several phrases of a class end count once.
type Hits [numPhraseClasses]uint8

func (h *Hits) add(classes uint32) {
	for ; classes != 0; classes &= classes - 1 {
		c := bits.TrailingZeros32(classes)
		if h[c] < 255 {
			h[c]++
		}
	}
}

// Lexicon holds phrases and stop words. It is read only once loaded.
type Lexicon struct {
	wordFilter hashFilter    // which hashes are in words
	pairFilter hashFilter    // which hashes are in pairs
	words      []lexiconWord // open addressing by hash
	pairs      []phrasePair  // open addressing by hash
	wholes     []wholePhrase // open addressing by hash
	phrases    []phrase      // phrases[0] is none
	hashes     []uint32      // the words of all phrases
}

// lexiconWord is a stop word or a phrase of one word; the slot is empty if hash is 0.
type lexiconWord struct {
	hash   uint32
	phrase int32   // index into phrases, 0 for none
	stop   LangSet // languages in which it is a stop word
}

// phrasePair leads from two words to the phrases that end with them; the slot
// is empty if phrase is 0.
type phrasePair struct {
	hash   uint32 // pairHash of the words
	phrase int32  // index of the first one into phrases
}

// phrase is a phrase that counts within a block. The class sets have a bit for
// each PhraseClass.
type phrase struct {
	first, words int32  // hashes[first:first+words] are its words
	next         int32  // index of the next phrase of the same pair, 0 for none
	any          uint32 // classes for which it counts anywhere
	start        uint32 // classes for which it counts only as a block's first words
}

// wholePhrase is a phrase that counts only as the whole block, which one hash of
// all its words can tell: half of all phrases, menu entries above all, are such.
// The slot is empty if classes is 0.
type wholePhrase struct{ hash, classes uint32 }

// hashFilter is a bit set that turns most unknown hashes away before they cost
// a look into a large table.
type hashFilter [1 << 17 / 64]uint64

func (f *hashFilter) add(hash uint32)      { f[hash>>21] |= 1 << (hash >> 15 & 63) }
func (f *hashFilter) has(hash uint32) bool { return f[hash>>21]>>(hash>>15&63)&1 != 0 }

//go:embed lexicon.txt
var lexiconText []byte

//go:embed stopwords.txt
var stopWordText []byte

// Load returns the lexicon that all extractors share.
var Load = sync.OnceValue(func() *Lexicon {
	l, err := parseLexicon(lexiconText, stopWordText)
	if err != nil {
		panic("extract: " + err.Error()) // the files are compiled in, and tested
	}
	return l
})

// maxPhraseWords is the length of the longest phrase. In Chinese, Japanese,
// Korean and Thai a word is a character.
const maxPhraseWords = 32

// MatchState is where the matching of one block stands.
type MatchState struct {
	Hits     Hits
	words    int32                  // words so far
	sequence uint32                 // a hash of all of them
	last     [maxPhraseWords]uint32 // word i is at i%maxPhraseWords
}

// Reset makes the state ready for the next block.
func (s *MatchState) Reset() {
	s.Hits, s.words, s.sequence = Hits{}, 0, 0
}

// pairHash is the hash of two words in sequence.
func pairHash(first, second uint32) uint32 { return (first*word.HashPrime ^ second) * 0x9E3779B1 }

// Step takes the next word of a block and returns the languages in which it is
// a stop word.
func (l *Lexicon) Step(s *MatchState, hash uint32) LangSet {
	pair := pairHash(s.last[uint32(s.words-1)%maxPhraseWords], hash)
	s.last[uint32(s.words)%maxPhraseWords] = hash
	s.words++
	s.sequence = pairHash(s.sequence, hash)

	var classes uint32
	var stop LangSet
	if l.wordFilter.has(hash) {
		w := &l.words[l.wordSlot(hash)]
		stop = w.stop
		classes = l.phrases[w.phrase].classes(s)
	}
	if l.pairFilter.has(pair) {
		classes |= l.endingWith(pair, s)
	}
	if classes != 0 {
		s.Hits.add(classes)
	}
	return stop
}

// classes returns the classes that a phrase counts for at the last word.
func (p *phrase) classes(s *MatchState) uint32 {
	if s.words == p.words {
		return p.any | p.start
	}
	return p.any
}

// endingWith returns the classes of the phrases that end with the last word,
// given the hash of the last two.
func (l *Lexicon) endingWith(pair uint32, s *MatchState) uint32 {
	var classes uint32
	for i := l.pairs[l.pairSlot(pair)].phrase; i != 0; i = l.phrases[i].next {
		if p := &l.phrases[i]; p.words <= s.words && s.endsWith(l.hashes[p.first:p.first+p.words]) {
			classes |= p.classes(s)
		}
	}
	return classes
}

// endsWith reports whether the last words are these.
func (s *MatchState) endsWith(words []uint32) bool {
	at := uint32(s.words)
	for i := len(words) - 1; i >= 0; i-- {
		at--
		if s.last[at%maxPhraseWords] != words[i] {
			return false
		}
	}
	return true
}

// Finish adds the phrases that are the whole block. It is called once, after
// the block's last word.
func (l *Lexicon) Finish(s *MatchState) {
	if s.words <= maxPhraseWords {
		s.Hits.add(l.wholes[l.wholeSlot(s.sequence)].classes)
	}
}

// Stop returns the languages in which a word is a stop word.
func (l *Lexicon) Stop(hash uint32) LangSet {
	if !l.wordFilter.has(hash) {
		return 0
	}
	return l.words[l.wordSlot(hash)].stop
}

// wordSlot returns where a word is in l.words, or would be put.
func (l *Lexicon) wordSlot(hash uint32) uint32 {
	i := hash % wordSlots
	for l.words[i].hash != hash && l.words[i].hash != 0 {
		i = (i + 1) % wordSlots
	}
	return i
}

// pairSlot returns where a pair is in l.pairs, or would be put.
func (l *Lexicon) pairSlot(hash uint32) uint32 {
	i := hash % pairSlots
	for l.pairs[i].hash != hash && l.pairs[i].phrase != 0 {
		i = (i + 1) % pairSlots
	}
	return i
}

// wholeSlot returns where a phrase is in l.wholes, or would be put.
func (l *Lexicon) wholeSlot(hash uint32) uint32 {
	i := hash % wholeSlots
	for l.wholes[i].hash != hash && l.wholes[i].classes != 0 {
		i = (i + 1) % wholeSlots
	}
	return i
}
