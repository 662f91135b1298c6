package main

// The work: a page in, an article out, several at a time and in order.

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"runtime"

	"winnow/cmd/internal/batch"
	"winnow/cmd/internal/input"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
	"winnow/cmd/internal/work"
	"winnow/extract"
)

// bytesInHand limits the bytes of pages in memory, whatever the number of workers. Extraction
// needs about 15 times as much.
const bytesInHand = 48 << 20

// workers returns how many pages are worked on at a time; 0 asks for one per processor.
func workers(jobs int) int { return cmp.Or(jobs, runtime.GOMAXPROCS(0)) }

// job is a page to work on, or why it is not.
type job struct {
	input.Source
	done    bool // an earlier run did it
	refused error
}

// outcome is the result of one page.
type outcome struct {
	name     string // of the page
	path     string // of its file
	number   int    // in its file
	several  bool   // it is one of several
	done     bool   // an earlier run did it
	leftOut  bool   // it is not chosen
	refused  bool   // its place in the output is taken
	record   render.Record
	warnings []string
	rendered []byte
	err      error // that ends the run
}

// extractAll puts out the article of each input, in order.
func (a *app) extractAll(
	ctx context.Context, f *extractFlags, opts extract.Options,
	in *input.Reader, paths []string, to sink,
) error {
	maker := work.Maker{Extract: a.extractFunc, Options: opts, Timeout: f.timeout}
	one := func(j job) outcome {
		defer a.collector.begin(int(j.Size))()
		o := outcome{name: j.Name, path: j.Path, number: j.Number, done: j.done}
		o.several = len(paths) > 1 || j.Numbered
		switch {
		case j.done:
			return o
		case j.refused != nil:
			o.refused = true
			o.record = render.Record{Path: j.Name, Err: report.Bare(j.refused)}
			return o
		case j.Numbered && f.URL != "":
			o.err = errors.New("--url needs an input of one page")
			return o
		}
		o.record, o.warnings = maker.Record(j.Source)
		if o.leftOut = f.choose.LeavesOut(o.record); o.leftOut {
			return o
		}
		failed := o.record.Failed()
		hasPlace := f.style.HasErrors() && !(failed && (f.out.isFolder() || f.choose.Any())) &&
			!errors.Is(o.record.Err, input.ErrNoRecord)
		if o.record.Err == nil || hasPlace {
			o.rendered, o.err = f.style.Record(o.record, o.several && !f.out.isFolder())
		}
		return o
	}
	pages := withRoom(f.shard.Of(in.Pages(paths), in.Below))
	limits := batch.Limits{Workers: workers(f.workers), Bytes: bytesInHand}
	size := func(j job) int64 { return j.Size }
	a.inBatch.Store(true)
	return batch.InOrder(ctx, claimed(pages, to), limits, size, one, func(o outcome) error {
		return a.putOut(f, o, to)
	})
}

// garbageRoom is reserved in a run over several pages and never used, so it takes no memory of the
// machine. The collector runs when the heap has doubled. That of a few pages is so small that it
// would run for every third page, on the processors that the workers need.
const garbageRoom = 8 << 20

// withRoom yields the elements of seq and reserves garbageRoom at the second: a process for one
// page collects no garbage.
func withRoom[T any](seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		var room []byte
		n := 0
		for x := range seq {
			if n++; n == 2 {
				room = make([]byte, garbageRoom)
			}
			if !yield(x) {
				break
			}
		}
		runtime.KeepAlive(room)
	}
}

// claimed yields the pages with what their sink says of them.
func claimed(pages iter.Seq[input.Source], to sink) iter.Seq[job] {
	return func(yield func(job) bool) {
		for in := range pages {
			done, err := to.claim(in)
			if !yield(job{in, done, err}) {
				return
			}
		}
	}
}

// putOut reports the errors and warnings of an input and prints its article.
func (a *app) putOut(f *extractFlags, o outcome, to sink) error {
	if o.err != nil {
		return o.err
	}
	a.tally.add(o)
	if a.onPage != nil {
		a.onPage()
	}
	if o.leftOut {
		return to.put(o)
	}
	for _, warning := range o.warnings {
		a.doubt(o.name, warning)
	}
	if o.record.Err != nil {
		a.fail(o.name, o.record.Err)
	}
	if !f.style.IsJSON() {
		a.tellOrigins(o.name, o.record.Origins)
	}
	return to.put(o)
}

// tellOrigins says on standard error where each field came from.
func (a *app) tellOrigins(path string, origins []extract.Origin) {
	for _, o := range origins {
		a.warn(report.Path(path) + ": " + o.Field + " from " + o.Source)
	}
}
