package measure

import (
	"fmt"
	"strings"
	"testing"

	"winnow/extract/internal/word"
)

// TestGramHash checks that the order counts, and only the first words of the slice.
func TestGramHash(t *testing.T) {
	words := word.Hashes("the bridge will stay shut")
	if gramHash(words) != gramHash(words[:gramWords]) {
		t.Error("the word behind the shingle counts")
	}
	if gramHash(words) == gramHash(words[1:]) ||
		gramHash(words) == gramHash(word.Hashes("bridge the will stay")) {
		t.Error("shingles of other words are alike")
	}
	if gramHash(make([]uint32, gramWords)) == 0 {
		t.Error("a hash is 0, which marks an empty slot")
	}
}

func TestFindRepeats(t *testing.T) {
	for _, tt := range []struct {
		name   string
		blocks []string
		want   string // said and resaid of each block
	}{
		{"nothing twice", []string{"one two three four", "five six seven eight"}, "0/0 0/0"},
		{"a whole block", []string{"one two three four five", "One, two: three four five"}, "0/1 1/0"},
		{"a part", []string{"one two three four five", "zero one two three four"}, "0/0.5 0.5/0"},
		{"within a block", []string{"one two three four one two three four"}, "0/0"},
		{"three times", []string{"one two three four", "one two three four", "one two three four"},
			"0/1 1/1 1/0"},
		{"less than a shingle", []string{"one two three", "one two three"}, "0/0 0/0"},
		{"no words", []string{"–", "–"}, "0/0 0/0"},
	} {
		v := measured("<p>" + strings.Join(tt.blocks, "<p>"))
		var got []string
		for i := range v.Blocks {
			got = append(got, fmt.Sprintf("%.3g/%.3g", v.Said[i], v.Resaid[i]))
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
