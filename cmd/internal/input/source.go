package input

import (
	"cmp"
	"io"
	"io/fs"
	"os"

	"winnow/cmd/internal/bytesize"
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
	if err != nil || len(rd.own) == 0 {
		return f, err
	}
	if info, err := f.Stat(); err == nil && rd.isOwn(info) {
		f.Close()
		return nil, errOwn
	}
	return f, nil
}

// Options returns o with what is known of the page.
func (p *Page) Options(o extract.Options) extract.Options {
	o.URL, o.Charset = cmp.Or(p.URL, o.URL), p.charset
	return o
}
