package main

// Pages in a web archive (WARC, ISO 28500): the responses of web servers, files that
// were saved as resources, and the texts that WET files hold as conversions. Of the
// libraries, nlnwa/gowarc computes a digest of each record and keeps it in a file on
// the way; all that is wanted here is what stands between two heads.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

const warcMagic = "WARC/"

func isWARC(r *bufio.Reader) bool {
	magic, _ := r.Peek(len(warcMagic))
	return string(magic) == warcMagic
}

// warcReader reads record after record.
type warcReader struct {
	r     *bufio.Reader
	limit byteSize
}

// each yields the pages of an archive, named path#1, path#2 and so on. An archive
// that breaks off or is none from some place on is an input that fails, behind its
// pages.
func (w *warcReader) each(path string, yield func(input) bool) {
	for n := 1; ; {
		read, err := w.next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.Is(err, io.ErrUnexpectedEOF):
			yield(have(path, nil, errors.New("the archive breaks off")))
			return
		case err != nil:
			yield(have(path, nil, err))
			return
		case read == nil:
			continue
		}
		if !yield(nth(path, n, read)) {
			return
		}
		n++
	}
}

// next reads a record. What it returns is nil if the record is no page.
func (w *warcReader) next() (func() (page, error), error) {
	head, err := w.head()
	if err != nil {
		return nil, err
	}
	length, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, fmt.Errorf("a record of the archive has the length %q", head.Get("Content-Length"))
	}
	block := &io.LimitedReader{R: w.r, N: length}
	read, err := w.page(head, block)
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(io.Discard, block)
	if err == nil && block.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	return read, err
}

// head reads the head of a record, and the blank lines before it.
func (w *warcReader) head() (textproto.MIMEHeader, error) {
	lines := textproto.NewReader(w.r)
	for {
		line, err := lines.ReadLine()
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(line, warcMagic) {
			break
		}
		if line != "" {
			return nil, fmt.Errorf("in the archive stands %.40q where a record should start", line)
		}
	}
	head, err := lines.ReadMIMEHeader()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return head, err
}

// page takes the page out of a record. One that is too large is an input that fails.
func (w *warcReader) page(head textproto.MIMEHeader, block *io.LimitedReader) (func() (page, error), error) {
	kind := head.Get("Content-Type")
	switch head.Get("Warc-Type") {
	case "response":
	case "conversion", "resource":
		if !isPageType(kind) {
			return nil, nil
		}
	default:
		return nil, nil
	}
	if block.N > int64(w.limit) {
		return have("", nil, errTooLarge(w.limit)).read, nil
	}
	raw, err := io.ReadAll(block)
	if err != nil {
		return nil, err
	}
	p := page{raw: raw, id: head.Get("Warc-Record-Id"), url: strings.Trim(head.Get("Warc-Target-Uri"), "<>")}
	if strings.HasPrefix(kind, "application/http") {
		return w.response(p), nil
	}
	p.charset = charsetIn(kind)
	return func() (page, error) { return p, nil }, nil
}

// response takes the page out of what a web server sent, if it is one.
func (w *warcReader) response(p page) func() (page, error) {
	response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(p.raw)), nil)
	if err != nil {
		return have("", nil, fmt.Errorf("no response of a web server: %w", err)).read
	}
	kind := response.Header.Get("Content-Type")
	if response.StatusCode/100 != 2 || kind != "" && !isPageType(kind) {
		return nil
	}
	p.charset = charsetIn(kind)
	return func() (page, error) {
		defer response.Body.Close()
		p.raw, err = readEncoded(response.Body, response.Header.Get("Content-Encoding"), w.limit)
		return p, err
	}
}

// readEncoded reads a body as its Content-Encoding says; many archives hold it
// unpacked already.
func readEncoded(body io.Reader, encoding string, limit byteSize) ([]byte, error) {
	br := bufio.NewReader(body)
	magic, _ := br.Peek(2)
	var r io.Reader = br
	var err error
	switch packed := string(magic); {
	case packed == "\x1f\x8b":
		r, err = gzip.NewReader(br)
	case encoding == "deflate" && len(magic) == 2 && magic[0]&0x0f == 8 && (int(magic[0])<<8+int(magic[1]))%31 == 0:
		r, err = zlib.NewReader(br)
	case encoding == "br" || encoding == "zstd":
		if len(magic) > 0 && magic[0] != '<' && magic[0] > ' ' {
			return nil, fmt.Errorf("content-encoding %s is not read", encoding)
		}
	}
	if err != nil {
		return nil, err
	}
	return readAtMost(r, limit)
}

// isPageType tells the media types of pages.
func isPageType(contentType string) bool {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(contentType), ";")
	}
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
