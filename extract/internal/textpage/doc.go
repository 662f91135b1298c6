// Package textpage reads text whose tags are gone into a page.Page. The text may have one block
// per line, be wrapped at a column, have the marks of Markdown or of a text browser, have its
// blocks glued together, or be all on one line.
package textpage
