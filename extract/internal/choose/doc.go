// Package choose turns scores into kept blocks. It sums the points of each block, sets the
// page's bar, takes the best path through the blocks, where a kept run costs something to
// start, and adds what goes with the text around it.
//
// The path is that of package viterbi. The article as one run of most points is in
// Pasternak and Roth, "Extracting article text from the web with maximum subsequence
// segmentation", WWW 2009.
package choose
