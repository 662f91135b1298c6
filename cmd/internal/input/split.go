package input

// Several pages in one input. Tools that print text page after page part or end
// each with a form feed. That is looked for only when asked: a page of text may
// hold one for no reason. The
// input is read page by page, so that a stream may be as long as it likes, and
// a page that is too large is passed over like any that fails.

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"winnow/cmd/internal/bytesize"
)

// splitter reads pages that end at one byte.
type splitter struct {
	r     *bufio.Reader
	limit bytesize.Size
	end   byte
	ended bool // the page read is the last
}

// eachSplit yields the pages that form feeds part. It refuses UTF-16, where the byte
// of a form feed is half of many characters.
func eachSplit(r *bufio.Reader, path string, limit bytesize.Size, yield func(Source) bool) {
	if mark, _ := r.Peek(2); string(mark) == "\xff\xfe" || string(mark) == "\xfe\xff" {
		yield(have(path, nil, errors.New("--split does not read UTF-16")))
		return
	}
	(&splitter{r: r, limit: limit, end: '\f'}).each(path, yield)
}

// each yields the pages. White space behind the last form feed is none, since
// a form feed may as well end a page as part two.
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

// next returns the bytes up to the next end of a page, or of all. Of a page over
// the limit the rest is read and dropped, so that the next is found.
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
