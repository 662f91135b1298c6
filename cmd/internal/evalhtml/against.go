package evalhtml

// What got better and what got worse since an older run.

import (
	"fmt"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/extract/eval"
)

// changesMost is how many pages are listed that got worse, and as many that got better.
const changesMost = 50

func (c *Corpus) writeAgainst(b *strings.Builder) {
	if c.Older == "" {
		return
	}
	worse, better := eval.Split(c.Against)
	fmt.Fprintf(b, "<h3>Against %s</h3>\n<p class=\"note\">%d pages got better, %d got worse, %d "+
		"are the same.</p>\n",
		htmldoc.Text(c.Older), len(better), len(worse), c.Same)
	b.WriteString("<div class=\"pair\">\n")
	c.writeChanges(b, "Worse", worse)
	c.writeChanges(b, "Better", better)
	b.WriteString("</div>\n")
}

func (c *Corpus) writeChanges(b *strings.Builder, name string, all []eval.Change) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(b, "<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">%s</th><th "+
		"class=\"points\" scope=\"col\">"+
		"Word was</th><th class=\"points\" scope=\"col\">is</th><th class=\"points\" "+
		"scope=\"col\">Change</th></tr></thead>\n<tbody>\n", name)
	for _, change := range all[:min(changesMost, len(all))] {
		id := change.Old.ID
		fmt.Fprintf(b, "<tr><th scope=\"row\">%s</th><td class=\"points\">%.3f</td><td "+
			"class=\"points\">%.3f</td>"+
			"<td class=\"points %s\">%+.3f</td></tr>\n", c.link(id), change.Old.Word, change.New.Word,
			strings.ToLower(name), change.Word())
	}
	b.WriteString("</tbody></table></div>\n")
}
