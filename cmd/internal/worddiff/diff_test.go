package worddiff

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// draw writes what only the old text has as -word, what only the new text has as +word.
func draw(runs []Run) string {
	var out []string
	for _, r := range runs {
		for _, w := range r.Words {
			out = append(out, []string{"", "-", "+"}[r.Op]+w)
		}
	}
	return strings.Join(out, " ")
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"a", "", "-a"},
		{"", "a", "+a"},
		{"a b c", "a b c", "a b c"},
		{"a b c", "a c", "a -b c"},
		{"a c", "a b c", "a +b c"},
		{"a b c", "x y z", "-a -b -c +x +y +z"},
		{"a b c d e", "b x d e f", "-a b -c +x d e +f"},
	} {
		if got := draw(Diff(strings.Fields(c.old), strings.Fields(c.new))); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.old, c.new, got, c.want)
		}
	}
}

// TestDiffOfAny wants both texts back, and no more differences than the longest common
// subsequence leaves.
func TestDiffOfAny(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() []string {
		words := make([]string, r.IntN(30))
		for i := range words {
			words[i] = string(rune('a' + r.IntN(4)))
		}
		return words
	}
	for range 2000 {
		a, b := text(), text()
		var gotA, gotB, both []string
		for _, run := range Diff(a, b) {
			if run.Op != New {
				gotA = append(gotA, run.Words...)
			}
			if run.Op != Old {
				gotB = append(gotB, run.Words...)
			}
			if run.Op == Both {
				both = append(both, run.Words...)
			}
		}
		if !slices.Equal(gotA, a) || !slices.Equal(gotB, b) || len(both) != common(a, b) {
			t.Fatalf("%q, %q: %s", a, b, draw(Diff(a, b)))
		}
	}
}

// common is the length of the longest common subsequence.
func common(a, b []string) int {
	before := make([]int, len(b)+1)
	for i := range a {
		now := make([]int, len(b)+1)
		for j := range b {
			if now[j+1] = max(now[j], before[j+1]); a[i] == b[j] {
				now[j+1] = before[j] + 1
			}
		}
		before = now
	}
	return before[len(b)]
}
