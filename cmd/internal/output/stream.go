package output

// Where articles go: to standard output, or each to a file of its own.

import (
	"errors"
	"io"
	"strings"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
)

// Printer puts out what was rendered of an input, be it one of several or alone.
type Printer interface {
	// Print puts out what was rendered of the input name. Its error ends the run.
	Print(name string, rendered []byte, several bool) error
}

// Stream prints one article after the other, each in one write, so that what
// standard error says in between stands between articles on a terminal too.
type Stream struct {
	W       io.Writer
	Format  string // one of those of package render
	printed int
}

// Print writes rendered, below a header with the name if it is one of several. It returns an
// error of W, and one if pages of the format cannot follow each other.
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

// header has articles of text stand below their names, as head and tail have them,
// and those of Markdown below comments. One page of HTML cannot follow another.
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
