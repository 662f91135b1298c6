package textpage

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// A wrapped page may split words at line ends: "signa-" "tures". The hyphen goes where the page
// has the joined word elsewhere, or splits words throughout. It stays where the page has the word
// with its hyphen inside a line, and at single line ends, which are mostly those of compounds. Two
// split words show that a page splits words throughout if most second parts are endings: "tures".

const (
	splitLeast = 3  // least split words of a page that splits words throughout
	splitShare = 25 // and their least share of the lines that continue, one in this many
)

// hyphens says how a page writes the words that may be split at its line ends.
type hyphens struct {
	throughout bool
	words      map[uint32]writing // by the hash of the joined word
}

// writing says how a page writes a word elsewhere.
type writing struct{ joined, hyphenated bool }

// readHyphens returns how a wrapped page treats words at its line ends.
func readHyphens(lines []textLine) hyphens {
	var h hyphens
	split, endings, wrapped := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap > 0 {
			continue
		}
		wrapped++
		if splitWord(lines[i-1].text, lines[i].text) {
			if h.words == nil {
				h.words = map[uint32]writing{}
			}
			h.words[joinedHash(lines[i-1].text, lines[i].text)] = writing{}
			split++
			if isEnding(lines[i].text) {
				endings++
			}
		}
	}
	if split == 0 {
		return h
	}
	for i := range lines {
		h.find(lines[i].text)
	}
	proven := false
	for _, w := range h.words {
		proven = proven || w.joined && !w.hyphenated
	}
	proven = proven || 2*endings > split
	h.throughout = (split >= splitLeast || proven && split > 1) && split*splitShare >= wrapped
	return h
}

// isEnding reports whether a line starts with the end of a word that is no word itself, as no part
// of a compound does.
func isEnding(line []byte) bool {
	end := 0
	for end < len(line) {
		r, n := utf8.DecodeRune(line[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	switch string(line[:end]) {
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
	}
	for at := 0; ; at++ {
		i := bytes.IndexByte(line[at:], '-')
		if i < 0 {
			return
		}
		at += i
		if hash := joinedHash(line[:at+1], line[at+1:]); hash != 0 {
			if w, ok := h.words[hash]; ok {
				w.hyphenated = true
				h.words[hash] = w
			}
		}
	}
}

// joinedHash returns the hash of the word that ends before the hyphen at the end of a and goes on
// at the start of b, 0 if there is none.
func joinedHash(a, b []byte) uint32 {
	a = a[:len(a)-1]
	start, end := len(a), 0
	for start > 0 {
		r, n := utf8.DecodeLastRune(a[:start])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		start -= n
	}
	for end < len(b) {
		r, n := utf8.DecodeRune(b[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	if start == len(a) || end == 0 {
		return 0
	}
	words := word.Scanner{Text: append(bytes.Clone(a[start:]), b[:end]...)}
	hash, _ := words.Next()
	return hash
}

// undone reports whether the hyphen between two lines goes.
func (h *hyphens) undone(a, b []byte) bool {
	if !splitWord(a, b) {
		return false
	}
	w := h.words[joinedHash(a, b)]
	return !w.hyphenated && (w.joined || h.throughout)
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
