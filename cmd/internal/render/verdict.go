package render

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"winnow/extract"
)

// What explain says of each block of a page: a line a block, or the whole sum, or JSON.

// What fits into a line.
const (
	strongest = 3  // contributions
	startLen  = 60 // characters of the block's text
)

// Explanation says how verdicts are printed: a line a block, unless it is Full or JSON.
type Explanation struct {
	Full bool // all contributions and the whole text
	JSON bool // an object a block, whatever Full is
	Near bool // the near score and what it is made of, too
}

// Write prints the verdicts and the source of the text, if that is the page's data. Without
// JSON a last line accounts for all visible text. It returns an error of w, which should keep
// its first one, as a bufio.Writer does.
func (e Explanation) Write(w io.Writer, verdicts []extract.Verdict) error {
	switch {
	case e.JSON:
		return writeVerdictsJSON(w, verdicts, e.Near)
	case e.Full:
		writeVerdictsFull(w, verdicts, e.Near)
	default:
		if err := writeVerdicts(w, verdicts, e.Near); err != nil {
			return err
		}
	}
	if source := dataSource(verdicts); source != "" {
		fmt.Fprintf(w, "text from %s, in place of the visible blocks\n", source)
	}
	_, err := fmt.Fprintln(w, accountFor(verdicts))
	return err
}

// dataSource returns the page data that holds the article, "" if it is visible.
func dataSource(verdicts []extract.Verdict) string {
	for i := len(verdicts) - 1; i >= 0; i-- {
		if verdicts[i].Source != "" {
			return verdicts[i].Source
		}
	}
	return ""
}

// writeVerdicts prints a line a block.
func writeVerdicts(w io.Writer, verdicts []extract.Verdict, near bool) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i := range verdicts {
		v := &verdicts[i]
		fmt.Fprintf(tw, "%s\t%v\t%+6.2f\t%s\t", place(v), v.Kind, v.Score, joined(v)+terms(v.Contributions))
		if near {
			fmt.Fprintf(tw, "near %+.2f: %s\t", nearScore(v), terms(v.Near))
		}
		fmt.Fprintln(tw, start(v.Text))
	}
	return tw.Flush()
}

// joined marks a block that is kept whatever its score.
func joined(v *extract.Verdict) string {
	if v.Joined {
		return "joined "
	}
	return ""
}

// terms are the strongest of the contributions.
func terms(all []extract.Contribution) string {
	var terms []string
	for _, c := range all[:min(strongest, len(all))] {
		terms = append(terms, fmt.Sprintf("%s %+.1f", c.Feature, c.Points))
	}
	return strings.Join(terms, " ")
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

// place is where a block went: kept in the body, kept as something else, or
// dropped.
func place(v *extract.Verdict) string {
	switch v.Role {
	case "body":
		return "keep"
	case "":
		return "drop"
	}
	return v.Role
}

// start is as much of a text as fits into the line.
func start(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= startLen {
		return text
	}
	return string([]rune(text)[:startLen-1]) + "…"
}

// account is where the visible text of a page went.
type account struct{ kept, dropped tally }

type tally struct{ blocks, words int }

func accountFor(verdicts []extract.Verdict) account {
	var a account
	for i := range verdicts {
		t := &a.kept
		if verdicts[i].Role == "" {
			t = &a.dropped
		}
		t.blocks++
		t.words += words(&verdicts[i])
	}
	return a
}

// KeptBlocks returns how many blocks were kept, in the body or as another field.
func KeptBlocks(verdicts []extract.Verdict) int { return accountFor(verdicts).kept.blocks }

func words(v *extract.Verdict) int { return v.Words }

func (a account) String() string {
	all := tally{a.kept.blocks + a.dropped.blocks, a.kept.words + a.dropped.words}
	return fmt.Sprintf("kept %v, dropped %v, all %v", a.kept, a.dropped, all)
}

func (t tally) String() string { return fmt.Sprintf("%d blocks of %d words", t.blocks, t.words) }
