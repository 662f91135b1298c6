package meta

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/word"
)

// lineRow is one reason for or against a line as the headline of a text page.
type lineRow struct {
	name, doc string
	points    float32 // of a value of 1
	value     func(h *headRun, i int) float32
}

// lineRows are the reasons. Their points are those of a conditional logit over
// the lines of pages whose title is known.
var lineRows = [...]lineRow{
	{"lead", "share of its telling words that stand in the first paragraphs below", 2.5, (*headRun).leadShare},
	{"spread", "share of its telling words that stand in several blocks of the body", 3.1, (*headRun).spreadShare},
	{"several", "how many of its telling words the body has", 1.7, (*headRun).several},
	{"copied", "the same line stands above the body once more: in the bread crumbs, as the browser's title", 1, (*headRun).copied},
	{"printed", "another line holds it: the browser's title, a button that shares it", 1, (*headRun).printed},
	{"two words", "names of sections have two words", -2.6, (*headRun).twoWords},
	{"three words", "or three", -2.4, (*headRun).threeWords},
	{"few words", "or four, five", -1.6, (*headRun).fewWords},
	{"many words", "deks and captions have more than 20", -2, (*headRun).manyWords},
	{"longest", "it is longer than the lines above it: it ends the menu", .6, (*headRun).longest},
	{"set apart", "a blank line stands before it", 1.8, (*headRun).setApart},
	{"label below", "a byline or a date follows", 3, (*headRun).labelBelow},
	{"distance", "how far above the body it stands, as a power of two", -.4, (*headRun).distance},
	{"late", "share of the body's words that stand above it", -3.9, (*headRun).late},
	{"below another", "a line above it may be the headline: this one is the dek", -1.3, (*headRun).below},
	{"dek", "the line right above may be the headline, and is shorter: this one is the dek", -1.2, (*headRun).dek},
	{"body", "it was taken for text of the body", -2.5, (*headRun).inBody},
	{"sentence", "it ends in a full stop", -3.2, (*headRun).sentence},
	{"small letter", "it starts with a small letter", -1.2, (*headRun).small},
	{"numbered", "it starts with a number and a full stop: a head in the body, or a list of what follows", -1.6, (*headRun).numbered},
	{"label", "it is a byline or a date line", -1.1, (*headRun).isLabel},
	{"credit", "it ends with the credit of a picture", -1.8, (*headRun).credited},
}

func (h *headRun) leadShare(i int) float32 {
	lead := h.leadBelow(i)
	return h.share(func(w uint32) float32 {
		_, found := slices.BinarySearch(lead, w)
		return word.One(found)
	})
}

// spreadShare counts a word in full that four blocks have. The block's own words
// do not count where it was taken for text.
func (h *headRun) spreadShare(i int) float32 {
	own := h.ownCount(i)
	return h.share(func(w uint32) float32 { return float32(min(h.spread(w)-own, 4)) / 4 })
}

func (h *headRun) ownCount(i int) int {
	if h.known.Kept[i] && h.p.Blocks[i].Words >= runText {
		return 1
	}
	return 0
}

func (h *headRun) several(i int) float32 {
	own, n := h.ownCount(i), 0
	for _, w := range h.telling {
		if h.spread(w) > own {
			n++
		}
	}
	return float32(min(n, 6)) / 6
}

func (h *headRun) copied(i int) float32 {
	for j := h.from; j < h.to && j <= h.next[i+1-h.from]; j++ {
		if j != i && slices.Equal(h.wordsOf(j), h.wordsOf(i)) {
			return 1
		}
	}
	return 0
}

func (h *headRun) printed(i int) float32 {
	words := h.wordsOf(i)
	if len(words) < 3 {
		return 0
	}
	for j := h.from; j < h.to; j++ {
		if o := h.wordsOf(j); h.p.Blocks[j].Words <= runWhole && len(o) > len(words) && word.HoldsWords(o, words) {
			return 1
		}
	}
	return 0
}

func (h *headRun) wordsOf(i int) []uint32 {
	b := &h.p.Blocks[i]
	return h.p.Words[b.WordStart:b.WordEnd]
}

func (h *headRun) twoWords(i int) float32   { return word.One(h.words(i) == 2) }
func (h *headRun) threeWords(i int) float32 { return word.One(h.words(i) == 3) }
func (h *headRun) fewWords(i int) float32 {
	return word.One(h.words(i) == 4 || h.words(i) == 5)
}
func (h *headRun) manyWords(i int) float32 { return word.One(h.words(i) > 20) }

func (h *headRun) longest(i int) float32 {
	for j := max(0, i-3); j < i; j++ {
		if h.p.Blocks[j].Words >= h.p.Blocks[i].Words {
			return 0
		}
	}
	return 1
}

func (h *headRun) setApart(i int) float32 { return word.One(i == 0 || h.p.Blocks[i].Gap > 0) }

func (h *headRun) labelBelow(i int) float32 {
	return word.One(slices.Contains(h.label[i+1-h.from:min(i+1+runNear, h.to)-h.from], true))
}

func (h *headRun) distance(i int) float32 {
	return float32(math.Log2(float64(1 + h.next[i-h.from] - i)))
}

func (h *headRun) late(i int) float32 { return h.before[i-h.from] }

func (h *headRun) below(i int) float32 {
	best := float32(0)
	for j := max(h.from, i-3); j < i; j++ {
		best = max(best, h.likely[j-h.from])
	}
	return best
}

func (h *headRun) dek(i int) float32 {
	if i == h.from || h.words(i-1) >= h.words(i) {
		return 0
	}
	return h.likely[i-1-h.from]
}

func (h *headRun) inBody(i int) float32 { return word.One(h.known.Kept[i]) }

func (h *headRun) sentence(i int) float32 {
	b := &h.p.Blocks[i]
	if !b.Ends || b.Sentences == 0 {
		return 0
	}
	last, _ := utf8.DecodeLastRune(h.p.Text[b.Start:b.End])
	return word.One(last != '?' && last != '!' && last != '？' && last != '！')
}

func (h *headRun) small(i int) float32 {
	first, _ := utf8.DecodeRune(h.p.Text[h.p.Blocks[i].Start:])
	return word.One(unicode.IsLower(first))
}

func (h *headRun) numbered(i int) float32 {
	text := h.blockText(i)
	n := 0
	for n < len(text) && n < 3 && word.IsASCIIDigit(text[n]) {
		n++
	}
	return word.One(n > 0 && n < len(text) && text[n] == '.')
}

func (h *headRun) isLabel(i int) float32 { return word.One(h.label[i-h.from]) }
func (h *headRun) credited(i int) float32 {
	b := &h.p.Blocks[i]
	return word.One(byline.IsCredit(h.blockText(i)) || byline.CreditTail(h.p.Text[b.Start:b.End]))
}
