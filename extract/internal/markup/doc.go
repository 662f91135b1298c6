// Package markup finds the tags and texts of HTML in its source. It returns the tokens that the
// Tokenizer of x/net/html returns, and never copies what it can slice.
//
// The Tokenizer was used before. It reads byte by byte from an io.Reader, clones the name of each
// attribute and keeps a map of them, and costs half of html.Parse. It stays the authority: the
// tests compare all tokens, texts and attributes with its own, and it decodes the entities.
package markup
