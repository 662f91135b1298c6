// Package jsonld finds the article in a page's JSON-LD, and the objects it refers to.
// It knows the shapes that pages use, not the whole of the JSON-LD standard: contexts and
// frames are not processed.
package jsonld
