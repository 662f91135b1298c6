package output

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestOutputPaths(t *testing.T) {
	p, err := NewFolder(t.TempDir(), ".md", []string{"in.md", "d/a.md/x.html"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("ä", 126) // 252 bytes
	for _, c := range []struct{ in, want string }{
		{"a/b/Page.HTML", "a/b/Page.md"},
		{"a/b/Page.html", "a/b/Page.html.md"}, // must differ where case does not count
		{"a/b/page.html", "a/b/page.html-2.md"},
		{"/etc/../a/./c.txt.GZ", "a/c.md"},
		{"../../up.php", "up.md"},
		{"..", "unnamed.md"},
		{"rates-up-0.5", "rates-up-0.5.md"},
		{"story.php?id=3", "story.php?id=3.md"},
		{"-", "stdin.md"},
		{"-#2", "stdin#2.md"},
		{"./-", "-.md"},
		{"spool.txt#1", "spool.txt#1.md"},
		{"d/a.html", "d/a.html.md"}, // d/a.md is needed as a folder by d/a.md/x.html
		{"d/a.md/x.html", "d/a.md/x.md"},
		{long, long + ".md"},
		{"x#" + strings.Repeat("0", 250) + "1", "x#" + strings.Repeat("0", 250) + ".md"},
		{long + "x#12", long[:len(long)-4] + "#12.md"},
		{long + "a/" + long + "xyz", long + "a/" + long + ".md"},
	} {
		got, err := filepath.Rel(p.dir, p.path(c.in))
		if err != nil || filepath.ToSlash(got) != c.want {
			t.Errorf("%q: got %q, %v, want %q", c.in, got, err, c.want)
		}
	}
}
