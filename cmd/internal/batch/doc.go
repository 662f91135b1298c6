// Package batch works on the elements of a sequence, several at a time, and hands out the
// results in the order of the sequence.
//
// As in the sequencer of cmd/gofmt each result has a channel of its own; here these
// channels wait in a queue of bounded length. Nothing is cancelled: work that has started
// when done returns an error is finished, and its result is dropped.
package batch
