package options

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"explain", "eval", "fit", "help", "markdown", "json", "jsonl"}
	for _, c := range []struct{ typed, want string }{
		{"explian", "explain"}, {"Explain", "explain"}, {"expalin", "explain"}, {"evl", "eval"},
		{"hlep", "help"}, {"mardown", "markdown"}, {"jsn", "json"}, {"jsnol", "jsonl"}, {"fti", "fit"},
		{"page", ""}, {"yaml", ""}, {"saved", ""}, {"", ""}, {"x", ""},
	} {
		if got := Nearest(c.typed, words); got != c.want {
			t.Errorf("%s: got %q, want %q", c.typed, got, c.want)
		}
	}
}
