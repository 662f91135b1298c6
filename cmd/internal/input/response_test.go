package input

import (
	"strings"
	"testing"
)

func TestLooksLikeText(t *testing.T) {
	for in, want := range map[string]bool{
		"<p>a": true, "": true, "A page of text.\n": true, strings.Repeat("é", 400): true, strings.Repeat("a", 511) + "é": true,
		"\x8b\x0f\x80": false, "a\x01b": false, strings.Repeat("a", 100) + "\xff\xff\xff\xff" + strings.Repeat("a", 900): false,
	} {
		if got := looksLikeText([]byte(in)); got != want {
			t.Errorf("%.20q: got %v, want %v", in, got, want)
		}
	}
}

func TestUnchunked(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde"},
		{"3\nabc\n0\n", "abc"},
		{"<p>never chunked", "<p>never chunked"},
		{"3\r\nabc\r\nnot a size", "abcnot a size"},
		{"ff\r\ncut", "cut"},
		{"", ""},
	} {
		if got := string(unchunked([]byte(c.in))); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}
