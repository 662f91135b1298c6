package main

// The work: a page in, an article out, several at a time and in order.

import (
	"cmp"
	"context"
	"errors"
	"runtime"

	"winnow/cmd/internal/batch"
	"winnow/cmd/internal/input"
	"winnow/cmd/internal/output"
	"winnow/cmd/internal/render"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

func (a *app) printer(f *extractFlags, paths []string) (output.Printer, error) {
	if f.folder != "" {
		return output.NewFolder(f.folder, f.style.FileEnd(), paths, a.fail)
	}
	return &output.Stream{W: a.out, Format: f.style.Format}, nil
}

// bytesInHand limits the bytes of pages in memory, whatever the number of workers. Extraction
// needs about 15 times as much.
const bytesInHand = 48 << 20

// workers returns how many pages are worked on at a time; 0 asks for one per processor.
func workers(jobs int) int { return cmp.Or(jobs, runtime.GOMAXPROCS(0)) }

// outcome is the result of one page.
type outcome struct {
	several  bool // it is one of several
	record   render.Record
	warnings []string
	rendered []byte
	err      error // that ends the run
}

// extractAll puts out the article of each input, in order.
func (a *app) extractAll(
	ctx context.Context, f *extractFlags, opts extract.Options,
	in *input.Reader, paths []string, p output.Printer,
) error {
	opts.Context = ctx
	work := func(in input.Source) outcome {
		if in.Numbered && f.URL != "" {
			return outcome{err: errors.New("--url needs an input of one page")}
		}
		o := a.extractOne(f, opts, in)
		o.several = len(paths) > 1 || in.Numbered
		if o.record.Err == nil || f.style.IsJSON() {
			o.rendered, o.err = f.style.Record(o.record, o.several && f.folder == "")
		}
		return o
	}
	limits := batch.Limits{Workers: workers(f.workers), Bytes: bytesInHand}
	size := func(in input.Source) int64 { return in.Size }
	a.inBatch.Store(true)
	return batch.InOrder(ctx, in.Pages(paths), limits, size, work, func(o outcome) error {
		return a.putOut(f, o, p)
	})
}

// putOut tells what there is to tell of an input, and prints its article.
func (a *app) putOut(f *extractFlags, o outcome, p output.Printer) error {
	if o.err != nil {
		return o.err
	}
	name := o.record.Path
	for _, warning := range o.warnings {
		a.doubt(name, warning)
	}
	if o.record.Err != nil {
		a.fail(name, o.record.Err)
	}
	if !f.style.IsJSON() {
		a.tellOrigins(name, o.record.Origins)
	}
	if o.rendered == nil {
		return nil
	}
	return p.Print(name, o.rendered, o.several)
}

func (a *app) extractOne(f *extractFlags, opts extract.Options, in input.Source) (o outcome) {
	p, err := in.Read()
	opts = p.Options(opts)
	e := extracted{err: err}
	if err == nil {
		e = a.extractOnce(f, p.Raw, opts)
	}
	origins := e.article.Origins
	if f.origins && origins == nil {
		origins = []extract.Origin{}
	}
	o.warnings = e.warnings
	o.record = render.Record{ID: p.ID, Path: in.Name, Article: e.article, Err: report.Bare(e.err),
		Origins: origins}
	o.record.Article.URL = cmp.Or(e.article.URL, opts.URL)
	return o
}

// tellOrigins says on standard error where each field came from.
func (a *app) tellOrigins(path string, origins []extract.Origin) {
	for _, o := range origins {
		a.warn(report.Path(path) + ": " + o.Field + " from " + o.Source)
	}
}
