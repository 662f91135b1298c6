package output

// Articles go to standard output, or each to a file of its own.

import (
	"errors"
	"io"
	"strings"

	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
)

// Stream prints articles one after the other. Each is one write, so that on a terminal messages
// on standard error appear between articles.
type Stream struct {
	W       io.Writer
	Style   render.Style
	Resumed bool // W has records already
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
		if header != "" {
			rendered = append([]byte(header), rendered...)
		}
	}
	if header := p.Style.Header(); p.printed == 0 && !p.Resumed && len(header) > 0 {
		rendered = append(header, rendered...)
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
	if p.Style.Fields != nil {
		return "", nil
	}
	switch p.Style.Format {
	case render.Text:
		return between + "==> " + report.Path(name) + " <==\n", nil
	case render.Markdown:
		return between + "<!-- " + strings.ReplaceAll(report.Path(name), ">", "&gt;") + " -->\n\n", nil
	case render.HTML:
		return "", errors.New("several pages in HTML need a folder as --output")
	}
	return "", nil
}
