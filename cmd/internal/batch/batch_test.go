package batch

import (
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func TestInOrder(t *testing.T) {
	for _, n := range []int{1, 2, 7} {
		synctest.Test(t, func(t *testing.T) {
			var running, most atomic.Int32
			var got []int
			want := make([]int, 100)
			for i := range want {
				want[i] = i
			}
			err := InOrder(slices.Values(want), n, func(i int) int {
				most.Store(max(most.Load(), running.Add(1)))
				time.Sleep(time.Duration(100-i) * time.Millisecond) // the first takes longest
				running.Add(-1)
				return i
			}, func(i int) error {
				got = append(got, i)
				return nil
			})
			if err != nil || !slices.Equal(got, want) || most.Load() != int32(n) {
				t.Errorf("%d at a time: got %v, error %v, %d at most at a time", n, got, err, most.Load())
			}
		})
	}
}

// TestInOrderIsBounded wants an endless sequence to be read no further than a window
// beyond what is done, and an error of done to end it.
func TestInOrderIsBounded(t *testing.T) {
	enough := errors.New("enough")
	synctest.Test(t, func(t *testing.T) {
		read, done := 0, 0
		err := InOrder(func(yield func(int) bool) {
			for yield(read) {
				read++
			}
		}, 3, func(i int) int { return i }, func(i int) error {
			synctest.Wait()
			if done++; read > done+window*3+1 {
				t.Fatalf("%d read, %d done", read, done)
			}
			if done == 50 {
				return enough
			}
			return nil
		})
		if err != enough || done != 50 {
			t.Errorf("got error %v after %d, want %v after 50", err, done, enough)
		}
	})
}
