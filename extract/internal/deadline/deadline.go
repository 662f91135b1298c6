package deadline

import (
	"context"
	"fmt"
)

// every is how many calls of Passed go by before one looks at the context, which takes a
// lock. A call stands for a tag, a word or a line.
const every = 4096

// Deadline is the end of the work on one page. The zero value and nil have no end.
type Deadline struct {
	ctx   context.Context
	err   error // of the context, once it was seen to end
	calls int
}

// Start begins the work on a page. A nil context has no end.
func (d *Deadline) Start(ctx context.Context) { *d = Deadline{ctx: ctx} }

// Passed reports whether the work must stop. It is for the inside of long loops: it looks at
// the context now and then only.
func (d *Deadline) Passed() bool {
	if d == nil || d.ctx == nil {
		return false
	}
	if d.calls++; d.calls%every == 0 {
		return d.Now()
	}
	return d.err != nil
}

// Now is Passed between two loops: it looks at the context at once.
func (d *Deadline) Now() bool {
	if d == nil || d.ctx == nil {
		return false
	}
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
