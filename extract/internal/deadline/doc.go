// Package deadline stops the work on a page when its context ends. A page has one Deadline;
// the loops that are as long as the page ask it, and the stages return its error.
//
// No goroutine watches the context, and no stage is left half way by a panic: a loop that is
// told to stop ends, and what it made so far is thrown away.
package deadline
