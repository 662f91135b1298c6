package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"winnow/extract/internal/table"
	"winnow/extract/internal/word"
)

// This file makes lexicon.bin from the lexicon's two files. Each line is an entry: a language
// code, a colon and its items. A line that starts with white space continues the line before; a
// line that starts with # is a comment. In lexicon.txt the items are phrases separated by commas,
// below a line [class]; in stopwords.txt they are words separated by spaces.

// A maker collects phrases and stop words.
type maker struct {
	words  map[uint32]*madeWord
	pairs  map[uint32][]*madePhrase // by the pairHash of their last two words
	wholes map[uint32]*madeWhole    // by the hash of all words
}

type madeWord struct {
	madePhrase
	stop LangSet
}

// madePhrase is a phrase inside a block.
type madePhrase struct {
	words      []uint32
	any, first uint32 // classes, as in phraseAny and phraseFirst
	tongues
}

// madeWhole is a phrase that is a whole block.
type madeWhole struct {
	classes uint32
	tongues
}

// Make returns the tables of a Lexicon from the text of lexicon.txt and stopwords.txt.
func Make(phrases, stopWords []byte) ([]byte, error) {
	m := maker{map[uint32]*madeWord{}, map[uint32][]*madePhrase{}, map[uint32]*madeWhole{}}
	if err := m.addStopWords(stopWords); err != nil {
		return nil, fmt.Errorf("stopwords.txt: %w", err)
	}
	if err := m.addPhrases(phrases); err != nil {
		return nil, fmt.Errorf("lexicon.txt: %w", err)
	}
	return m.tables(), nil
}

// lexiconLine is one line of either file.
type lexiconLine struct {
	number int
	class  string // of the last [class] line
	lang   string // of the line, or of the line that it continues
	items  []byte
}

// eachLexiconLine calls f for each line that is not empty and not a comment.
func eachLexiconLine(file []byte, f func(lexiconLine) error) error {
	var line lexiconLine
	for text := range bytes.Lines(file) {
		line.number++
		if text[0] == '#' || len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		if err := line.read(text); err != nil {
			return fmt.Errorf("line %d: %w", line.number, err)
		}
		if err := f(line); err != nil {
			return fmt.Errorf("line %d: %w", line.number, err)
		}
	}
	return nil
}

func (l *lexiconLine) read(text []byte) error {
	l.class, l.items = "", text
	switch text[0] {
	case ' ', '\t':
		if l.lang == "" {
			return errors.New("no language before")
		}
		return nil
	case '[':
		l.lang, l.items = "", nil
		l.class = strings.Trim(string(text), "[] \r\n")
		return nil
	}
	lang, items, ok := bytes.Cut(text, []byte(":"))
	if !ok {
		return errors.New("neither a class nor a language")
	}
	l.lang, l.items = string(lang), items
	return nil
}

func (m *maker) addPhrases(file []byte) error {
	class := numPhraseClasses
	return eachLexiconLine(file, func(line lexiconLine) error {
		if line.class != "" {
			class = phraseClassOf(line.class)
		}
		if class == numPhraseClasses {
			return errors.New("unknown class")
		}
		lang := LangSetOf(line.lang)
		if lang == 0 && line.class == "" {
			return errors.New("unknown language")
		}
		for len(line.items) > 0 {
			var item []byte
			item, line.items = cutItem(line.items)
			if err := m.addItem(item, class, lang); err != nil {
				return err
			}
		}
		return nil
	})
}

// cutItem returns the text up to the next comma, and the text after it.
func cutItem(items []byte) (item, rest []byte) {
	for len(items) > 0 && items[0] <= ' ' {
		items = items[1:]
	}
	if end := bytes.IndexByte(items, ','); end >= 0 {
		return items[:end], items[end+1:]
	}
	return items, nil
}

// phraseClassOf returns the class with a name, numPhraseClasses if there is none.
func phraseClassOf(name string) PhraseClass {
	for c, n := range phraseClassNames {
		if n == name {
			return PhraseClass(c)
		}
	}
	return numPhraseClasses
}

// addItem adds an item of lexicon.txt: the words of a phrase. After = the phrase counts only as a
// whole block, after ^ only at the start of a block.
func (m *maker) addItem(item []byte, class PhraseClass, lang LangSet) error {
	var words []uint32
	scanner := word.Scanner{Text: item}
	for hash, ok := scanner.Next(); ok; hash, ok = scanner.Next() {
		words = append(words, hash)
	}
	t := tongues{lang, m.functionIn(words)}
	if class == PhraseReader { // Dutch "u" is half of U.S., French "dit" is no Danish "your"
		t.function = ^lang
	}
	switch bit := uint32(1) << class; {
	case len(words) == 0:
	case len(words) > maxPhraseWords:
		return fmt.Errorf("more than %d words: %s", maxPhraseWords, bytes.TrimSpace(item))
	case item[0] == '=':
		w := entryOf(m.wholes, SequenceHash(words))
		w.classes |= bit
		w.add(t)
	case item[0] == '^':
		p := m.phrase(words)
		p.first |= bit
		p.add(t)
	default:
		p := m.phrase(words)
		p.any |= bit
		p.add(t)
	}
	return nil
}

