package deadline

import (
	"context"
	"fmt"
)

// every is the number of steps between two looks at the context, each of which takes a lock. A
// step is the work for a tag, a word, a line or a block.
const every = 4096

// Deadline is the end of the work on one page. The zero value and nil have no end.
type Deadline struct {
	ctx   context.Context
	err   error // of the context, once it was seen to end
	steps int   // since the last look at the context
}

// Start begins the work on a page. A nil context has no end.
func (d *Deadline) Start(ctx context.Context) { *d = Deadline{ctx: ctx} }

// Passed reports whether the work must stop. It is for the inside of long loops: it looks at
// the context now and then only.
func (d *Deadline) Passed() bool { return d.Spent(1) }

// Spent is Passed after n steps of work.
func (d *Deadline) Spent(n int) bool {
	if d == nil || d.ctx == nil {
		return false
	}
	if d.steps += n; d.steps >= every {
		return d.Now()
	}
	return d.err != nil
}

// Now is Passed between two loops: it looks at the context at once.
func (d *Deadline) Now() bool {
	if d == nil || d.ctx == nil {
		return false
	}
	d.steps = 0
	if d.err == nil {
		d.err = d.ctx.Err()
	}
	return d.err != nil
}

// Err returns why the work on a page stopped in a stage, nil if it did not.
func (d *Deadline) Err(stage string) error {
	if !d.Now() {
		return nil
	}
	return fmt.Errorf("stopped while %s: %w", stage, d.err)
}
