// Package measure computes the View of a page: sums over blocks and containers, so that a feature
// is a look-up. It knows no feature and chooses nothing.
//
// A first pass reads the page. A second one reads the near scores: the surroundings of each
// block, and the segments of text on the page (maximal scoring subsequences; Ruzzo and Tompa,
// ISMB 1999).
//
// Everything is computed in a few skips flat arrays. Text density by trees (Sun, Song and Liao,
// SIGIR 2011) was not built: running sums answer the same questions.
package measure
