package clean

import "testing"

func TestJoiners(t *testing.T) {
	for _, c := range []struct{ before, in, want string }{
		{"", "plain", "plain"},
		{"", "pass\u200cword", "password"},
		{"", "\u200dup \u200cload\u200d", "up load"},
		{"", "Auf\u200clage", "Auflage"},
		{"", "می\u200cشود", "می\u200cشود"},
		{"می", "\u200cشود", "\u200cشود"},
		{"", "می\u200c شود", "می شود"},
		{"", "می\u200c\u200c\u200dشود", "می\u200cشود"},
		{"", "مُ\u200cشود", "مُ\u200cشود"},
		{"", "क्\u200d क्\u200cष", "क्\u200d क्\u200cष"},
		{"", "👩\u200d🚒 👩🏽\u200d🚒 🏳️\u200d🌈", "👩\u200d🚒 👩🏽\u200d🚒 🏳️\u200d🌈"},
		{"", "👩\u200dx", "👩x"},
	} {
		if got := string(Joiners([]byte(c.before), []byte(c.in))); got != c.want {
			t.Errorf("%q after %q: got %q, want %q", c.in, c.before, got, c.want)
		}
	}
}
