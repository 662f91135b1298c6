package lexicon

import (
	_ "embed"
	"math/bits"
	"sync"

	"winnow/extract/internal/word"
)

// The lexicon has the phrases of furniture in 35 languages: of offers, newsletter pitches, cookie
// notices, related links, bylines. A phrase decides nothing alone. How often each class occurs in
// a block becomes a feature, and the scores weigh it.
//
// All phrases are matched in one pass over the hashes of a block's words. A phrase is found at
// its end: its last two words lead to it, and the words before are compared backwards. (An
// Aho-Corasick automaton would never look back, but building it takes ten times as long as
// reading the phrases.)

// A phrase counts on pages of its language, English phrases on all pages: outlets everywhere
// write "newsletter" and "share". Furniture of other languages counts as well, because a
// page's language is a guess and close relatives have the same phrases, but not where all words
// of a phrase are function words of the page's language: Norwegian "les" (read) opens French
// sentences. The language is known only after all words, so matches are noted and judged later.

// A PhraseClass is one kind of furniture. The comment of a class in lexicon.txt says what belongs
// to it.
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

// Hits counts the phrases of each class in one block. A word that ends several phrases of a class
// counts once.
type Hits [numPhraseClasses]uint8

func (h *Hits) add(classes uint32) {
	for ; classes != 0; classes &= classes - 1 {
		c := bits.TrailingZeros32(classes)
		if h[c] < 255 {
			h[c]++
		}
	}
}

// Lexicon holds phrases and stop words. It does not change after it is loaded.
type Lexicon struct {
	wordFilter hashFilter    // which hashes are in words
	pairFilter hashFilter    // which hashes are in pairs
	words      []lexiconWord // open addressing by hash
	pairs      []phrasePair  // open addressing by hash
	wholes     []wholePhrase // open addressing by hash
	phrases    []phrase      // phrases[0] is unused
	hashes     []uint32      // the words of all phrases
}

// lexiconWord is a stop word or a phrase of one word. The slot is empty if hash is 0.
type lexiconWord struct {
	hash   uint32
	phrase int32   // index into phrases, 0 if it is none
	stop   LangSet // languages in which it is a stop word
}

// phrasePair leads from two words to the phrases that end with them. The slot is empty if phrase
// is 0.
type phrasePair struct {
	hash   uint32 // pairHash of the words
	phrase int32  // index of the first one into phrases
}

// phrase is a phrase inside a block. The class sets have a bit for each PhraseClass.
type phrase struct {
	first, words int32  // hashes[first:first+words] are its words
	next         int32  // index of the next phrase with the same pair, 0 if there is none
	any          uint32 // classes for which it counts anywhere
	start        uint32 // classes for which it counts only as a block's first words
	tongues
}

// tongues are the languages of a phrase: those whose entries have it, and those in which all of
// its words are function words.
type tongues struct{ own, function LangSet }

// countIn reports whether the phrase counts on a page in one of some languages.
func (t tongues) countIn(langs LangSet) bool {
	return t.function&langs == 0 || t.own&langs != 0
}

// Match is a phrase in a block.
type Match struct {
	word    int32  // its last word
	classes uint32 // a bit for each PhraseClass
	tongues
}

// HitsIn counts the matches of one block that count on a page in a language. Langs is empty if
// it is not known.
func HitsIn(matches []Match, langs LangSet) Hits {
	var hits Hits
	var classes uint32 // of the phrases that end with the same word
	for i, m := range matches {
		if m.countIn(langs) {
			classes |= m.classes
		}
		if i+1 == len(matches) || matches[i+1].word != m.word {
			hits.add(classes)
			classes = 0
		}
	}
	return hits
}

// wholePhrase is a phrase that counts only as a whole block, so one hash of all its words is
// enough. Half of all phrases are of this kind, mainly menu entries. The slot is empty if classes
// is 0.
type wholePhrase struct {
	hash, classes uint32
	tongues
}

// hashFilter is a bit set that rejects most unknown hashes before a look-up in a large table.
type hashFilter [1 << 17 / 64]uint64

func (f *hashFilter) add(hash uint32)      { f[hash>>21] |= 1 << (hash >> 15 & 63) }
func (f *hashFilter) has(hash uint32) bool { return f[hash>>21]>>(hash>>15&63)&1 != 0 }

