package input

// With --split, form feeds separate several pages in one input, as tools write them that print
// text page after page. Without it a form feed is white space. The input is read page by page, so
// a stream may be endless. A page that is too large fails alone.

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"winnow/cmd/internal/bytesize"
)

// splitter reads pages that end with a certain byte.
type splitter struct {
	r     *bufio.Reader
	limit bytesize.Size
	end   byte
	ended bool // the last page was read
}

// eachSplit yields the pages that form feeds separate. It refuses UTF-16, where the byte of a
// form feed is half of many characters.
func eachSplit(r *bufio.Reader, path string, limit bytesize.Size, yield func(Source) bool) {
	if mark, _ := r.Peek(2); string(mark) == "\xff\xfe" || string(mark) == "\xfe\xff" {
		yield(have(path, nil, errors.New("--split does not read UTF-16")))
		return
	}
	(&splitter{r: r, limit: limit, end: '\f'}).each(path, yield)
}

// each yields the pages. White space after the last form feed is no page, because a form feed may
// also end the last page.
func (s *splitter) each(path string, yield func(Source) bool) {
	for n := 1; !s.ended; n++ {
		raw, err := s.next()
		if n > 1 && s.ended && err == nil && len(bytes.TrimSpace(raw)) == 0 {
			return
		}
		if !yield(nth(path, n, len(raw), have(path, raw, err).Read)) {
			return
		}
	}
}

// droppedMost is how many times the limit a page may have. No end of it is looked for after
// that: the stream may have none.
const droppedMost = 16

// next returns the bytes up to the end of a page. It reads and drops the rest of a page over the
// limit, so that it finds the next page.
func (s *splitter) next() ([]byte, error) {
	var page []byte
	size := int64(0)
	for {
		part, err := s.r.ReadSlice(s.end)
		if err == nil {
			part = part[:len(part)-1]
		}
		if size += int64(len(part)); size <= int64(s.limit) {
			page = append(page, part...)
		}
		endless := size > droppedMost*int64(s.limit)
		if errors.Is(err, bufio.ErrBufferFull) && !endless {
			continue
		}
		s.ended = err != nil
		switch {
		case err != nil && !endless && !errors.Is(err, io.EOF):
			return nil, unpackError(err)
		case size > int64(s.limit):
			return nil, errTooLarge(s.limit)
		}
		return page, nil
	}
}
