package work

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

// extracted is what extraction gives for one page.
type extracted struct {
	article  extract.Article
	warnings []string
	err      error
}

// TimeoutError is the error of a page that took longer than this.
type TimeoutError time.Duration

func (t TimeoutError) Error() string {
	return "time-out: no result after " + report.Duration(time.Duration(t))
}

// PanicError is the error of a page on which extraction panicked.
type PanicError struct {
	Value any
	Stack []byte
}

func (p *PanicError) Error() string { return "internal error" }

// Kind returns the kind of the error of a page that failed, as counts of errors name it.
func Kind(err error) string {
	_, isPanic := errors.AsType[*PanicError](err)
	_, isTimeout := errors.AsType[TimeoutError](err)
	switch {
	case isPanic:
		return "internal"
	case isTimeout:
		return "timeout"
	case errors.Is(err, extract.ErrTooLarge):
		return "too-large"
	case errors.Is(err, extract.ErrNotText):
		return "not-text"
	}
	return "unreadable"
}

// isolated calls do, and returns its result or the error of a panic. After limit it returns
// TimeoutError; do then goes on in a goroutine of its own until it ends.
func isolated(limit time.Duration, do func(context.Context) extracted) extracted {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	result := make(chan extracted, 1)
	go func() {
		defer func() {
			if value := recover(); value != nil {
				result <- extracted{err: &PanicError{value, debug.Stack()}}
			}
		}()
		result <- do(ctx)
	}()
	select {
	case e := <-result:
		if errors.Is(e.err, context.DeadlineExceeded) {
			e.err = TimeoutError(limit)
		}
		return e
	case <-ctx.Done():
		return extracted{err: TimeoutError(limit)}
	}
}

// readPage reads a page. If that panics, the page has an error.
func readPage(in input.Source) (p input.Page, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &PanicError{value, debug.Stack()}
		}
	}()
	return in.Read()
}
