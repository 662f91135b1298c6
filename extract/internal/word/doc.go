// Package word holds the basics of text: words and their hashes, scripts, white space, the width
// of characters, and comparisons of texts by their words.
//
// Words are compared by hashes of their letters in a normal form: lower case, without marks,
// Hebrew and Arabic without points. There is no dictionary and no stemmer. In languages that
// change the ends of words, the first letters of a word serve as its stem (prefix.go).
package word
