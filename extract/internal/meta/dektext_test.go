package meta

import (
	"testing"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/page"
)

func TestDekBeforeByline(t *testing.T) {
	const lead = "The harbour council said that the works on the wall would take two winters and " +
		"cost more than was thought.\n\n"
	const rest = "Pilots will guide the boats in through the northern gate while the mole is " +
		"closed for the works on the wall.\n"
	for _, c := range []struct{ name, below, dek, first string }{
		{"sentence above the byline", "Fishermen fear for their moorings, the council asks for " +
			"patience.\n\nBy Nora Ashdown\n\n", "Fishermen fear for their moorings, the council asks for " +
			"patience.", lead},
		{"line above the byline", "Fishermen fear for their moorings this winter\n\nBy Nora Ashdown\n\n",
			"Fishermen fear for their moorings this winter", lead},
		{"kept as the first paragraph", lead + "Nora Ashdown\n3 March 2024\n\n", lead, rest},
		{"kicker between", "The harbour works\n\nFishermen fear for their moorings, the council asks " +
			"for patience.\n\n3 March 2024\n\n", "Fishermen fear for their moorings, the council asks " +
			"for patience.", lead},
		{"caption between", "The mole in March. Photo: Ada Bligh\n\nBy Nora Ashdown\n\n", "", ""},
		{"byline first", "By Nora Ashdown\n\nFishermen fear for their moorings, the council asks for " +
			"patience.\n\n", "", ""},
		{"headline once more", "The old mole will close for two winters\n\nBy Nora Ashdown\n\n", "", ""},
		{"no byline", "Fishermen fear for their moorings, the council asks for patience.\n\n", "", ""},
	} {
		body := lead
		if c.first == rest {
			body = ""
		}
		text := "Old mole to close for two winters\n\n" + c.below + body + rest
		z := openText(text, func(p *page.Page, i int) bool { return p.Blocks[i].Words > 15 })
		dek, first := "", ""
		if i, j := z.dekBeforeByline(); i >= 0 {
			dek, first = z.blockText(i), z.blockText(j)
		}
		if dek != clean.OneLine(c.dek) || first != clean.OneLine(c.first) {
			t.Errorf("%s: %q, %q", c.name, dek, first)
		}
	}
}
