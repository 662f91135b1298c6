package eval

// The figures of one page's text. Words are first mapped to small numbers, so that a shingle is
// an array of four numbers that a map can count without strings.

import "slices"

// PageScore is the agreement of one page's text with its gold.
type PageScore struct {
	ID    string
	Word  float64 // F1 of the bag of words, in lower case
	P, R  float64 // precision and recall of the shingles
	Exact bool    // the same words in the same order

	empty, emptyGold bool // no words: P or R is undefined
}

const shingleLen = 4

// shingle is four words in a row, as numbers from 1. A shorter text is one shingle, filled up
// with 0.
type shingle [shingleLen]uint32

// comparer compares texts. It reuses its tables from page to page; the words are those of the
// current page.
type comparer struct {
	ids      map[string]uint32 // of words, from 1
	lower    []uint32          // by id: the id of the word in lower case
	shingles map[shingle]int
	words    []int // by id: count

	gold, got []uint32
}

func newComparer() *comparer {
	return &comparer{ids: make(map[string]uint32), shingles: make(map[shingle]int)}
}

// compare scores the text got against the text gold.
func (c *comparer) compare(gold, got string) PageScore {
	clear(c.ids)
	c.lower = append(c.lower[:0], 0) // id 0 is no word
	c.gold = c.number(c.gold[:0], gold)
	c.got = c.number(c.got[:0], got)
	goldShingles, gotShingles := countShingles(c.gold), countShingles(c.got)
	common := c.commonShingles()
	s := PageScore{
		P:         share(common, gotShingles, goldShingles),
		R:         share(common, goldShingles, gotShingles),
		Exact:     slices.Equal(c.gold, c.got),
		empty:     gotShingles == 0,
		emptyGold: goldShingles == 0,
	}
	s.Word = c.wordF1()
	return s
}

// number appends the numbers of the words of text to ids.
func (c *comparer) number(ids []uint32, text string) []uint32 {
	eachToken(text, func(word string) { ids = append(ids, c.id(word)) })
	return ids
}

func (c *comparer) id(word string) uint32 {
	if id, ok := c.ids[word]; ok {
		return id
	}
	id := uint32(len(c.lower))
	c.ids[word] = id
	c.lower = append(c.lower, id)
	if l := lower(word); l != word {
		c.lower[id] = c.id(l)
	}
	return id
}

func countShingles(ids []uint32) int {
	if len(ids) == 0 {
		return 0
	}
	return max(1, len(ids)-shingleLen+1)
}

// commonShingles returns the size of the intersection of both texts' multisets.
func (c *comparer) commonShingles() int {
	clear(c.shingles)
	for i := range countShingles(c.gold) {
		c.shingles[shingleAt(c.gold, i)]++
	}
	common := 0
	for i := range countShingles(c.got) {
		s := shingleAt(c.got, i)
		if left := c.shingles[s]; left > 0 {
			c.shingles[s] = left - 1
			common++
		}
	}
	return common
}

func shingleAt(ids []uint32, i int) (s shingle) {
	copy(s[:], ids[i:])
	return s
}

// share returns common/whole. If both texts are empty they agree; if only one is, they do not.
func share(common, whole, other int) float64 {
	switch {
	case whole == common && other == common:
		return 1
	case whole == 0:
		return 0
	}
	return float64(common) / float64(whole)
}

func (c *comparer) wordF1() float64 {
	if len(c.gold) == 0 || len(c.got) == 0 {
		return oneIf(len(c.gold) == len(c.got))
	}
	common := c.commonWords()
	return f1(float64(common)/float64(len(c.got)), float64(common)/float64(len(c.gold)))
}

// commonWords returns the size of the intersection of both bags, in lower case.
func (c *comparer) commonWords() int {
	if cap(c.words) < len(c.lower) {
		c.words = make([]int, len(c.lower))
	}
	c.words = c.words[:len(c.lower)]
	clear(c.words)
	for _, id := range c.gold {
		c.words[c.lower[id]]++
	}
	common := 0
	for _, id := range c.got {
		if word := c.lower[id]; c.words[word] > 0 {
			c.words[word]--
			common++
		}
	}
	return common
}

// f1 returns the harmonic mean of precision and recall.
func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func oneIf(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}
