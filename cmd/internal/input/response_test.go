package input

import (
	"strings"
	"testing"
)

func TestLooksLikeText(t *testing.T) {
	for in, want := range map[string]bool{
		"<p>a": true, "": true, "A page of text.\n": true, strings.Repeat("é", 400): true,
		strings.Repeat("a", 511) + "é": true,
		"\x8b\x0f\x80":                 false, "a\x01b": false,
		strings.Repeat("a", 100) + "\xff\xff\xff\xff" +
			strings.Repeat("a", 900): false,
	} {
		if got := looksLikeText([]byte(in)); got != want {
			t.Errorf("%.20q: got %v, want %v", in, got, want)
		}
	}
}

func TestCutHead(t *testing.T) {
	far := strings.Repeat("A: "+strings.Repeat("a", 1000)+"\n", headMost/1000)
	for _, c := range []struct{ name, in, field, want string }{
		{"first line", "HTTP/1.1 200 OK\r\nA: 1\r\n\r\nbody", "", "HTTP/1.1 200 OK"},
		{"first line folded", "HTTP/1.1 200\n OK\nA: 1\n\nbody", "", "HTTP/1.1 200 OK"},
		{"folded", "x\nA: 1\n  2 \n\t3\n\nbody", "a", "1 2 3"},
		{"first of two", "x\nA: 1\nA: 2\n 3\n\nbody", "a", "1"},
		{"no field", "x\nno field\nA: 1\n\nbody", "a", "1"},
		{"too far down", "x\n" + far + "B: 2\n\nbody", "b", ""},
	} {
		fields, rest := cutHead([]byte(c.in))
		if got := fields[c.field]; got != c.want || string(rest) != "body" {
			t.Errorf("%s: got %q and %.20q, want %q", c.name, got, rest, c.want)
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
