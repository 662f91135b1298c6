package textpage

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/word"
)

// The words of a lump have points, which are log-odds between running text and labels,
// set by hand: function words and small letters are in running text, capitals and numbers more
// often in menus. In scripts without capitals only function words count, in those without spaces
// by how long the stretches between spaces are.

// lumpWord is a word of a lump. White space separates words, and in Han and kana the end of a
// sentence, too.
type lumpWord struct {
	start, end int32   // of its text in the line
	points     float32 // log-odds that it is in running text
	begins     bool    // running text may begin with it
	ends       bool    // it ends a sentence
	wide       bool    // of Han or kana: a space behind it ends a sentence or label
}

const (
	pointsFunction = 1.3
	pointsOpening  = .3 // a function word with a capital
	pointsSmall    = .7
	pointsParticle = 1    // a word of Korean that ends in one
	pointsPlain    = -.35 // a word of a script without capitals
	pointsBare     = -.5  // a word of Korean without a particle
	pointsNumber   = -.5
	pointsCapital  = -.9
	pointsUpper    = -1.5 // a word all in capitals
	pointsMark     = -1.5 // a bar, an arrow
	pointsStop     = .6   // beside others, for a comma or the end of a sentence

	stretchEven = 12 // characters without a space that have no points
	stretchStep = .1 // points for each more
	stretchMost = 4
)

// split splits a line into words and gives each its points.
func (u *lump) split(s []byte) {
	u.words = u.words[:0]
	u.lang = mostStops(s)
	space := 0 // end of the stretch without white space around i
	for i := 0; i < len(s) && !u.until.Passed(); {
		if n := word.Blank(s[i:]); n > 0 {
			i += n
			continue
		}
		if i >= space {
			space = i + word.WordEnd(s[i:])
		}
		end := i + sentenceEnd(s[i:space])
		w := u.weigh(s[i:end])
		w.start, w.end = int32(i), int32(end)
		u.words = append(u.words, w)
		i = end
	}
}

// sentenceEnd returns the length of the first sentence of s, which has no white space.
func sentenceEnd(s []byte) int {
	i := bytes.IndexAny(s, "。！？｡")
	if i < 0 {
		return len(s)
	}
	for i < len(s) {
		r, n := utf8.DecodeRune(s[i:])
		if !strings.ContainsRune("。！？｡」』”’）", r) {
			break
		}
		i += n
	}
	return i
}

// mostStops returns the language with most function words in s.
func mostStops(s []byte) lexicon.LangSet {
	var counts lexicon.LangCounts
	lex := lexicon.Load()
	scan := word.Scanner{Text: s}
	for h, ok := scan.Next(); ok; h, ok = scan.Next() {
		counts.Add(lex.Stop(h))
	}
	return 1 << counts.Best()
}

// weigh gives a word its points.
func (u *lump) weigh(s []byte) lumpWord {
	w := lumpWord{points: pointsMark, begins: true, ends: word.EndsSentence(s)}
	s = bytes.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(s) == 0 {
		return w
	}
	first, _ := utf8.DecodeRune(s)
	w.wide = word.WideRune(first)
	w.ends = w.ends && !isShortened(s)
	switch {
	case endsInHangul(s):
		w.points = pointsBare
		if u.isFunction(lastLetter(s)) {
			w.points = pointsParticle
		}
	case unicode.IsDigit(first):
		w.points = pointsNumber
	case w.wide || word.RunsOn(first):
		w.points = min(stretchStep*float32(utf8.RuneCount(s)-stretchEven), stretchMost)
	case u.isFunction(s) && unicode.IsUpper(first):
		w.points = pointsOpening
	case u.isFunction(s):
		w.points, w.begins = pointsFunction, !unicode.IsLower(first)
	case unicode.IsLower(first):
		w.points, w.begins = pointsSmall, false
	case !unicode.IsUpper(first):
		w.points = pointsPlain
	case len(s) > 2 && bytes.Equal(s, bytes.ToUpper(s)):
		w.points = pointsUpper
	default:
		w.points = pointsCapital
	}
	if w.ends || s[len(s)-1] == ',' {
		w.points += pointsStop
	}
	return w
}

// isFunction reports whether s starts with a function word of the line's language.
func (u *lump) isFunction(s []byte) bool {
	scan := word.Scanner{Text: s}
	h, ok := scan.Next()
	return ok && lexicon.Load().Stop(h)&u.lang != 0
}

func endsInHangul(s []byte) bool {
	r, _ := utf8.DecodeRune(lastLetter(s))
	return word.IsHangul(r)
}

// lastLetter returns the last letter of s. The particles of Korean are there.
func lastLetter(s []byte) []byte {
	s = bytes.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	_, n := utf8.DecodeLastRune(s)
	return s[len(s)-n:]
}

// isShortened reports whether the full stop of a word ends no sentence: "Mr.", "J.", "12.".
func isShortened(s []byte) bool {
	if s[len(s)-1] != '.' {
		return false
	}
	first, _ := utf8.DecodeRune(s)
	return len(s) <= 2 || len(s) <= 4 && (unicode.IsUpper(first) || unicode.IsDigit(first))
}
