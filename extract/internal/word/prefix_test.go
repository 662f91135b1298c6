package word

import (
	"slices"
	"testing"
)

func TestStems(t *testing.T) {
	same := [][2]string{
		{"subscription of 2024", "Subscriptions OF 2023"},
		{"выборы президента", "выборам президентом"},
		{"東京で", "東京で"},
		{"o\u00adne so\u00adft", "one soft"},
	}
	for _, s := range same {
		a, b := AppendStems(nil, []byte(s[0])), AppendStems(nil, []byte(s[1]))
		if !slices.Equal(a, b) {
			t.Errorf("%q and %q: %x, %x", s[0], s[1], a, b)
		}
	}
}

// TestStemsAsWords checks that each word has one stem.
func TestStemsAsWords(t *testing.T) {
	for _, s := range []string{"", "a", "It's 3.5% of o\u00adne ne–ws", "東京 abc东京x 12時", "ข่าว news",
		"ä1ö 2", " x ", "\u00ad", "a\u00ad", "1\u0301", "é́\u0301"} {
		if words, stems := Hashes(s), AppendStems(nil, []byte(s)); len(words) != len(stems) {
			t.Errorf("%q: %d words, %d stems", s, len(words), len(stems))
		}
	}
}
