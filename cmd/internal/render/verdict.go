package render

import (
	"cmp"
	"fmt"
	"io"
	"iter"

	"winnow/extract"
)

// This file prints the verdicts of explain on the blocks of a page.

// Explanation says how verdicts are printed: as JSON, Full or Why, the first of these that is set,
// or otherwise as one line per block.
type Explanation struct {
	JSON bool   // one object per block
	Full bool   // all contributions and the whole text
	Why  bool   // the strongest contributions, with their reasons
	Near bool   // also the near score and its contributions
	Path string // in each object of JSON, if not ""
}

// Verdicts are the verdicts on the blocks of a page, or an error.
type Verdicts = iter.Seq2[extract.Verdict, error]

// Write prints the verdicts, one after the other, and the source of the text if that is the page's
// data. Without JSON a line at the end counts all visible text. It returns how many blocks were
// kept, and the error of the verdicts. That of w is kept by w, which is like a bufio.Writer. If the
// first verdict is an error nothing is printed.
func (e Explanation) Write(w io.Writer, verdicts Verdicts) (kept int, err error) {
	var a account
	source, head, print := "", e.head(), e.printer(w)
	for v, err := range verdicts {
		if err != nil {
			return 0, err
		}
		io.WriteString(w, head)
		head = ""
		print(&v)
		a.add(&v)
		source = cmp.Or(v.Source, source)
	}
	if e.JSON {
		return a.kept.blocks, nil
	}
	io.WriteString(w, head) // of a page without blocks
	if source != "" {
		fmt.Fprintf(w, "text from %s, in place of the visible blocks\n", source)
	}
	fmt.Fprintln(w, a)
	if !e.Full && !e.Why {
		fmt.Fprintln(w, legend)
	}
	return a.kept.blocks, nil
}

// head returns what is printed before the first verdict.
func (e Explanation) head() string {
	if e.JSON || e.Full || e.Why {
		return ""
	}
	return lineHead()
}

// printer returns the function that prints a verdict.
func (e Explanation) printer(w io.Writer) func(v *extract.Verdict) {
	switch {
	case e.JSON:
		return e.jsonPrinter(w)
	case e.Full:
		return func(v *extract.Verdict) { writeVerdictFull(w, v, e.Near) }
	case e.Why:
		return whyPrinter(w, e.Near)
	}
	return func(v *extract.Verdict) { writeVerdictLine(w, v, e.Near) }
}

// place returns where a block went: kept in the body, kept as another field, or dropped.
func place(v *extract.Verdict) string {
	switch v.Role {
	case "body":
		return "keep"
	case "":
		return "drop"
	}
	return v.Role
}

// joined returns the mark of a block that is kept whatever its score.
func joined(v *extract.Verdict) string {
	if v.Joined {
		return "joined "
	}
	return ""
}

func nearScore(v *extract.Verdict) float64 {
	sum := v.NearBias
	for _, c := range v.Near {
		sum += c.Points
	}
	return sum
}

// writeVerdictFull prints the sum of a block, term by term, and its text.
func writeVerdictFull(w io.Writer, v *extract.Verdict, near bool) {
	fmt.Fprintf(w, "%s %s%v %+.3f\n", place(v), joined(v), v.Kind, v.Score)
	writeSum(w, v.Bias, v.Contributions)
	if near {
		fmt.Fprintf(w, "near %+.3f\n", nearScore(v))
		writeSum(w, v.NearBias, v.Near)
	}
	fmt.Fprintf(w, "%s\n\n", v.Text)
}

func writeSum(w io.Writer, bias float64, all []extract.Contribution) {
	fmt.Fprintf(w, "  %+7.3f  bias\n", bias)
	for _, c := range all {
		fmt.Fprintf(w, "  %+7.3f  %s = %.4g\n", c.Points, c.Feature, c.Value)
	}
}
