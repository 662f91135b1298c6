package word

import (
	"testing"
	"unicode"
)

func TestCase(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if IsUpper(r) != unicode.IsUpper(r) || IsLower(r) != unicode.IsLower(r) {
			t.Errorf("%q: upper %v, lower %v", r, IsUpper(r), IsLower(r))
		}
	}
}

func TestIsASCII(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"", true},
		{"plain text of some length\x7f", true},
		{"é", false},
		{"seven, é", false},
		{"more than eight bytes, é", false},
		{"é, and more than eight bytes", false},
	} {
		if got := IsASCII([]byte(c.text)); got != c.want {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}
