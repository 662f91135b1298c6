package main

// Isolation: a page on which extraction panics or never ends costs only its own result.

import (
	"context"
	"errors"
	"runtime/debug"
	"time"

	"winnow/cmd/internal/input"
	"winnow/cmd/internal/report"
	"winnow/extract"
)

// extractFunc is extract.Extract, or what tests put in its place.
type extractFunc func(page []byte, opts extract.Options) (extract.Article, error)

// extracted is what extraction gives for one page.
type extracted struct {
	article  extract.Article
	warnings []string
	err      error
}

// timeoutError is the error of a page that took longer than this.
type timeoutError time.Duration

func (t timeoutError) Error() string {
	return "time-out: no result after " + report.Duration(time.Duration(t))
}

// panicError is the error of a page on which extraction panicked.
type panicError struct {
	value any
	stack []byte
}

func (p *panicError) Error() string { return "internal error" }

// isolated calls do, and returns its result or the error of a panic. After limit it returns
// timeoutError; do then goes on in a goroutine of its own until it ends.
func isolated(limit time.Duration, do func(context.Context) extracted) extracted {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	result := make(chan extracted, 1)
	go func() {
		defer func() {
			if value := recover(); value != nil {
				result <- extracted{err: &panicError{value, debug.Stack()}}
			}
		}()
		result <- do(ctx)
	}()
	select {
	case e := <-result:
		if errors.Is(e.err, context.DeadlineExceeded) {
			e.err = timeoutError(limit)
		}
		return e
	case <-ctx.Done():
		return extracted{err: timeoutError(limit)}
	}
}

// readPage reads a page. If that panics, the page has an error.
func readPage(in input.Source) (p input.Page, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &panicError{value, debug.Stack()}
		}
	}()
	return in.Read()
}

// extractOnce extracts the article of a page, and the origins of its fields if asked for. It takes
// the page: a large one is garbage as soon as it is read.
func (a *app) extractOnce(f *extractFlags, raw *[]byte, opts extract.Options) extracted {
	page := *raw
	*raw = nil
	return isolated(f.timeout, func(ctx context.Context) (e extracted) {
		opts.Context = ctx
		opts.Warn = func(warning string) { e.warnings = append(e.warnings, warning) }
		opts.Origins = f.origins
		taken := page
		page = nil
		e.article, e.err = a.extractFunc(taken, opts)
		return e
	})
}
