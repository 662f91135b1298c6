package charset

import "unicode/utf8"

// Stray bytes: a page of ASCII in which a few bytes are damaged, or a few names have accents. For
// so few bytes any encoding fits by chance, and a third of all guesses were wrong.
const (
	strayMost  = 16 // words with such a byte
	strayShare = 20 // words of ASCII for each of them
	strayRun   = 2  // bytes side by side: a word of another script has more
)

// hasStrayBytes reports whether the bytes of raw that are not ASCII say nothing about its
// encoding. In languages whose pages were not in windows-1252, more than one word in ten has a
// letter that is not ASCII.
func hasStrayBytes(raw []byte) bool {
	n := 0
	for word := range highWords(raw) {
		if n++; n > strayMost || longestRun(word) > strayRun {
			return false
		}
	}
	return hasWords(raw, n*strayShare)
}

// longestRun returns how many bytes side by side are not ASCII.
func longestRun(word []byte) int {
	run, longest := 0, 0
	for _, c := range word {
		run++
		if c < utf8.RuneSelf {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// hasWords reports whether raw has at least n words of two ASCII letters or more outside of tags.
func hasWords(raw []byte, n int) bool {
	letters, inTag := 0, false
	for _, c := range raw {
		switch {
		case c == '<' || c == '>':
			inTag, letters = c == '<', 0
		case inTag:
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			if letters++; letters == 2 {
				n--
			}
		default:
			letters = 0
		}
		if n <= 0 {
			return true
		}
	}
	return false
}
