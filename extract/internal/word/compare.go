package word

// This file compares texts by the hashes of their words, for instance to find which title is the
// page's.

// Likeness returns the share of words that two texts have in common, from 0 to 1: Dice's
// coefficient, and at least 0.7 if one text contains the other in one piece.
func Likeness(a, b []uint32) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	dice := 2 * float64(commonWords(a, b)) / float64(len(a)+len(b))
	if dice < 0.7 && len(a) > 2 && HoldsWords(b, a) {
		return 0.7
	}
	return dice
}

// Alike reports whether two texts say the same: they share most words, or one contains all words
// of the other.
func Alike(a, b []uint32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return Likeness(a, b) > 0.75 || len(a) > 2 && HoldsWords(b, a)
}

// commonWords returns how many words of a are in b. Each word of b counts once.
func commonWords(a, b []uint32) int {
	var used [128]bool
	b = b[:min(len(b), len(used))]
	n := 0
	for _, w := range a {
		for j, v := range b {
			if !used[j] && v == w {
				used[j] = true
				n++
				break
			}
		}
	}
	return n
}

// heldMost is how many words HoldsWords looks for. It compares them at each word; titles and
// names have some ten.
const heldMost = 500

// HoldsWords reports whether s contains part in one piece. A part of more than heldMost words is
// not looked for.
func HoldsWords(s, part []uint32) bool {
	for i := 0; i+len(part) <= len(s) && len(part) <= heldMost; i++ {
		if HasPrefix(s[i:], part) {
			return true
		}
	}
	return false
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []uint32) bool {
	if len(prefix) > len(s) {
		return false
	}
	for i, w := range prefix {
		if s[i] != w {
			return false
		}
	}
	return true
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []uint32) bool {
	return len(suffix) <= len(s) && HasPrefix(s[len(s)-len(suffix):], suffix)
}
