package date

import (
	"fmt"
	"strings"

	"winnow/extract/internal/table"
)

// This file makes dates.bin from dates.txt.

// A bookMaker collects the columns of a phraseBook.
type bookMaker struct {
	words               []string
	index               map[string]int // into words
	last                []uint16
	kinds, owned, value []uint8
	lang, next, rests   []uint16
	rest                []uint16
}

// madePhrase is what the phrases of a line share.
type madePhrase struct {
	lang  string
	kind  wordKind
	value int
	own   bool
}

// Make returns the tables of a phraseBook from the text of dates.txt.
func Make(txt string) ([]byte, error) {
	b := bookMaker{index: map[string]int{}}
	b.addPhrase(madePhrase{}, nil) // 0 means none
	for line := range strings.Lines(txt) {
		key, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		if err := b.addLine(key, words); err != nil {
			return nil, fmt.Errorf("dates.txt: %w", err)
		}
	}
	b.rests = append(b.rests, uint16(len(b.rest)))
	return b.tables(), nil
}

func (b *bookMaker) addLine(key, words string) error {
	name, lang, _ := strings.Cut(key, " ")
	p := madePhrase{lang: lang}
	if p.kind, p.value = tableOf(name); p.kind == noWord {
		return fmt.Errorf("no table %s", name)
	}
	for names := range strings.SplitSeq(words, "|") { // months in their order
		for word := range strings.FieldsSeq(names) {
			word, p.own = strings.CutSuffix(word, "!")
			b.add(p, tokenize(nil, strings.ReplaceAll(word, "_", " ")))
		}
		p.value++
	}
	return nil
}

// tableOf returns the kind of a table of dates.txt, and the value of its first phrase.
func tableOf(name string) (wordKind, int) {
	switch name {
	case "month":
		return monthWord, 1
	case "jalali":
		return monthWord, 1 + jalaliMonths
	case "published":
		return labelWord, int(LabelPublished)
	case "modified":
		return labelWord, int(LabelModified)
	case "copyright":
		return labelWord, int(LabelCopyright)
	case "other":
		return labelWord, int(labelOther)
	case "am":
		return halfWord, halfAM
	case "pm":
		return halfWord, halfPM
	case "noon":
		return halfWord, halfNoon
	case "night":
		return halfWord, halfNight
	case "weekday":
		return weekWord, 0
	case "join":
		return joinsDateWord, 0
	case "at":
		return atWord, 0
	case "hour":
		return hourWord, 0
	case "unit":
		return unitWord, 0
	}
	return noWord, 0
}

// add adds a phrase of these words.
func (b *bookMaker) add(p madePhrase, tokens []token) {
	var words []string
	for _, t := range tokens {
		words = append(words, t.text)
	}
	first := b.word(words[0])
	next := b.last[first]
	b.last[first] = uint16(len(b.kinds))
	b.addPhrase(p, words[1:])
	b.next[len(b.next)-1] = next
}

// addPhrase adds the next phrase, without its first word.
func (b *bookMaker) addPhrase(p madePhrase, rest []string) {
	owned := uint8(0)
	if p.own {
		owned = 1
	}
	b.kinds, b.value = append(b.kinds, uint8(p.kind)), append(b.value, uint8(p.value))
	b.owned, b.lang = append(b.owned, owned), append(b.lang, b.word(p.lang))
	b.next, b.rests = append(b.next, 0), append(b.rests, uint16(len(b.rest)))
	for _, word := range rest {
		b.rest = append(b.rest, b.word(word))
	}
}

// word returns the index of a word.
func (b *bookMaker) word(s string) uint16 {
	i, ok := b.index[s]
	if !ok {
		i = len(b.words)
		b.index[s] = i
		b.words, b.last = append(b.words, s), append(b.last, 0)
	}
	return uint16(i)
}

// tables writes what readBook reads.
func (b *bookMaker) tables() []byte {
	var w table.Writer
	w.Words(b.words)
	w.Uint16s(b.last)
	w.Uint8s(b.kinds)
	w.Uint8s(b.owned)
	w.Uint8s(b.value)
	w.Uint16s(b.lang)
	w.Uint16s(b.next)
	w.Uint16s(b.rests)
	w.Uint16s(b.rest)
	return w.Bytes()
}
