// Package choose turns scores into kept blocks. It sums the points of each block, sets the page's
// threshold, takes the best path through the blocks, where each start of a kept run has a cost,
// and adds blocks that belong to the text around them. Where the points have a second stage,
// this is the first choice, which the second stage reads (second.go).
//
// The path is that of package viterbi. The article as one run with the most points is from
// Pasternak and Roth, "Extracting article text from the web with maximum subsequence
// segmentation", WWW 2009.
package choose
