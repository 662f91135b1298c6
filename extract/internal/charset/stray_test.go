package charset

import (
	"strings"
	"testing"
)

// TestStrayBytes checks that a few bytes in ASCII do not choose an encoding, and that as many in
// words of their own do.
func TestStrayBytes(t *testing.T) {
	ascii := strings.Repeat("The board of the harbour will answer in June, said its chair. ", 40)
	for c := 0x80; c < 0x100; c++ {
		for _, run := range []string{string([]byte{byte(c)}), string([]byte{byte(c), 0xc4})} {
			raw := []byte(ascii[:200] + run + ascii[200:901] + run + ascii[901:])
			text, warning, err := Decode(raw, "", nil)
			if err != nil || warning != "" || !strings.HasPrefix(string(text), ascii[:200]) ||
				strings.ContainsFunc(string(text), func(r rune) bool { return r >= 0x370 && r < 0x2000 }) {
				t.Errorf("%q: read as %q, %q, %v", run, text[190:220], warning, err)
			}
		}
	}
	for _, language := range []string{"russian", "greek", "japanese"} {
		word, _, _ := strings.Cut(sample(language), ",")
		name := map[string]string{"russian": "windows-1251", "greek": "windows-1253",
			"japanese": "shift_jis"}[language]
		raw := append([]byte(ascii), encoded(t, name, word)...)
		if text, _, err := Decode(raw, "", nil); err != nil || !strings.Contains(string(text), word) {
			t.Errorf("%s: %q is not in the text, %v", language, word, err)
		}
	}
}
