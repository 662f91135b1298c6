package points

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"strings"

	"winnow/extract/internal/page"
	"winnow/extract/internal/table"
)

// This file reads and writes points.bin: the points of points.txt as tables that a page can use
// at once. Reading the text takes longer than a small page. go generate makes the file, and a
// test of package generate compares the two.

//go:embed points.txt
var compiledIn string

//go:embed points.bin
var compiledTables string

// CompiledText returns the text of the points compiled in.
func CompiledText() string { return compiledIn }

// Hash returns the start of the SHA-256 of points.txt.
func Hash() string { return table.NewReader(compiledTables).Text() }

// CompiledIn returns the points of a form that are compiled in.
func CompiledIn(form page.Form, rows []Row) *FormPoints {
	r := table.NewReader(compiledTables)
	r.Text() // the hash
	if r.Uint32s().At(0) != uint32(len(compiledIn)) {
		panic("points.bin is not made from points.txt as it is: run go generate ./...")
	}
	for range form {
		r.Text()
	}
	p := new(FormPoints)
	p.read(table.NewReader(r.Text()), rows)
	return p
}

// Make returns the tables of the text of points.txt.
func Make(text string, rows []Row) ([]byte, error) {
	points, _, err := readPoints(text, rows)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(text))
	var w table.Writer
	w.Text(hex.EncodeToString(sum[:6]))
	w.Uint32s([]uint32{uint32(len(text))})
	for f := range points.Forms {
		var form table.Writer
		points.Forms[f].write(&form, rows)
		w.Text(string(form.Bytes()))
	}
	return w.Bytes(), nil
}

// write writes what read reads. Curves have the names of their rows, so that a row can be added
// to the scorecard, or moved in it, before there are points for it.
func (p *FormPoints) write(w *table.Writer, rows []Row) {
	second := float32(0)
	if p.Second {
		second = 1
	}
	w.Float32s([]float32{p.SwitchCost, p.Bias[0], p.Bias[1], second, p.Switch2, p.Credit,
		p.Lines.Label, p.Lines.Start, p.Lines.Close, p.Lines.First, p.Lines.Last,
		p.Lines.Gap})
	w.Float32s(p.Confidence.edges)
	w.Float32s(p.Confidence.Values)
	var names []string
	var edges, points []float32
	var counts []uint16
	for i, c := range p.Curves {
		if c.Points == nil {
			continue
		}
		names, counts = append(names, rows[i].Name), append(counts, uint16(len(c.Edges)))
		edges = append(edges, c.Edges...)
		for _, columns := range c.Points {
			points = append(points, columns[:]...)
		}
	}
	w.Text(strings.Join(names, " "))
	w.Uint16s(counts)
	w.Float32s(edges)
	w.Float32s(points)
	w.Copy(&p.Tokens.rows)
	w.Copy(&p.Words.rows)
}

func (p *FormPoints) read(r *table.Reader, rows []Row) {
	numbers := r.Float32s()
	p.SwitchCost, p.Bias = numbers[0], [2]float32{numbers[1], numbers[2]}
	p.Second, p.Switch2, p.Credit = numbers[3] != 0, numbers[4], numbers[5]
	p.Lines = LineCosts{numbers[6], numbers[7], numbers[8], numbers[9], numbers[10], numbers[11]}
	p.Confidence = steps{r.Float32s(), r.Float32s()}
	p.Curves = readCurves(r, rows)
	p.Tokens, p.Words = weightTable(r.Map()), weightTable(r.Map())
}

// readCurves reads the curves of all rows. They share two slices.
func readCurves(r *table.Reader, rows []Row) []Curve {
	curves := make([]Curve, len(rows))
	names, counts, edges := r.Text(), r.Uint16s(), r.Float32s()
	points := columnsOf(r.Float32s())
	row, k := 0, 0
	for name := range strings.FieldsSeq(names) {
		row = nextRow(rows, row, name)
		n := int(counts.At(k))
		curves[row] = Curve{Edges: edges[:n:n], Points: points[: n+1 : n+1]}
		edges, points = edges[n:], points[n+1:]
		k++
	}
	return curves
}

// columnsOf groups points by step.
func columnsOf(numbers []float32) [][NumColumns]float32 {
	points := make([][NumColumns]float32, len(numbers)/NumColumns)
	for i := range points {
		copy(points[i][:], numbers[i*NumColumns:])
	}
	return points
}

// nextRow returns the index of a row. The rows have nearly always the order of the file, so the
// search starts from the row before.
func nextRow(rows []Row, from int, name string) int {
	for n := range rows {
		if i := (from + n) % len(rows); rows[i].Name == name {
			return i
		}
	}
	panic(fmt.Sprintf("points.bin: no feature %q: run go generate ./...", name))
}
