package render

import (
	"fmt"
	"io"

	"winnow/extract"
)

// The strongest contributions of each block, with the reasons that the features give.

// reasonsShown is how many contributions of a block are put in words.
const reasonsShown = 5

func whyPrinter(w io.Writer, near bool) func(v *extract.Verdict) {
	reasons := map[string]string{}
	for _, f := range extract.FeatureList() {
		reasons[f.Name] = f.Doc
	}
	return func(v *extract.Verdict) {
		head := fmt.Sprintf("%s %s%+.2f  ", place(v), joined(v), v.Score)
		fmt.Fprintln(w, head+fit(kindMark(v)+oneLine(v.Text), lineWidth-len(head)))
		writeReasons(w, reasons, v.Bias, v.Contributions)
		if near {
			fmt.Fprintf(w, "  near score %+.2f\n", nearScore(v))
			writeReasons(w, reasons, v.NearBias, v.Near)
		}
		fmt.Fprintln(w)
	}
}

// writeReasons prints the strongest contributions, and the sum of all others with the bias.
func writeReasons(w io.Writer, reasons map[string]string, bias float64,
	all []extract.Contribution) {
	shown := min(reasonsShown, len(all))
	for _, c := range all[:shown] {
		reason := fmt.Sprintf("%s (%s = %.3g)", reasons[c.Feature], c.Feature, c.Value)
		writeReason(w, c.Points, reason)
	}
	rest := bias
	for _, c := range all[shown:] {
		rest += c.Points
	}
	more := fmt.Sprintf("%d more features, and where every block starts", len(all)-shown)
	writeReason(w, rest, more)
}

func writeReason(w io.Writer, points float64, reason string) {
	const indent = 9
	for i, line := range wrapped(reason, lineWidth-indent) {
		if i == 0 {
			fmt.Fprintf(w, "  %+5.2f  %s\n", points, line)
		} else {
			fmt.Fprintf(w, "%*s%s\n", indent, "", line)
		}
	}
}
