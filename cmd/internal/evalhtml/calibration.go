package evalhtml

import (
	"fmt"
	"strings"
)

const calibrationBins = 10

// calibrationBin has the pages of similar confidence.
type calibrationBin struct {
	pages            float64
	confidence, word float64 // sums
}

// writeCalibration shows the word F1 of pages of similar confidence. If the confidence is right,
// the dots are on the line.
func writeCalibration(b *strings.Builder, pages []Page) {
	var bins [calibrationBins]calibrationBin
	all := 0.0
	for i := range pages {
		if p := &pages[i]; p.Confidence > 0 {
			bin := &bins[min(int(p.Confidence*calibrationBins), calibrationBins-1)]
			bin.pages++
			bin.confidence += p.Confidence
			bin.word += p.Word
			all++
		}
	}
	about := fmt.Sprintf("Calibration of %.0f pages: mean word F1 by confidence.", all)
	openChart(b, "Word F1 by confidence", about)
	for _, share := range []float64{0, .5, 1} {
		writeLevel(b, share, fmt.Sprintf("%.1f", share))
	}
	writeLine(b, "ideal", 0, 0, 1, 1)
	for _, bin := range bins {
		if bin.pages > 0 {
			bin.write(b, all)
		}
	}
	closeChart(b, "confidence")
}

// write draws a dot, larger for more pages.
func (bin calibrationBin) write(b *strings.Builder, all float64) {
	confidence, word := bin.confidence/bin.pages, bin.word/bin.pages
	fmt.Fprintf(b, "<circle class=\"for\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\">",
		x(confidence), y(word), 4+8*bin.pages/all)
	fmt.Fprintf(b, "<title>confidence %.2f: word F1 %.3f, %.0f pages</title></circle>\n",
		confidence, word, bin.pages)
}
