// Package lexicon finds the phrases of furniture (offers, cookie notices, bylines,
// share bars) and the function words of some 35 languages in one pass over the words of a
// page, and tells a page's language by them. The lists are lexicon.txt and stopwords.txt.
package lexicon
