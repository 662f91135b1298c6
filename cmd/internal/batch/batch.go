package batch

import (
	"context"
	"iter"
)

// window is how many results per worker may wait for an earlier one that takes long.
const window = 4

// Limits bound the work in hand.
type Limits struct {
	Workers int   // elements that are worked on at a time
	Bytes   int64 // of the elements in hand; 0 for no limit
}

// task is an element that waits for a worker, and the channel that gets its result.
type task[T, R any] struct {
	in   T
	size int64
	out  chan R
}

// InOrder calls work for each element of seq, several at a time, and calls done with the
// results in the order of seq, one at a time. An element of more than l.Bytes is in hand
// alone. The number of results that wait is bounded, so that seq may be endless.
//
// An error of done is returned at once, though seq may still wait for its next element.
// When ctx ends, the elements in hand are finished and the error of ctx is returned.
func InOrder[T, R any](
	ctx context.Context, seq iter.Seq[T], l Limits, size func(T) int64,
	work func(T) R, done func(R) error,
) error {
	tasks, queue := make(chan task[T, R]), make(chan task[T, R], window*l.Workers)
	for range l.Workers {
		go func() {
			for t := range tasks {
				t.out <- work(t.in)
			}
		}()
	}
	inHand := newBudget(l.Bytes)
	stop := make(chan struct{})
	defer close(stop)
	defer inHand.close()
	go func() {
		defer close(queue)
		defer close(tasks)
		for in := range seq {
			t := task[T, R]{in, size(in), make(chan R, 1)}
			if !inHand.take(t.size) || ctx.Err() != nil {
				return
			}
			select {
			case queue <- t:
				tasks <- t
			case <-stop:
				return
			}
		}
	}()
	finish := func(t task[T, R]) error {
		err := done(<-t.out)
		inHand.give(t.size)
		return err
	}
	for {
		select {
		case t, more := <-queue:
			if !more {
				return ctx.Err()
			}
			if err := finish(t); err != nil {
				return err
			}
		case <-ctx.Done():
			return finishAll(ctx, queue, finish)
		}
	}
}

// finishAll finishes what is in the queue. It does not wait for more.
func finishAll[T any](ctx context.Context, queue <-chan T, finish func(T) error) error {
	for {
		select {
		case t, more := <-queue:
			if !more {
				return ctx.Err()
			}
			if err := finish(t); err != nil {
				return err
			}
		default:
			return ctx.Err()
		}
	}
}
