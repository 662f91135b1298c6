package points

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"winnow/extract/internal/page"
)

// Read reads the points of rows as `winnow fit` writes them. Lines are:
//
//	form html|text
//	switch COST SECOND              SECOND only if there is a second stage
//	lines LABEL START CLOSE FIRST LAST GAP  of text pages: see LineCosts
//	bias NEAR SCORE
//	confidence C0 E1 C1 E2 C2 …     by the expected F1 of a page
//	near FEATURE P0 E1 P1 E2 P2 …   points below edge E1, from E1, from E2, …
//	row FEATURE P0 E1 P1 …
//	short FEATURE P0 E1 P1 …        added to the row's for blocks of that length
//	medium FEATURE P0 E1 P1 …
//	long FEATURE P0 E1 P1 …
//	second FEATURE P0 E1 P1 …       of the second stage
//	heading FEATURE P0 E1 P1 …      added to the second's for blocks that are such
//	item FEATURE P0 E1 P1 …
//	label FEATURE P0 E1 P1 …
//	text FEATURE P0 E1 P1 …
//	token HASH NAME W0 W1 W2 W3     by distance from the block
//	word HASH NAME W0 W1            in short blocks, in others
//
// Features that no line names count nothing; a name that is no feature is an
// error. Empty lines and lines that start with # are passed over. A form without
// lines has the points compiled in: who fits on text pages alone has HTML pages
// still. A file without any form is an error.
func Read(r io.Reader, rows []Row) (*Points, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	points, seen, err := readPoints(string(text), rows)
	if err != nil {
		return nil, err
	}
	if seen == [2]bool{} {
		return nil, errors.New("no points in it")
	}
	for f := range seen {
		if !seen[f] {
			points.Forms[f] = *CompiledIn(page.Form(f), rows)
		}
	}
	return points, nil
}

// readPoints is Read without the points compiled in. It also returns which forms it has read.
func readPoints(text string, rows []Row) (*Points, [2]bool, error) {
	rd := pointsReader{points: new(Points), rows: rows}
	for f := range rd.points.Forms {
		rd.points.Forms[f].Curves = make([]Curve, len(rows))
	}
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		if err := rd.line(line); err != nil {
			return nil, rd.seen, fmt.Errorf("line %d: %w", n, err)
		}
	}
	rd.endForm()
	return rd.points, rd.seen, nil
}

// Row is a row of the scorecard that may have points.
type Row struct {
	Name   string
	Near   bool // it may have near points
	Second bool // it is of the second stage
}

type pointsReader struct {
	rows          []Row
	points        *Points
	form          *FormPoints
	seen          [2]bool // by Form
	tokens, words []entry
	curves        map[[2]string]bool // lines read, by word and feature

	fields  []string  // of the line
	numbers []float32 // in it
}

func (r *pointsReader) line(s string) error {
	r.fields = r.fields[:0]
	for field := range strings.FieldsSeq(s) {
		r.fields = append(r.fields, field)
	}
	f := r.fields
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
		return r.parseFloats(f[1:], func(v []float32) error {
			r.form.SwitchCost = v[0]
			if r.form.Second = len(v) > 1; r.form.Second {
				r.form.Switch2 = v[1]
			}
			return nil
		})
	case "credit":
		return r.parseFloats(f[1:], func(v []float32) error { r.form.Credit = v[0]; return nil })
	case "lines":
		return r.parseFloats(f[1:], func(v []float32) error {
			if len(v) != 6 {
				return fmt.Errorf("lines has %d costs, want 6", len(v))
			}
			r.form.Lines = LineCosts{v[0], v[1], v[2], v[3], v[4], v[5]}
			return nil
		})
	case "bias":
		return r.parseFloats(f[1:], func(v []float32) error { copy(r.form.Bias[:], v); return nil })
	case "confidence":
		return r.parseFloats(f[1:], func(v []float32) (err error) {
			r.form.Confidence, err = splitCurve(v)
			return err
		})
	case "near", "row", "short", "medium", "long", "second", "heading", "item", "label", "text":
		return r.curve(f[0], f[1], f[2:])
	case "token":
		return r.entryLine(&r.tokens, f[1:])
	case "word":
		return r.entryLine(&r.words, f[1:])
	}
	return fmt.Errorf("unknown line %q", f[0])
}

