// Package charset converts a page's bytes to UTF-8. It takes the encoding from the byte order
// mark, the given label or the page's own meta element. Otherwise it guesses: for each encoding
// it weighs which letters follow each other. It refuses bytes that are not text.
//
// The tables of the encodings are those of golang.org/x/text, with the labels of the WHATWG
// Encoding Standard. The guess uses no model of languages; letters are enough.
package charset
