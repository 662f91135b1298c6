package input

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"winnow/cmd/internal/bytesize"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Reader finds inputs and reads their pages.
type Reader struct {
	Stdin     io.Reader
	Limit     bytesize.Size                // of a page; larger ones are extract.ErrTooLarge
	FormFeeds bool                         // split input that is no WARC or JSON at form feeds
	Fail      func(path string, err error) // is told of folders that fail or have no page

	own []fs.FileInfo // files and folders that are written to, and so are no inputs
}

// Source is one page, or why it did not come in.
type Source struct {
	Name     string               // its path; see pages.go for the pages of one file
	Numbered bool                 // it is one of those
	Read     func() (Page, error) // called once, by any goroutine
}

// Page is what an input holds, and what the file that holds it says of it.
type Page struct {
	Raw     []byte
	ID, URL string
	charset string
}

// have is an input that was read, or could not be.
func have(name string, raw []byte, err error) Source {
	return Source{Name: name, Read: func() (Page, error) { return Page{Raw: raw}, err }}
}

func (rd *Reader) open(path string) (io.ReadCloser, error) {
	if path == Stdin {
		return io.NopCloser(rd.Stdin), nil
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) && isAddress(path) {
		return nil, noFetch(path)
	}
	if err != nil || len(rd.own) == 0 {
		return f, err
	}
	if info, err := f.Stat(); err == nil && rd.isOwn(info) {
		f.Close()
		return nil, errOwn
	}
	return f, nil
}

// isAddress reports whether a path that is no file is an address of the web.
func isAddress(path string) bool {
	scheme, _, ok := strings.Cut(path, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// noFetch returns the error for an address, with a command that can be copied to a shell.
func noFetch(address string) error {
	quoted := "'" + address + "'"
	if strings.Contains(address, "'") || report.Path(address) != address {
		quoted = "URL"
	}
	return fmt.Errorf("winnow does not fetch pages; use: curl -sL %s | winnow", quoted)
}

// Options returns o with what is known of the page.
func (p *Page) Options(o extract.Options) extract.Options {
	o.URL, o.Charset = cmp.Or(p.URL, o.URL), p.charset
	return o
}
