package main

// Articles as they are printed. Each goes out in one write, so that what
// standard error says in between stands between articles on a terminal too.

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"winnow/extract"
)

// Values of --format.
const (
	formatText = "text"
	formatJSON = "json"
)

// printer prints one input's article, or for JSON the error in its place.
// Origins are nil if nobody asked for them.
type printer interface {
	print(tracedRecord) error
}

func newPrinter(w io.Writer, f *extractFlags, several bool) printer {
	if f.format == formatJSON {
		return newJSONPrinter(w, several)
	}
	return &textPrinter{w: w, bodyOnly: f.bodyOnly, headers: several}
}

type textPrinter struct {
	w        io.Writer
	bodyOnly bool
	headers  bool // before each article, as head and tail have them
	printed  int
}

func (p *textPrinter) print(r tracedRecord) error {
	if r.Err != nil {
		return nil
	}
	a := r.Article
	var b strings.Builder
	if p.headers {
		if p.printed > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "==> %s <==\n", shown(a.Path))
	}
	b.WriteString(articleText(a, p.bodyOnly))
	p.printed++
	_, err := io.WriteString(p.w, b.String())
	return err
}

// articleText is headline, dek and body, as far as there are any, with a blank
// line between.
func articleText(a extract.Article, bodyOnly bool) string {
	if bodyOnly {
		return a.Text + "\n"
	}
	var parts []string
	for _, part := range []string{a.Title, a.Dek, a.Text} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// jsonPrinter prints an object an input: JSON Lines for several, laid out for
// reading for one.
type jsonPrinter struct{ enc *json.Encoder }

func newJSONPrinter(w io.Writer, several bool) jsonPrinter {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if !several {
		enc.SetIndent("", "  ")
	}
	return jsonPrinter{enc}
}

func (p jsonPrinter) print(r tracedRecord) error {
	if r.origins == nil {
		return p.enc.Encode(r.Record)
	}
	return p.enc.Encode(r)
}
