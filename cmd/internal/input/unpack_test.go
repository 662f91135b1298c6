package input

import (
	"errors"
	"strings"
	"testing"

	"winnow/extract"
)

// endless counts the bytes that are read of it.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	e.read += len(p)
	return len(p), nil
}

func TestReadIsBounded(t *testing.T) {
	in := new(endless)
	if _, err := readAtMost(in, 10_000); !errors.Is(err, extract.ErrTooLarge) {
		t.Errorf("got error %v, want %v", err, extract.ErrTooLarge)
	}
	if in.read > 20_000 {
		t.Errorf("%d bytes were read for a limit of 10,000", in.read)
	}
	page, err := readAtMost(strings.NewReader("abc"), 3)
	if string(page) != "abc" || err != nil {
		t.Errorf("at the limit: got %q, %v", page, err)
	}
}
