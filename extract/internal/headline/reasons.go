package headline

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/word"
)

// reason is one reason for or against a line as the headline of a text page.
type reason struct {
	name, doc string
	points    float32 // of a value of 1
	pace      pace
	value     func(f *Finder, i int) float32
}

// pace says how long a reason takes.
type pace bool

const (
	quick pace = false
	slow  pace = true // it reads other lines, or the line as text; its value is between 0 and 1
)

// reasons is the table of reasons. The points were fitted as a conditional logit over the lines of
// pages whose title is known.
var reasons = [...]reason{
	{"lead", "share of its topic words that are in the first paragraphs below", 2.5, quick,
		(*Finder).leadShare},
	{"spread", "share of its topic words that are in several blocks of the body", 3.1, quick,
		(*Finder).spreadShare},
	{"several", "how many of its topic words the body has", 1.7, quick, (*Finder).several},
	{"copied", "the same line is above the body once more: in the bread crumbs, as the " +
		"browser's title", 1, slow, (*Finder).copied},
	{"printed", "another line contains it: the browser's title, a button that shares it", 1, slow,
		(*Finder).printed},
	{"two words", "names of sections have two words", -2.6, quick, (*Finder).twoWords},
	{"three words", "names of sections have three words", -2.4, quick, (*Finder).threeWords},
	{"few words", "names of sections have four or five words", -1.6, quick, (*Finder).fewWords},
	{"many words", "deks and captions have more than 20", -2, quick, (*Finder).manyWords},
	{"longest", "it is longer than the lines above it: it ends the menu", .6, quick,
		(*Finder).longest},
	{"set apart", "a blank line is above it", 1.8, quick, (*Finder).setApart},
	{"opens the page", "it is the first line, and a paragraph with some of its words follows", 2,
		quick, (*Finder).opensPage},
	{"label below", "a byline or a date follows", 3, slow, (*Finder).labelBelow},
	{"distance", "how far above the body it is, as a power of two", -.4, quick, (*Finder).distance},
	{"late", "share of the body's words that are above it", -3.9, quick, (*Finder).late},
	{"below another", "a line above it may be the headline: this one is the dek", -1.3, slow,
		(*Finder).below},
	{"dek", "the line directly above may be the headline, and is shorter: this one is the dek", -1.2,
		slow, (*Finder).dek},
	{"body", "it was read as text of the body", -2.5, quick, (*Finder).inBody},
	{"sentence", "it ends in a full stop", -3.2, quick, (*Finder).sentence},
	{"small letter", "it starts with a small letter", -1.2, quick, (*Finder).small},
	{"numbered", "it starts with a number and a full stop: a head in the body, or a list of what " +
		"follows", -1.6, slow, (*Finder).numbered},
	{"label", "it is a byline or a date line", -1.1, slow, (*Finder).labelItself},
	{"credit", "it ends with a picture credit", -1.8, slow, (*Finder).credited},
}

func (f *Finder) leadShare(i int) float32 {
	f.readLead(i)
	return share(f.telling, func(w uint32) float32 { return word.One(f.inLead(w)) })
}

// spreadShare gives a word its full share if four blocks have it. The line's own words do not count
// if it was itself read as text.
func (f *Finder) spreadShare(i int) float32 {
	own := f.ownCount(i)
	return share(f.telling, func(w uint32) float32 { return float32(min(f.spread(w)-own, 4)) / 4 })
}

func (f *Finder) ownCount(i int) int {
	if f.input.Body[i] && f.Blocks[i].Words >= runText {
		return 1
	}
	return 0
}

func (f *Finder) several(i int) float32 {
	own, n := f.ownCount(i), 0
	for _, w := range f.telling {
		if f.spread(w) > own {
			n++
		}
	}
	return float32(min(n, 6)) / 6
}

func (f *Finder) copied(i int) float32 {
	own, last := &f.sets[i-f.from], min(f.to, f.next[i+1-f.from]+1)
	for k := range f.sets[:max(0, last-f.from)] {
		if j := f.from + k; f.sets[k].hash == own.hash && j != i &&
			slices.Equal(f.wordsOf(j), f.wordsOf(i)) {
			return 1
		}
	}
	return 0
}

func (f *Finder) printed(i int) float32 {
	words := f.wordsOf(i)
	if len(words) < 3 {
		return 0
	}
	own := &f.sets[i-f.from]
	for k := range f.sets {
		if !f.sets[k].holds(own) {
			continue
		}
		j := f.from + k
		if o := f.wordsOf(j); f.Blocks[j].Words <= runWhole && len(o) > len(words) &&
			word.HoldsWords(o, words) {
			return 1
		}
	}
	return 0
}

func (f *Finder) wordsOf(i int) []uint32 {
	b := &f.Blocks[i]
	return f.Words[b.WordStart:b.WordEnd]
}

func (f *Finder) twoWords(i int) float32   { return word.One(f.words(i) == 2) }
func (f *Finder) threeWords(i int) float32 { return word.One(f.words(i) == 3) }
func (f *Finder) fewWords(i int) float32 {
	return word.One(f.words(i) == 4 || f.words(i) == 5)
}
func (f *Finder) manyWords(i int) float32 { return word.One(f.words(i) > 20) }

func (f *Finder) longest(i int) float32 {
	for j := max(0, i-3); j < i; j++ {
		if f.Blocks[j].Words >= f.Blocks[i].Words {
			return 0
		}
	}
	return 1
}

func (f *Finder) setApart(i int) float32 { return word.One(i == 0 || f.Blocks[i].Gap > 0) }

func (f *Finder) opensPage(i int) float32 {
	return word.One(i == 0 && f.next[0] == 1 && f.leadShare(i) > 0)
}

func (f *Finder) labelBelow(i int) float32 {
	for j := i + 1; j < min(i+1+runNear, f.to); j++ {
		if f.isLabel(j) {
			return 1
		}
	}
	return 0
}

func (f *Finder) distance(i int) float32 {
	return float32(math.Log2(float64(1 + f.next[i-f.from] - i)))
}

func (f *Finder) late(i int) float32 { return f.before[i-f.from] }

func (f *Finder) below(i int) float32 {
	best := float32(0)
	for j := max(f.from, i-3); j < i; j++ {
		best = max(best, f.likelyAt(j))
	}
	return best
}

func (f *Finder) dek(i int) float32 {
	if i == f.from || f.words(i-1) >= f.words(i) {
		return 0
	}
	return f.likelyAt(i - 1)
}

func (f *Finder) inBody(i int) float32 { return word.One(f.input.Body[i]) }

func (f *Finder) sentence(i int) float32 {
	b := &f.Blocks[i]
	if !b.Ends || b.Sentences == 0 {
		return 0
	}
	last, _ := utf8.DecodeLastRune(f.Text[b.Start:b.End])
	return word.One(last != '?' && last != '!' && last != '？' && last != '！')
}

func (f *Finder) small(i int) float32 {
	first, _ := utf8.DecodeRune(f.Text[f.Blocks[i].Start:])
	return word.One(unicode.IsLower(first))
}

func (f *Finder) numbered(i int) float32 {
	text := f.lines.Text(i)
	n := 0
	for n < len(text) && n < 3 && word.IsASCIIDigit(text[n]) {
		n++
	}
	return word.One(n > 0 && n < len(text) && text[n] == '.')
}

func (f *Finder) labelItself(i int) float32 { return word.One(f.isLabel(i)) }

func (f *Finder) credited(i int) float32 {
	b := &f.Blocks[i]
	return word.One(f.lines.IsCredit(i) || byline.CreditTail(f.Text[b.Start:b.End]))
}
