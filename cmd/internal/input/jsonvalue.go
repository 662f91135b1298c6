package input

// JSON values in a stream, one after the other, each within a limit of memory.

import (
	"bufio"
	"errors"
	"io"

	"winnow/cmd/internal/bytesize"
)

// errNoList is the error of a list that something else follows or interrupts.
var errNoList = errors.New("not a JSON list: the rest is not read")

var errCutList = errors.New("the list is truncated")

// eachElement yields the elements of a list. After a value that is not JSON the next one cannot be
// found, so the list ends there with an error.
func (rd *Reader) eachElement(r *bufio.Reader, path string, yield func(Source) bool) {
	r.Discard(len(withMark(r)))
	nextByte(r) // the bracket
	for n := 1; ; n++ {
		switch c, err := nextByte(r); {
		case err != nil:
			yield(have(path, nil, errCutList))
			return
		case c == ']':
			return
		case c == ',' && n > 1:
			c, err = nextByte(r)
			if err != nil {
				yield(have(path, nil, errCutList))
				return
			}
			if c == ']' || c == ',' {
				yield(have(path, nil, errNoList))
				return
			}
		case n > 1:
			yield(have(path, nil, errNoList))
			return
		}
		r.UnreadByte()
		value, err := scanValue(r, rd.Limit)
		if !yield(rd.nthRecord(path, n, value, err)) {
			return
		}
		if errors.Is(err, errCutList) {
			return
		}
	}
}

// withMark returns the byte order mark that r starts with, if any.
func withMark(r *bufio.Reader) []byte {
	start, _ := r.Peek(3)
	return start[:len(start)-len(withoutMark(start))]
}

// nextByte returns the next byte that is no white space.
func nextByte(r *bufio.Reader) (byte, error) {
	for {
		c, err := r.ReadByte()
		if err != nil || c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return c, err
		}
	}
}

// scanValue reads one value, up to the comma or bracket after it. Of a value over the limit
// the rest is dropped, within bounds.
func scanValue(r *bufio.Reader, limit bytesize.Size) ([]byte, error) {
	var value []byte
	depth, inString := 0, false
	for size := int64(0); ; size++ {
		c, err := r.ReadByte()
		if errors.Is(err, io.EOF) || size > droppedMost*int64(limit) {
			return nil, errCutList
		}
		if err != nil {
			return nil, err
		}
		if !inString && depth == 0 && (c == ',' || c == ']' || c == '}') {
			r.UnreadByte()
			if size > int64(limit) {
				return nil, errTooLarge(limit)
			}
			return value, nil
		}
		if size < int64(limit) {
			value = append(value, c)
		}
		switch {
		case inString && c == '\\':
			if c, err = r.ReadByte(); err == nil && size+1 < int64(limit) {
				value = append(value, c)
			}
			size++
		case c == '"':
			inString = !inString
		case !inString && (c == '{' || c == '['):
			depth++
		case !inString && (c == '}' || c == ']'):
			depth--
		}
	}
}
