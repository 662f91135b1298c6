// Package jsonld finds the article in a page's JSON-LD, and the objects that it refers to. It
// reads the shapes that pages use, not all of the JSON-LD standard: it does not process contexts
// and frames.
package jsonld
