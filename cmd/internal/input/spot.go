package input

// Places in files.

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// spot is the place of a byte: its offset in a plain file; in a gzip file the offset of its member
// and its offset in the data of the member.
type spot struct{ offset, inside int64 }

const offsetMark = "#offset="

// name names the page that starts at a spot.
func (s spot) name(path string) string {
	if s.inside == 0 {
		return fmt.Sprintf("%s%s%d", path, offsetMark, s.offset)
	}
	return fmt.Sprintf("%s%s%d,%d", path, offsetMark, s.offset, s.inside)
}

// cutOffset cuts the spot off the name of a page. It returns false if name is no such name.
func cutOffset(name string) (path string, s spot, ok bool) {
	at := strings.LastIndex(name, offsetMark)
	if at <= 0 {
		return name, spot{}, false
	}
	offset, inside, isInside := strings.Cut(name[at+len(offsetMark):], ",")
	n, err := strconv.ParseUint(offset, 10, 63)
	s.offset = int64(n)
	if err == nil && isInside {
		n, err = strconv.ParseUint(inside, 10, 63)
		s.inside = int64(n)
	}
	return name[:at], s, err == nil && s.name(name[:at]) == name
}

// openFile is a file that is read from an offset on. As a bufio.Reader it gives gzip no more bytes
// than one member has.
type openFile struct {
	*bufio.Reader
	io.Closer
	from countingFrom
}

// countingFrom counts the bytes that are read of a file.
type countingFrom struct {
	r      io.Reader
	offset int64 // of the next byte
}

func (c *countingFrom) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.offset += int64(n)
	return n, err
}

func newOpenFile(r io.ReadCloser, offset int64) *openFile {
	f := &openFile{Closer: r, from: countingFrom{r, offset}}
	f.Reader = bufio.NewReaderSize(&f.from, 64<<10)
	return f
}

// offset returns the offset of the next byte.
func (f *openFile) offset() int64 { return f.from.offset - int64(f.Buffered()) }

// stream returns the bytes of the file.
func (f *openFile) stream() stream {
	return stream{f.Reader, func(back int64) spot { return spot{offset: f.offset() - back} }}
}

// stream is what a file holds, unpacked, with the places of its bytes.
type stream struct {
	*bufio.Reader
	spotBefore func(back int64) spot // of the byte this many before the next one
}

// skipLine skips what is left of a line. It returns false if the line does not end before the
// offset.
func (s *stream) skipLine(end int64) bool {
	for s.spotBefore(0).offset < end {
		_, err := s.ReadSlice('\n')
		if err == nil {
			return s.spotBefore(1).offset < end
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return false
		}
	}
	return false
}

// skipBlank skips line ends.
func (s *stream) skipBlank() {
	for {
		c, err := s.ReadByte()
		if err != nil {
			return
		}
		if c != '\r' && c != '\n' {
			s.UnreadByte()
			return
		}
	}
}

// offsetPage returns one page of a file by its name.
func (rd *Reader) offsetPage(path, name string, s spot) Source {
	kind, isPacked := rd.layoutOf(path)
	found := have(name, nil, errors.New("the file has no page at this offset"))
	if kind == indivisible {
		if file, err := rd.openAt(path, 0); err != nil {
			found = have(name, nil, err)
		} else {
			file.Close()
		}
		return found
	}
	p := partReader{Reader: rd, path: path, kind: kind, last: -1,
		part:  Part{0, math.MaxInt64},
		claim: func(offset int64) bool { return offset <= s.offset },
		yield: func(in Source) bool {
			if in.Name == name {
				found = in
				found.Numbered = false
			}
			return in.Name != name
		}}
	isLine := kind == linesOfJSON && !isPacked && s.offset > 0
	start := s.offset
	if isLine {
		start-- // the line end before it
	}
	file, err := rd.openAt(path, start)
	if err != nil {
		return have(name, nil, err)
	}
	defer file.Close()
	in := file.stream()
	if isPacked {
		if in, err = membersOf(file); err != nil {
			return found
		}
		in.Discard(int(s.inside))
	}
	if kind == archive {
		p.records(in, true)
	} else {
		p.lines(in, !isLine)
	}
	return found
}
