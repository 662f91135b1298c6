package render

// Articles as HTML: a complete page with the metadata, so that winnow can read its own output.

import (
	"fmt"
	"html"
	"strings"

	"winnow/extract"
)

// htmlDoc is an article that is written as HTML.
type htmlDoc struct {
	b     strings.Builder
	marks syntax
}

// htmlPage returns the article as a page.
func htmlPage(a extract.Article, bodyOnly bool, m Marks) string {
	notes := footnotesOf(&a)
	d := htmlDoc{marks: htmlSyntax(&notes)}
	b := &d.b
	b.WriteString("<!DOCTYPE html>\n<html")
	if a.Language != "" {
		fmt.Fprintf(b, ` lang="%s"`, html.EscapeString(a.Language))
	}
	b.WriteString(">\n<head>\n<meta charset=\"utf-8\">\n")
	fmt.Fprintf(b, "<title>%s</title>\n", html.EscapeString(a.Title))
	writeMeta(b, `property="og:site_name"`, a.Site)
	for _, author := range a.Authors {
		writeMeta(b, `name="author"`, author)
	}
	writeMeta(b, `property="article:published_time"`, a.Date.String())
	writeMeta(b, `property="article:modified_time"`, a.DateModified.String())
	if isWeb(a.CanonicalURL) {
		fmt.Fprintf(b, "<link rel=\"canonical\" href=\"%s\">\n", html.EscapeString(a.CanonicalURL))
	}
	b.WriteString("</head>\n<body>\n<article>\n")
	if !bodyOnly {
		writeHeader(b, a)
	}
	for run := range quotedRuns(groups(a, m, notes.numbers)) {
		if run[0].quote != 0 {
			b.WriteString("<blockquote>\n")
		}
		for _, g := range run {
			d.group(&g)
		}
		if run[0].quote != 0 {
			b.WriteString("</blockquote>\n")
		}
	}
	b.WriteString("</article>\n</body>\n</html>\n")
	return b.String()
}

// isWeb reports whether an address is http or https.
func isWeb(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}

// writeHeader writes headline and dek in a header, separate from the body.
func writeHeader(b *strings.Builder, a extract.Article) {
	b.WriteString("<header>\n")
	if a.Title != "" {
		fmt.Fprintf(b, "<h1>%s</h1>\n", html.EscapeString(a.Title))
	}
	if a.Dek != "" {
		fmt.Fprintf(b, "<p class=\"dek\">%s</p>\n", html.EscapeString(a.Dek))
	}
	b.WriteString("</header>\n")
}

func writeMeta(b *strings.Builder, name, value string) {
	if value != "" {
		fmt.Fprintf(b, "<meta %s content=\"%s\">\n", name, html.EscapeString(value))
	}
}

// group writes a group. A footnote is an item with its number.
func (d *htmlDoc) group(g *group) {
	switch {
	case g.image != nil:
		d.b.WriteString(imageHTML(g.image))
	case g.note > 0:
		fmt.Fprintf(&d.b, "<ol role=\"doc-endnotes\" start=\"%d\">\n<li>%s</li>\n</ol>\n", g.note,
			d.marks.write(g.items[0].span))
	case g.kind == extract.Headings:
		fmt.Fprintf(&d.b, "<h%d>%s</h%[1]d>\n", g.level, d.marks.write(g.items[0].span))
	case g.kind == extract.Lists:
		d.list(g)
	case g.kind == extract.Tables:
		d.table(g)
	case g.kind == extract.CodeBlocks:
		d.code(g)
	default:
		d.b.WriteString("<p>" + d.marks.write(g.items[0].span) + "</p>\n")
	}
}

func (d *htmlDoc) code(g *group) {
	code := html.EscapeString(g.items[0].text)
	if g.language != "" {
		code = `<code class="language-` + html.EscapeString(g.language) + `">` + code + "</code>"
	}
	d.b.WriteString("<pre>" + code + "</pre>\n")
}

// list writes a list with nested lists inside the item before them. A new list starts where
// numbered and unnumbered items meet.
func (d *htmlDoc) list(g *group) {
	b := &d.b
	var open []item // the last item of each open list, from the outermost
	shut := func(levels int) {
		for len(open) > levels {
			b.WriteString("</li>\n</" + open[len(open)-1].listTag() + ">")
			open = open[:len(open)-1]
		}
	}
	for i, it := range g.items {
		shut(it.level + 1)
		if it.continues {
			b.WriteString("<p>" + d.marks.write(it.span) + "</p>")
			continue
		}
		value := ""
		if it.level < len(open) && open[it.level].isListLike(it) {
			if before := &open[it.level]; it.numbered && it.number != before.number+1 {
				value = fmt.Sprintf(` value="%d"`, it.number)
			}
			b.WriteString("</li>\n")
			open[it.level] = it
		} else {
			shut(it.level)
			if i > 0 {
				b.WriteByte('\n')
			}
			open = append(open, it)
			b.WriteString("<" + it.listTag() + it.listAttributes() + ">\n")
		}
		b.WriteString("<li" + value + ">" + d.marks.write(it.span))
	}
	shut(0)
	b.WriteByte('\n')
}

func (it item) listTag() string {
	if it.numbered {
		return "ol"
	}
	return "ul"
}

// isListLike reports whether two items can be in one list.
func (it item) isListLike(other item) bool {
	return it.numbered == other.numbered && it.style == other.style
}

// listAttributes returns the attributes of a list that starts with the item.
func (it item) listAttributes() string {
	attributes := ""
	if it.numbered && it.number != 1 {
		attributes = fmt.Sprintf(` start="%d"`, it.number)
	}
	if it.numbered && it.style != "" {
		attributes += ` type="` + html.EscapeString(it.style) + `"`
	}
	return attributes
}

func (d *htmlDoc) table(g *group) {
	b := &d.b
	b.WriteString("<table>\n")
	for _, row := range g.rows {
		b.WriteString("<tr>")
		for _, cell := range row {
			tag := "td"
			if cell.head {
				tag = "th"
			}
			b.WriteString("<" + tag + ">" + d.marks.write(cell.span) + "</" + tag + ">")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
}

// htmlSyntax returns the marks of HTML. Addresses are those of the web only, so the mark of a
// footnote is its number and no link.
func htmlSyntax(notes *footnotes) syntax {
	return syntax{
		escape:  func(text string, _ bool) string { return html.EscapeString(text) },
		newline: "<br>\n",
		open: func(_ span, k extract.Mark) string {
			if k.Kind == extract.MarkLink {
				return `<a href="` + html.EscapeString(k.Address) + `">`
			}
			return "<" + htmlTags[k.Kind] + ">"
		},
		close: func(k extract.Mark) string { return "</" + htmlTags[k.Kind] + ">" },
		note: func(name string) string {
			if n := notes.names[name]; n > 0 {
				return fmt.Sprintf(`<sup role="doc-noteref">%d</sup>`, n)
			}
			return ""
		},
	}
}

// htmlTags are the elements of the marks.
var htmlTags = map[extract.MarkKind]string{
	extract.MarkLink: "a", extract.MarkBold: "strong", extract.MarkItalic: "em",
	extract.MarkCode: "code",
	extract.MarkSup:  "sup", extract.MarkSub: "sub", extract.MarkStrike: "s", extract.MarkQuote: "q",
}
