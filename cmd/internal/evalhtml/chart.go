package evalhtml

// Charts as SVG. Each has a description in words. A bar or a dot has its numbers as a title.

import (
	"fmt"
	"strings"
)

// The charts are in a box of this size, with room for labels at the left and below.
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
	fmt.Fprintf(b, "<figure><figcaption>%s</figcaption>\n", name)
	fmt.Fprintf(b, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
		chartWidth, chartHeight, about)
	for tick := range 6 {
		share := float64(tick) / 5
		writeBelow(b, share, chartHeight-bottom+16, fmt.Sprintf("%.1f", share))
	}
	writeLine(b, "axis", 0, 0, 1, 0)
}

func closeChart(b *strings.Builder, below string) {
	writeBelow(b, .5, chartHeight-3, below)
	b.WriteString("</svg></figure>\n")
}

// writeBelow writes a label below the plot.
func writeBelow(b *strings.Builder, share float64, at int, text string) {
	fmt.Fprintf(b, "<text class=\"below\" x=\"%.1f\" y=\"%d\">%s</text>\n", x(share), at, text)
}

// writeLevel draws a line across the plot, with a label at its left.
func writeLevel(b *strings.Builder, share float64, text string) {
	fmt.Fprintf(b, "<text class=\"beside\" x=\"%d\" y=\"%.1f\">%s</text>\n", left-6, y(share)+4, text)
	writeLine(b, "grid", 0, share, 1, share)
}

func writeLine(b *strings.Builder, class string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(b, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
		class, x(x1), y(y1), x(x2), y(y2))
}

// bar returns a small bar for a share, beside its number.
func bar(share float64) string {
	return fmt.Sprintf("<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "+
		"aria-hidden=\"true\"><rect class=\"for\" width=\"%.1f\" height=\"8\"/></svg>", 100*share)
}
