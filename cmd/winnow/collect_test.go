package main

import (
	"runtime/debug"
	"testing"
)

// TestCollector checks that the memory has a limit while large pages are worked on, and only then.
func TestCollector(t *testing.T) {
	limit := func() int64 { return debug.SetMemoryLimit(-1) }
	usual := limit()
	var c collector
	end := c.begin(largePage)
	if got := limit(); got != usual {
		t.Errorf("a page that is not large: got limit %d, want %d", got, usual)
	}
	end()
	endFirst := c.begin(2 * largePage)
	one := limit()
	endSecond := c.begin(2 * largePage)
	two := limit()
	endFirst()
	left := limit()
	endSecond()
	if one >= usual || two <= one || left != one || limit() != usual {
		t.Errorf("got limits %d, %d, %d, %d, want one page, two, one, and %d", one, two, left, limit(),
			usual)
	}
}
