package points

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

// testRows are the rows of these tests.
var testRows = []Row{{Name: "words", Near: true}, {Name: "commas", Near: true},
	{Name: "ends", Near: true}, {Name: "keep-page"}, {Name: "gap", Second: true}}

// rowNamed returns the index of a row.
func rowNamed(name string) int {
	return slices.IndexFunc(testRows, func(r Row) bool { return r.Name == name })
}

// mustRead reads points without the ones compiled in, which have other rows.
func mustRead(t *testing.T, text string) *Points {
	t.Helper()
	p, _, err := readPoints(text, testRows)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const somePoints = `# how the lines look

form html
switch 2.5
bias -0.5 0.25
confidence 0.3 0.5 0.6 0.9 0.95
near words -1 5 0.5 20 1
row words -2 10 2
row keep-page 0 100 0.5

token 0000abcd article-body 1 2 3 4
token 0000abce teaser -1
word 72e628a8 subscribe -2 -0.5
form text
switch 1
credit 0.25
row words -1 5 1
`

func TestReadPoints(t *testing.T) {
	p, err := Read(strings.NewReader(somePoints), testRows)
	if err != nil {
		t.Fatal(err)
	}
	f := &p.Forms[page.FormHTML]
	if f.SwitchCost != 2.5 {
		t.Errorf("got switch cost %v, want 2.5", f.SwitchCost)
	}
	if f.Bias != [2]float32{-0.5, 0.25} {
		t.Errorf("got bias %v, want -0.5 0.25", f.Bias)
	}
	for x, want := range map[float32]float32{0: 0.3, 0.5: 0.6, 0.8: 0.6, 0.9: 0.95, 1: 0.95} {
		if got := f.Confidence.At(x); got != want {
			t.Errorf("confidence at %v: got %v, want %v", x, got, want)
		}
	}
	checkWeights(t, &f.Tokens, 0xabcd, 1, 2, 3, 4)
	checkWeights(t, &f.Tokens, 0xabce, -1, 0, 0, 0)
	checkWeights(t, &f.Words, 0x72e628a8, -2, -0.5)
	if f.Tokens.Find(0x72e628a8) != "" {
		t.Error("got weights for a token that is none")
	}
}

// TestReadPointsForms checks that the lines of one form do not change the other.
func TestReadPointsForms(t *testing.T) {
	p := mustRead(t, somePoints)
	f := &p.Forms[page.FormText]
	if f.SwitchCost != 1 || f.Credit != 0.25 || f.Bias != [2]float32{} {
		t.Errorf("got switch cost %v, credit %v and bias %v, want 1, 0.25 and none", f.SwitchCost,
			f.Credit, f.Bias)
	}
	if f.Tokens.Find(0xabcd) != "" {
		t.Error("got weights for a token of the other form")
	}
	checkCurve(t, &f.Curves[rowNamed("words")], Short, map[float32]float32{4: -1, 5: 1})
}

// TestReadPointsLeavesOut checks that features without a line have no points, and features of the
// surroundings no near points.
func TestReadPointsLeavesOut(t *testing.T) {
	p := mustRead(t, somePoints)
	for i := range testRows {
		c := &p.Forms[page.FormHTML].Curves[i]
		switch name := testRows[i].Name; name {
		case "words", "keep-page":
			if c.Points == nil {
				t.Errorf("%s has no points", name)
			}
		default:
			if c.Points != nil {
				t.Errorf("%s has points", name)
			}
		}
	}
	checkCurve(t, &p.Forms[page.FormHTML].Curves[rowNamed("keep-page")], Near,
		map[float32]float32{0: 0, 100: 0})
}

// TestReadSecond: a line of the second stage is for all blocks or for those of one column.
func TestReadSecond(t *testing.T) {
	p := mustRead(t, "form html\nswitch 1 0.5\nsecond gap -1 2 1\nheading gap 0.5\n")
	f := &p.Forms[page.FormHTML]
	if !f.Second || f.SwitchCost != 1 || f.Switch2 != .5 {
		t.Errorf("got second %v, switch costs %v and %v, want 1 and 0.5", f.Second, f.SwitchCost,
			f.Switch2)
	}
	c := &f.Curves[rowNamed("gap")]
	checkCurve(t, c, Heading, map[float32]float32{1: -.5, 2: 1.5})
	checkCurve(t, c, Text, map[float32]float32{1: -1, 2: 1})
}

// TestReadLines: the costs of changes in a text page.
func TestReadLines(t *testing.T) {
	p := mustRead(t, "form text\nswitch 1\nlines 3 1 0.5 2 0.25 4\n")
	if got, want := p.Forms[page.FormText].Lines, (LineCosts{3, 1, .5, 2, .25, 4}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestReadPointsErrors(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"form text\nlines 3 1\n", "line 2: lines has 2 costs, want 6"},
		{"form html\nrow wrods 1 2 3\n", `line 2: unknown feature "wrods"`},
		{"form html\n\n# words\nnear wrods 1\n", `line 4: unknown feature "wrods"`},
		{"form html\nrows words 1 2 3\n", `line 2: unknown line "rows"`},
		{"form latex\n", `line 1: unknown form "latex"`},
		{"form\n", "line 1: "},
		{"switch 1\n", `line 1: "switch" stands outside a form`},
		{"form html\nswitch\n", "line 2: "},
		{"form html\nswitch one\n", `line 2: strconv.ParseFloat: parsing "one"`},
		{"form html\nbias 0 0.5x\n", `line 2: strconv.ParseFloat: parsing "0.5x"`},
		{"form html\nconfidence 0.3 half 0.6\n", `line 2: strconv.ParseFloat: parsing "half"`},
		{"form html\nrow words\n", "line 2: numbers are missing"},
		{"form html\nrow words 1 10\n", "line 2: words: no points from edge 10 on"},
		{"form html\nrow words 1 10 2 5 3\n", "line 2: words: edge 5 is out of order"},
		{"form html\nrow words 1 10 2 10 3\n", "line 2: words: edge 10 is out of order"},
		{"form html\nrow words 1 NaN 2\n", "line 2: NaN is no number"},
		{"form html\nrow words 1\nrow words 2\n", "line 3: words has points already"},
		{"form html\nnear keep-page 1 5 2\n", "line 2: keep-page is of the surroundings"},
		{"form html\nrow gap 1\n", "line 2: gap has no row points"},
		{"form html\nheading words 1\n", "line 2: words has no heading points"},
		{"form html\nrow words 1 two 3\n", `line 2: strconv.ParseFloat: parsing "two"`},
		{"form html\ntoken teaser 1\n", "line 2: a token has"},
		{"form html\ntoken teaser name 1\n", `line 2: strconv.ParseUint: parsing "teaser"`},
		{"form html\ntoken 123456789 name 1\n", `line 2: strconv.ParseUint: parsing "123456789"`},
		{"form html\ntoken 0 name 1\n", "line 2: the hash of name is 0"},
		{"form html\ntoken abcd name 1 2 3 4 5\n", "line 2: a token has"},
		{"form html\nword abcd name one\n", `line 2: strconv.ParseFloat: parsing "one"`},
	} {
		_, err := Read(strings.NewReader(tt.text), testRows)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %s…", tt.text, err, tt.want)
		}
	}
}

