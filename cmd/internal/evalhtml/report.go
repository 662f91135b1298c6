package evalhtml

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/extract/eval"
)

//go:embed report.css
var style string

// Report is the evaluation of one or more corpora.
type Report struct{ Corpora []Corpus }

// Corpus is the part of the report on one corpus.
type Corpus struct {
	Name    string
	Rows    []eval.Row
	Pages   []Page            // those with a gold text
	Worst   []Page            // those to list, worst first
	Reports map[string]string // by page, the file of its own report, if it has one
	Against []eval.Change     // from an older run; worst first
	Same    int               // pages with the same result in the older run
	Older   string            // the name of that run, "" if there is none
}

// Page is one page, with how well its text agrees with its gold.
type Page struct {
	eval.PageScore
	Lang, Site, Type string
	Confidence       float64
	Locked           bool // only its figures may be shown
}

// Write prints the report.
func (r *Report) Write(w io.Writer) error {
	var b strings.Builder
	b.WriteString("<header>\n<p class=\"name\"><b>winnow</b> eval</p>\n<h1>Figures</h1>\n" +
		"<p class=\"sum\">F1, precision and recall are those of shingles of four words; word is the " +
		"F1 of the bag of words. <code>winnow eval --help</code> has all of them.</p>\n" +
		"</header>\n<main>\n")
	for i := range r.Corpora {
		r.Corpora[i].write(&b)
	}
	b.WriteString("</main>\n")
	page := htmldoc.Document{Title: "winnow eval", Style: htmldoc.Base + style, Body: b.String()}
	return page.Write(w)
}

func (c *Corpus) write(b *strings.Builder) {
	fmt.Fprintf(b, "<section>\n<h2>%s</h2>\n", htmldoc.Text(c.Name))
	writeFigures(b, c.Rows)
	b.WriteString("<div class=\"charts\">\n")
	writeHistogram(b, c.Pages)
	writeCalibration(b, c.Pages)
	b.WriteString("</div>\n")
	c.writeAgainst(b)
	c.writeWorst(b)
	c.writeGroups(b)
	b.WriteString("</section>\n")
}

// writeFigures prints the figures of each extractor as a list, which a narrow window breaks.
func writeFigures(b *strings.Builder, rows []eval.Row) {
	for i := range rows {
		fmt.Fprintf(b, "<dl class=\"figures\" aria-label=\"%s\">\n", htmldoc.Text(rows[i].Tool))
		if len(rows) > 1 {
			fmt.Fprintf(b, "<div><dt>extractor</dt><dd>%s</dd></div>\n", htmldoc.Text(rows[i].Tool))
		}
		for _, f := range rows[i].Figures() {
			fmt.Fprintf(b, "<div><dt>%s</dt><dd>%s</dd></div>\n",
				htmldoc.Text(strings.ReplaceAll(f.Key, "_", " ")), htmldoc.Text(f.Text))
		}
		b.WriteString("</dl>\n")
	}
}

func (c *Corpus) writeWorst(b *strings.Builder) {
	if len(c.Worst) == 0 {
		return
	}
	b.WriteString("<h3>Worst pages</h3>\n<div class=\"scroll\">\n")
	openTable(b, "Page", "#Word", "", "#Precision", "#Recall", "#Confidence", "Language", "Type")
	for i := range c.Worst {
		p := &c.Worst[i]
		fmt.Fprintf(b, "<tr><th scope=\"row\">%s</th>%s<td>%s</td>%s%s%s<td>%s</td><td>%s</td></tr>\n",
			c.link(p.ID), number("%.3f", p.Word), bar(p.Word), number("%.3f", p.P), number("%.3f", p.R),
			number("%.2f", p.Confidence), htmldoc.Text(p.Lang), htmldoc.Text(p.Type))
	}
	closeTable(b)
	b.WriteString("</div>\n")
}

// link returns the name of a page, as a link if the page has a report.
func (c *Corpus) link(id string) string {
	if c.Reports[id] == "" {
		return htmldoc.Text(id)
	}
	return fmt.Sprintf("<a href=\"%s\">%s</a>", htmldoc.Text(c.Reports[id]), htmldoc.Text(id))
}
