package eval

// Workers take the next page from a counter, and each writes to the page's own place. So results
// are in the order of the corpus, whatever the number of workers.

import (
	"sync"
	"sync/atomic"
	"time"
)

// Run calls extract for every page of the corpus with the raw page, from this many goroutines, at
// least one. It sets the ID of the results, and Seconds unless extract did. A page that cannot be
// read gives a result with an error. extract must be safe for concurrent calls.
func Run(c Corpus, extract func(page Page, raw []byte) Result, workers int) []Result {
	results := make([]Result, len(c.Pages))
	each(len(results), workers, func(i int) { results[i] = runPage(c.Pages[i], extract) })
	return results
}

// each calls do for 0 to n-1, from this many goroutines.
func each(n, workers int, do func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range max(1, min(workers, n)) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
}

// runPage measures the time of the extractor, without reading the file.
func runPage(p Page, extract func(Page, []byte) Result) Result {
	raw, err := p.Bytes()
	if err != nil {
		return Result{ID: p.ID, Err: err}
	}
	start := time.Now()
	r := extract(p, raw)
	if r.Seconds == 0 {
		r.Seconds = time.Since(start).Seconds()
	}
	r.ID = p.ID
	return r
}