// TestCurveAdd checks that each column has its own steps, in any order of the lines and with any
// shared edges.
func TestCurveAdd(t *testing.T) {
	const nearLine, rowLine, longLine = "near words -1 5 0.5 20 1\n", "row words -2 5 0 10 2\n",
		"long words 3 7 4\n"
	nearSteps := map[float32]float32{-1e9: -1, 4.9: -1, 5: 0.5, 9: 0.5, 10: 0.5, 19: 0.5, 20: 1,
		1e9: 1}
	rowSteps := map[float32]float32{-1e9: -2, 4.9: -2, 5: 0, 9.9: 0, 10: 2, 20: 2, 1e9: 2}
	longSteps := map[float32]float32{-1e9: 1, 4.9: 1, 5: 3, 6.9: 3, 7: 4, 9.9: 4, 10: 6, 1e9: 6}
	for _, lines := range []string{nearLine + rowLine + longLine, longLine + rowLine + nearLine} {
		p := mustRead(t, "form html\n"+lines)
		c := &p.Forms[page.FormHTML].Curves[rowNamed("words")]
		if want := []float32{5, 7, 10, 20}; !slices.Equal(c.Edges, want) {
			t.Errorf("got edges %v, want %v", c.Edges, want)
		}
		checkCurve(t, c, Near, nearSteps)
		checkCurve(t, c, Short, rowSteps)
		checkCurve(t, c, Medium, rowSteps)
		checkCurve(t, c, Long, longSteps)
	}
}

// TestCurveConstant checks that a curve of one step has no edges.
func TestCurveConstant(t *testing.T) {
	const rowLine, nearLine = "row words -2 10 2\n", "near words 0.5\n"
	for _, lines := range []string{rowLine + nearLine, nearLine + rowLine} {
		p := mustRead(t, "form html\n"+lines+"row commas 3\n")
		c := p.Forms[page.FormHTML].Curves
		checkCurve(t, &c[rowNamed("words")], Near, map[float32]float32{0: 0.5, 9: 0.5, 10: 0.5, 11: 0.5})
		checkCurve(t, &c[rowNamed("words")], Short, map[float32]float32{0: -2, 9: -2, 10: 2, 11: 2})
		checkCurve(t, &c[rowNamed("commas")], Long, map[float32]float32{-1: 3, 0: 3, 1: 3})
	}
}

func checkCurve(t *testing.T, c *Curve, column int, want map[float32]float32) {
	t.Helper()
	if got, steps := len(c.Points), len(c.Edges)+1; got != steps {
		t.Fatalf("got %d points for %d steps", got, steps)
	}
	for x, want := range want {
		if got := c.At(x)[column]; got != want {
			t.Errorf("column %d at %v: got %v, want %v", column, x, got, want)
		}
	}
}

func checkWeights(t *testing.T, table *WeightTable, hash uint32, want ...float32) {
	t.Helper()
	row := table.Find(hash)
	if row == "" {
		t.Fatalf("%08x is not found", hash)
	}
	for position, want := range want {
		if got := row.At(position); got != want {
			t.Errorf("%08x at %d: got %v, want %v", hash, position, got, want)
		}
	}
}