func (r *pointsReader) startForm(name string) error {
	r.endForm()
	r.curves = map[[2]string]bool{}
	switch name {
	case "html":
		r.form, r.seen[page.FormHTML] = &r.points.Forms[page.FormHTML], true
	case "text":
		r.form, r.seen[page.FormText] = &r.points.Forms[page.FormText], true
	default:
		return fmt.Errorf("unknown form %q", name)
	}
	return nil
}

// endForm copies the tokens that were read into tables of the right size.
func (r *pointsReader) endForm() {
	if r.form == nil {
		return
	}
	r.form.Tokens = newWeightTable(r.tokens, tokenWeights)
	r.form.Words = newWeightTable(r.words, wordWeights)
	r.tokens, r.words = nil, nil
}

// curveColumns are the columns that a line adds to.
var curveColumns = map[string][]int{
	"near": {Near}, "row": {Short, Medium, Long}, "short": {Short}, "medium": {Medium}, "long": {Long},
	"second": {Heading, Item, Label, Text}, "heading": {Heading}, "item": {Item}, "label": {Label},
	"text": {Text},
}

// isSecond reports whether lines of a word are of the second stage.
func isSecond(word string) bool {
	switch word {
	case "second", "heading", "item", "label", "text":
		return true
	}
	return false
}

func (r *pointsReader) curve(word, name string, nums []string) error {
	i := slices.IndexFunc(r.rows, func(row Row) bool { return row.Name == name })
	switch {
	case i < 0:
		return fmt.Errorf("unknown feature %q", name)
	case isSecond(word) != r.rows[i].Second:
		return fmt.Errorf("%s has no %s points: it is of the other stage", name, word)
	case word == "near" && !r.rows[i].Near:
		return fmt.Errorf("%s is of the surroundings: it has no near points", name)
	case r.curves[[2]string{word, name}]:
		return fmt.Errorf("%s has points already", name)
	}
	r.curves[[2]string{word, name}] = true
	return r.parseFloats(nums, func(v []float32) error {
		s, err := splitCurve(v)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		r.form.Curves[i].add(&s, curveColumns[word])
		return nil
	})
}

// splitCurve separates points and edges, which alternate in a line.
func splitCurve(v []float32) (s steps, err error) {
	if len(v)%2 == 0 {
		return s, fmt.Errorf("no points from edge %v on", v[len(v)-1])
	}
	for k, x := range v {
		switch {
		case k%2 == 0:
			s.Values = append(s.Values, x)
		case len(s.edges) > 0 && x <= s.edges[len(s.edges)-1]:
			return s, fmt.Errorf("edge %v is out of order", x)
		default:
			s.edges = append(s.edges, x)
		}
	}
	return s, nil
}

// add adds steps to some columns of a curve.
func (c *Curve) add(s *steps, columns []int) {
	old := *c
	c.Edges, c.Points = unionEdges(old.Edges, s.edges), nil
	for i := 0; i <= len(c.Edges); i++ {
		x := float32(math.Inf(-1))
		if i > 0 {
			x = c.Edges[i-1]
		}
		var p [NumColumns]float32
		if old.Points != nil {
			p = *old.At(x)
		}
		for _, k := range columns {
			p[k] += s.At(x)
		}
		c.Points = append(c.Points, p)
	}
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

func (r *pointsReader) entryLine(to *[]entry, f []string) error {
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
	return r.parseFloats(f[2:], func(v []float32) error {
		e := entry{hash: uint32(hash)}
		copy(e.w[:], v)
		*to = append(*to, e)
		return nil
	})
}

// parseFloats calls use with the numbers. Use must not keep the slice.
func (r *pointsReader) parseFloats(s []string, use func([]float32) error) error {
	r.numbers = r.numbers[:0]
	for _, number := range s {
		x, err := strconv.ParseFloat(number, 32)
		if err != nil {
			return err
		}
		if x != x {
			return fmt.Errorf("%s is no number", number)
		}
		r.numbers = append(r.numbers, float32(x))
	}
	if len(r.numbers) == 0 {
		return fmt.Errorf("numbers are missing")
	}
	return use(r.numbers)
}
