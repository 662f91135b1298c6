package render

// The formats that an article can be printed in.

import (
	"winnow/extract"
)

// Formats of an article.
const (
	Text     = "text"
	JSON     = "json"  // indented if there is one object only
	JSONL    = "jsonl" // always one object per line
	Markdown = "markdown"
	HTML     = "html"
	CSV      = "csv" // a row of names, then a row for each
)

// Style says how an article is printed. With BodyOnly it has no headline and dek. An unknown
// format is Text.
type Style struct {
	Format   string
	BodyOnly bool

	// Fields are the keys of a record to print, nil for all. CSV has them as columns. The other
	// formats have one line of values separated by tabs.
	Fields []string
	// KeepInput says that records have the key input.
	KeepInput bool
	Marks     Marks // of Markdown and HTML

	FrontMatter bool // Markdown starts with the facts about the article as YAML
}

// HasMarks reports whether the format has marks inside a paragraph.
func (s Style) HasMarks() bool { return s.Format == Markdown || s.Format == HTML }

// IsJSON reports whether the format is JSON.
func (s Style) IsJSON() bool { return s.Format == JSON || s.Format == JSONL }

// HasErrors reports whether the format has a place for an error.
func (s Style) HasErrors() bool { return s.IsJSON() || s.isTable() }

func (s Style) isTable() bool { return s.Format == CSV || s.Fields != nil }

// IsRecords reports whether the format is a sequence of records.
func (s Style) IsRecords() bool { return s.Format == JSONL || s.isTable() }

// Record returns a record in the format. If there are several, JSON has one object per line. Only
// JSON can fail.
func (s Style) Record(r Record, several bool) ([]byte, error) {
	if s.isTable() {
		return s.row(r)
	}
	switch s.Format {
	case JSON, JSONL:
		return recordJSON(r, !several && s.Format == JSON)
	case Markdown:
		text := articleMarkdown(r.Article, s.BodyOnly, s.Marks)
		if s.FrontMatter {
			text = frontMatter(&r.Article) + text
		}
		return []byte(text), nil
	case HTML:
		return []byte(htmlPage(r.Article, s.BodyOnly, s.Marks)), nil
	}
	return articleText(r.Article, s.BodyOnly), nil
}

// FileEnd returns the extension of files in the format, with its dot.
func (s Style) FileEnd() string {
	switch s.Format {
	case Text:
		return ".txt"
	case Markdown:
		return ".md"
	}
	return "." + s.Format
}

// articleText returns headline, dek and body, if there are any, with a blank line between.
func articleText(a extract.Article, bodyOnly bool) []byte {
	const between = "\n\n"
	b := make([]byte, 0, len(a.Title)+len(a.Dek)+len(a.Text)+3*len(between))
	if !bodyOnly {
		for _, part := range []string{a.Title, a.Dek} {
			if part != "" {
				b = append(append(b, part...), between...)
			}
		}
	}
	return append(append(b, a.Text...), '\n')
}
