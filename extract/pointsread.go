package extract

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

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
// error. Empty lines and lines that start with # are passed over. A form without
// lines has the points compiled in: who fits on text pages alone has HTML pages
// still.
func ReadPoints(r io.Reader) (*Points, error) {
	points, seen, err := readPoints(r)
	if err != nil {
		return nil, err
	}
	for f := range seen {
		if !seen[f] {
			points.forms[f] = defaultPoints().forms[f]
		}
	}
	return points, nil
}

// readPoints is ReadPoints without that: it tells the forms that it has seen.
func readPoints(r io.Reader) (*Points, [2]bool, error) {
	rd := pointsReader{points: new(Points)}
	for f := range rd.points.forms {
		rd.points.forms[f].curves = make([]curve, len(Features))
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if err := rd.line(s.Text()); err != nil {
			return nil, rd.seen, fmt.Errorf("line %d: %w", n, err)
		}
	}
	rd.endForm()
	return rd.points, rd.seen, s.Err()
}

type entry struct {
	hash uint32
	w    weights
}

type pointsReader struct {
	points        *Points
	form          *formPoints
	seen          [2]bool // by Form
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
	case "credit":
		return parseFloats(f[1:], func(v []float32) error { r.form.credit = v[0]; return nil })
	case "bias":
		return parseFloats(f[1:], func(v []float32) error { copy(r.form.bias[:], v); return nil })
	case "confidence":
		c := &r.form.confidence
		return parseFloats(f[1:], func(v []float32) (err error) {
			c.points[final], c.edges, err = splitCurve(v)
			return err
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
		r.form, r.seen[FormHTML] = &r.points.forms[FormHTML], true
	case "text":
		r.form, r.seen[FormText] = &r.points.forms[FormText], true
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
	switch {
	case i < 0:
		return fmt.Errorf("unknown feature %q", name)
	case column == near && !Features[i].Near:
		return fmt.Errorf("%s is of the surroundings: it has no near points", name)
	case r.form.curves[i].points[column] != nil:
		return fmt.Errorf("%s has points already", name)
	}
	return parseFloats(nums, func(v []float32) error {
		points, edges, err := splitCurve(v)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		c := &r.form.curves[i]
		c.points[column] = points
		c.merge(column, edges)
		return nil
	})
}

// splitCurve parts points and edges, which lines have in turn.
func splitCurve(v []float32) (points, edges []float32, err error) {
	if len(v)%2 == 0 {
		return nil, nil, fmt.Errorf("no points from edge %v on", v[len(v)-1])
	}
	for k, x := range v {
		switch {
		case k%2 == 0:
			points = append(points, x)
		case len(edges) > 0 && x <= edges[len(edges)-1]:
			return nil, nil, fmt.Errorf("edge %v is out of order", x)
		default:
			edges = append(edges, x)
		}
	}
	return points, edges, nil
}

// merge gives both columns of a curve the edges of either.
func (c *curve) merge(column int, edges []float32) {
	one := curve{edges: edges}
	one.points[final] = c.points[column]
	if c.points[1-column] == nil {
		c.edges = edges
		return
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
	if hash == 0 {
		return fmt.Errorf("the hash of %s is 0", f[1])
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
		if x != x {
			return fmt.Errorf("%s is no number", s[i])
		}
		v[i] = float32(x)
	}
	if len(v) == 0 {
		return fmt.Errorf("numbers are missing")
	}
	return use(v)
}
