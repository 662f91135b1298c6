package report

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
)

func TestInFile(t *testing.T) {
	got := InFile("a.html", &fs.PathError{Op: "open", Path: "a.html", Err: fs.ErrNotExist})
	if want := "a.html: file does not exist"; got.Error() != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(got, fs.ErrNotExist) {
		t.Errorf("%q is not %v", got, fs.ErrNotExist)
	}
}

func TestPath(t *testing.T) {
	long := strings.Repeat("ä", 150)
	for _, c := range []struct{ path, want string }{
		{"saved/a page.html", "saved/a page.html"},
		{"ä.html", "ä.html"},
		{"a\nb", `"a\nb"`},
		{"\x1b[2J", `"\x1b[2J"`},
		{"\x9b2J", `"\x9b2J"`}, // a control character of 8-bit terminals
		{"gold\u202elmth.exe", `"gold\u202elmth.exe"`},
		{long + long[:100], long + long[:100]},
		{long + long, long[:198] + "…" + long[:200]},
	} {
		if got := Path(c.path); got != c.want {
			t.Errorf("%q: got %s, want %s", c.path, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	for _, c := range []struct{ message, want string }{
		{`ä: "a\b" is no number`, `ä: "a\b" is no number`},
		{"\"a\"\n\x1b[2J\u2066\xff", `"a"\n\x1b[2J\u2066\xff`},
	} {
		if got := Line(c.message); got != c.want {
			t.Errorf("%q: got %s, want %s", c.message, got, c.want)
		}
	}
}
