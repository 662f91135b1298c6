package batch

import "iter"

// window is how many results for each worker may wait for one before them that takes
// long.
const window = 4

// InOrder calls work for each element of seq, for up to n of them at a time, and calls done
// with the results in the order of seq, one at a time. The number of results that wait is
// bounded, so that seq may be endless. An error of done is returned at once, though seq may
// still wait for its next element.
func InOrder[T, R any](seq iter.Seq[T], n int, work func(T) R, done func(R) error) error {
	type task struct {
		in  T
		out chan R
	}
	tasks, queue, stop := make(chan task), make(chan chan R, window*n), make(chan struct{})
	for range n {
		go func() {
			for t := range tasks {
				t.out <- work(t.in)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for in := range seq {
			t := task{in, make(chan R, 1)}
			select {
			case <-stop:
				return
			case queue <- t.out:
				tasks <- t
			}
		}
	}()
	defer close(stop)
	for out := range queue {
		if err := done(<-out); err != nil {
			return err
		}
	}
	return nil
}
