package evalhtml

// The pages that got better and those that got worse since an older run.

import (
	"fmt"
	"strings"

	"winnow/cmd/internal/htmldoc"
	"winnow/extract/eval"
)

// changesMost is how many pages of each kind are listed: worse and better.
const changesMost = 50

func (c *Corpus) writeAgainst(b *strings.Builder) {
	if c.Older == "" {
		return
	}
	worse, better := eval.Split(c.Against)
	fmt.Fprintf(b, "<h3>Against %s</h3>\n", htmldoc.Text(c.Older))
	fmt.Fprintf(b, "<p class=\"note\">%d pages got better, %d got worse, %d are the same.</p>\n",
		len(better), len(worse), c.Same)
	b.WriteString("<div class=\"pair\">\n")
	c.writeChanges(b, "Worse", worse)
	c.writeChanges(b, "Better", better)
	b.WriteString("</div>\n")
}

func (c *Corpus) writeChanges(b *strings.Builder, name string, all []eval.Change) {
	if len(all) == 0 {
		return
	}
	b.WriteString("<div class=\"scroll\">\n")
	openTable(b, name, "#Word was", "#is", "#Change")
	for _, change := range all[:min(changesMost, len(all))] {
		id := change.Old.ID
		fmt.Fprintf(b, "<tr><th scope=\"row\">%s</th>%s%s", c.link(id),
			number("%.3f", change.Old.Word), number("%.3f", change.New.Word))
		fmt.Fprintf(b, "<td class=\"points %s\">%+.3f</td></tr>\n", strings.ToLower(name), change.Word())
	}
	closeTable(b)
	b.WriteString("</div>\n")
}
