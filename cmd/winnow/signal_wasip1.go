package main

import "context"

// WASI has no signals, and os/signal panics there.

func untilStopped(ctx context.Context) (context.Context, context.CancelFunc) {
	return ctx, func() {}
}

func stopCode(context.Context) int { return exitInterrupted }

func raise(context.Context) {}
