package eval

import "testing"

func TestChanges(t *testing.T) {
	const body = "The ferry sails again from May, the board said."
	gold := body
	var c Corpus
	for _, id := range []string{"same", "better", "worse", "new"} {
		c.Pages = append(c.Pages, Page{ID: id, Body: &gold})
	}
	old := []Result{{ID: "same", Text: body}, {ID: "better", Text: "The ferry"},
		{ID: "worse", Text: body}}
	now := []Result{
		{ID: "same", Text: body}, {ID: "better", Text: body}, {ID: "worse", Text: "Home"},
		{ID: "new", Text: "Home"},
	}
	changed, same := Changes(c, old, now)
	if same != 1 || len(changed) != 2 || changed[0].New.ID != "worse" ||
		changed[1].New.ID != "better" {
		t.Fatalf("got %v and %d the same", changed, same)
	}
	if changed[0].Word() != -1 || changed[1].Word() <= 0 {
		t.Errorf("got %g and %g", changed[0].Word(), changed[1].Word())
	}
}
