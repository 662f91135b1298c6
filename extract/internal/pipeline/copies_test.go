package pipeline

import (
	"strings"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/pagetest"
)

// TestCopies wants an article that is on the page twice once, and refrains to stay.
func TestCopies(t *testing.T) {
	const one = "<p>Die Fähre fährt seit gestern wieder, sagte der Kapitän am Kai.</p>"
	const two = "<p>Sie hatte neun Tage lang wegen des Sturms im Hafen gelegen.</p>"
	const other = "<p>Am Montag soll auch die zweite Fähre wieder fahren, hieß es.</p>"
	for _, c := range []struct{ name, html, want string }{
		{"twice", one + two + "<hr>" + one + two, "1100"},
		{"a refrain", one + two + one + other, "1111"},
		{"side by side", one + one + two + two, "1111"},
	} {
		p := pagetest.Read(new(htmlpage.Reader), c.html)
		x := Stages{Chosen: []bool{true, true, true, true}}
		x.keep(func(kept []bool) []change { return copies(p, kept) })
		var got strings.Builder
		for _, k := range x.Kept {
			got.WriteString(map[bool]string{true: "1", false: "0"}[k])
		}
		if got.String() != c.want {
			t.Errorf("%s: kept %s, want %s", c.name, got.String(), c.want)
		}
	}
}
