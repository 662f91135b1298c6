package main

import "context"

// WASI has no signals: os/signal panics there at the first question.

func untilInterrupted(ctx context.Context) (context.Context, context.CancelFunc) {
	return ctx, func() {}
}

func interrupt() {}
