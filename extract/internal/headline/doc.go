// Package headline finds the headline of a text page. No tag marks it, so it is the line that gets
// the most points from a table of reasons. The reasons read the page, what the lexicon finds there,
// and which blocks are the body.
//
// It is used twice on a page: before the blocks are scored, with running text in place of the body,
// and afterwards with the kept blocks.
package headline
