package explainhtml

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/extract"
)

//go:embed report.css
var style string

//go:embed report.js
var script string

// Report contains everything that is known about one page.
type Report struct {
	Name     string // of the input
	Source   string // the page as it came, in UTF-8
	Article  extract.Article
	Verdicts []extract.Verdict
	Origins  []extract.Origin
	Gold     *Gold // nil unless the article is known

	marks []string // by block, the field that it went to
}

// Write prints the report.
func (r *Report) Write(w io.Writer) error {
	r.marks = r.findMarks()
	var b strings.Builder
	r.writeHeader(&b)
	r.writeTabs(&b)
	return htmldoc.Document{
		Title: "Why: " + r.heading(), Style: htmldoc.Base + style, Script: script,
		Data: r.data(), Body: b.String(),
	}.Write(w)
}

// heading returns the article's title, or the name of an input that has none.
func (r *Report) heading() string {
	if r.Article.Title != "" {
		return r.Article.Title
	}
	return r.Name
}

func (r *Report) writeHeader(b *strings.Builder) {
	fmt.Fprintf(b, "<header>\n<p class=\"name\"><b>winnow</b> explain %s</p>\n", htmldoc.Text(r.Name))
	fmt.Fprintf(b, "<h1 dir=\"auto\">%s</h1>\n", htmldoc.Text(r.heading()))
	fmt.Fprintf(b, "<p class=\"sum\">%s</p>\n", r.summary())
	if n := len(r.Verdicts); n > 0 && r.Verdicts[n-1].Source != "" {
		fmt.Fprintf(b, "<p class=\"note\">The text comes from the page's data (%s). Its blocks "+
			"follow the visible ones.</p>\n", htmldoc.Text(r.Verdicts[n-1].Source))
	}
	b.WriteString("</header>\n")
}

// summary returns the type of the page and how much of it was kept.
func (r *Report) summary() string {
	blocks, words, keptBlocks, keptWords := len(r.Verdicts), 0, 0, 0
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		words += v.Words
		if v.Role != "" {
			keptBlocks++
			keptWords += v.Words
		}
	}
	text := fmt.Sprintf("Kept %d of %d blocks, %d of %d words.", keptBlocks, blocks, keptWords, words)
	if r.Article.PageType != "" {
		text += fmt.Sprintf(" Type of the page: %s.", htmldoc.Text(string(r.Article.PageType)))
	}
	if r.Article.Confidence > 0 {
		text += fmt.Sprintf(" Confidence: %.2f.", r.Article.Confidence)
	}
	return text
}

// tab is one part of the report; the script shows one at a time.
type tab struct {
	id, name string
	write    func(*strings.Builder)
}

func (r *Report) tabs() []tab {
	all := []tab{
		{"blocks", "Blocks", r.writeBlocks}, {"fields", "Fields", r.writeFields},
		{"rules", "Rules", writeRules}, {"sides", "Page and article", r.writeSides},
	}
	if r.Gold != nil {
		all = append([]tab{{"gold", "Gold and output", r.Gold.write}}, all...)
	}
	return all
}

func (r *Report) writeTabs(b *strings.Builder) {
	b.WriteString("<nav class=\"tabs\" role=\"tablist\" aria-label=\"Parts of the report\">\n")
	for i, t := range r.tabs() {
		fmt.Fprintf(b, "<button type=\"button\" role=\"tab\" id=\"tab-%s\" aria-controls=\"%s\""+
			" aria-selected=\"%t\">%s</button>\n", t.id, t.id, i == 0, t.name)
	}
	b.WriteString("</nav>\n")
	for _, t := range r.tabs() {
		writeTab(b, t)
	}
}

func writeTab(b *strings.Builder, t tab) {
	fmt.Fprintf(b, "<section id=\"%s\" role=\"tabpanel\" aria-labelledby=\"tab-%s\">\n", t.id, t.id)
	t.write(b)
	b.WriteString("</section>\n")
}

// writeRules leaves the table to the script, which has the rows.
func writeRules(b *strings.Builder) {
	b.WriteString("<p class=\"note\">What each rule gave a word of the kept and of the dropped " +
		"text. " +
		"A rule tips a block if the block's score would be on the other side of the threshold " +
		"without it. The rules that tip the most words come first, then those that tell kept from " +
		"dropped best.</p>\n" +
		"<div id=\"rules-table\" class=\"scroll\"></div>\n")
}
