package extract

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

func mustReadPoints(t *testing.T, text string) *points.Points {
	t.Helper()
	p, err := ReadPoints(strings.NewReader(text))
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
	p := mustReadPoints(t, somePoints)
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
	checkWeights(t, &f.Tokens, 0xabcd, points.Weights{1, 2, 3, 4})
	checkWeights(t, &f.Tokens, 0xabce, points.Weights{-1})
	checkWeights(t, &f.Words, 0x72e628a8, points.Weights{-2, -0.5})
	if got := f.Tokens.Get(0x72e628a8); got != nil {
		t.Errorf("got %v for a token that is none, want nil", *got)
	}
}

// TestReadPointsForms: what stands under one form is none of the other's.
func TestReadPointsForms(t *testing.T) {
	p := mustReadPoints(t, somePoints)
	f := &p.Forms[page.FormText]
	if f.SwitchCost != 1 || f.Credit != 0.25 || f.Bias != [2]float32{} {
		t.Errorf("got switch cost %v, credit %v and bias %v, want 1, 0.25 and none", f.SwitchCost, f.Credit, f.Bias)
	}
	if got := f.Tokens.Get(0xabcd); got != nil {
		t.Errorf("got %v for a token of the other form, want nil", *got)
	}
	checkCurve(t, &f.Curves[feature.Index("words")], points.Short, map[float32]float32{4: -1, 5: 1})
}

// TestReadPointsLeavesOut: features that no line names count nothing, and those
// of the surroundings nothing in the near score.
func TestReadPointsLeavesOut(t *testing.T) {
	p := mustReadPoints(t, somePoints)
	for i := range Features {
		c := &p.Forms[page.FormHTML].Curves[i]
		switch name := Features[i].Name; name {
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
	checkCurve(t, &p.Forms[page.FormHTML].Curves[feature.Index("keep-page")], points.Near, map[float32]float32{0: 0, 100: 0})
}

func TestReadPointsErrors(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
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
		{"form html\nrow words 1 two 3\n", `line 2: strconv.ParseFloat: parsing "two"`},
		{"form html\ntoken teaser 1\n", "line 2: a token has"},
		{"form html\ntoken teaser name 1\n", `line 2: strconv.ParseUint: parsing "teaser"`},
		{"form html\ntoken 123456789 name 1\n", `line 2: strconv.ParseUint: parsing "123456789"`},
		{"form html\ntoken 0 name 1\n", "line 2: the hash of name is 0"},
		{"form html\ntoken abcd name 1 2 3 4 5\n", "line 2: a token has"},
		{"form html\nword abcd name one\n", `line 2: strconv.ParseFloat: parsing "one"`},
	} {
		_, err := ReadPoints(strings.NewReader(tt.text))
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %s…", tt.text, err, tt.want)
		}
	}
}

// TestCurveAdd: whichever line comes first, and whichever edges they share, each
// column has its own steps.
func TestCurveAdd(t *testing.T) {
	const nearLine, rowLine, longLine = "near words -1 5 0.5 20 1\n", "row words -2 5 0 10 2\n", "long words 3 7 4\n"
	nearSteps := map[float32]float32{-1e9: -1, 4.9: -1, 5: 0.5, 9: 0.5, 10: 0.5, 19: 0.5, 20: 1, 1e9: 1}
	rowSteps := map[float32]float32{-1e9: -2, 4.9: -2, 5: 0, 9.9: 0, 10: 2, 20: 2, 1e9: 2}
	longSteps := map[float32]float32{-1e9: 1, 4.9: 1, 5: 3, 6.9: 3, 7: 4, 9.9: 4, 10: 6, 1e9: 6}
	for _, lines := range []string{nearLine + rowLine + longLine, longLine + rowLine + nearLine} {
		p := mustReadPoints(t, "form html\n"+lines)
		c := &p.Forms[page.FormHTML].Curves[feature.Index("words")]
		if want := []float32{5, 7, 10, 20}; !slices.Equal(c.Edges, want) {
			t.Errorf("got edges %v, want %v", c.Edges, want)
		}
		checkCurve(t, c, points.Near, nearSteps)
		checkCurve(t, c, points.Short, rowSteps)
		checkCurve(t, c, points.Medium, rowSteps)
		checkCurve(t, c, points.Long, longSteps)
	}
}

