package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"sync"
)

// While large pages are worked on, garbage is collected more often, and the memory of the process
// has a limit. Near the limit the collector runs even more often and gives free memory back to the
// system at once. A page that needs more than the limit gets it. The runtime then allows the
// collector at most half of the processor's time.

const (
	largePage    = 4 << 20 // bytes
	largePercent = 25      // of the memory in use that may be garbage
	largeTimes   = 3.2     // the limit, in sizes of the large pages in hand
)

// collector counts the large pages in hand.
type collector struct {
	mu    sync.Mutex
	pages int
	bytes int   // of these
	floor int   // bytes in use without them
	usual int   // percent, as the user may have set it
	limit int64 // as the user may have set it
}

// begin is called before a page of size bytes. The function that it returns ends it.
func (c *collector) begin(size int) (end func()) {
	if size <= largePage {
		return func() {}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pages == 0 {
		c.floor = inUse()
		c.usual, c.limit = debug.SetGCPercent(largePercent), debug.SetMemoryLimit(-1)
	}
	c.add(1, size)
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.add(-1, -size)
	}
}

// add counts pages and sets the limit for those that are left.
func (c *collector) add(pages, bytes int) {
	c.pages, c.bytes = c.pages+pages, c.bytes+bytes
	if c.pages == 0 {
		debug.SetGCPercent(c.usual)
		debug.SetMemoryLimit(c.limit)
		return
	}
	debug.SetMemoryLimit(min(c.limit, int64(c.floor)+int64(math.Round(largeTimes*float64(c.bytes)))))
}

// inUse returns the bytes that the runtime has from the system.
func inUse() int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.Sys - m.HeapReleased)
}
