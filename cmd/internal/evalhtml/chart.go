package evalhtml

// Charts as SVG. Each says in words what it shows; a bar or a dot has its numbers as a title.

import (
	"fmt"
	"strings"
)

// The charts are in a box of this size, with room for letters at the left and below.
const (
	chartWidth, chartHeight = 440, 240
	left, bottom            = 40, 34
	plotWidth, plotHeight   = chartWidth - left - 10, chartHeight - bottom - 12
	plotTop                 = 12
)

// x and y return where a share from 0 to 1 is in the plot.
func x(share float64) float64 { return left + share*plotWidth }
func y(share float64) float64 { return plotTop + (1-share)*plotHeight }

func openChart(b *strings.Builder, name, about string) {
	fmt.Fprintf(b, "<figure><figcaption>%s</figcaption>\n<svg viewBox=\"0 0 %d %d\" role=\"img\" "+
		"aria-label=\"%s\">\n",
		name, chartWidth, chartHeight, about)
	for tick := range 6 {
		share := float64(tick) / 5
		fmt.Fprintf(b, "<text class=\"below\" x=\"%.1f\" y=\"%d\">%.1f</text>\n", x(share),
			chartHeight-bottom+16, share)
	}
	fmt.Fprintf(b, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>\n", left,
		left+plotWidth, y(0), y(0))
}

func closeChart(b *strings.Builder, below string) {
	fmt.Fprintf(b, "<text class=\"below\" x=\"%.1f\" y=\"%d\">%s</text>\n</svg></figure>\n", x(.5),
		chartHeight-3, below)
}

const histogramBins = 20

// writeHistogram shows how many pages have which word F1.
func writeHistogram(b *strings.Builder, pages []Page) {
	var bins [histogramBins]int
	highest := 1
	for i := range pages {
		bin := min(int(pages[i].Word*histogramBins), histogramBins-1)
		bins[bin]++
		highest = max(highest, bins[bin])
	}
	openChart(b, "Pages by word F1", fmt.Sprintf("Histogram of the word F1 of %d pages. %d are "+
		"over 0.95.",
		len(pages), bins[histogramBins-1]))
	for _, n := range []int{0, highest / 2, highest} {
		at := y(float64(n) / float64(highest))
		fmt.Fprintf(b, "<text class=\"beside\" x=\"%d\" y=\"%.1f\">%d</text>\n", left-6, at+4, n)
		fmt.Fprintf(b, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>\n", left,
			left+plotWidth, at, at)
	}
	for i, n := range bins {
		if n == 0 {
			continue
		}
		from, height := float64(i)/histogramBins, float64(n)/float64(highest)
		fmt.Fprintf(b, "<rect class=\"for\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" "+
			"height=\"%.1f\"><title>%.2f to %.2f: %d pages</title></rect>\n",
			x(from)+1, y(height), float64(plotWidth)/histogramBins-2, y(0)-y(height), from,
			from+1./histogramBins, n)
	}
	closeChart(b, "word F1")
}

const calibrationBins = 10

// calibrationBin is the pages of like confidence.
type calibrationBin struct {
	pages            int
	confidence, word float64 // sums
}

// writeCalibration shows the word F1 of pages of like confidence. Where confidence holds, the
// dots are on the line.
func writeCalibration(b *strings.Builder, pages []Page) {
	var bins [calibrationBins]calibrationBin
	all := 0
	for i := range pages {
		if p := &pages[i]; p.Confidence > 0 {
			bin := &bins[min(int(p.Confidence*calibrationBins), calibrationBins-1)]
			bin.pages++
			bin.confidence += p.Confidence
			bin.word += p.Word
			all++
		}
	}
	openChart(b, "Word F1 by confidence", fmt.Sprintf("Calibration of %d pages: mean word F1 by "+
		"confidence.", all))
	for _, share := range []float64{0, .5, 1} {
		fmt.Fprintf(b, "<text class=\"beside\" x=\"%d\" y=\"%.1f\">%.1f</text>\n", left-6, y(share)+4,
			share)
		fmt.Fprintf(b, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>\n", left,
			left+plotWidth, y(share), y(share))
	}
	fmt.Fprintf(b, "<line class=\"ideal\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", x(0),
		y(0), x(1), y(1))
	for _, bin := range bins {
		if bin.pages == 0 {
			continue
		}
		n := float64(bin.pages)
		fmt.Fprintf(b, "<circle class=\"for\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>confidence "+
			"%.2f: word F1 %.3f, %d pages</title></circle>\n",
			x(bin.confidence/n), y(bin.word/n), 4+8*n/float64(all), bin.confidence/n, bin.word/n, bin.pages)
	}
	closeChart(b, "confidence")
}

// bar is a small bar for a share, beside its number.
func bar(share float64) string {
	return fmt.Sprintf("<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "+
		"aria-hidden=\"true\">"+
		"<rect class=\"for\" width=\"%.1f\" height=\"8\"/></svg>", 100*share)
}
