package pipeline

import (
	"testing"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/textpage"
)

// TestTextTable checks that each row of cells in a text page has a line of its own.
func TestTextTable(t *testing.T) {
	p := pagetest.Read(new(textpage.Reader), "Crane\tColour\nOne\tred\nTwo\tblue\n")
	v := measure.View{Lex: lexicon.Load(), Points: feature.DefaultPoints(page.FormText)}
	v.Measure(p)
	got, parts := body(&v, []bool{true, true, true})
	if want := "Crane Colour\nOne red\nTwo blue"; got != want || len(parts) != 3 {
		t.Errorf("got %q of %d parts, want %q of 3", got, len(parts), want)
	}
}
