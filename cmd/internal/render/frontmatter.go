package render

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"winnow/extract"
)

// Front matter: the facts about an article as YAML (https://yaml.org/spec/1.2.2/) above its
// Markdown, as site generators and note programs read it. All values are strings in double
// quotation marks, so that no title is read as a number, a date or a list.
//
// No library writes the YAML, because only quoting is needed. A test reads the result with a
// library.

// frontMatter returns the front matter of an article. Fields that are not known are left out.
func frontMatter(a *extract.Article) string {
	var b strings.Builder
	b.WriteString("---\n")
	field := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + yamlString(value) + "\n")
		}
	}
	field("title", a.Title)
	if len(a.Authors) > 0 {
		b.WriteString("authors:\n")
		for _, name := range a.Authors {
			b.WriteString("  - " + yamlString(name) + "\n")
		}
	}
	field("date", a.Date.String())
	field("url", cmp.Or(a.CanonicalURL, a.URL))
	field("language", a.Language)
	field("site", a.Site)
	field("description", a.Description)
	field("image", a.Image)
	b.WriteString("---\n\n")
	return b.String()
}

// yamlString returns s as a scalar in double quotation marks.
func yamlString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c == ' ' || unicode.IsGraphic(c) && c != '\uFFFE' && c != '\uFFFF':
			b.WriteRune(c)
		case c > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, c)
		default:
			fmt.Fprintf(&b, `\u%04X`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
