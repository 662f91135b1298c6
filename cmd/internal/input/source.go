package input

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"winnow/cmd/internal/bytesize"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Reader finds inputs and reads their pages.
type Reader struct {
	Stdin     io.Reader
	Limit     bytesize.Size                // largest page; larger ones are extract.ErrTooLarge
	FormFeeds bool                         // split input that is not WARC or JSON at form feeds
	Records   bool                         // each line of an input is a JSON record
	Fail      func(path string, err error) // called for folders that fail or have no page
	Key       string                       // of the page in a record; "" for the usual ones
	KeepInput bool                         // keep the other keys of a record
	Wait      time.Duration                // for the first writer of a named pipe
	Numbered  bool                         // names have numbers, so no file is divisible

	// Include and Exclude are patterns of names, or of paths below a folder. They choose
	// among the files of folders.
	Include, Exclude []string
	Follow           bool // links to folders, inside folders
	Passed           int  // files of folders that were passed over

	Remote Remote // nil if all files are of this machine

	place   place
	folders []string      // that were named
	own     []fs.FileInfo // files and folders that are outputs
	written written

	fromStart bool // read no byte before a part; for tests, whose files are small
}

// Remote are files that are not in the file system of the machine. Their paths have a scheme, as
// gs://bucket/object has.
type Remote interface {
	Open(path string, offset int64) (io.ReadCloser, error)
	// Size returns the size of a file, and whether Open reads nothing before the offset.
	Size(path string) (size int64, canSeek bool, err error)
}

// isRemote reports whether a path is one of Remote. Addresses of the web are not: open has an error
// for them.
func (rd *Reader) isRemote(path string) bool {
	return rd.Remote != nil && strings.Contains(path, "://") && !isAddress(path)
}

// Source is one page of the inputs, or the error that it had.
type Source struct {
	Name     string                 // its path; see pages.go for the pages of one file
	Path     string                 // of its file
	Number   int                    // in its file; 0 if the file is one page
	Numbered bool                   // Name has the number, too, and other pages may follow
	Size     int64                  // about how many bytes it takes in memory
	Read     func() (Page, error)   // called once, by any goroutine
	Own      func() json.RawMessage // the record, if the page is one of winnow's; nil if it cannot be
}

// Page is a page with what its file says about it.
type Page struct {
	Raw     []byte
	ID      json.RawMessage // of the record, as it is there
	URL     string
	Crawled string          // when it was fetched, as the file says
	Input   json.RawMessage // the other keys of its record; nil unless Reader.KeepInput
	Own     json.RawMessage // the record, if it is one of winnow's
	Charset string          // as the file says
}

// have returns a Source that has been read, or that failed.
func have(name string, raw []byte, err error) Source {
	return Source{
		Name: name, Path: name, Size: int64(len(raw)),
		Read: func() (Page, error) { return Page{Raw: raw}, err },
	}
}

func (rd *Reader) open(path string) (io.ReadCloser, error) {
	if path == Stdin {
		return io.NopCloser(rd.Stdin), nil
	}
	if rd.isRemote(path) {
		return rd.Remote.Open(path, 0)
	}
	if isNamedPipe(path) {
		return openPipe(path, rd.Wait)
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

// isNamedPipe reports whether a file is a pipe that may have no writer yet. Pipes in /dev are those
// that a shell makes for <(command); they have one.
func isNamedPipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&fs.ModeNamedPipe != 0 && !inDev(path)
}

func inDev(path string) bool {
	return strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/")
}

// Options returns o with the page's address and encoding.
func (p *Page) Options(o extract.Options) extract.Options {
	o.URL, o.Charset = cmp.Or(p.URL, o.URL), p.Charset
	return o
}
