package date

import (
	_ "embed"
	"strings"
	"sync"
)

// The words of dates of all languages are in one table. Each token of a line is looked up once. The
// forms then ask for the phrases that start with it.

//go:embed dates.txt
var datesTxt string

// dateWords is the table of dates.txt, read when the first date is looked for.
var dateWords = sync.OnceValue(func() *phraseBook { return readPhrases(datesTxt) })

// wordKind is the role of a phrase in a date: one table of dates.txt, or several.
type wordKind uint8

const (
	noWord    wordKind = iota
	monthWord          // value 1 to 12; 13 to 24 for the Persian months
	labelWord          // value is a labelKind
	halfWord           // value is a half
	WeekWord
	joinsDateWord
	atWord
	hourWord
	unitWord
)

// half is AM, PM or another part of the day, which a clock of twelve hours needs.
type half = int

const (
	halfAM half = 1 + iota
	halfPM
	halfNoon
	halfNight
)

// jalaliMonths is added to the number of a Persian month.
const jalaliMonths = 12

// datePhrase is a word, or several, of one kind.
type datePhrase struct {
	lang  string
	rest  []string // its words after the first
	value int
	kind  wordKind
	own   bool  // only on pages in lang
	next  int32 // an earlier phrase with the same first word; 0 for none
}

// phraseBook finds phrases by their first word.
type phraseBook struct {
	last map[string]int32 // the last phrase of dates.txt with that first word
	list []datePhrase     // list[0] is none
}

func readPhrases(txt string) *phraseBook {
	b := &phraseBook{last: make(map[string]int32, 4096), list: make([]datePhrase, 1, 4096)}
	var buf []token
	for line := range strings.Lines(txt) {
		key, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		name, lang, _ := strings.Cut(key, " ")
		p := datePhrase{lang: lang}
		p.kind, p.value = tableOf(name)
		for names := range strings.SplitSeq(words, "|") { // months in their order
			for word := range strings.FieldsSeq(names) {
				word, p.own = strings.CutSuffix(word, "!")
				buf = tokenize(buf[:0], strings.ReplaceAll(word, "_", " "))
				b.add(p, buf)
			}
			p.value++
		}
	}
	return b
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
		return WeekWord, 0
	case "join":
		return joinsDateWord, 0
	case "at":
		return atWord, 0
	case "hour":
		return hourWord, 0
	case "unit":
		return unitWord, 0
	}
	panic("dates.txt: no table " + name)
}

func (b *phraseBook) add(p datePhrase, words []token) {
	first := words[0].text
	for _, w := range words[1:] {
		p.rest = append(p.rest, w.text)
	}
	p.next = b.last[first]
	b.last[first] = int32(len(b.list))
	b.list = append(b.list, p)
}

// Match returns the longest phrase of a kind that starts at token i, and the number of its tokens.
// Of several, the one of the page's language wins, otherwise the first in dates.txt.
func (d *dateScan) Match(kind wordKind, i int) (best datePhrase, n int) {
	if i < 0 || i >= len(d.tok) {
		return best, 0
	}
	for at := d.tok[i].phrase; at > 0; at = d.words.list[at].next {
		p := &d.words.list[at]
		if p.kind != kind || p.own && p.lang != d.lang || len(p.rest) < n-1 {
			continue
		}
		tie := len(p.rest) == n-1
		if tie && best.lang == d.lang && p.lang != d.lang || !d.continues(i+1, p.rest) {
			continue
		}
		best, n = *p, 1+len(p.rest)
	}
	return best, n
}

// continues reports whether the words follow from token i, with or without white space between them
// ("p.m.", "p. m.").
func (d *dateScan) continues(i int, words []string) bool {
	if i+len(words) > len(d.tok) {
		return false
	}
	for j, w := range words {
		if d.tok[i+j].text != w {
			return false
		}
	}
	return true
}
