package textpage

import "testing"

func TestWithoutStrayTags(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"no tag", "a < b & c", "a < b & c"},
		{"image", "<img src=\"a.jpg\" alt='b'>\nFerry", "\nFerry"},
		{"link and bold words", "The <B>ferry</B> <a href=x>was</a> late", "The ferry was late"},
		{"line breaks", "One<br>Two<BR/>Three", "One\nTwo\nThree"},
		{"references", "<a href=x>One</a>&nbsp;&amp; two", "One\u00a0& two"},
		{"a text about tags", "Write <p> before and <a href=x> behind, &amp; no more",
			"Write <p> before and <a href=x> behind, &amp; no more"},
		{"a tag without attribute", "Write <b> before it", "Write <b> before it"},
		{"a tag that never ends", "<a href=x One", "<a href=x One"},
		{"no tag names", "<3 and <9a href=x> and <a-b c=d>", "<3 and <9a href=x> and <a-b c=d>"},
	} {
		if got := string(withoutStrayTags([]byte(c.in))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
