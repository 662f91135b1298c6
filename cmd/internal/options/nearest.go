package options

import "strings"

// Nearest returns the word that a mistyped one is likely meant to be, "" if none is close.
// A word is close if at most a third of its letters are missing, added, replaced or swapped with
// the next one. Case does not count.
func Nearest(typed string, words []string) string {
	typed = strings.ToLower(typed)
	best, least := "", len(typed)/3+1
	for _, w := range words {
		if d := distance(typed, strings.ToLower(w)); d < least {
			best, least = w, d
		}
	}
	return best
}

// distance returns the optimal string alignment distance of two words.
func distance(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			other := 1
			if a[i-1] == b[j-1] {
				other = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+other)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
