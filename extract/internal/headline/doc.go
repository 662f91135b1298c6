// Package headline finds the headline of a text page, in which no tag marks it. It
// reads the page and what the lexicon finds there, not which blocks were kept.
package headline
