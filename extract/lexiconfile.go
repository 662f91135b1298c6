package extract

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// How the lexicon's two files are read. Both have one entry a line, a language
// code, a colon and its items; a line that starts with white space goes on with
// the one before; # starts a comment line. Items are phrases parted by commas in
// lexicon.txt, below a [class] line, and words parted by spaces in stopwords.txt.

// Table sizes: powers of two, at least twice what the files fill. The tests
// watch that.
const (
	wordSlots = 1 << 15
	edgeSlots = 1 << 15
)

func parseLexicon(phrases, stopWords []byte) (*lexicon, error) {
	l := &lexicon{
		words: make([]lexiconWord, wordSlots),
		edges: make([]phraseEdge, edgeSlots),
		nodes: make([]phraseNode, 1, edgeSlots/2),
	}
	if err := l.addPhrases(phrases); err != nil {
		return nil, fmt.Errorf("lexicon.txt: %w", err)
	}
	if err := l.addStopWords(stopWords); err != nil {
		return nil, fmt.Errorf("stopwords.txt: %w", err)
	}
	l.linkFailures()
	return l, nil
}

// lexiconLine is a line of either file.
type lexiconLine struct {
	number int
	class  string // of a [class] line
	lang   string // of the line, or of the one that it goes on with
	items  []byte
}

// eachLexiconLine calls f for each line that is neither empty nor a comment.
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

func (l *lexicon) addPhrases(file []byte) error {
	class := numPhraseClasses
	return eachLexiconLine(file, func(line lexiconLine) error {
		if line.class != "" {
			class = phraseClassOf(line.class)
		}
		if class == numPhraseClasses {
			return errors.New("unknown class")
		}
		for item := range bytes.SplitSeq(line.items, []byte(",")) {
			l.addPhrase(item, class)
		}
		return nil
	})
}

// phraseClassOf returns the class of a name, numPhraseClasses if there is none.
func phraseClassOf(name string) phraseClass {
	for c, n := range phraseClassNames {
		if n == name {
			return phraseClass(c)
		}
	}
	return numPhraseClasses
}

// addPhrase adds an item of lexicon.txt: the words of a phrase, behind = if it
// counts as a whole block only, behind ^ if at a block's start only.
func (l *lexicon) addPhrase(item []byte, class phraseClass) {
	node := int32(0)
	words := wordScanner{text: item}
	for hash, ok := words.next(); ok; hash, ok = words.next() {
		node = l.grow(node, l.addWord(hash))
	}
	if node == 0 {
		return
	}
	n, bit := &l.nodes[node], uint32(1)<<class
	switch bytes.TrimSpace(item)[0] {
	case '=':
		n.whole |= bit
	case '^':
		n.start |= bit
	default:
		n.any |= bit
	}
}

// addWord returns the index of a word in l.words.
func (l *lexicon) addWord(hash uint32) int32 {
	bit := hash >> filterShift
	l.filter[bit/64] |= 1 << (bit % 64)
	slot := l.wordSlot(hash)
	l.words[slot].hash = hash
	return slot
}

// grow returns the node that a word leads to, a new one if there is none yet.
func (l *lexicon) grow(from, word int32) int32 {
	to := &l.words[word].first
	if from != 0 {
		e := &l.edges[l.edgeSlot(from, word)]
		e.from, e.word = from, word
		to = &e.to
	}
	if *to == 0 {
		*to = int32(len(l.nodes))
		l.nodes = append(l.nodes, phraseNode{depth: l.nodes[from].depth + 1})
	}
	return *to
}

// linkFailures sets the failure links, from short beginnings to long ones since
// each builds upon shorter ones.
func (l *lexicon) linkFailures() {
	for _, e := range l.edgesByDepth() {
		from, to := &l.nodes[e.from], &l.nodes[e.to]
		to.fail = l.follow(from.fail, e.word)
		to.any |= l.nodes[to.fail].any
	}
}

// edgesByDepth returns the edges in order of their nodes' depth (a counting sort).
func (l *lexicon) edgesByDepth() []phraseEdge {
	var ends [256]int32
	for _, n := range l.nodes {
		if n.depth > 1 {
			ends[n.depth]++
		}
	}
	total := int32(0)
	for d := range ends {
		ends[d], total = total, total+ends[d]
	}
	sorted := make([]phraseEdge, total)
	for _, e := range l.edges {
		if e.to != 0 {
			d := l.nodes[e.to].depth
			sorted[ends[d]] = e
			ends[d]++
		}
	}
	return sorted
}

func (l *lexicon) addStopWords(file []byte) error {
	return eachLexiconLine(file, func(line lexiconLine) error {
		set := langSetOf(line.lang)
		if set == 0 {
			return errors.New("unknown language")
		}
		words := wordScanner{text: line.items}
		for hash, ok := words.next(); ok; hash, ok = words.next() {
			l.words[l.addWord(hash)].stop |= set
		}
		return nil
	})
}
