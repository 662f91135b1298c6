package explainhtml

// The source of the page and the extracted article, side by side.

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"winnow/cmd/internal/htmldoc"
)

// sourceMost is how many bytes of the page are shown.
const sourceMost = 1 << 20

func (r *Report) writeSides(b *strings.Builder) {
	b.WriteString("<div class=\"sides\">\n<div><h2>The page as it came</h2>\n")
	source := firstBytes(r.Source, sourceMost)
	if len(source) < len(r.Source) {
		fmt.Fprintf(b, "<p class=\"note\">The first %d of %d bytes.</p>\n", len(source), len(r.Source))
	}
	fmt.Fprintf(b, "<pre tabindex=\"0\">%s</pre>\n</div>\n", htmldoc.Text(source))
	b.WriteString("<div><h2>The article</h2>\n")
	r.writeArticle(b)
	b.WriteString("</div>\n</div>\n")
}

// firstBytes cuts a text between two characters.
func firstBytes(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

func (r *Report) writeArticle(b *strings.Builder) {
	a := &r.Article
	b.WriteString("<div class=\"article\" dir=\"auto\">\n")
	if a.Title != "" {
		fmt.Fprintf(b, "<h3>%s</h3>\n", htmldoc.Text(a.Title))
	}
	if a.Dek != "" {
		fmt.Fprintf(b, "<p class=\"dek\">%s</p>\n", htmldoc.Text(a.Dek))
	}
	for part := range strings.SplitSeq(a.Text, "\n\n") {
		fmt.Fprintf(b, "<p>%s</p>\n", htmldoc.Text(part))
	}
	b.WriteString("</div>\n")
}
