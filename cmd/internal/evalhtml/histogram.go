package evalhtml

import (
	"fmt"
	"strconv"
	"strings"
)

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
	about := fmt.Sprintf("Histogram of the word F1 of %d pages. %d are over 0.95.",
		len(pages), bins[histogramBins-1])
	openChart(b, "Pages by word F1", about)
	for _, n := range []int{0, highest / 2, highest} {
		writeLevel(b, float64(n)/float64(highest), strconv.Itoa(n))
	}
	for i, n := range bins {
		if n > 0 {
			writeColumn(b, float64(i)/histogramBins, float64(n)/float64(highest), n)
		}
	}
	closeChart(b, "word F1")
}

// writeColumn draws the pages of one bin.
func writeColumn(b *strings.Builder, from, height float64, pages int) {
	const wide = 1. / histogramBins
	fmt.Fprintf(b, "<rect class=\"for\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">",
		x(from)+1, y(height), x(from+wide)-x(from)-2, y(0)-y(height))
	fmt.Fprintf(b, "<title>%.2f to %.2f: %d pages</title></rect>\n", from, from+wide, pages)
}
