package outdir

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestName(t *testing.T) {
	long := strings.Repeat("ä", 126) // 252 bytes
	for _, c := range []struct {
		path   string
		number int
		want   string
	}{
		{"a/b/Page.HTML", 0, "a/b/Page.HTML.md"},
		{"/etc/../a/./c.txt.GZ", 0, "a/c.txt.GZ.md"},
		{"../../up.php", 0, "up.php.md"},
		{"..", 0, "unnamed.md"},
		{"story.php?id=3", 0, "story.php?id=3.md"},
		{"-", 0, "stdin.md"},
		{"-", 2, "stdin/2.md"},
		{"./-", 0, "-.md"},
		{"file.warc.gz", 7, "file.warc.gz/7.md"},
		{"odd.txt#7", 0, "odd.txt#7.md"},
		{long, 0, long + ".md"},
		{long + "x", 0, long[:234] + "-b4852f8e87e347d5.md"},
		{long + "abcd/x", 0, long[:238] + "-099d7a31a0b63aa6/x.md"},
	} {
		got := filepath.ToSlash(Name(c.path, c.number, ".md"))
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.path, got, c.want)
		}
		for step := range strings.SplitSeq(got, "/") {
			if len(step) > nameMost {
				t.Errorf("%q: %d bytes", c.path, len(step))
			}
		}
	}
}

func TestClaims(t *testing.T) {
	c := newClaims()
	for _, s := range []struct{ name, out, want string }{
		{"a.htm", "a.htm.md", ""},
		{"A.htm", "A.htm.md", "would write to A.htm.md like a.htm"},
		{"a.htm.md/x", "a.htm.md/x.md", "would write to a.htm.md/x.md like a.htm"},
		{"d/e.md/x", "d/e.md/x.md", ""},
		{"d/e", "d/e.md", "would write to d/e.md like d/e.md/x"},
		{"manifest", "manifest.jsonl", "would write to manifest.jsonl like the manifest"},
	} {
		got := ""
		if err := c.claim(s.name, s.out); err != nil {
			got = err.Error()
		}
		if got != s.want {
			t.Errorf("%s: got %q, want %q", s.name, got, s.want)
		}
	}
}