// TestCurveConstant: a curve of one step has no edges.
func TestCurveConstant(t *testing.T) {
	const rowLine, nearLine = "row words -2 10 2\n", "near words 0.5\n"
	for _, lines := range []string{rowLine + nearLine, nearLine + rowLine} {
		p := mustReadPoints(t, "form html\n"+lines+"row commas 3\n")
		c := p.Forms[page.FormHTML].Curves
		checkCurve(t, &c[feature.Index("words")], points.Near, map[float32]float32{0: 0.5, 9: 0.5, 10: 0.5, 11: 0.5})
		checkCurve(t, &c[feature.Index("words")], points.Short, map[float32]float32{0: -2, 9: -2, 10: 2, 11: 2})
		checkCurve(t, &c[feature.Index("commas")], points.Long, map[float32]float32{-1: 3, 0: 3, 1: 3})
	}
}

func checkCurve(t *testing.T, c *points.Curve, column int, want map[float32]float32) {
	t.Helper()
	if got, steps := len(c.Points), len(c.Edges)+1; got != steps {
		t.Fatalf("got %d points for %d steps", got, steps)
	}
	for x, points := range want {
		if got := c.At(x)[column]; got != points {
			t.Errorf("column %d at %v: got %v, want %v", column, x, got, points)
		}
	}
}

// TestDefaultPoints: what is compiled in reads well, and so names no feature
// that there is none of.
func TestDefaultPoints(t *testing.T) {
	p, err := ReadPoints(strings.NewReader(points.Text))
	if err != nil {
		t.Fatalf("points.txt: %v", err)
	}
	for form := range p.Forms {
		for i, c := range p.Forms[form].Curves {
			if !slices.IsSorted(c.Edges) {
				t.Errorf("points.txt: form %d, %s: edges %v are out of order", form, Features[i].Name, c.Edges)
			}
			if c.Points != nil && len(c.Points) != len(c.Edges)+1 {
				t.Errorf("points.txt: form %d, %s: %d points for %d edges", form, Features[i].Name, len(c.Points), len(c.Edges))
			}
		}
	}
}

func checkWeights(t *testing.T, table *points.Table, hash uint32, want points.Weights) {
	t.Helper()
	if got := table.Get(hash); got == nil || *got != want {
		t.Errorf("%08x: got %v, want %v", hash, got, want)
	}
}

func TestTable(t *testing.T) {
	var empty points.Table
	if got := empty.Get(7); got != nil {
		t.Errorf("empty table: got %v, want nil", *got)
	}
	const n = 100
	hashes := func(i int) uint32 { return uint32(i+1) << 8 } // all want the same slot
	table := points.NewTable(n)
	for i := range n {
		table.Put(hashes(i), points.Weights{float32(i)})
	}
	table.Put(hashes(3), points.Weights{-3})
	for i := range n {
		want := points.Weights{float32(i)}
		if i == 3 {
			want = points.Weights{-3}
		}
		checkWeights(t, &table, hashes(i), want)
	}
	if got := table.Get(hashes(n)); got != nil {
		t.Errorf("got %v for a hash that was not put, want nil", *got)
	}
}

// ownPoints are the points compiled in, of both forms.
func ownPoints(t *testing.T) *points.Points {
	t.Helper()
	p, err := ReadPoints(strings.NewReader(points.Text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestCompiledIn wants of each form by itself what both together give.
func TestCompiledIn(t *testing.T) {
	all := ownPoints(t)
	for _, form := range []page.Form{page.FormHTML, page.FormText} {
		if !reflect.DeepEqual(*feature.DefaultPoints(form), all.Forms[form]) {
			t.Errorf("form %d: other points by itself", form)
		}
	}
}
