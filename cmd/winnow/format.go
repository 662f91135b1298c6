package main

// The formats that an article can be printed in.

import (
	"bytes"
	"encoding/json"

	"winnow/extract"
)

// Values of --format.
const (
	formatText     = "text"
	formatJSON     = "json"  // laid out for reading if it is one
	formatJSONL    = "jsonl" // always an object a line
	formatMarkdown = "markdown"
	formatHTML     = "html"
)

// isJSON tells the formats that have a place for an error.
func (f *extractFlags) isJSON() bool { return f.format == formatJSON || f.format == formatJSONL }

// render is what is printed of an input. JSON of several is an object a line.
func (f *extractFlags) render(r tracedRecord, several bool) ([]byte, error) {
	switch f.format {
	case formatJSON, formatJSONL:
		return renderJSON(r, !several && f.format == formatJSON)
	case formatMarkdown:
		return []byte(markdown(r.Article, f.bodyOnly)), nil
	case formatHTML:
		return []byte(htmlPage(r.Article, f.bodyOnly)), nil
	}
	return []byte(articleText(r.Article, f.bodyOnly)), nil
}

func renderJSON(r tracedRecord, indent bool) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", "  ")
	}
	var v any = r
	if r.origins == nil {
		v = r.Record
	}
	err := enc.Encode(v)
	return b.Bytes(), err
}

// fileEnd is the end of the name of a file in the format.
func (f *extractFlags) fileEnd() string {
	switch f.format {
	case formatText:
		return ".txt"
	case formatMarkdown:
		return ".md"
	}
	return "." + f.format
}

// articleText is headline, dek and body, as far as there are any, with a blank
// line between.
func articleText(a extract.Article, bodyOnly bool) string {
	var b bytes.Buffer
	if !bodyOnly {
		for _, part := range []string{a.Title, a.Dek} {
			if part != "" {
				b.WriteString(part + "\n\n")
			}
		}
	}
	b.WriteString(a.Text + "\n")
	return b.String()
}
