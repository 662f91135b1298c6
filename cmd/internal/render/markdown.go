package render

// Articles as Markdown: CommonMark, with the tables of GitHub.

import (
	"strconv"
	"strings"

	"winnow/extract"
)

// markdownDoc is an article that is written as Markdown.
type markdownDoc struct {
	notes footnotes

	// the mark that the items of the list directly before end with, "" for none
	bullet, delimiter string
}

// articleMarkdown returns headline, dek and body, with a blank line between.
func articleMarkdown(a extract.Article, bodyOnly bool, m Marks) string {
	d := markdownDoc{notes: footnotesOf(&a)}
	var parts []string
	if a.Title != "" && !bodyOnly {
		parts = append(parts, "# "+markdownLine(a.Title))
	}
	if a.Dek != "" && !bodyOnly {
		parts = append(parts, "*"+markdownText(a.Dek)+"*")
	}
	for run := range quotedRuns(groups(a, m, d.notes.numbers)) {
		d.bullet, d.delimiter = "", ""
		var texts []string
		for _, g := range run {
			texts = append(texts, d.group(&g))
			if g.kind != extract.Lists {
				d.bullet, d.delimiter = "", ""
			}
		}
		text := strings.Join(texts, "\n\n")
		if run[0].quote != 0 {
			text = quoted(text)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// quoted returns lines of Markdown in a quotation.
func quoted(text string) string {
	text = "> " + strings.ReplaceAll(text, "\n", "\n> ")
	return strings.ReplaceAll(text, "\n> \n", "\n>\n")
}

// group returns a group with its marks.
func (d *markdownDoc) group(g *group) string {
	if g.image != nil {
		return imageMarkdown(g.image)
	}
	if g.note > 0 {
		return "[^" + strconv.Itoa(g.note) + "]: " + d.line(g.items[0].span)
	}
	switch g.kind {
	case extract.Headings:
		text := d.line(g.items[0].span)
		if strings.HasSuffix(text, "#") {
			text = text[:len(text)-1] + `\#`
		}
		return strings.Repeat("#", g.level) + " " + text
	case extract.Lists:
		return d.list(g)
	case extract.Tables:
		return d.table(g)
	case extract.CodeBlocks:
		return fenced(g.items[0].text, g.language)
	}
	return d.text(g.items[0].span)
}

// table uses the first row as the head, because a table must have one.
func (d *markdownDoc) table(g *group) string {
	var b strings.Builder
	width := 0
	for _, row := range g.rows {
		width = max(width, len(row))
	}
	for i, row := range g.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for k := range width {
			cell := ""
			if k < len(row) {
				cell = " " + strings.ReplaceAll(d.line(row[k].span), "|", `\|`)
			}
			b.WriteString("|" + cell + " ")
		}
		b.WriteByte('|')
		if i == 0 {
			b.WriteString("\n" + strings.Repeat("| --- ", width) + "|")
		}
	}
	return b.String()
}

// fenced returns code between fences that do not occur in it.
func fenced(code, language string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + language + "\n" + code + "\n" + fence
}

// line returns a span on one line, for use after a mark. text returns it with its line ends.
func (d *markdownDoc) line(s span) string { return d.syntax(" ", false).write(s) }

func (d *markdownDoc) text(s span) string { return d.syntax("\\\n", true).write(s) }

// markdownLine returns text on one line, for use after a mark.
func markdownLine(s string) string {
	return escapeMarkdown(strings.ReplaceAll(s, "\n", " "), false)
}

// markdownText returns text with its line ends.
func markdownText(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = escapeMarkdown(line, true)
	}
	return strings.Join(lines, "\\\n")
}

// escapeMarkdown escapes characters that would be marks. Some are marks only at the start of a
// line.
func escapeMarkdown(line string, start bool) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '~':
			b.WriteByte('\\')
		case '&':
			if entityLike(line[i+1:]) {
				b.WriteByte('\\')
			}
		case '#', '+', '-', '=', '|':
			if start && i == 0 {
				b.WriteByte('\\')
			}
		case '.', ')':
			if start && i > 0 && i < 10 && strings.Trim(line[:i], "0123456789") == "" {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// entityLike matches text that would be a character reference after an &.
func entityLike(s string) bool {
	i := strings.IndexByte(s, ';')
	return i > 0 && i < 32 && !strings.ContainsAny(s[:i], " &")
}
