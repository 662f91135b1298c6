package fit

import (
	"testing"
)

func TestDump(t *testing.T) {
	page := []byte(`<html><body><ul><li>News<li>Sport</ul><h1>Ferry stays</h1><p hidden>Menu</p>
<p>The ferry of Port Ellery will go on sailing through the whole of the winter after all, the ` +
		`council said.</p></body></html>`)
	for _, test := range []struct{ look, want string }{
		{"plain", "News\n\nSport\n\nFerry stays\n\nThe ferry of Port Ellery will go on sailing " +
			"through the whole of the winter after all, the council said."},
		{"glued", "NewsSportFerry staysThe ferry of Port Ellery will go on sailing through the whole " +
			"of the winter after all, the council said."},
		{"lines", "News\nSport\nFerry stays\nThe ferry of Port Ellery will go on sailing through the " +
			"whole of the winter after all, the council said."},
		{"wrapped", "  • News\n  • Sport\n\nFerry stays\n\nThe ferry of Port Ellery will go on " +
			"sailing through the whole of the winter\nafter all, the council said."},
		{"folded", "News Sport Ferry stays The ferry of Port Ellery will go on sailing through the " +
			"whole of the winter after all, the council said."},
	} {
		look, ok := ParseLook(test.look)
		if !ok {
			t.Fatalf("ParseLook(%q) knows no such look", test.look)
		}
		got, err := Dump(page, look)
		if err != nil || string(got) != test.want {
			t.Errorf("Dump as %s: got %q, %v, want %q", test.look, got, err, test.want)
		}
	}
}
