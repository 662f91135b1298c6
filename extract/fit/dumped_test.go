package fit

import (
	"testing"

	"winnow/extract/eval"
)

// TestDumpedKinds: the subhead that a gold leaves out counts nothing in the dump of a page whose
// corpus leaves subheads out, and counts in one whose corpus keeps them.
func TestDumpedKinds(t *testing.T) {
	const first = "The ferry to the island will sail to the end of the year, the board said."
	const last = "The new one is late because the yard that builds it waits for some parts."
	raw := "<h1>Old ferry</h1><p>" + first + "</p><h2>No money</h2><p>" + last + "</p><h2>More</h2>"
	body := first + "\n\n" + last
	for _, c := range []struct {
		corpus string
		counts bool
	}{{"xmu", false}, {"news", true}} {
		s := &set{form: eval.FormText, names: map[uint32]string{}}
		kinds, err := s.kindsIn(c.corpus, []byte(raw))
		if err != nil {
			t.Fatal(err)
		}
		dump, err := Dump([]byte(raw), LookPlain)
		if err != nil {
			t.Fatal(err)
		}
		p, err := s.add(&goldPage{corpusName: c.corpus, gold: eval.Page{ID: "a", Body: &body}, raw: dump,
			made: true, share: 1, kinds: kinds})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.weight) != 5 {
			t.Fatalf("got %d blocks, want 5", len(p.weight))
		}
		if got := p.weight[2] > 0; got != c.counts {
			t.Errorf("%s: the subhead inside counts: got %v, want %v", c.corpus, got, c.counts)
		}
		if p.weight[0] == 0 || p.weight[4] == 0 {
			t.Errorf("%s: headings outside the article: got weights %v, want some", c.corpus, p.weight)
		}
	}
}
