package main

import "context"

// WASI has no signals: os/signal panics there at the first question.

func untilStopped(ctx context.Context) (context.Context, context.CancelFunc) {
	return ctx, func() {}
}

func stopCode(context.Context) int { return exitInterrupted }

func raise(context.Context) {}
