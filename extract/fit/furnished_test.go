package fit

import (
	"fmt"
	"strings"
	"testing"

	"winnow/extract/eval"
)

// TestFurnished checks that of an article in other furniture the blocks of the gold are article,
// and no line around it is.
func TestFurnished(t *testing.T) {
	body := "The ferry to the island will sail to the end of the year, the harbour board said.\n" +
		"No money\nThe new one is late because the yard that builds it waits for parts.\n\n" +
		"The board will meet again in the spring, when the bill of the yard is known to all.\n\n" +
		"Until then two crews share the work, and the last boat leaves an hour before the sun is down."
	for _, lang := range []string{"en", "de", "zh", "xx", ""} {
		made, cut, headless := 0, 0, 0
		for id := range 300 {
			s := &set{form: eval.FormText, names: map[uint32]string{}}
			g := eval.Page{ID: fmt.Sprint(id), Title: "Old ferry sails on", Lang: lang, Body: &body}
			if err := s.addFurnished("own", g); err != nil {
				t.Fatal(err)
			}
			if len(s.pages) == 0 {
				continue
			}
			made++
			p := s.pages[0]
			for i, b := range p.sample.Page.Blocks {
				text := string(p.sample.Page.Text[b.Start:b.End])
				if got, want := p.label[i] == 1, strings.Contains(body, text); got != want {
					t.Errorf("%q, page %d: label of %q: got %v, want %v", lang, id, text, got, want)
				}
			}
			if len(*p.gold.Body) < len(body)-10 {
				cut++
			}
			if p.label[0] == 1 {
				headless++
			}
		}
		if made < 60 || cut < made/6 || cut > made/2 || headless < made/6 || headless > made/2 {
			t.Errorf("%q: got %d pages of 300, %d of them cut, %d without a head", lang, made, cut,
				headless)
		}
	}
	html := &set{form: eval.FormHTML}
	err := html.addFurnished("own", eval.Page{ID: "1", Body: &body})
	if err != nil || html.pages != nil {
		t.Errorf("HTML: got %d pages and %v, want none", len(html.pages), err)
	}
}

// TestTails checks that heads and tails are in the same languages.
func TestTails(t *testing.T) {
	above, below := map[string]bool{}, map[string]bool{}
	for _, lines := range heads() {
		above[lines[0]] = true
	}
	for _, lines := range tails() {
		if below[lines[0]] = true; len(lines) < 5 {
			t.Errorf("%s: a tail of %d lines", lines[0], len(lines)-1)
		}
	}
	for lang := range below {
		if !above[lang] || len(lang) != 4 {
			t.Errorf("%s has tails and no heads", lang)
		}
	}
	if len(above) != len(below) {
		t.Errorf("got heads in %d languages and tails in %d", len(above), len(below))
	}
}
