package clean

import "testing"

func TestCleanText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"}, {"  a \n b\t", "a b"}, {"Q&amp;A", "Q&A"}, {"Q&amp;amp;A", "Q&A"},
		{"a&nbsp;b", "a b"}, {"a <em>b</em>", "a b"},
		{"2 < 3", "2 < 3"}, {"2 < <b>3</b> < 4 <b", "2 < 3 < 4 <b"},
		{"heli\u00adcopter", "helicopter"}, {"\ufeffx\u200b", "x"},
		{"می\u200cشود", "می\u200cشود"}, {"a\u3000b", "a b"}, {"", ""},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("cleanText(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCleanBody(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<p>One.</p><p>Two &amp; three.</p>", "One.\n\nTwo & three."},
		{"One.\n\nTwo.\n", "One.\n\nTwo."},
		{"One<br/>two", "One\n\ntwo"},
	} {
		if got := Body(c.in); got != c.want {
			t.Errorf("cleanBody(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// FuzzCleanText checks that cleaning a clean text changes nothing.
func FuzzCleanText(f *testing.F) {
	f.Add("a\u00a0b \xe2\x80\x8b c\u3000")
	f.Fuzz(func(t *testing.T, s string) {
		once := OneLine(s)
		if twice := OneLine(once); twice != once {
			t.Errorf("oneLine(%q) = %q, and of that %q", s, once, twice)
		}
	})
}
