// Package measure makes the View of a page: sums over blocks and containers, so that a
// feature is a look-up. It knows no feature and chooses nothing.
//
// A first pass reads what stands on the page. A second one reads the near scores, once
// they are there: what surrounds a block, and the segments of text that the page falls
// into (maximal scoring subsequences; Ruzzo and Tompa, ISMB 1999).
//
// Everything is made in a few passes over flat arrays. Text density by trees (Sun, Song
// and Liao, SIGIR 2011) was not built: running sums answer the same questions.
package measure
