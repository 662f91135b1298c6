package outfile

// The ends of the whole members of compressed files: of gzip (RFC 1952) and of the frames of
// zstd (RFC 8878).

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"
)

// gzipEnd returns where the last whole member of gzip ends.
func gzipEnd(f *os.File) (int64, error) {
	ends := &endsReader{r: f}
	r := bufio.NewReader(ends)
	whole := int64(0)
	zr := new(gzip.Reader)
	for {
		if err := zr.Reset(r); err != nil {
			return whole, nil
		}
		zr.Multistream(false)
		if _, err := io.Copy(io.Discard, zr); err != nil {
			return whole, nil
		}
		whole = ends.read - int64(r.Buffered())
	}
}

// zstdEnd returns where the last whole frame of zstd ends.
func zstdEnd(f *os.File) (int64, error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	whole := int64(0)
	for {
		size, err := frameSize(io.NewSectionReader(f, whole, info.Size()-whole))
		if err != nil {
			return whole, nil
		}
		whole += size
	}
}

// frameSize returns the size of the frame at the start of s.
func frameSize(s *io.SectionReader) (int64, error) {
	start := make([]byte, zstd.HeaderMaxSize)
	n, _ := s.ReadAt(start, 0)
	var head zstd.Header
	if err := head.Decode(start[:n]); err != nil || head.Skippable {
		return 0, io.ErrUnexpectedEOF
	}
	at := int64(head.HeaderSize)
	for last := false; !last; {
		var b [3]byte
		if _, err := s.ReadAt(b[:], at); err != nil {
			return 0, io.ErrUnexpectedEOF
		}
		block := int64(b[0]) | int64(b[1])<<8 | int64(b[2])<<16
		size := block >> 3
		if block>>1&3 == 1 { // one byte that is repeated
			size = 1
		}
		at += 3 + size
		last = block&1 == 1
	}
	if head.HasCheckSum {
		at += 4
	}
	if at > s.Size() {
		return 0, io.ErrUnexpectedEOF
	}
	return at, nil
}
