package main

// Where articles go: to standard output, or each to a file of its own.

import (
	"io"
	"strings"
)

// printer puts out what was rendered of an input.
type printer interface {
	print(name string, rendered []byte) error
}

// streamPrinter prints one article after the other, each in one write, so that what
// standard error says in between stands between articles on a terminal too.
type streamPrinter struct {
	w       io.Writer
	header  func(name string) string // before each article; nil for none
	printed int
}

// newStreamPrinter has articles of text stand below headers if there are several, as
// head and tail have them; those of Markdown below comments.
func newStreamPrinter(w io.Writer, format string, several bool) *streamPrinter {
	p := &streamPrinter{w: w}
	switch {
	case !several:
	case format == formatText:
		p.header = func(name string) string { return "==> " + shown(name) + " <==\n" }
	case format == formatMarkdown:
		p.header = func(name string) string {
			return "<!-- " + strings.ReplaceAll(shown(name), "--", "- -") + " -->\n\n"
		}
	}
	return p
}

func (p *streamPrinter) print(name string, rendered []byte) error {
	if p.header != nil {
		header := p.header(name)
		if p.printed > 0 {
			header = "\n" + header
		}
		rendered = append([]byte(header), rendered...)
	}
	p.printed++
	_, err := p.w.Write(rendered)
	return err
}
