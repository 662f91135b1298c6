// Package textpage reads text whose tags are gone into a page.Page: a block a line,
// wrapped at a column, with the marks of Markdown or of a text browser, blocks glued
// together, or all on one line.
package textpage
