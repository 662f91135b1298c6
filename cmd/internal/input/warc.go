package input

// This file reads web archives (WARC, ISO 28500): responses of web servers, files saved as
// resources, and the texts that WET files have as conversions. The library nlnwa/gowarc computes
// a digest of each record and stores it in a file meanwhile; only the bytes between two heads are
// needed here.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"

	"winnow/cmd/internal/bytesize"
)

const (
	warcMagic = "WARC/"
	warcLine  = 64 << 10 // most bytes of a line in a record's head
	warcLines = 1000
)

// isWARC reports whether the input is an archive. Blank lines may come first.
func isWARC(r *bufio.Reader) bool {
	start := headOf(r)
	return bytes.HasPrefix(bytes.TrimLeft(withoutMark(start), "\r\n"), []byte(warcMagic))
}

// warcReader reads the records one by one.
type warcReader struct {
	r     *bufio.Reader
	limit bytesize.Size
}

// each yields the pages of an archive, named path#1, path#2 and so on. If the archive is
// truncated or damaged, a failed input follows its pages.
func (w *warcReader) each(path string, yield func(Source) bool) {
	for n := 1; ; {
		read, size, err := w.next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			yield(have(path, nil, archiveError(err)))
			return
		case read == nil:
			continue
		}
		if !yield(nth(path, n, size, read)) {
			return
		}
		n++
	}
}

// archiveError returns a clear error if an archive ends too early.
func archiveError(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the archive is truncated")
	}
	return err
}

// next reads a record. The function it returns is nil if the record is no page.
func (w *warcReader) next() (read func() (Page, error), size int, err error) {
	head, err := w.head()
	if err != nil {
		return nil, 0, err
	}
	length, err := strconv.ParseInt(head["content-length"], 10, 64)
	if err != nil || length < 0 {
		return nil, 0, fmt.Errorf("a record of the archive has the length %.40q", head["content-length"])
	}
	block := &io.LimitedReader{R: w.r, N: length}
	raw, err := io.ReadAll(io.LimitReader(block, int64(w.limit)))
	if err != nil {
		return nil, 0, err
	}
	tooLarge := block.N > 0
	_, err = io.Copy(io.Discard, block)
	if err == nil && block.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, 0, err
	}
	p, pageErr := w.page(head, raw)
	if p == nil {
		return nil, 0, nil
	}
	if tooLarge {
		p.Raw, pageErr = nil, errTooLarge(w.limit)
	}
	return func() (Page, error) { return *p, pageErr }, len(p.Raw), nil
}

// head reads the head of a record and the blank lines before it.
func (w *warcReader) head() (map[string]string, error) {
	lines := splitter{r: w.r, limit: warcLine, end: '\n'}
	var head []byte
	for n := 0; n < warcLines; n++ {
		line, err := lines.next()
		if err != nil {
			return nil, err
		}
		line = bytes.TrimRight(withoutMark(line), "\r")
		switch {
		case lines.ended && len(line) == 0 && head == nil:
			return nil, io.EOF
		case lines.ended:
			return nil, io.ErrUnexpectedEOF
		case len(line) > 0 && head == nil && !bytes.HasPrefix(line, []byte(warcMagic)):
			return nil, fmt.Errorf("the archive has %.40q where a record should start", line)
		case len(line) > 0 && len(head) > headMost: // the head is too long: its other fields are not read
		case len(line) > 0:
			head = append(append(head, line...), '\n')
		case head != nil:
			fields, _ := cutHead(head)
			return fields, nil
		}
	}
	return nil, errors.New("a record of the archive has a head without an end")
}

// page returns the page in a record, nil if there is none. It is unpacked here, so that its size
// is known.
func (w *warcReader) page(head map[string]string, block []byte) (*Page, error) {
	kind := head["content-type"]
	p := Page{Raw: block, URL: strings.Trim(head["warc-target-uri"], "<>"), Crawled: head["warc-date"]}
	if id := head["warc-record-id"]; id != "" {
		p.ID, _ = json.Marshal(id)
	}
	switch http := strings.HasPrefix(kind, "application/http"); head["warc-type"] {
	case "response":
		if http {
			return w.response(p)
		}
	case "conversion", "resource":
	default:
		return nil, nil
	}
	if !isPageType(kind) {
		return nil, nil
	}
	p.Charset = charsetIn(kind)
	return &p, nil
}

// response returns the page in a response of a web server, nil if there is none.
func (w *warcReader) response(p Page) (*Page, error) {
	head, body := cutHead(p.Raw)
	status := strings.Fields(head[""])
	kind := head["content-type"]
	if len(status) < 2 || !strings.HasPrefix(status[1], "2") || kind != "" && !isPageType(kind) {
		return nil, nil
	}
	p.Charset = charsetIn(kind)
	if strings.Contains(strings.ToLower(head["transfer-encoding"]), "chunked") {
		body = unchunked(body)
	}
	var err error
	p.Raw, err = decoded(body, head["content-encoding"], w.limit)
	return &p, err
}

// isPageType reports whether a media type is that of a page.
func isPageType(contentType string) bool {
	kind, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(kind) {
	case "text/html", "text/plain", "application/xhtml+xml", "multipart/related", "message/rfc822":
		return true
	}
	return false
}

func charsetIn(contentType string) string {
	_, params, _ := mime.ParseMediaType(contentType)
	return params["charset"]
}

// withoutMark removes the byte order mark of UTF-8.
func withoutMark(s []byte) []byte { return bytes.TrimPrefix(s, []byte("\ufeff")) }
