package charset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bit is the unit of costs: sixteenths of a bit. Costs are integers, so that a sum does not depend
// on its order.
const bit = 16

const (
	costASCII   = 4*bit + 8 // a letter or digit of ASCII inside a word
	costMark    = 6 * bit   // a quote, a dash and similar
	costSymbol  = 14 * bit  // any other sign
	costForeign = 16 * bit  // a letter of another script
	costBroken  = 24 * bit  // a character that text does not have

	costCapital  = 3 * bit // at the start of a word
	costShouting = 1*bit + 8
	costCamel    = 8 * bit // a capital after a small letter
	costMixed    = 7 * bit // letters of two scripts side by side
	costAccents  = 2 * bit // two accented Latin letters side by side
	costInside   = 6 * bit // a sign between two letters
)

// A tally counts one reading of the words: how often each character occurs, and the cost of the
// order they are in. All readings share it, those of the next page too: most of them have the same
// characters.
type tally struct {
	chars   []*char // of the reading
	index   map[rune]*char
	recent  [256]*char       // looked up before index: most words have few different characters
	order   int              // cost of the order, the same for all alphabets
	letters [scriptCount]int // letters that are not ASCII, by script
	high    []*char          // see weigh
}

// indexMost is how many characters a tally knows at most when a page begins. The readings of a page
// have some hundreds, those of many pages in Chinese some thousands.
const indexMost = 1 << 13

// reset prepares the tally for the readings of a page.
func (t *tally) reset() {
	if t.index == nil || len(t.index) > indexMost {
		*t = tally{index: make(map[rune]*char, 64)}
	}
}

// read decodes the words and counts their characters, in place of those of the reading before.
func (t *tally) read(cs charset, words []byte) *tally {
	for _, c := range t.chars {
		c.count = 0
	}
	t.chars, t.order, t.letters = t.chars[:0], 0, [scriptCount]int{}
	before, last := t.char(' '), t.char(' ')
	for text := cs.bytes(words, nil); len(text) > 0; {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		c := t.char(r)
		if c.count == 0 {
			t.chars = append(t.chars, c)
		}
		c.count++
		t.order += costAfter(before, last, c)
		if c.high {
			t.letters[c.script]++
		}
		before, last = last, c
	}
	return t
}

// char returns the tally's entry for r.
func (t *tally) char(r rune) *char {
	slot := &t.recent[r%int32(len(t.recent))]
	if *slot != nil && (*slot).r == r {
		return *slot
	}
	c := t.index[r]
	if c == nil {
		c = newChar(r)
		t.index[r] = c
	}
	*slot = c
	return c
}

// costAfter returns the cost of c after last, and of last after before.
func costAfter(before, last, c *char) int {
	switch {
	case c.script == noScript:
		return 0
	case last.script != noScript && last.script != c.script:
		return costMixed
	case last.script == latin && c.high && last.high:
		return costAccents + costCase(last, c)
	case last.oddSign && before.script != noScript && c.script < han:
		return costInside
	}
	return costCase(last, c)
}

// costCase returns the cost of c's case after last.
func costCase(last, c *char) int {
	switch {
	case !c.upper:
		return 0
	case last.upper:
		return costShouting
	case last.lower:
		return costCamel
	}
	return costCapital
}

// weigh returns the cost of a reading in the alphabet that fits it best. It tries only alphabets
// of the script that most of its letters have. ASCII and signs cost the same in all of them.
func (t *tally) weigh() int {
	same := t.order
	t.high = t.high[:0]
	for _, c := range t.chars {
		if c.hasFixedCost() {
			same += c.count * c.fixed
		} else {
			t.high = append(t.high, c)
		}
	}
	main := t.mainScript()
	best := -1
	for k := range alphabets()[main] {
		cost := same
		for _, c := range t.high {
			cost += c.count * c.costIn(main, k)
		}
		if best < 0 || cost < best {
			best = cost
		}
	}
	return best
}

func (t *tally) mainScript() scriptClass {
	main := latin
	for s := latin; s < scriptCount; s++ {
		if t.letters[s] > t.letters[main] {
			main = s
		}
	}
	return main
}

// A char is a character of a reading, with its properties and its count.
type char struct {
	r            rune
	small        rune // its lower case
	count        int
	script       scriptClass
	high         bool // not ASCII
	upper, lower bool
	oddSign      bool  // a sign that is never inside words
	fixed        int   // cost of a sign or of ASCII, the same in all alphabets
	costs        []int // of a letter that is not ASCII, by alphabet of its script
}

// hasFixedCost reports whether c costs the same in all alphabets.
func (c *char) hasFixedCost() bool { return !c.high || c.script == noScript }

// costIn returns the cost of a letter in alphabet k of a script, whatever is around it.
func (c *char) costIn(script scriptClass, k int) int {
	if c.script != script {
		return costForeign
	}
	return c.costs[k]
}

func newChar(r rune) *char {
	c := &char{
		r:       r,
		small:   unicode.ToLower(r),
		script:  scriptClassOf(r),
		high:    r >= utf8.RuneSelf,
		upper:   unicode.IsUpper(r),
		lower:   unicode.IsLower(r),
		oddSign: isOddSign(r),
		fixed:   costOfSign(r),
	}
	if !c.hasFixedCost() {
		for _, a := range alphabets()[c.script] {
			c.costs = append(c.costs, a.cost(c.small))
		}
	}
	return c
}

// textMarks are the signs that are not ASCII and occur in text of any language, with spaces and
// the joiners of Persian.
const textMarks = "\u00a0\u00ad\u3000\u200c\u200d\u200e\u200f“”‘’–—…«»„‚‹›©®™°§·•№€£¡¿²³×½" +
	"、。・「」『』（）【】《》〈〉，：；？！～．　々" + "،؛؟"

// costOfSign returns the cost of a character that is not a letter.
func costOfSign(r rune) int {
	switch {
	case r == ' ':
		return 0
	case r < utf8.RuneSelf:
		return costASCII
	case strings.ContainsRune(textMarks, r), unicode.Is(unicode.Mn, r):
		return costMark
	case r == utf8.RuneError, r < 0xa0, unicode.Is(unicode.Co, r), !unicode.IsPrint(r):
		return costBroken
	}
	return costSymbol
}

// isOddSign reports whether r is a sign that is never inside words.
func isOddSign(r rune) bool {
	if r < utf8.RuneSelf || scriptClassOf(r) != noScript || unicode.Is(unicode.Mn, r) {
		return false
	}
	return !strings.ContainsRune("\u00a0\u00ad\u200c\u200d’·–—", r)
}

// scriptClassOf returns the script of a letter, noScript for anything else.
func scriptClassOf(r rune) scriptClass {
	switch {
	case r < utf8.RuneSelf:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
	case r < 0x250:
		if unicode.IsLetter(r) && r != 'ª' && r != 'º' {
			return latin
		}
	case 0x370 <= r && r < 0x400:
		return greek
	case 0x400 <= r && r < 0x530:
		return cyrillic
	case 0x590 <= r && r < 0x600:
		return hebrew
	case 0x600 <= r && r < 0x700 && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)):
		return arabic
	case 0xe00 <= r && r < 0xe80:
		return thai
	case 0x3041 <= r && r < 0x3100, 0x4e00 <= r && r < 0xa000:
		return han
	case 0xac00 <= r && r < 0xd7a4:
		return hangul
	}
	return noScript
}
