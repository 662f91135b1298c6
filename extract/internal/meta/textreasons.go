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
	Name, doc string
	points    float32 // of a value of 1
	Value     func(h *HeadRun, i int) float32
}

// LineRows are the reasons. Their points are those of a conditional logit over
// the lines of pages whose title is known.
var LineRows = [...]lineRow{
	{"lead", "share of its telling words that stand in the first paragraphs below", 2.5, (*HeadRun).leadShare},
	{"spread", "share of its telling words that stand in several blocks of the body", 3.1, (*HeadRun).spreadShare},
	{"several", "how many of its telling words the body has", 1.7, (*HeadRun).several},
	{"copied", "the same line stands above the body once more: in the bread crumbs, as the browser's title", 1, (*HeadRun).copied},
	{"printed", "another line holds it: the browser's title, a button that shares it", 1, (*HeadRun).printed},
	{"two words", "names of sections have two words", -2.6, (*HeadRun).twoWords},
	{"three words", "or three", -2.4, (*HeadRun).threeWords},
	{"few words", "or four, five", -1.6, (*HeadRun).fewWords},
	{"many words", "deks and captions have more than 20", -2, (*HeadRun).manyWords},
	{"longest", "it is longer than the lines above it: it ends the menu", .6, (*HeadRun).longest},
	{"set apart", "a blank line stands before it", 1.8, (*HeadRun).setApart},
	{"label below", "a byline or a date follows", 3, (*HeadRun).labelBelow},
	{"distance", "how far above the body it stands, as a power of two", -.4, (*HeadRun).distance},
	{"late", "share of the body's words that stand above it", -3.9, (*HeadRun).late},
	{"below another", "a line above it may be the headline: this one is the dek", -1.3, (*HeadRun).below},
	{"dek", "the line right above may be the headline, and is shorter: this one is the dek", -1.2, (*HeadRun).dek},
	{"body", "it was taken for text of the body", -2.5, (*HeadRun).inBody},
	{"sentence", "it ends in a full stop", -3.2, (*HeadRun).sentence},
	{"small letter", "it starts with a small letter", -1.2, (*HeadRun).small},
	{"numbered", "it starts with a number and a full stop: a head in the body, or a list of what follows", -1.6, (*HeadRun).numbered},
	{"label", "it is a byline or a date line", -1.1, (*HeadRun).isLabel},
	{"credit", "it ends with the credit of a picture", -1.8, (*HeadRun).credited},
}

func (h *HeadRun) leadShare(i int) float32 {
	lead := h.leadBelow(i)
	return h.share(func(w uint32) float32 {
		_, found := slices.BinarySearch(lead, w)
		return word.One(found)
	})
}

// spreadShare counts a word in full that four blocks have. The block's own words
// do not count where it was taken for text.
func (h *HeadRun) spreadShare(i int) float32 {
	own := h.ownCount(i)
	return h.share(func(w uint32) float32 { return float32(min(h.spread(w)-own, 4)) / 4 })
}

func (h *HeadRun) ownCount(i int) int {
	if h.C.Kept[i] && h.P.Blocks[i].Words >= runText {
		return 1
	}
	return 0
}

func (h *HeadRun) several(i int) float32 {
	own, n := h.ownCount(i), 0
	for _, w := range h.telling {
		if h.spread(w) > own {
			n++
		}
	}
	return float32(min(n, 6)) / 6
}

func (h *HeadRun) copied(i int) float32 {
	for j := h.from; j < h.to && j <= h.next[i+1-h.from]; j++ {
		if j != i && slices.Equal(h.wordsOf(j), h.wordsOf(i)) {
			return 1
		}
	}
	return 0
}

func (h *HeadRun) printed(i int) float32 {
	words := h.wordsOf(i)
	if len(words) < 3 {
		return 0
	}
	for j := h.from; j < h.to; j++ {
		if o := h.wordsOf(j); h.P.Blocks[j].Words <= runWhole && len(o) > len(words) && word.HoldsWords(o, words) {
			return 1
		}
	}
	return 0
}

func (h *HeadRun) wordsOf(i int) []uint32 {
	b := &h.P.Blocks[i]
	return h.P.Words[b.WordStart:b.WordEnd]
}

func (h *HeadRun) twoWords(i int) float32   { return word.One(h.words(i) == 2) }
func (h *HeadRun) threeWords(i int) float32 { return word.One(h.words(i) == 3) }
func (h *HeadRun) fewWords(i int) float32 {
	return word.One(h.words(i) == 4 || h.words(i) == 5)
}
func (h *HeadRun) manyWords(i int) float32 { return word.One(h.words(i) > 20) }

func (h *HeadRun) longest(i int) float32 {
	for j := max(0, i-3); j < i; j++ {
		if h.P.Blocks[j].Words >= h.P.Blocks[i].Words {
			return 0
		}
	}
	return 1
}

func (h *HeadRun) setApart(i int) float32 { return word.One(i == 0 || h.P.Blocks[i].Gap > 0) }

func (h *HeadRun) labelBelow(i int) float32 {
	return word.One(slices.Contains(h.label[i+1-h.from:min(i+1+runNear, h.to)-h.from], true))
}

func (h *HeadRun) distance(i int) float32 {
	return float32(math.Log2(float64(1 + h.next[i-h.from] - i)))
}

func (h *HeadRun) late(i int) float32 { return h.before[i-h.from] }

func (h *HeadRun) below(i int) float32 {
	best := float32(0)
	for j := max(h.from, i-3); j < i; j++ {
		best = max(best, h.likely[j-h.from])
	}
	return best
}

func (h *HeadRun) dek(i int) float32 {
	if i == h.from || h.words(i-1) >= h.words(i) {
		return 0
	}
	return h.likely[i-1-h.from]
}

func (h *HeadRun) inBody(i int) float32 { return word.One(h.C.Kept[i]) }

func (h *HeadRun) sentence(i int) float32 {
	b := &h.P.Blocks[i]
	if !b.Ends || b.Sentences == 0 {
		return 0
	}
	last, _ := utf8.DecodeLastRune(h.P.Text[b.Start:b.End])
	return word.One(last != '?' && last != '!' && last != '？' && last != '！')
}

func (h *HeadRun) small(i int) float32 {
	first, _ := utf8.DecodeRune(h.P.Text[h.P.Blocks[i].Start:])
	return word.One(unicode.IsLower(first))
}

func (h *HeadRun) numbered(i int) float32 {
	text := h.BlockText(i)
	n := 0
	for n < len(text) && n < 3 && word.IsASCIIDigit(text[n]) {
		n++
	}
	return word.One(n > 0 && n < len(text) && text[n] == '.')
}

func (h *HeadRun) isLabel(i int) float32 { return word.One(h.label[i-h.from]) }
func (h *HeadRun) credited(i int) float32 {
	b := &h.P.Blocks[i]
	return word.One(byline.IsCredit(h.BlockText(i)) || byline.CreditTail(h.P.Text[b.Start:b.End]))
}