// add adds the languages of another entry with the same words.
func (t *tongues) add(o tongues) { t.own, t.function = t.own|o.own, t.function|o.function }

// functionIn returns the languages in which all words are function words.
func (m *maker) functionIn(words []uint32) LangSet {
	all := ^LangSet(0)
	for _, hash := range words {
		stop := LangSet(0)
		if w := m.words[hash]; w != nil {
			stop = w.stop
		}
		all &= stop
	}
	return all
}

// entryOf returns the entry of a hash.
func entryOf[V any](m map[uint32]*V, hash uint32) *V {
	if m[hash] == nil {
		m[hash] = new(V)
	}
	return m[hash]
}

// phrase returns the entry of a phrase. Classes and languages with the same phrase share it.
func (m *maker) phrase(words []uint32) *madePhrase {
	last := len(words) - 1
	if last == 0 {
		p := &entryOf(m.words, words[0]).madePhrase
		p.words = words
		return p
	}
	pair := pairHash(words[last-1], words[last])
	for _, p := range m.pairs[pair] {
		if slices.Equal(p.words, words) {
			return p
		}
	}
	p := &madePhrase{words: words}
	m.pairs[pair] = append(m.pairs[pair], p)
	return p
}

func (m *maker) addStopWords(file []byte) error {
	return eachLexiconLine(file, func(line lexiconLine) error {
		set := LangSetOf(line.lang)
		if set == 0 {
			return errors.New("unknown language")
		}
		words := word.Scanner{Text: line.items}
		for hash, ok := words.Next(); ok; hash, ok = words.Next() {
			entryOf(m.words, hash).stop |= set
		}
		return nil
	})
}

// tables writes what read reads.
func (m *maker) tables() []byte {
	var phrases phraseList
	phrases.add(new(madePhrase)) // 0 means none
	var words, pairs, wholes [][]uint32
	for _, hash := range slices.Sorted(maps.Keys(m.words)) {
		w := m.words[hash]
		row := append([]uint32{hash}, halves(w.stop)...)
		words = append(words, append(row, phrases.addWord(&w.madePhrase)))
	}
	for _, hash := range slices.Sorted(maps.Keys(m.pairs)) {
		list := m.pairs[hash]
		pairs = append(pairs, []uint32{hash, phrases.count(), uint32(len(list))})
		for _, p := range list {
			phrases.add(p)
		}
	}
	for hash, w := range m.wholes {
		wholes = append(wholes, append([]uint32{hash, w.classes}, w.numbers()...))
	}
	phrases.add(new(madePhrase)) // the last one's end
	var w table.Writer
	w.Uint8s(filterOf(m.words))
	w.Uint8s(filterOf(m.pairs))
	w.Map(words)
	w.Map(pairs)
	w.Map(wholes)
	w.Uint32s(phrases.numbers)
	w.Uint32s(phrases.hashes)
	return w.Bytes()
}

// phraseList makes the columns phrases and hashes.
type phraseList struct{ numbers, hashes []uint32 }

func (l *phraseList) count() uint32 { return uint32(len(l.numbers) / phraseNumbers) }

func (l *phraseList) add(p *madePhrase) {
	l.numbers = append(l.numbers, uint32(len(l.hashes)), p.any, p.first)
	l.numbers = append(l.numbers, p.tongues.numbers()...)
	l.hashes = append(l.hashes, p.words...)
}

// addWord adds a phrase of one word and returns its index, 0 if the word is no phrase.
func (l *phraseList) addWord(p *madePhrase) uint32 {
	if p.any|p.first == 0 {
		return 0
	}
	l.add(p)
	return l.count() - 1
}

// numbers returns the languages as numbers of a row.
func (t tongues) numbers() []uint32 { return append(halves(t.own), halves(t.function)...) }

// halves returns a set as numbers of a row.
func halves(s LangSet) []uint32 { return []uint32{uint32(s), uint32(s >> 32)} }

// filterOf returns the hashFilter of the keys of a map.
func filterOf[V any](m map[uint32]V) []uint8 {
	filter := make([]uint8, hashFilterSize)
	for hash := range m {
		filter[hash>>18] |= 1 << (hash >> 15 & 7)
	}
	return filter
}
