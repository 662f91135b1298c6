package lexicon

import (
	"math/bits"

	"winnow/extract/internal/word"
)

// This file detects the language of a text from what the count of words yields anyway: letters
// per script and stop words per language. (It uses the "frequent words" of Cavnar and Trenkle,
// not their n-grams: news pages are long enough.) A script that one language of the news uses
// decides alone. Among the languages of Latin, Cyrillic, Arabic or Devanagari script the one with
// the most stop words wins. All lists have about the same share of running words, so plain counts
// can be compared. Between close relatives (no and da, id and ms, cs and sk) shared words cancel
// out and the others decide.
//
// Not done: trigram models. They would be better on a few words, where winnow gives no language.

// langCodes are the languages with stop words, as BCP 47 codes. A langSet has a bit for each, in
// this order.
var langCodes = [...]string{
	// Latin
	"en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "pl", "cs", "sk", "hu", "ro",
	"tr", "vi", "id", "ms",
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

// LangSet is a set of languages: bit i is langCodes[i].
type LangSet uint64

// LangSetOf returns the set of one language, or an empty set if it is unknown.
func LangSetOf(code string) LangSet {
	for i, c := range langCodes {
		if c == code {
			return 1 << i
		}
	}
	return 0
}

// LangCounts counts stop words per language.
type LangCounts [numLangs]int32

// Add counts a word for each language of a set.
func (c *LangCounts) Add(set LangSet) {
	for ; set != 0; set &= set - 1 {
		c[bits.TrailingZeros64(uint64(set))]++
	}
}

// Best returns the language with the most stop words, as an index into langCodes, or 0 if there
// are none.
func (c *LangCounts) Best() int {
	best := 0
	for i, n := range c {
		if n > c[best] {
			best = i
		}
	}
	return best
}

// scriptLang is the language of most pages in a script, "" where stop words must decide.
var scriptLang = [word.NumScripts]string{
	word.ScriptGreek: "el", word.ScriptArmenian: "hy", word.ScriptHebrew: "he",
	word.ScriptBengali: "bn", word.ScriptGurmukhi: "pa",
	word.ScriptGujarati: "gu", word.ScriptOdia: "or", word.ScriptTamil: "ta", word.ScriptTelugu: "te",
	word.ScriptKannada:   "kn",
	word.ScriptMalayalam: "ml", word.ScriptSinhala: "si", word.ScriptThai: "th", word.ScriptLao: "lo",
	word.ScriptTibetan: "bo",
	word.ScriptBurmese: "my", word.ScriptGeorgian: "ka", word.ScriptEthiopic: "am",
	word.ScriptKhmer: "km", word.ScriptHan: "zh",
	word.ScriptKana: "ja", word.ScriptHangul: "ko",
}

// DetectLanguage returns the language of a text as a BCP 47 code, or "" if it is not clear. It
// uses the stop words that langCounts.add counted, the letters per script, and the number of
// words.
func DetectLanguage(counts *LangCounts, scripts *word.ScriptCounts, words int) string {
	s := mainScript(scripts)
	if s == word.ScriptNone || scriptLang[s] != "" {
		return scriptLang[s]
	}
	best := counts.Best()
	// With less than one stop word in fifteen words, the text is a list of names or in an unknown
	// language.
	if n := int(counts[best]); n < 3 || n*15 < words {
		return ""
	}
	return langCodes[best]
}

// mainScript returns the script of most letters. Any kana means Japanese and not Chinese, because
// Japanese headlines are mostly Han.
func mainScript(scripts *word.ScriptCounts) word.Script {
	best := word.ScriptNone
	total := *scripts
	total[word.ScriptNone] = 0
	total[word.ScriptHan] += total[word.ScriptKana]
	for s, n := range total {
		if n > total[best] {
			best = word.Script(s)
		}
	}
	if best == word.ScriptHan && scripts[word.ScriptKana]*20 > scripts[word.ScriptHan] {
		return word.ScriptKana
	}
	return best
}
