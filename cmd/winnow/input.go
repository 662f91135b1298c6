package main

// Inputs: a file or standard input, packed or not, read no further than the
// limit, so that an endless stream costs no more than a page.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/klauspost/compress/zstd"

	"winnow/cmd/internal/bytesize"
	"winnow/extract"
)

const stdinPath = "-"

// orStdin is what to read: standard input if nothing is named.
func orStdin(paths []string) []string {
	if len(paths) == 0 {
		return []string{stdinPath}
	}
	return paths
}

// input is one page, or why it did not come in.
type input struct {
	name string               // its path; see pages.go for the pages of one file
	one  bool                 // it is one of those
	read func() (page, error) // called once
}

// page is what an input holds, and what the file that holds it says of it.
type page struct {
	raw     []byte
	id, url string
	charset string
}

// have is an input that was read, or could not be.
func have(name string, raw []byte, err error) input {
	return input{name: name, read: func() (page, error) { return page{raw: raw}, err }}
}

func (a *app) open(path string) (io.ReadCloser, error) {
	if path == stdinPath {
		return io.NopCloser(a.in), nil
	}
	f, err := os.Open(path)
	if err != nil || len(a.own) == 0 {
		return f, err
	}
	if info, err := f.Stat(); err == nil && a.isOwn(info) {
		f.Close()
		return nil, errOwn
	}
	return f, nil
}

// errOwn is of an input that would grow while it is read, or from run to run.
var errOwn = errors.New("is written to, too")

// noteOwn notes where articles go: to a file behind standard output, or a folder.
func (a *app) noteOwn(folder string) {
	if f, ok := a.out.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			a.own = append(a.own, info)
		}
	}
	if info, err := os.Stat(folder); folder != "" && err == nil {
		a.own = append(a.own, info)
	}
}

func (a *app) isOwn(info fs.FileInfo) bool {
	return slices.ContainsFunc(a.own, func(own fs.FileInfo) bool { return os.SameFile(own, info) })
}

// readAtMost returns all bytes of r; more than limit of them are extract.ErrTooLarge.
func readAtMost(r io.Reader, limit bytesize.Size) ([]byte, error) {
	page, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch {
	case isPadding(err) && len(page) > 0:
		// what pads the end of a packed file is no page
	case err != nil:
		return nil, unpackError(err)
	case int64(len(page)) > int64(limit):
		return nil, errTooLarge(limit)
	}
	return page, nil
}

// unpack reads through gzip and zstd, which it knows by the magic bytes: names lie, and
// standard input has none.
func unpack(r io.Reader) (*bufio.Reader, error) {
	br := bufio.NewReader(&endingReader{r: r})
	magic, _ := br.Peek(4)
	var unpacked io.Reader
	var err error
	switch {
	case isGzip(magic):
		unpacked, err = gzip.NewReader(br)
	case isZstd(magic):
		unpacked, err = zstd.NewReader(br, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128<<20))
	default:
		return br, nil
	}
	if err != nil {
		return nil, unpackError(err)
	}
	return bufio.NewReader(unpacked), nil
}

func isPacked(s []byte) bool { return isGzip(s) || isZstd(s) }

func isGzip(s []byte) bool { return bytes.HasPrefix(s, []byte("\x1f\x8b")) }

// isZstd tells a frame of zstd, be it one to skip.
func isZstd(s []byte) bool {
	return bytes.HasPrefix(s, []byte("\x28\xb5\x2f\xfd")) || len(s) >= 4 && s[0]>>4 == 5 && string(s[1:4]) == "\x2a\x4d\x18"
}

// endingReader ends once: a terminal that was told so goes on where one asks again,
// and whoever looks ahead asks again.
type endingReader struct {
	r   io.Reader
	err error
}

func (e *endingReader) Read(p []byte) (n int, err error) {
	if e.err == nil {
		n, e.err = e.r.Read(p)
	}
	return n, e.err
}

// unpackError says what the end of a packed stream before its end means.
func unpackError(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("packed stream is truncated")
	}
	return err
}

func errTooLarge(limit bytesize.Size) error {
	return fmt.Errorf("%w: more than %v", extract.ErrTooLarge, &limit)
}

// isTerminal tells whether a stream is a terminal: a character device that is
// not the null device.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
