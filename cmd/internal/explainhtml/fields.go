package explainhtml

// The metadata: each field with its value, its source, and the values of other sources.

import (
	"fmt"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/extract"
)

func (r *Report) writeFields(b *strings.Builder) {
	if len(r.Origins) == 0 {
		b.WriteString("<p class=\"note\">The page tells nothing of itself.</p>\n")
		return
	}
	b.WriteString("<p class=\"note\">How sure a value is depends on how many sources say the same." +
		"</p>\n<div class=\"fields\">\n")
	for i := range r.Origins {
		r.writeField(b, &r.Origins[i])
	}
	b.WriteString("</div>\n")
}

func (r *Report) writeField(b *strings.Builder, o *extract.Origin) {
	fmt.Fprintf(b, "<article><h2>%s</h2>\n<p class=\"value\" dir=\"auto\">%s</p>\n",
		htmldoc.Text(strings.ReplaceAll(o.Field, "_", " ")), htmldoc.Text(o.Value))
	fmt.Fprintf(b, "<p class=\"from\">from <code>%s</code>, sure by %.2f",
		htmldoc.Text(o.Source), o.Confidence)
	if at := r.shownIn(o.Field); at >= 0 {
		fmt.Fprintf(b, ", printed in <a href=\"#b%d\">block %d</a>", at, at+1)
	}
	b.WriteString("</p>\n")
	writeCandidates(b, o.Candidates)
	b.WriteString("</article>\n")
}

// shownIn returns the block that has the mark of a field, -1 if none has.
func (r *Report) shownIn(field string) int {
	mark := map[string]string{
		"title": "title", "dek": "dek", "authors": "byline", "date": "date",
	}[field]
	for i, m := range r.marks {
		if mark != "" && strings.Contains(m, mark) {
			return i
		}
	}
	return -1
}

func writeCandidates(b *strings.Builder, all []extract.Candidate) {
	if len(all) == 0 {
		return
	}
	b.WriteString("<table><caption>What each source says</caption>\n")
	for _, c := range all {
		fmt.Fprintf(b, "<tr class=\"%s\"><th scope=\"row\"><code>%s</code></th>",
			htmldoc.Text(string(c.Check)), htmldoc.Text(c.Source))
		fmt.Fprintf(b, "<td dir=\"auto\">%s</td><td>%s</td></tr>\n",
			htmldoc.Text(c.Value), inWords(c.Check))
	}
	b.WriteString("</table>\n")
}

// inWords returns what became of a candidate.
func inWords(c extract.Check) string {
	switch c {
	case extract.Agrees:
		return "says the same"
	case extract.Differs:
		return "says otherwise"
	case extract.Refused:
		return "refused: no such value"
	}
	return htmldoc.Text(string(c))
}
