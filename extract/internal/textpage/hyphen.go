package textpage

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/word"
)

// A page may split words at line ends: "signa-" "tures". The hyphen goes where the page has the
// joined word elsewhere, and stays where the page has the word with its hyphen inside a line.
// Otherwise the hyphens of compounds look the same: "well-" "known". They stay unless the page
// splits words throughout. It does if most hyphens at its line ends follow the start of a word
// that is no word of the page itself, as "signa" is none. If there are several hyphens, one before
// an ending goes too: "tures".

const (
	splitLeast = 3  // least split words of a page that splits words throughout
	splitShare = 25 // and their least share of the lines that continue, one in this many
)

// hyphens says how a page writes the words that may be split at its line ends.
type hyphens struct {
	several    bool // the page has more than one
	throughout bool
	words      map[uint32]writing // by the hash of the joined word
	parts      map[uint32]bool    // by the hash of each part: the page has it as a word
}

// writing says how a page writes a word elsewhere.
type writing struct{ joined, hyphenated bool }

// readHyphens returns how a page treats words at its line ends.
func readHyphens(lines []textLine) hyphens {
	var h hyphens
	split, wrapped := h.collect(lines)
	if split == 0 {
		return h
	}
	for i := range lines {
		h.find(withoutSplit(lines, i))
	}
	parts := h.countParts(lines)
	h.several = split > 1
	h.throughout = parts >= splitLeast && parts > split-parts && split*splitShare >= wrapped
	return h
}

// collect collects the words that may be split. It returns how often there is one, and how many
// lines are directly below another one.
func (h *hyphens) collect(lines []textLine) (split, wrapped int) {
	for i := 1; i < len(lines); i++ {
		if lines[i].gap > 0 {
			continue
		}
		wrapped++
		if w, ok := splitAt(lines[i-1].text, lines[i].text); ok {
			if h.words == nil {
				h.words, h.parts = map[uint32]writing{}, map[uint32]bool{}
			}
			h.words[w.joined] = writing{}
			h.parts[w.first], h.parts[w.second] = false, false
			split++
		}
	}
	return split, wrapped
}

// countParts returns how many of these words are no compounds.
func (h *hyphens) countParts(lines []textLine) int {
	n := 0
	for i := 1; i < len(lines); i++ {
		if w, ok := splitAt(lines[i-1].text, lines[i].text); ok && lines[i].gap == 0 &&
			(isEnding(lines[i].text) || !h.isCompound(w)) {
			n++
		}
	}
	return n
}

// splitParts are the hashes of a word that may be split at a line end, and of its parts.
type splitParts struct{ first, second, joined uint32 }

// splitAt returns the word that may be split between two lines.
func splitAt(a, b []byte) (w splitParts, ok bool) {
	if !splitWord(a, b) {
		return w, false
	}
	first, second := partsOf(a, b)
	w = splitParts{hashOf(first), hashOf(second), joinedHash(first, second)}
	return w, w.joined != 0
}

// isCompound reports whether the parts of a word are words: the first is one of the page, or both
// are function words.
func (h *hyphens) isCompound(w splitParts) bool {
	if written := h.words[w.joined]; written.joined || written.hyphenated {
		return written.hyphenated
	}
	lex := lexicon.Load()
	return h.parts[w.first] || lex.Stop(w.first)&lex.Stop(w.second) != 0
}

// withoutSplit returns line i without parts of words at its ends.
func withoutSplit(lines []textLine, i int) []byte {
	line := lines[i].text
	if i > 0 && lines[i].gap == 0 && splitWord(lines[i-1].text, line) {
		_, second := partsOf(lines[i-1].text, line)
		line = line[len(second):]
	}
	if i+1 < len(lines) && lines[i+1].gap == 0 && splitWord(line, lines[i+1].text) {
		first, _ := partsOf(line, lines[i+1].text)
		line = line[:len(line)-len("-")-len(first)]
	}
	return line
}

