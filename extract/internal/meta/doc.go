// Package meta reads what a page says of its article: title, dek, authors, dates and the
// rest. Each field has a table of sources, the most trusted first; the first value that
// the field accepts wins, and where it came from is noted.
//
// It reads the page, the lexicon's finds and which blocks were kept. It reads no scores.
package meta
