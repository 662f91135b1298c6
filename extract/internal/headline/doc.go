// Package headline finds the headline of a text page, where no tag marks it. It reads the page
// and the lexicon's finds in it. It does not know which blocks are kept.
package headline
