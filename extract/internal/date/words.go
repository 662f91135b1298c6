package date

import (
	_ "embed"
	"sync"

	"winnow/extract/internal/table"
)

// The words of dates of all languages are in one table. Each token of a line is looked up once. The
// forms then ask for the phrases that start with it.

//go:embed dates.bin
var compiledIn string

// dateWords returns the words of dates.txt.
var dateWords = sync.OnceValue(func() *phraseBook { return readBook(compiledIn) })

// wordKind is the role of a phrase in a date: one table of dates.txt, or several.
type wordKind uint8

const (
	noWord    wordKind = iota
	monthWord          // value 1 to 12; 13 to 24 for the Persian months
	labelWord          // value is a labelKind
	halfWord           // value is a half
	weekWord
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
	value int
}

// phraseBook finds phrases by their first word, as tables that are read in place. Make writes
// them.
type phraseBook struct {
	words table.Words   // of the phrases, and the languages
	last  table.Uint16s // by word: the last phrase of dates.txt with that first word, 0 for none
	kinds table.Uint8s  // by phrase, of which phrase 0 is none
	owned table.Uint8s  // 1: only on pages in the phrase's language
	value table.Uint8s
	lang  table.Uint16s // a word
	next  table.Uint16s // an earlier phrase with the same first word; 0 for none
	rests table.Uint16s // where its words after the first start in rest; ends with the next phrase's
	rest  table.Uint16s // words
}

func readBook(file string) *phraseBook {
	r := table.NewReader(file)
	return &phraseBook{
		words: r.Words(), last: r.Uint16s(), kinds: r.Uint8s(), owned: r.Uint8s(), value: r.Uint8s(),
		lang: r.Uint16s(), next: r.Uint16s(), rests: r.Uint16s(), rest: r.Uint16s(),
	}
}

// startingWith returns the last phrase that starts with a word, 0 if there is none.
func (b *phraseBook) startingWith(word string) int32 {
	if i := b.words.Find(word); i >= 0 {
		return int32(b.last.At(i))
	}
	return 0
}

// langOf returns the language of a phrase.
func (b *phraseBook) langOf(phrase int) string { return b.words.At(int(b.lang.At(phrase))) }

// restOf returns the words of a phrase after the first.
func (b *phraseBook) restOf(phrase int) table.Uint16s {
	return b.rest.Slice(int(b.rests.At(phrase)), int(b.rests.At(phrase+1)))
}

// match returns the longest phrase of a kind that starts at token i, and the number of its tokens.
// Of several, the one of the page's language wins, otherwise the first in dates.txt.
func (d *dateScan) match(kind wordKind, i int) (best datePhrase, n int) {
	if i < 0 || i >= len(d.tok) {
		return best, 0
	}
	b := d.words
	for at := int(d.tok[i].phrase); at > 0; at = int(b.next.At(at)) {
		if wordKind(b.kinds.At(at)) != kind {
			continue
		}
		lang, rest := b.langOf(at), b.restOf(at)
		if b.owned.At(at) != 0 && lang != d.lang && !d.hyphens || rest.Len() < n-1 {
			continue
		}
		tie := rest.Len() == n-1
		if tie && best.lang == d.lang && lang != d.lang || !d.continues(i+1, rest) {
			continue
		}
		best, n = datePhrase{lang, int(b.value.At(at))}, 1+rest.Len()
	}
	return best, n
}

// continues reports whether the words follow from token i, with or without white space between them
// ("p.m.", "p. m.").
func (d *dateScan) continues(i int, words table.Uint16s) bool {
	if i+words.Len() > len(d.tok) {
		return false
	}
	for j := range words.Len() {
		if d.tok[i+j].text != d.words.words.At(int(words.At(j))) {
			return false
		}
	}
	return true
}
