package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"winnow/extract/internal/word"
)

// This file reads the lexicon's two files. Each line is an entry: a language code, a colon and
// its items. A line that starts with white space continues the line before; a line that starts
// with # is a comment. In lexicon.txt the items are phrases separated by commas, below a line
// [class]; in stopwords.txt they are words separated by spaces.

// Table sizes: powers of two, about twice what the files fill. A test checks this.
const (
	wordSlots  = 1 << 14
	pairSlots  = 1 << 15
	wholeSlots = 1 << 14
)

func parseLexicon(phrases, stopWords []byte) (*Lexicon, error) {
	l := &Lexicon{
		words:   make([]lexiconWord, wordSlots),
		pairs:   make([]phrasePair, pairSlots),
		wholes:  make([]wholePhrase, wholeSlots),
		phrases: make([]phrase, 1, pairSlots/2),
		hashes:  make([]uint32, 0, len(phrases)/4),
	}
	if err := l.addStopWords(stopWords); err != nil {
		return nil, fmt.Errorf("stopwords.txt: %w", err)
	}
	if err := l.addPhrases(phrases); err != nil {
		return nil, fmt.Errorf("lexicon.txt: %w", err)
	}
	return l, nil
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

func (l *Lexicon) addPhrases(file []byte) error {
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
			if err := l.addItem(item, class, lang); err != nil {
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
func (l *Lexicon) addItem(item []byte, class PhraseClass, lang LangSet) error {
	first := len(l.hashes)
	scanner := word.Scanner{Text: item}
	for hash, ok := scanner.Next(); ok; hash, ok = scanner.Next() {
		l.hashes = append(l.hashes, hash)
	}
	words := l.hashes[first:]
	t := tongues{lang, l.functionIn(words)}
	switch bit := uint32(1) << class; {
	case len(words) == 0:
	case len(words) > maxPhraseWords:
		return fmt.Errorf("more than %d words: %s", maxPhraseWords, bytes.TrimSpace(item))
	case item[0] == '=':
		w := l.wholePhrase(words)
		w.classes |= bit
		w.add(t)
		l.hashes = l.hashes[:first]
	case item[0] == '^':
		p := l.phrase(words)
		p.start |= bit
		p.add(t)
	default:
		p := l.phrase(words)
		p.any |= bit
		p.add(t)
	}
	return nil
}

// add adds the languages of another entry with the same words.
func (t *tongues) add(o tongues) { t.own, t.function = t.own|o.own, t.function|o.function }

// functionIn returns the languages in which all words are function words.
func (l *Lexicon) functionIn(words []uint32) LangSet {
	all := ^LangSet(0)
	for _, hash := range words {
		all &= l.Stop(hash)
	}
	return all
}

// wholePhrase returns the entry of a phrase that is a whole block.
func (l *Lexicon) wholePhrase(words []uint32) *wholePhrase {
	sequence := uint32(0)
	for _, hash := range words {
		sequence = pairHash(sequence, hash)
	}
	w := &l.wholes[l.wholeSlot(sequence)]
	w.hash = sequence
	return w
}

// phrase returns the entry of a phrase whose words are the last ones of l.hashes. If another
// class or language has the same phrase, the words are removed again.
func (l *Lexicon) phrase(words []uint32) *phrase {
	head := l.head(words)
	first := len(l.hashes) - len(words)
	for i := *head; i != 0; i = l.phrases[i].next {
		p := &l.phrases[i]
		if slices.Equal(l.hashes[p.first:p.first+p.words], words) {
			l.hashes = l.hashes[:first]
			return p
		}
	}
	l.phrases = append(l.phrases, phrase{first: int32(first), words: int32(len(words)), next: *head})
	*head = int32(len(l.phrases) - 1)
	return &l.phrases[*head]
}

// head returns where the list of phrases starts that a phrase belongs to.
func (l *Lexicon) head(words []uint32) *int32 {
	last := words[len(words)-1]
	if len(words) == 1 {
		return &l.word(last).phrase
	}
	hash := pairHash(words[len(words)-2], last)
	l.pairFilter.add(hash)
	p := &l.pairs[l.pairSlot(hash)]
	p.hash = hash
	return &p.phrase
}

// word returns the entry of a word.
func (l *Lexicon) word(hash uint32) *lexiconWord {
	l.wordFilter.add(hash)
	w := &l.words[l.wordSlot(hash)]
	w.hash = hash
	return w
}

func (l *Lexicon) addStopWords(file []byte) error {
	return eachLexiconLine(file, func(line lexiconLine) error {
		set := LangSetOf(line.lang)
		if set == 0 {
			return errors.New("unknown language")
		}
		words := word.Scanner{Text: line.items}
		for hash, ok := words.Next(); ok; hash, ok = words.Next() {
			l.word(hash).stop |= set
		}
		return nil
	})
}
