package main

import (
	"runtime/debug"
	"sync"
)

// While a large page is worked on, garbage is collected more often: the memory of the process is
// then little more than what the page needs.

const (
	largePage    = 4 << 20 // bytes
	largePercent = 25      // of the memory in use that may be garbage
)

// collector counts the large pages in hand.
type collector struct {
	mu    sync.Mutex
	pages int
	usual int // percent, as the user may have set it
}

// begin is called before a page of size bytes. The function that it returns ends it.
func (c *collector) begin(size int) (end func()) {
	if size <= largePage {
		return func() {}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pages++; c.pages == 1 {
		c.usual = debug.SetGCPercent(largePercent)
	}
	return c.end
}

func (c *collector) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pages--; c.pages == 0 {
		debug.SetGCPercent(c.usual)
	}
}
