package extract

import (
	"strings"
	"testing"
)

// TestParts checks that the parts are in the text in order, with only white space between them.
func TestParts(t *testing.T) {
	page := "<title>Night ferry</title><h1>Night ferry</h1>" +
		strings.Repeat("<p>The night ferry to Orsay Point will sail again from the first of May, the "+
			"board said.</p><ol><li>One boat sails<ul><li>at night</ul></ol>", 3) +
		"<p>Two crews have been hired for it, and the old vessel has been given new engines, the " +
		"board said."
	a, err := Extract([]byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	end, numbered, deep := 0, 0, 0
	for _, p := range a.Parts {
		if p.Start < end || p.End <= p.Start || strings.TrimSpace(a.Text[end:p.Start]) != "" {
			t.Errorf("part %+v stands wrong in %q", p, a.Text)
		}
		end = p.End
		if p.Numbered {
			numbered++
		}
		deep += p.Level
	}
	if end != len(a.Text) || numbered != 3 || deep != 3 {
		t.Errorf("the parts end at %d of %d, %d are numbered, %d lie in a list within a list; want 3 "+
			"and 3: %+v", end, len(a.Text), numbered, deep, a.Parts)
	}
}
