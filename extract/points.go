package extract

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
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
	curves     []curve // by index into Features
	bias       [2]float32
	tokens     table // class words and tag paths, by distance from the block
	words      table // words of the text: in short blocks, in others
	switchCost float32
	confidence curve // of the expected F1; its points are what pages of that had
}

// Index into the two columns of points: what the surroundings of a block see
// of it, made of the block's own features alone; and the score.
const (
	near = iota
	final
)

// curve is a step function: points[final][i] for values below edges[i], the
// last beyond. Features of a block's surroundings have no near points.
type curve struct {
	edges  []float32
	points [2][]float32
}

// at returns the step that value lies on.
func (c *curve) at(value float32) int {
	lo, hi := 0, len(c.edges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if value < c.edges[mid] {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
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
var pointsText []byte

// defaultPoints are the ones compiled in.
var defaultPoints = sync.OnceValue(func() *Points {
	p, err := ReadPoints(bytes.NewReader(pointsText))
	if err != nil {
		panic("extract: points.txt: " + err.Error()) // a test reads it
	}
	return p
})

// ReadPoints reads points as `winnow fit` writes them. Lines are:
//
//	form html|text
//	switch COST
//	bias NEAR FINAL
//	confidence C0 E1 C1 E2 C2 …     by the expected F1 of a page
//	near FEATURE P0 E1 P1 E2 P2 …   points below edge E1, from E1, from E2, …
//	row FEATURE P0 E1 P1 …
//	token HASH NAME W0 W1 W2 W3     by distance from the block
//	word HASH NAME W0 W1            in short blocks, in others
//
// Features that no line names count nothing; a name that is no feature is an
// error. Empty lines and lines that start with # are passed over.
func ReadPoints(r io.Reader) (*Points, error) {
	rd := pointsReader{points: new(Points)}
	for f := range rd.points.forms {
		rd.points.forms[f].curves = make([]curve, len(Features))
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if err := rd.line(s.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	rd.endForm()
	return rd.points, s.Err()
}

type entry struct {
	hash uint32
	w    weights
}

type pointsReader struct {
	points        *Points
	form          *formPoints
	tokens, words []entry
}

func (r *pointsReader) line(s string) error {
	f := strings.Fields(s)
	if len(f) == 0 || f[0][0] == '#' {
		return nil
	}
	if f[0] == "form" && len(f) == 2 {
		return r.startForm(f[1])
	}
	if r.form == nil || len(f) < 2 {
		return fmt.Errorf("%q stands outside a form or is cut", f[0])
	}
	switch f[0] {
	case "switch":
		return parseFloats(f[1:], func(v []float32) error { r.form.switchCost = v[0]; return nil })
	case "bias":
		return parseFloats(f[1:], func(v []float32) error { copy(r.form.bias[:], v); return nil })
	case "confidence":
		return parseFloats(f[1:], func(v []float32) error {
			r.form.confidence.points[final], r.form.confidence.edges = splitCurve(v)
			return nil
		})
	case "near":
		return r.curve(near, f[1], f[2:])
	case "row":
		return r.curve(final, f[1], f[2:])
	case "token":
		return entryLine(&r.tokens, f[1:])
	case "word":
		return entryLine(&r.words, f[1:])
	}
	return fmt.Errorf("unknown line %q", f[0])
}

func (r *pointsReader) startForm(name string) error {
	r.endForm()
	switch name {
	case "html":
		r.form = &r.points.forms[FormHTML]
	case "text":
		r.form = &r.points.forms[FormText]
	default:
		return fmt.Errorf("unknown form %q", name)
	}
	return nil
}

// endForm puts the tokens read into tables of the right size.
func (r *pointsReader) endForm() {
	if r.form == nil {
		return
	}
	r.form.tokens, r.form.words = newTableOf(r.tokens), newTableOf(r.words)
	r.tokens, r.words = nil, nil
}

func newTableOf(entries []entry) table {
	t := newTable(len(entries))
	for _, e := range entries {
		t.put(e.hash, e.w)
	}
	return t
}

func (r *pointsReader) curve(column int, name string, nums []string) error {
	i := featureIndex(name)
	if i < 0 {
		return fmt.Errorf("unknown feature %q", name)
	}
	return parseFloats(nums, func(v []float32) error {
		c := &r.form.curves[i]
		points, edges := splitCurve(v)
		c.points[column] = points
		return c.merge(column, edges)
	})
}

// splitCurve parts points and edges, which lines have in turn.
func splitCurve(v []float32) (points, edges []float32) {
	for k := 1; k < len(v); k += 2 {
		points, edges = append(points, v[k-1]), append(edges, v[k])
	}
	return append(points, v[len(v)-1]), edges
}

// merge gives both columns of a curve the edges of either.
func (c *curve) merge(column int, edges []float32) error {
	one := curve{edges: edges}
	one.points[final] = c.points[column]
	if c.edges == nil {
		c.edges = edges
		return nil
	}
	both := unionEdges(c.edges, edges)
	old := *c
	c.points[column], c.points[1-column] = nil, nil
	for i := 0; i <= len(both); i++ {
		x := float32(-1e30)
		if i > 0 {
			x = both[i-1]
		}
		c.points[column] = append(c.points[column], one.points[final][one.at(x)])
		c.points[1-column] = append(c.points[1-column], old.points[1-column][old.at(x)])
	}
	c.edges = both
	return nil
}

func unionEdges(a, b []float32) []float32 {
	var u []float32
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0] < b[0]:
			u, a = append(u, a[0]), a[1:]
		case len(a) == 0 || b[0] < a[0]:
			u, b = append(u, b[0]), b[1:]
		default:
			u, a, b = append(u, a[0]), a[1:], b[1:]
		}
	}
	return u
}

func entryLine(to *[]entry, f []string) error {
	if len(f) < 3 || len(f) > 6 {
		return fmt.Errorf("a token has a hash, a name and up to four weights")
	}
	hash, err := strconv.ParseUint(f[0], 16, 32)
	if err != nil {
		return err
	}
	return parseFloats(f[2:], func(v []float32) error {
		e := entry{hash: uint32(hash)}
		copy(e.w[:], v)
		*to = append(*to, e)
		return nil
	})
}

func parseFloats(s []string, use func([]float32) error) error {
	v := make([]float32, len(s))
	for i := range s {
		x, err := strconv.ParseFloat(s[i], 32)
		if err != nil {
			return err
		}
		v[i] = float32(x)
	}
	if len(v) == 0 {
		return fmt.Errorf("numbers are missing")
	}
	return use(v)
}
