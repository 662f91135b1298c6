// Package viterbi finds the best sequence of two states, in and out, through a list of
// steps. A step gains something if its state is in; to change states costs something.
//
// The algorithm is Viterbi's. The choice of blocks uses it for article and boilerplate, the
// reader of text pages for running text and labels.
package viterbi
