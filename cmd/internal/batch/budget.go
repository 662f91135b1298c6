package batch

import "sync"

// budget is a number of bytes that elements share while they are in hand.
type budget struct {
	mu     sync.Mutex
	change *sync.Cond
	limit  int64 // 0: none
	used   int64
	closed bool
}

func newBudget(limit int64) *budget {
	b := &budget{limit: limit}
	b.change = sync.NewCond(&b.mu)
	return b
}

// take waits until n bytes are free, or all are. It returns false if the budget is closed.
func (b *budget) take(n int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.closed && b.limit > 0 && b.used > 0 && b.used+n > b.limit {
		b.change.Wait()
	}
	b.used += n
	return !b.closed
}

func (b *budget) give(n int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used -= n
	b.change.Broadcast()
}

// close ends all waiting.
func (b *budget) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	b.change.Broadcast()
}
