// Package byline reads lines that name authors, agencies and photographers, by the
// words of bylines.txt and by how names are written. It knows lines only; where on a page
// a byline may be is for its callers to say.
package byline
