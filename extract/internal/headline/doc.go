// Package headline finds the headline of a text page, in which no tag marks it: the line for
// which a table of reasons has most points. The reasons read the page, what the lexicon
// finds there, and which blocks are the body, or likely to be.
//
// It is asked twice a page: before the scores, for the features, when running text stands
// for the body; and for the title, when the blocks that were kept do.
package headline
