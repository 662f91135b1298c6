// Package worddiff compares two texts word by word.
//
// The algorithm is that of Myers, "An O(ND) difference algorithm and its variations",
// Algorithmica 1 (1986), in the form that takes linear memory: find the middle of a shortest
// path, then compare what is before and behind it.
package worddiff
