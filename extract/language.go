package extract

import "math/bits"

// Which language a text is in, from what the count of words finds out anyway:
// stop words per language and characters per script. A script that one language
// of the news writes decides by itself; among the languages of Latin, Cyrillic,
// Arabic and Devanagari script the one with the most stop words wins.

// langCodes are the languages with stop words, as BCP 47 codes; a langSet has
// a bit for each, in this order.
var langCodes = [...]string{
	// Latin
	"en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "vi", "id", "ms",
	"ca", "hr", "sl", "lt", "lv", "et", "sq", "af", "sw", "tl",
	// Cyrillic
	"ru", "uk", "bg", "sr", "mk", "be", "kk",
	// Arabic
	"ar", "fa", "ur",
	// Devanagari
	"hi", "mr", "ne",
	// scripts of their own
	"el", "he", "bn", "ta", "th", "zh", "ja", "ko",
}

const numLangs = len(langCodes)

// langSet is a set of languages: bit i stands for langCodes[i].
type langSet uint64

// langSetOf returns the set of one language, empty if it is unknown.
func langSetOf(code string) langSet {
	for i, c := range langCodes {
		if c == code {
			return 1 << i
		}
	}
	return 0
}

// langCounts counts stop words per language.
type langCounts [numLangs]int32

// add counts a word for each language of a set.
func (c *langCounts) add(set langSet) {
	for ; set != 0; set &= set - 1 {
		c[bits.TrailingZeros64(uint64(set))]++
	}
}
