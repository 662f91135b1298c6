// Package deadline stops the work on a page when its context ends. A page has one Deadline;
// the loops that are as long as the page ask it, and the stages return its error.
//
// No goroutine watches the context, and no stage is stopped by a panic. A loop asks the deadline,
// ends early, and its result is not used.
package deadline
