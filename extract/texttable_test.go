package extract

import (
	"testing"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/textpage"
)

// TestTextTable wants each row of a table in a text page on a line of its own.
func TestTextTable(t *testing.T) {
	p := readText("Crane\tStars\nOne\t12\nTwo\t14\n")
	v := view{lex: lexicon.Load(), points: defaultPoints(page.FormText)}
	v.measure(p)
	got, parts := body(&v, []bool{true, true, true})
	if want := "Crane Stars\nOne 12\nTwo 14"; got != want || len(parts) != 3 {
		t.Errorf("got %q of %d parts, want %q of 3", got, len(parts), want)
	}
}

func readText(src string) *page.Page {
	p := new(page.Page)
	new(textpage.Reader).Read(p, []byte(src))
	return p
}
