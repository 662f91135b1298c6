package output

// Articles go to standard output, or each to a file of its own.

import (
	"errors"
	"io"
	"strings"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
)

// Printer prints rendered articles.
type Printer interface {
	// Print prints the article of the input name, which is one of several or alone. Its error ends
	// the run.
	Print(name string, rendered []byte, several bool) error
}

// Stream prints articles one after the other. Each is one write, so that on a terminal messages
// on standard error appear between articles.
type Stream struct {
	W       io.Writer
	Format  string // a format of package render
	printed int
}

// Print writes rendered, with a header if it is one of several. It returns an error of W, and an
// error if pages of the format cannot follow each other.
func (p *Stream) Print(name string, rendered []byte, several bool) error {
	if several {
		header, err := p.header(name)
		if err != nil {
			return err
		}
		rendered = append([]byte(header), rendered...)
	}
	p.printed++
	_, err := p.W.Write(rendered)
	return err
}

// header returns the name of an article: for text as head and tail print it, for Markdown as a
// comment. HTML pages cannot follow each other.
func (p *Stream) header(name string) (string, error) {
	between := ""
	if p.printed > 0 {
		between = "\n"
	}
	switch p.Format {
	case render.Text:
		return between + "==> " + report.Path(name) + " <==\n", nil
	case render.Markdown:
		return between + "<!-- " + strings.ReplaceAll(report.Path(name), ">", "&gt;") + " -->\n\n", nil
	case render.HTML:
		return "", errors.New("several pages in HTML need --output")
	}
	return "", nil
}
