package render

// Articles as Markdown: CommonMark, with the tables of GitHub.

import (
	"strconv"
	"strings"

	"winnow/extract"
)

// markdownDoc is an article that is written as Markdown.
type markdownDoc struct {
	notes   map[string]int // the number of a footnote by the name of its place
	numbers map[int]int    // the number of a footnote by its part
}

// articleMarkdown returns headline, dek and body, with a blank line between.
func articleMarkdown(a extract.Article, bodyOnly bool, m Marks) string {
	var d markdownDoc
	d.findNotes(&a)
	var parts []string
	if a.Title != "" && !bodyOnly {
		parts = append(parts, "# "+markdownLine(a.Title))
	}
	if a.Dek != "" && !bodyOnly {
		parts = append(parts, "*"+markdownText(a.Dek)+"*")
	}
	var before group
	other := false
	for _, g := range groups(a, m, d.numbers) {
		other = !other && g.isListLike(&before)
		parts = append(parts, d.group(&g, other))
		before = g
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// isListLike reports whether both groups are lists of the same sort.
func (g *group) isListLike(before *group) bool {
	return g.kind == extract.Lists && before.kind == extract.Lists &&
		g.items[0].numbered == before.items[0].numbered
}

// group returns a group with its marks. A list directly after a list needs other marks,
// because it would otherwise continue that list.
func (d *markdownDoc) group(g *group, other bool) string {
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
		return strings.Repeat("#", max(2, g.level)) + " " + text
	case extract.Lists:
		return d.list(g, other)
	case extract.Tables:
		return d.table(g)
	case extract.Quotes:
		return "> " + strings.ReplaceAll(d.text(g.items[0].span), "\n", "\n> ")
	case extract.CodeBlocks:
		return fenced(g.items[0].text)
	}
	return d.text(g.items[0].span)
}

// list indents nested lists far enough for both kinds of marks.
func (d *markdownDoc) list(g *group, other bool) string {
	bullet, dot := "- ", ". "
	if other {
		bullet, dot = "* ", ") "
	}
	var b strings.Builder
	var counts []itemCount // of each level
	for i, it := range g.items {
		if i > 0 {
			b.WriteByte('\n')
		}
		if len(counts) <= it.level {
			counts = append(counts, itemCount{})
		}
		counts = counts[:it.level+1]
		counts[it.level].add(it.numbered)
		indent, mark := strings.Repeat("    ", it.level), bullet
		if it.numbered {
			mark = strconv.Itoa(counts[it.level].n) + dot
		}
		b.WriteString(indent + mark + strings.ReplaceAll(d.text(it.span), "\n",
			"\n"+indent+strings.Repeat(" ", len(mark))))
	}
	return b.String()
}

// itemCount counts the items of a list. A new list starts where numbered and unnumbered items
// meet.
type itemCount struct {
	n        int
	numbered bool
}

func (c *itemCount) add(numbered bool) {
	if c.numbered != numbered {
		*c = itemCount{numbered: numbered}
	}
	c.n++
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
				cell = " " + strings.ReplaceAll(d.line(row[k]), "|", `\|`)
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
func fenced(code string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + "\n" + code + "\n" + fence
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
