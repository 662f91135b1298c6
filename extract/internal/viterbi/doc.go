// Package viterbi finds the best sequence of two states, in and out, for a list of steps. A step
// has a gain if its state is in; a change of state has a cost. The distance between two runs that
// are in may have a cost too.
//
// The algorithm is Viterbi's. The choice of blocks uses it for article and boilerplate, the
// reader of text pages for running text and labels.
package viterbi
