package byline

import (
	"fmt"
	"strings"

	"winnow/extract/internal/table"
)

// This file makes bylines.bin from bylines.txt.

// A wordMaker collects the lists of bylineWords.
type wordMaker struct {
	opens        map[string]int // index into open
	open         []string
	colon        []uint8
	most         int
	first, start []uint8
	lists        map[string][]string // the other lists, by name
}

// Make returns the tables of bylineWords from the text of bylines.txt.
func Make(txt string) ([]byte, error) {
	m := wordMaker{opens: map[string]int{}, first: make([]uint8, 1<<16/8),
		start: make([]uint8, startBits/8), lists: map[string][]string{}}
	for line := range strings.Lines(txt) {
		list, words, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.SplitSeq(strings.TrimSpace(words), ", ") {
			if err := m.add(list, word); err != nil {
				return nil, err
			}
		}
	}
	return m.tables(), nil
}

func (m *wordMaker) add(list, word string) error {
	switch list {
	case "open":
		m.addOpener(word)
	case "close", "photo", "age", "role", "job", "post", "rank", "wires":
		m.lists[list] = append(m.lists[list], word)
	default:
		return fmt.Errorf("bylines.txt: unknown list %q", list)
	}
	return nil
}

// addOpener adds a word that opens a byline. One without a colon counts before all that one with a
// colon counts before.
func (m *wordMaker) addOpener(word string) {
	bare, colon := strings.CutSuffix(word, ":")
	i, ok := m.opens[bare]
	if !ok {
		i = len(m.open)
		m.opens[bare] = i
		m.open, m.colon = append(m.open, bare), append(m.colon, 1)
	}
	if !colon {
		m.colon[i] = 0
	}
	for _, s := range []string{bare, strings.ToUpper(bare)} {
		at, bit := firstBit(byteStart(s))
		m.first[at] |= bit
	}
	if letters, ok := startLetters(bare); ok {
		at, bit := startBit(letters)
		m.start[at] |= bit
	}
	m.most = max(m.most, len(bare))
}

// tables writes what readWords reads.
func (m *wordMaker) tables() []byte {
	var w table.Writer
	w.Words(m.open)
	w.Uint8s(m.colon)
	w.Uint32s([]uint32{uint32(m.most)})
	w.Uint8s(m.first)
	w.Uint8s(m.start)
	w.Strings(m.lists["close"])
	w.Words(unique(m.lists["role"]))
	w.Strings(m.lists["photo"])
	w.Strings(m.lists["age"])
	for _, list := range []string{"job", "post", "rank", "wires"} {
		w.Words(unique(m.lists[list]))
	}
	return w.Bytes()
}

// unique returns the different words of a list.
func unique(list []string) []string {
	seen := map[string]bool{}
	var words []string
	for _, word := range list {
		if !seen[word] {
			words = append(words, word)
		}
		seen[word] = true
	}
	return words
}
