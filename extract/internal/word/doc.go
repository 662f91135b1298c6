// Package word holds what all text is made of: words and their hashes, scripts, white
// space, the width of characters, and comparisons of texts by their words.
//
// Words are compared by hashes of their letters in one form: small, without marks, Hebrew
// and Arabic without points. No dictionary and no stemmer is used; the first letters of a
// word (prefix.go) serve for languages that change the ends of words.
package word
