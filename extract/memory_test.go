package extract

import (
	"errors"
	"runtime"
	"strings"
	"testing"
)

// TestLargePageLeavesNothing checks that an Extractor gives the memory of a large page back.
func TestLargePageLeavesNothing(t *testing.T) {
	const sentence = "The harbour board expects the ferry to sail again on Friday, it said. " +
		"The divers have looked at the berth, and at the block of concrete in it. "
	for name, page := range map[string]string{
		"markup": "<!DOCTYPE html><title>Ferry</title>" + strings.Repeat("<p>"+sentence, 45_000),
		"text":   strings.Repeat(sentence+"\n\n", 45_000),
		"line":   strings.Repeat(sentence, 45_000),
		"tags":   "<!DOCTYPE html>" + strings.Repeat("<div>", 1_000_000),
	} {
		var x Extractor
		raw := []byte(page)
		x.Extract([]byte("<p>"+sentence), Options{}) // loads what is loaded once
		before := heap()
		if _, err := x.Extract(raw, Options{}); err != nil && !errors.Is(err, ErrNoArticle) {
			t.Fatal(err)
		}
		if left := heap() - before; left > len(raw)/10 {
			t.Errorf("%s: %d bytes are left of a page of %d", name, left, len(raw))
		}
		runtime.KeepAlive(&x)
		runtime.KeepAlive(raw)
	}
}

// heap returns the bytes in use.
func heap() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
