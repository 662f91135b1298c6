//go:build !wasip1

package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// untilStopped returns a context that ends with SIGINT or SIGTERM, unless those are
// ignored, as in a script's background jobs. A second signal ends the program at once.
func untilStopped(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			cancel(stopped{s})
		case <-ctx.Done():
		}
	}()
	return ctx, func() { cancel(context.Canceled) }
}

// stopped is the cause of a context that a signal ended.
type stopped struct{ by os.Signal }

func (s stopped) Error() string { return s.by.String() }

// stopCode returns the exit code of a run whose context ended.
func stopCode(ctx context.Context) int {
	if s, ok := context.Cause(ctx).(stopped); ok && s.by == syscall.SIGTERM {
		return exitTerminated
	}
	return exitInterrupted
}

// raise ends the program by the signal that it caught, if any. A shell stops a loop after a
// signal, but continues after an exit code.
func raise(ctx context.Context) {
	s, ok := context.Cause(ctx).(stopped)
	if !ok {
		return
	}
	signal.Reset(s.by)
	if self, err := os.FindProcess(os.Getpid()); err == nil && self.Signal(s.by) == nil {
		time.Sleep(time.Second) // it comes any moment
	}
}
