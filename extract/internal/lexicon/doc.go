// Package lexicon finds the phrases of furniture (offers, cookie notices, bylines, share bars)
// and the stop words of some 35 languages in one pass over the words of a page, and detects the
// page's language from them. The lists are lexicon.txt and stopwords.txt. The program reads
// lexicon.bin, which go generate makes from them.
package lexicon
