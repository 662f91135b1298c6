package render

// Hidden characters: controls, marks of direction and other format characters. A terminal may obey
// them, and they can make one text look like another.

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// isHidden reports whether a character is hidden. The joiners of Persian and Indic scripts are
// part of words, and white space lays out text.
func isHidden(r rune) bool {
	switch r {
	case '\n', '\t', '\r', '\u200c', '\u200d':
		return false
	case '\u2028', '\u2029':
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// Visible returns text without hidden characters.
func Visible(text string) string {
	if !strings.ContainsFunc(text, isHidden) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isHidden(r) {
			return -1
		}
		return r
	}, text)
}

// visibleJSON returns JSON with hidden characters as escapes, so that its value is the same.
func visibleJSON(object []byte) []byte {
	if !bytes.ContainsFunc(object, isHidden) {
		return object
	}
	var b bytes.Buffer
	for len(object) > 0 {
		r, n := utf8.DecodeRune(object)
		if isHidden(r) {
			for _, unit := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(&b, `\u%04x`, unit)
			}
		} else {
			b.Write(object[:n])
		}
		object = object[n:]
	}
	return b.Bytes()
}

// PathText returns a path as text that names one file. A byte that is not UTF-8 or part of a
// hidden character becomes an escape such as \xff; so does a backslash that would look like the
// start of one.
func PathText(path string) string {
	isPlain := func(r rune) bool { return !isHidden(r) && r >= ' ' }
	if utf8.ValidString(path) && !strings.Contains(path, `\x`) &&
		!strings.ContainsFunc(path, func(r rune) bool { return !isPlain(r) }) {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); {
		r, size := utf8.DecodeRuneInString(path[i:])
		isBad := r == utf8.RuneError && size == 1 || strings.HasPrefix(path[i:], `\x`)
		for _, c := range []byte(path[i : i+size]) {
			if isBad || !isPlain(r) {
				b.WriteString(`\x` + strconv.FormatUint(uint64(c)+0x100, 16)[1:])
			} else {
				b.WriteByte(c)
			}
		}
		i += size
	}
	return b.String()
}
