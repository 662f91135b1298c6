package render

import (
	"fmt"
	"io"
	"strings"

	"winnow/extract"
)

// One line per block, in the columns of a terminal: where it went, its score, what weighs most,
// and the start of its text.

const (
	lineWidth  = 80
	placeWidth = 7 // "caption"
	scoreWidth = 6 // "-10.25"
	termsWidth = 30
	gap        = "  "
	textWidth  = lineWidth - placeWidth - scoreWidth - termsWidth - 3*len(gap)
	nearWidth  = lineWidth - placeWidth - scoreWidth - 2*len(gap)
	strongest  = 3 // contributions per line, if there is room
)

// legend is the last line. It explains the others.
const legend = "A score above 0 speaks for the article. --why puts what weighs most in words."

// lineHead returns the line above the others, with the names of the columns.
func lineHead() string {
	return fmt.Sprintf("%-*s%s%*s%s%-*s%s%s\n", placeWidth, "went", gap, scoreWidth, "score", gap,
		termsWidth, "what weighs most", gap, "text")
}

func writeVerdictLine(w io.Writer, v *extract.Verdict, near bool) {
	terms := padded(joined(v)+fitting(v.Contributions, termsWidth-len(joined(v))), termsWidth)
	fmt.Fprintf(w, "%-*s%s%+*.2f%s%s%s%s\n", placeWidth, place(v), gap,
		scoreWidth, v.Score, gap, terms, gap, fit(kindMark(v)+oneLine(v.Text), textWidth))
	if near {
		fmt.Fprintf(w, "%-*s%s%+*.2f%s%s\n", placeWidth, "  near", gap,
			scoreWidth, nearScore(v), gap, fitting(v.Near, nearWidth))
	}
}

// kindMark returns the kind of a block that is more than a paragraph.
func kindMark(v *extract.Verdict) string {
	if v.Kind == extract.Paragraphs {
		return ""
	}
	return "[" + v.Kind.String() + "] "
}

// fitting returns the strongest contributions, as many as fit into the width.
func fitting(all []extract.Contribution, width int) string {
	var b strings.Builder
	for _, c := range all[:min(strongest, len(all))] {
		term := fmt.Sprintf("%s %+.1f", c.Feature, c.Points)
		if b.Len() > 0 {
			term = " " + term
		}
		if b.Len()+len(term) > width {
			break
		}
		b.WriteString(term)
	}
	return b.String()
}
