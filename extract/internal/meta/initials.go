package meta

import (
	"slices"
	"strings"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/clean"
)

// A source may give first names as initials, "J. M. Harn", where the page prints the full name.

// inFull returns the full name of an author whose first names are initials, if exactly one of the
// lists' names can be it.
func inFull(name string, lists []authorList) string {
	short := nameWords(name)
	if len(short) < 2 || !isInitial(short[0]) {
		return name
	}
	var full []string
	for _, l := range lists {
		for _, other := range l.names {
			if byline.IsBareName(other) && abbreviates(short, nameWords(other)) &&
				!slices.Contains(full, other) {
				full = append(full, other)
			}
		}
	}
	if len(full) != 1 {
		return name
	}
	return full[0]
}

// nameWords returns the words of a name; initials that touch are words of their own.
func nameWords(name string) []string {
	return strings.Fields(strings.ReplaceAll(name, ".", ". "))
}

// isInitial reports whether a word of a name is one letter, with or without a full stop.
func isInitial(s string) bool {
	s = strings.TrimSuffix(s, ".")
	return s != "" && utf8.RuneCountInString(s) == 1
}

// abbreviates reports whether a name with initials can stand for a full one: the last name is the
// same, and the initials are those of first names, in order.
func abbreviates(short, full []string) bool {
	n, m := len(short)-1, len(full)-1
	if m < 1 || isInitial(full[0]) || clean.Key(short[n]) != clean.Key(full[m]) {
		return false
	}
	at := 0
	for _, w := range short[:n] {
		for at < m && !startsAlike(full[at], w) {
			if at == 0 {
				return false // the first initial is that of the first name
			}
			at++
		}
		if at == m {
			return false
		}
		at++
	}
	return true
}

// startsAlike reports whether a first name is one word or starts with it, if that is an initial.
func startsAlike(name, w string) bool {
	name, w = clean.Key(name), clean.Key(w)
	return w != "" && (name == w || utf8.RuneCountInString(w) == 1 && strings.HasPrefix(name, w))
}
