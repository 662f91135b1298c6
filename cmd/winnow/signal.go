//go:build !wasip1

package main

import (
	"context"
	"os"
	"os/signal"
	"time"
)

// untilInterrupted returns a context that ends with an interrupt, unless those are
// ignored, as in a script's jobs in the background.
func untilInterrupted(ctx context.Context) (context.Context, context.CancelFunc) {
	if signal.Ignored(os.Interrupt) {
		return ctx, func() {}
	}
	return signal.NotifyContext(ctx, os.Interrupt)
}

// interrupt ends the program by the signal that it caught: a shell whose loop it runs
// in goes on after an exit, whatever its code, and stops after this.
func interrupt() {
	signal.Reset(os.Interrupt)
	if self, err := os.FindProcess(os.Getpid()); err == nil && self.Signal(os.Interrupt) == nil {
		time.Sleep(time.Second) // it comes any moment
	}
}
