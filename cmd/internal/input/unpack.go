package input

// Files are read only as far as the limit, compressed or not, so an endless stream costs no more
// than a page.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"

	"winnow/cmd/internal/bytesize"
	"winnow/extract"
)

// readAtMost returns all bytes of r. If there are more than limit, the error is
// extract.ErrTooLarge.
func readAtMost(r io.Reader, limit bytesize.Size) ([]byte, error) {
	page, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	return checked(page, limit, err)
}

// readAll is readAtMost for a file of size bytes. It makes room for them at once, because memory
// that grows in steps takes several times as much.
func readAll(r io.Reader, size int64, limit bytesize.Size) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(min(size, int64(limit))) + bytes.MinRead)
	_, err := b.ReadFrom(io.LimitReader(r, int64(limit)+1))
	return checked(b.Bytes(), limit, err)
}

// checked returns the page that was read, or why it is none.
func checked(page []byte, limit bytesize.Size, err error) ([]byte, error) {
	switch {
	case err != nil:
		return nil, unpackError(err)
	case int64(len(page)) > int64(limit):
		return nil, errTooLarge(limit)
	}
	return page, nil
}

// unpack decompresses gzip and zstd. It recognizes them by their first bytes, because names can
// be wrong and standard input has none.
func unpack(r io.Reader) (*bufio.Reader, error) {
	br := bufio.NewReader(&endingReader{r: r})
	magic, _ := br.Peek(4)
	var unpacked io.Reader
	var err error
	switch {
	case isGzip(magic):
		unpacked, err = gzip.NewReader(br)
	case isZstd(magic):
		unpacked, err = zstd.NewReader(br, zstd.WithDecoderConcurrency(1),
			zstd.WithDecoderMaxWindow(128<<20))
	default:
		return br, nil
	}
	if err != nil {
		return nil, unpackError(err)
	}
	return bufio.NewReader(&paddedReader{r: unpacked}), nil
}

func isPacked(s []byte) bool { return isGzip(s) || isZstd(s) }

func isGzip(s []byte) bool { return bytes.HasPrefix(s, []byte("\x1f\x8b")) }

// isZstd reports whether s starts a frame of zstd, which may be one to skip.
func isZstd(s []byte) bool {
	return bytes.HasPrefix(s, []byte("\x28\xb5\x2f\xfd")) || len(s) >= 4 && s[0]>>4 == 5 &&
		string(s[1:4]) == "\x2a\x4d\x18"
}

// paddedReader ends where only padding is left: bytes after a packed file that are no other
// packed file.
type paddedReader struct {
	r    io.Reader
	some bool // a byte was read
}

func (p *paddedReader) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.some = p.some || n > 0
	if p.some && (errors.Is(err, gzip.ErrHeader) || errors.Is(err, zstd.ErrMagicMismatch)) {
		err = io.EOF
	}
	return n, err
}

// endingReader ends once. A terminal continues after its end if it is read again, and a
// bufio.Reader that peeks reads again.
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

// unpackError returns a clear error if a compressed stream ends too early.
func unpackError(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the compressed data is truncated")
	}
	return err
}

func errTooLarge(limit bytesize.Size) error {
	return fmt.Errorf("%w: more than %v", extract.ErrTooLarge, &limit)
}
