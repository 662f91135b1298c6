// Package batch works on the elements of a sequence, several at a time, and hands out the
// results in the order of the sequence.
//
// As in the sequencer of cmd/gofmt each result has a channel of its own; here these
// channels wait in a queue of bounded length. The elements in hand share a budget of bytes,
// so that many workers on large elements need no more memory than few. Work that has
// started is never cancelled.
package batch
