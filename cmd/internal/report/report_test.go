package report

import (
	"errors"
	"io/fs"
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
	for _, c := range []struct{ path, want string }{
		{"saved/a page.html", "saved/a page.html"},
		{"ä.html", "ä.html"},
		{"a\nb", `"a\nb"`},
		{"\x1b[2J", `"\x1b[2J"`},
	} {
		if got := Path(c.path); got != c.want {
			t.Errorf("%q: got %s, want %s", c.path, got, c.want)
		}
	}
}
