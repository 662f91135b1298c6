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
	head, err := p.head(name, several)
	if err != nil {
		return err
	}
	if len(head) > 0 {
		rendered = append(head, rendered...)
	}
	_, err = p.W.Write(rendered)
	return err
}

// Writer returns a writer of one article, for one that is too long to be rendered first. The header
// is written before its first bytes. The errors are those of Print.
func (p *Stream) Writer(name string, several bool) io.Writer {
	return &articleWriter{stream: p, name: name, several: several}
}

type articleWriter struct {
	stream        *Stream
	name          string
	several, open bool
}

func (w *articleWriter) Write(b []byte) (int, error) {
	if w.open {
		return w.stream.W.Write(b)
	}
	w.open = true
	return len(b), w.stream.Print(w.name, b, w.several)
}

// head returns what is printed before the next article.
func (p *Stream) head(name string, several bool) (head []byte, err error) {
	header := ""
	if several {
		if header, err = p.header(name); err != nil {
			return nil, err
		}
	}
	if p.printed == 0 && !p.Resumed {
		head = p.Style.Header()
	}
	p.printed++
	return append(head, header...), nil
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
