package batch

import (
	"context"
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
			err := InOrder(t.Context(), slices.Values(want), Limits{Workers: n}, small, func(i int) int {
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
		err := InOrder(t.Context(), func(yield func(int) bool) {
			for yield(read) {
				read++
			}
		}, Limits{Workers: 3}, small, func(i int) int { return i }, func(i int) error {
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

func small(int) int64 { return 1 }

// TestInOrderSharesBytes wants elements in hand to stay within the budget, and one that is
// over it to be worked on alone.
func TestInOrderSharesBytes(t *testing.T) {
	sizes := []int{3, 3, 3, 3, 50, 3, 10, 1, 9}
	synctest.Test(t, func(t *testing.T) {
		var inHand atomic.Int64
		var got []int
		size := func(n int) int64 { return int64(n) }
		err := InOrder(t.Context(), slices.Values(sizes), Limits{Workers: 9, Bytes: 10}, size,
			func(n int) int {
				now := inHand.Add(int64(n))
				if now > 10 && now != 50 {
					t.Errorf("%d bytes in hand", now)
				}
				time.Sleep(time.Millisecond)
				inHand.Add(-int64(n))
				return n
			}, func(n int) error {
				got = append(got, n)
				return nil
			})
		if err != nil || !slices.Equal(got, sizes) {
			t.Errorf("got %v, %v", got, err)
		}
	})
}

// TestInOrderFinishesWhatIsInHand ends the context while the sequence waits for good.
func TestInOrderFinishesWhatIsInHand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		release := make(chan bool)
		done := 0
		err := InOrder(ctx, func(yield func(int) bool) {
			yield(1)
			yield(2)
			cancel()
			<-release
		}, Limits{Workers: 1}, small, func(i int) int {
			time.Sleep(time.Second)
			return i
		}, func(int) error {
			done++
			return nil
		})
		if err != context.Canceled || done != 2 {
			t.Errorf("got error %v after %d, want %v after 2", err, done, context.Canceled)
		}
		close(release)
	})
}