// isEnding reports whether a line starts with the end of a word that is no word itself, as no part
// of a compound does.
func isEnding(line []byte) bool {
	switch string(leadingLetters(line)) {
	case "tion", "tions", "sion", "sions", "ment", "ments", "ance", "ances", "ence", "ences", "tance",
		"ture", "tures", "ness", "ity", "tive", "tives", "cial", "tial", "ible", "ism", "ists",
		"ung", "ungen", "tung", "tungen", "rung", "rungen", "gung", "keit", "heit", "lich", "liche",
		"lichen", "licher", "schaft", "schaften", "isch", "ische", "ischen",
		"tique", "tiques", "naire", "naires", "trice", "teur", "teurs", "sieurs",
		"ción", "ciones", "miento", "mientos", "mente", "dad", "dades", "idad",
		"ção", "ções", "mento", "mentos", "dade", "zione", "zioni", "menti", "tivo", "tiva",
		"heid", "lijk", "lijke", "teit", "ning", "ningen", "ningar", "ligt", "liga",
		"ości", "ością", "ność", "ovat", "ného", "ния", "ние", "ность", "ности", "ского", "ення":
		return true
	}
	return false
}

// find records the words of a line that are split elsewhere.
func (h *hyphens) find(line []byte) {
	words := word.Scanner{Text: line}
	for hash, ok := words.Next(); ok; hash, ok = words.Next() {
		if w, ok := h.words[hash]; ok {
			w.joined = true
			h.words[hash] = w
		}
		if _, ok := h.parts[hash]; ok {
			h.parts[hash] = true
		}
	}
	for at := 0; ; at++ {
		i := bytes.IndexByte(line[at:], '-')
		if i < 0 {
			return
		}
		at += i
		first, second := partsOf(line[:at+1], line[at+1:])
		if len(first) == 0 || len(second) == 0 {
			continue
		}
		hash := joinedHash(first, second)
		if w, ok := h.words[hash]; ok {
			w.hyphenated = true
			h.words[hash] = w
		}
	}
}

// joinedHash returns the hash of the word that two parts make.
func joinedHash(first, second []byte) uint32 {
	return hashOf(append(bytes.Clone(first), second...))
}

// partsOf returns the letters before the hyphen at the end of a and at the start of b.
func partsOf(a, b []byte) (first, second []byte) {
	a = a[:len(a)-1]
	start := len(a)
	for start > 0 {
		r, n := utf8.DecodeLastRune(a[:start])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		start -= n
	}
	return a[start:], leadingLetters(b)
}

// leadingLetters returns the letters at the start of a line.
func leadingLetters(line []byte) []byte {
	end := 0
	for end < len(line) {
		r, n := utf8.DecodeRune(line[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	return line[:end]
}

// hashOf returns the hash of a word.
func hashOf(letters []byte) uint32 {
	words := word.Scanner{Text: letters}
	hash, _ := words.Next()
	return hash
}

// undone reports whether the hyphen between two lines goes.
func (h *hyphens) undone(a, b []byte) bool {
	parts, ok := splitAt(a, b)
	if !ok {
		return false
	}
	w := h.words[parts.joined]
	return !w.hyphenated && (w.joined || h.throughout || h.several && isEnding(b))
}

// endsInSoftHyphen reports whether a line ends where a program was allowed to split a word.
func endsInSoftHyphen(line []byte) bool { return bytes.HasSuffix(line, []byte("\u00ad")) }

// splitWord reports whether the word at the end of line a may have been split there, to go on in
// line b.
func splitWord(a, b []byte) bool {
	if len(a) < 3 || a[len(a)-1] != '-' {
		return false
	}
	before, _ := utf8.DecodeLastRune(a[:len(a)-1])
	after, _ := utf8.DecodeRune(b)
	return unicode.IsLower(before) && unicode.IsLower(after) && !hyphenStays(b)
}

// endsInHyphen reports whether line a ends in a hyphen of the word that goes on in line b,
// whether it was there before the line was wrapped or not.
func endsInHyphen(a, b []byte) bool {
	if len(a) < 2 || a[len(a)-1] != '-' {
		return false
	}
	before, _ := utf8.DecodeLastRune(a[:len(a)-1])
	after, _ := utf8.DecodeRune(b)
	return (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) ||
		unicode.IsDigit(after)) && !hyphenStays(b)
}

// hyphenStays reports whether line b starts with a conjunction, before which a word may leave its
// end out: "Vor- und Nachteile".
func hyphenStays(b []byte) bool {
	switch string(b[:firstWord(b)]) {
	case "und", "oder", "or", "and", "en", "of", "och", "eller", "og", "bis", "et", "ou", "y", "e",
		"o", "to", "bzw.", "sowie", "als", "à", "au", "i", "a", "ja", "tai", "jeb", "un", "и", "или":
		return true
	}
	return false
}
