// Package charset turns a page's bytes into UTF-8. It knows the encoding from the byte
// order mark, the label it is given or the page's own meta element; otherwise it guesses by
// which letters follow each other in each encoding. It refuses bytes that are no text.
//
// The tables of the encodings are those of golang.org/x/text, by the labels of the WHATWG
// Encoding Standard. The guess was not made by a model of languages: letters are enough.
package charset
