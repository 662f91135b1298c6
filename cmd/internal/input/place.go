package input

import (
	"io"
	"os"
	"sync/atomic"
)

// place is how far the inputs are read.
type place struct {
	index      atomic.Int64 // of the input
	read, size atomic.Int64 // bytes of it
}

func (p *place) begin(index int) {
	p.index.Store(int64(index))
	p.size.Store(0)
	p.read.Store(0)
}

// Place returns how many inputs were read, with the part of the one that is being read. It may be
// called from any goroutine.
func (rd *Reader) Place() float64 {
	p := &rd.place
	part := float64(p.read.Load()) / float64(max(p.size.Load(), 1))
	return float64(p.index.Load()) + min(part, 1)
}

// counting returns a reader of a file that moves the place.
func (p *place) counting(r io.Reader) io.Reader {
	f, ok := r.(*os.File)
	if !ok {
		return r
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		p.size.Store(info.Size())
		return &countingReader{r, p}
	}
	return r
}

type countingReader struct {
	io.Reader
	place *place
}

func (c *countingReader) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.place.read.Add(int64(n))
	return n, err
}
