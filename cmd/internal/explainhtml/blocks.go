package explainhtml

// The blocks of the page in their order, each with its score.

import (
	"fmt"
	"math"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/extract"
)

// closeTo is the largest distance from the threshold, 0, at which a score is a close decision.
const closeTo = 1

// barReach is the score that fills one side of the bar.
const barReach = 8

// filters are the choices of blocks to show. "close" also has the blocks whose decision differs
// from the sign of their score.
var filters = [...]struct{ id, name string }{
	{"all", "All"}, {"kept", "Kept"}, {"drop", "Dropped"}, {"close", "Close to the threshold"},
}

func (r *Report) writeBlocks(b *strings.Builder) {
	r.writeTools(b)
	b.WriteString("<p id=\"status\" class=\"status\" role=\"status\"></p>\n" +
		"<ol class=\"blocks\" data-show=\"all\">\n")
	for i := range r.Verdicts {
		writeBlock(b, i, &r.Verdicts[i], r.marks[i])
	}
	b.WriteString("</ol>\n")
	writeHint(b)
}

func (r *Report) writeTools(b *strings.Builder) {
	counts := map[string]int{}
	for i := range r.Verdicts {
		for _, class := range classes(&r.Verdicts[i]) {
			counts[class]++
		}
	}
	counts["all"] = len(r.Verdicts)
	b.WriteString("<div class=\"tools\">\n" +
		"<div class=\"filters\" role=\"group\" aria-label=\"Blocks to show\">\n")
	for i, f := range filters {
		fmt.Fprintf(b, "<button type=\"button\" data-filter=\"%s\" aria-pressed=\"%t\">", f.id, i == 0)
		fmt.Fprintf(b, "%s <i>%d</i></button>\n", f.name, counts[f.id])
	}
	b.WriteString("</div>\n<input id=\"search\" type=\"search\" placeholder=\"Search the text\"" +
		" aria-label=\"Search the text\" autocomplete=\"off\">\n</div>\n")
}

// classes returns the classes by which the filters show the block.
func classes(v *extract.Verdict) []string {
	kept := v.Role != ""
	all := []string{"drop"}
	if kept {
		all[0] = "kept"
	}
	against := v.Role == "body" && v.Score < 0 || !kept && v.Score > 0
	if math.Abs(v.Score) < closeTo || against {
		all = append(all, "close")
	}
	return all
}

func writeBlock(b *strings.Builder, i int, v *extract.Verdict, mark string) {
	fmt.Fprintf(b, "<li id=\"b%d\" class=\"%s k-%s\">", i, strings.Join(classes(v), " "),
		shape(v.Kind))
	b.WriteString("<button type=\"button\" class=\"score\" aria-expanded=\"false\" ")
	fmt.Fprintf(b, "aria-label=\"%s, score %+.2f, why?\">", place(v), v.Score)
	writeBar(b, v.Score)
	fmt.Fprintf(b, "<span>%s</span></button><div class=\"text\" dir=\"auto\">", signed(v.Score))
	if v.Source != "" {
		b.WriteString("<b class=\"mark\">data</b> ")
	}
	if mark != "" {
		fmt.Fprintf(b, "<b class=\"mark\">%s</b> ", mark)
	}
	b.WriteString(htmldoc.Text(v.Text) + "</div></li>\n")
}

// place returns where a block went, in words.
func place(v *extract.Verdict) string {
	switch v.Role {
	case "":
		return "dropped"
	case "body":
		return "kept"
	}
	return "kept as " + v.Role
}

// shape returns the kind that decides what a block looks like.
func shape(k extract.Kind) string {
	for _, kind := range [...]extract.Kind{
		extract.Headings, extract.Lists, extract.Tables, extract.CodeBlocks, extract.Quotes,
	} {
		if k&kind != 0 {
			return kind.String()
		}
	}
	return extract.Paragraphs.String()
}

// writeBar draws the score from the middle of the bar: to the right if it speaks for the
// article.
func writeBar(b *strings.Builder, score float64) {
	length := math.Round(500*min(math.Abs(score)/barReach, 1)) / 10
	x, class := 50.0, "for"
	if score < 0 {
		x, class = 50-length, "against"
	}
	fmt.Fprintf(b, "<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"+
		"<rect class=\"%s\" x=\"%g\" width=\"%g\" height=\"8\"/></svg>", class, x, length)
}

// signed returns a score with two decimals and a sign that is as wide as a plus.
func signed(score float64) string {
	return strings.Replace(fmt.Sprintf("%+.2f", score), "-", "−", 1)
}

func writeHint(b *strings.Builder) {
	b.WriteString(`<aside class="hint" aria-label="How to read the report">
<h2>How to read this</h2>
<p>The page as winnow reads it, block by block. What was kept is black, what was dropped is grey.
A mark such as <b class="mark">title</b> is a block that went to that field.</p>
<p>The bar is the score: to the right it speaks for the article, to the left against it.
The threshold is 0 on every page. Choose a block to see the rows that made its score.</p>
<dl class="keys">
<div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous block</dd></div>
<div><dt><kbd>Enter</kbd></dt><dd>show or hide its rows</dd></div>
<div><dt><kbd>1</kbd> to <kbd>4</kbd></dt><dd>all, kept, dropped, close</dd></div>
<div><dt><kbd>/</kbd></dt><dd>search</dd></div>
<div><dt><kbd>Esc</kbd></dt><dd>hide the rows, clear the search</dd></div>
</dl>
</aside>
`)
}
