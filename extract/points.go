package extract

import (
	_ "embed"
	"strings"
)

// Points are the fitted numbers of the scorecard: for each form of page a
// curve per feature, a table of what class words, tag paths and the words of
// the text are worth, and the switch cost. They are one text file, written by
// `winnow fit`, read by people, and compiled in from points.txt.
type Points struct {
	forms [2]formPoints // by Form
}

// formPoints are the points of one form of page.
type formPoints struct {
	curves     []curve    // by index into Features
	bias       [2]float32 // of the near score and of the score
	tokens     table      // class words and tag paths, by distance from the block
	words      table      // words of the text: in short blocks, in others
	switchCost float32    // of the start of a kept run
	credit     float32    // of running text
	confidence steps      // by the expected F1: what pages of that had
}

// Index into the columns of points. What the surroundings of a block see of it,
// near, is made of the block's own features alone. Its score is made of all, by
// the column of its length: what tells a label from a subhead is not what tells a
// caption from a paragraph.
const (
	near = iota
	short
	medium
	long
	numColumns
)

// Words from which on a block is of medium length, and is long.
const (
	mediumWords = 4
	longWords   = 15
)

// NumLengths is the number of length classes.
const NumLengths = numColumns - short

// LengthClass is the class of a block of this many words: short, medium or long.
func LengthClass(words int32) int {
	switch {
	case words < mediumWords:
		return 0
	case words < longWords:
		return 1
	}
	return 2
}

// lengthColumn is the column of points for blocks of this many words.
func lengthColumn(words int32) int { return short + LengthClass(words) }

// curve is a step function: points[i] for values below edges[i], the last beyond.
type curve struct {
	edges  []float32
	points [][numColumns]float32 // nil if the row has none
}

// at returns the points for a value.
func (c *curve) at(value float32) *[numColumns]float32 { return &c.points[stepOf(c.edges, value)] }

// steps is a step function of one number.
type steps struct{ edges, values []float32 }

func (s *steps) at(x float32) float32 { return s.values[stepOf(s.edges, x)] }

// stepOf returns the number of edges that a value reaches.
func stepOf(edges []float32, value float32) int {
	lo, hi := 0, len(edges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if value < edges[mid] {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// stepNear is stepOf, given a step that the value is likely on: that of the value
// before. Blocks beside each other have values beside each other.
func stepNear(edges []float32, value float32, step int) int {
	if (step == 0 || edges[step-1] <= value) && (step == len(edges) || value < edges[step]) {
		return step
	}
	return stepOf(edges, value)
}

// weights are a token's points by where it stands.
type weights [4]float32

// table holds weights by hash: open addressing, 0 for an empty slot.
type table struct {
	keys []uint32
	vals []weights
}

func (t *table) get(hash uint32) *weights {
	if len(t.keys) == 0 {
		return nil
	}
	mask := uint32(len(t.keys) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		switch t.keys[i] {
		case hash:
			return &t.vals[i]
		case 0:
			return nil
		}
	}
}

func newTable(n int) table {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return table{keys: make([]uint32, size), vals: make([]weights, size)}
}

func (t *table) put(hash uint32, w weights) {
	mask := uint32(len(t.keys) - 1)
	i := hash & mask
	for t.keys[i] != 0 && t.keys[i] != hash {
		i = (i + 1) & mask
	}
	t.keys[i], t.vals[i] = hash, w
}

//go:embed points.txt
var pointsText string

// compiledIn reads the points of a form, of which those of HTML come first.
func compiledIn(form Form, rows []pointsRow) *formPoints {
	text := pointsText
	at := strings.Index(text, "\nform text\n") + 1
	if form == FormHTML {
		text = text[:at]
	} else {
		text = text[at:]
	}
	p, _, err := readPoints(text, rows)
	if err != nil {
		panic("extract: points.txt: " + err.Error()) // a test reads it
	}
	return &p.forms[form]
}
