// Package byline reads lines that name authors, agencies and photographers. It uses the words of
// bylines.txt and the way names are written. It knows only single lines; its callers know where on
// a page a byline may be.
package byline
