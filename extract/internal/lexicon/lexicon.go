package lexicon

import (
	_ "embed"
	"math/bits"
	"sync"

	"winnow/extract/internal/table"
	"winnow/extract/internal/word"
)

// The lexicon has the phrases of furniture in 35 languages: of offers, newsletter pitches, cookie
// notices, related links, bylines. A phrase decides nothing alone. How often each class occurs in
// a block becomes a feature, and the scores weigh it.
//
// All phrases are matched in one pass over the hashes of a block's words. A phrase is found at
// its end: its last two words lead to it, and the words before are compared backwards. (An
// Aho-Corasick automaton would never look back, but its table is larger.)

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
	PhraseNetwork
	PhraseReader
	numPhraseClasses
)

// phraseClassNames are the section names of lexicon.txt.
var phraseClassNames = [numPhraseClasses]string{
	"offer", "period", "paywall", "newsletter", "related", "popular", "share", "comment", "cookie",
	"legal",
	"navigation", "advert", "caption", "byline", "bio", "updated", "media", "correction", "keypoints",
	"contact", "notice", "network", "reader",
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

// Lexicon holds phrases and stop words, as tables that are read in place. Make writes them.
type Lexicon struct {
	wordFilter hashFilter    // which hashes are in words
	pairFilter hashFilter    // which hashes are in pairs
	words      table.Map     // stop words and phrases of one word
	pairs      table.Map     // the last two words of phrases, by pairHash
	wholes     table.Map     // phrases that count only as a whole block, by one hash of all words
	phrases    table.Uint32s // phraseNumbers each; phrase 0 is unused
	hashes     table.Uint32s // the words of the phrases, in their order
}

// Numbers of a row of words.
const (
	wordStop   = 0 // the LangSet in which it is a stop word
	wordPhrase = 2 // index into phrases, 0 if it is none
)

// Numbers of a row of pairs: the phrases that end with the two words are in sequence.
const (
	pairPhrase  = 0 // the first one
	pairPhrases = 1 // how many
)

// Numbers of a row of wholes. Half of all phrases are of this kind, mainly menu entries.
const (
	wholeClasses  = 0 // a bit for each PhraseClass
	wholeOwn      = 1 // tongues
	wholeFunction = 3
)

// Numbers of a phrase inside a block.
const (
	phraseStart    = 0 // index of its first word into hashes
	phraseAny      = 1 // classes for which it counts anywhere
	phraseFirst    = 2 // classes for which it counts only as a block's first words
	phraseOwn      = 3 // tongues
	phraseFunction = 5
	phraseNumbers  = 7
)

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

// hashFilter is a bit set that rejects most unknown hashes before a look-up in a map.
type hashFilter table.Uint8s

const hashFilterSize = 1 << 17 / 8

func (f hashFilter) has(hash uint32) bool { return f[hash>>18]>>(hash>>15&7)&1 != 0 }

//go:embed lexicon.bin
var compiledIn string

// Load returns the lexicon. All extractors share it.
var Load = sync.OnceValue(func() *Lexicon { return read(compiledIn) })

// read returns the lexicon of a file that Make has made.
func read(file string) *Lexicon {
	r := table.NewReader(file)
	return &Lexicon{
		wordFilter: hashFilter(r.Uint8s()), pairFilter: hashFilter(r.Uint8s()),
		words: r.Map(), pairs: r.Map(), wholes: r.Map(),
		phrases: r.Uint32s(), hashes: r.Uint32s(),
	}
}

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

// SequenceHash returns one hash of all words of a phrase.
func SequenceHash(words []uint32) uint32 {
	sequence := uint32(0)
	for _, hash := range words {
		sequence = pairHash(sequence, hash)
	}
	return sequence
}

// Step adds the next word of a block and returns the languages in which it is a stop word.
func (l *Lexicon) Step(s *MatchState, hash uint32) LangSet {
	pair := pairHash(s.last[uint32(s.words-1)%maxPhraseWords], hash)
	s.last[uint32(s.words)%maxPhraseWords] = hash
	s.words++
	s.sequence = pairHash(s.sequence, hash)

	var stop LangSet
	if l.wordFilter.has(hash) {
		if w := l.words.Find(hash); w != "" {
			stop = LangSet(w.Uint64(wordStop))
			if phrase := w.Uint32(wordPhrase); phrase != 0 {
				s.found(l.phrase(phrase), s.words == 1)
			}
		}
	}
	if l.pairFilter.has(pair) {
		l.endingWith(pair, s)
	}
	return stop
}

// phrase returns the numbers of a phrase.
func (l *Lexicon) phrase(i uint32) table.Row {
	return l.phrases.Row(int(i)*phraseNumbers, phraseNumbers)
}

// found records a phrase that ends at the last word. Starts reports whether it starts the block.
func (s *MatchState) found(p table.Row, starts bool) {
	classes := p.Uint32(phraseAny)
	if starts {
		classes |= p.Uint32(phraseFirst)
	}
	if classes != 0 {
		s.Matches = append(s.Matches, Match{s.words, classes, tonguesOf(p, phraseOwn, phraseFunction)})
	}
}

// tonguesOf returns the languages that are numbers of a row.
func tonguesOf(r table.Row, own, function int) tongues {
	return tongues{LangSet(r.Uint64(own)), LangSet(r.Uint64(function))}
}

// endingWith records the phrases that end with the last word. Pair is the hash of the last two
// words.
func (l *Lexicon) endingWith(pair uint32, s *MatchState) {
	row := l.pairs.Find(pair)
	if row == "" {
		return
	}
	first := row.Uint32(pairPhrase)
	for i := first; i < first+row.Uint32(pairPhrases); i++ {
		p := l.phrase(i)
		from, to := p.Uint32(phraseStart), l.phrase(i+1).Uint32(phraseStart)
		if words := int32(to - from); words <= s.words && l.endsWith(s, from, to) {
			s.found(p, words == s.words)
		}
	}
}

// endsWith reports whether the last words are hashes[from:to].
func (l *Lexicon) endsWith(s *MatchState, from, to uint32) bool {
	for at := uint32(s.words); to > from; {
		at--
		to--
		if s.last[at%maxPhraseWords] != l.hashes.At(int(to)) {
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
	if w := l.wholes.Find(s.sequence); w != "" {
		s.Matches = append(s.Matches, Match{s.words + 1, w.Uint32(wholeClasses),
			tonguesOf(w, wholeOwn, wholeFunction)})
	}
}

// Stop returns the languages in which a word is a stop word.
func (l *Lexicon) Stop(hash uint32) LangSet {
	if !l.wordFilter.has(hash) {
		return 0
	}
	if w := l.words.Find(hash); w != "" {
		return LangSet(w.Uint64(wordStop))
	}
	return 0
}