//go:embed lexicon.txt
var lexiconText []byte

//go:embed stopwords.txt
var stopWordText []byte

// Load returns the lexicon. All extractors share it.
var Load = sync.OnceValue(func() *Lexicon {
	l, err := parseLexicon(lexiconText, stopWordText)
	if err != nil {
		panic("extract: " + err.Error()) // the files are compiled in, and tested
	}
	return l
})

// maxPhraseWords is the length of the longest phrase. In Chinese, Japanese, Korean and Thai each
// character is a word.
const maxPhraseWords = 32

// MatchState is the state of matching one block.
type MatchState struct {
	Matches  []Match                // in the order of their last words
	words    int32                  // words so far
	sequence uint32                 // a hash of all of them
	last     [maxPhraseWords]uint32 // word i is at i%maxPhraseWords
}

// Reset prepares the state for the next block.
func (s *MatchState) Reset() {
	s.Matches, s.words, s.sequence = s.Matches[:0], 0, 0
}

// pairHash returns the hash of two words in sequence.
func pairHash(first, second uint32) uint32 { return (first*word.HashPrime ^ second) * 0x9E3779B1 }

// Step adds the next word of a block and returns the languages in which it is a stop word.
func (l *Lexicon) Step(s *MatchState, hash uint32) LangSet {
	pair := pairHash(s.last[uint32(s.words-1)%maxPhraseWords], hash)
	s.last[uint32(s.words)%maxPhraseWords] = hash
	s.words++
	s.sequence = pairHash(s.sequence, hash)

	var stop LangSet
	if l.wordFilter.has(hash) {
		w := &l.words[l.wordSlot(hash)]
		stop = w.stop
		s.found(&l.phrases[w.phrase])
	}
	if l.pairFilter.has(pair) {
		l.endingWith(pair, s)
	}
	return stop
}

// found records a phrase that ends at the last word.
func (s *MatchState) found(p *phrase) {
	classes := p.any
	if s.words == p.words {
		classes |= p.start
	}
	if classes != 0 {
		s.Matches = append(s.Matches, Match{s.words, classes, p.tongues})
	}
}

// endingWith records the phrases that end with the last word. Pair is the hash of the last two
// words.
func (l *Lexicon) endingWith(pair uint32, s *MatchState) {
	for i := l.pairs[l.pairSlot(pair)].phrase; i != 0; i = l.phrases[i].next {
		if p := &l.phrases[i]; p.words <= s.words && s.endsWith(l.hashes[p.first:p.first+p.words]) {
			s.found(p)
		}
	}
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

// Finish records the phrase that is the whole block. It is called once, after the last word. That
// phrase counts beside others that end with the word.
func (l *Lexicon) Finish(s *MatchState) {
	if s.words > maxPhraseWords {
		return
	}
	if w := &l.wholes[l.wholeSlot(s.sequence)]; w.classes != 0 {
		s.Matches = append(s.Matches, Match{s.words + 1, w.classes, w.tongues})
	}
}

// Stop returns the languages in which a word is a stop word.
func (l *Lexicon) Stop(hash uint32) LangSet {
	if !l.wordFilter.has(hash) {
		return 0
	}
	return l.words[l.wordSlot(hash)].stop
}

// wordSlot returns the slot of a word in l.words, or the slot to put it in.
func (l *Lexicon) wordSlot(hash uint32) uint32 {
	i := hash % wordSlots
	for l.words[i].hash != hash && l.words[i].hash != 0 {
		i = (i + 1) % wordSlots
	}
	return i
}

// pairSlot returns the slot of a pair in l.pairs, or the slot to put it in.
func (l *Lexicon) pairSlot(hash uint32) uint32 {
	i := hash % pairSlots
	for l.pairs[i].hash != hash && l.pairs[i].phrase != 0 {
		i = (i + 1) % pairSlots
	}
	return i
}

// wholeSlot returns the slot of a phrase in l.wholes, or the slot to put it in.
func (l *Lexicon) wholeSlot(hash uint32) uint32 {
	i := hash % wholeSlots
	for l.wholes[i].hash != hash && l.wholes[i].classes != 0 {
		i = (i + 1) % wholeSlots
	}
	return i
}
