package render

import (
	"fmt"
	"io"

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

// Write prints the verdicts, and the source of the text if that is the page's data. Without JSON a
// line at the end counts all visible text. It returns the error of w, which should keep its first
// error like a bufio.Writer.
func (e Explanation) Write(w io.Writer, verdicts []extract.Verdict) error {
	switch {
	case e.JSON:
		return e.writeJSON(w, verdicts)
	case e.Full:
		writeVerdictsFull(w, verdicts, e.Near)
	case e.Why:
		writeVerdictsWhy(w, verdicts, e.Near)
	default:
		writeVerdictLines(w, verdicts, e.Near)
	}
	if source := dataSource(verdicts); source != "" {
		fmt.Fprintf(w, "text from %s, in place of the visible blocks\n", source)
	}
	_, err := fmt.Fprintln(w, accountFor(verdicts))
	if !e.Full && !e.Why {
		_, err = fmt.Fprintln(w, legend)
	}
	return err
}

// dataSource returns the page data that contains the article, "" if the article is visible.
func dataSource(verdicts []extract.Verdict) string {
	for i := len(verdicts) - 1; i >= 0; i-- {
		if verdicts[i].Source != "" {
			return verdicts[i].Source
		}
	}
	return ""
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

// writeVerdictsFull prints the sum of each block, term by term, and its text.
func writeVerdictsFull(w io.Writer, verdicts []extract.Verdict, near bool) {
	for i := range verdicts {
		v := &verdicts[i]
		fmt.Fprintf(w, "%s %s%v %+.3f\n", place(v), joined(v), v.Kind, v.Score)
		writeSum(w, v.Bias, v.Contributions)
		if near {
			fmt.Fprintf(w, "near %+.3f\n", nearScore(v))
			writeSum(w, v.NearBias, v.Near)
		}
		fmt.Fprintf(w, "%s\n\n", v.Text)
	}
}

func writeSum(w io.Writer, bias float64, all []extract.Contribution) {
	fmt.Fprintf(w, "  %+7.3f  bias\n", bias)
	for _, c := range all {
		fmt.Fprintf(w, "  %+7.3f  %s = %.4g\n", c.Points, c.Feature, c.Value)
	}
}
