package pipeline

import (
	"slices"
	"testing"

	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
)

// TestKeep checks that each rule reads what the rules before it have left, that the last one wins,
// and that the choice stays as it was.
func TestKeep(t *testing.T) {
	x := Stages{Chosen: []bool{true, false, true, true}}
	var read [][]bool
	propose := func(changes ...change) rule {
		return func(kept []bool) []change {
			read = append(read, slices.Clone(kept))
			return changes
		}
	}
	x.keep(propose(change{0, false}, change{1, true}), propose(), propose(change{1, false}))
	if want := []bool{false, false, true, true}; !slices.Equal(x.Kept, want) {
		t.Errorf("kept %v, want %v", x.Kept, want)
	}
	if want := []bool{true, false, true, true}; !slices.Equal(x.Chosen, want) {
		t.Errorf("the choice is %v, want %v", x.Chosen, want)
	}
	if want := []bool{false, true, true, true}; !slices.Equal(read[0], x.Chosen) ||
		!slices.Equal(read[1], want) || !slices.Equal(read[2], want) {
		t.Errorf("the rules read %v", read)
	}
}

// TestSettleLeavesTheChoice checks that only Kept loses the headline, the byline and captions.
func TestSettleLeavesTheChoice(t *testing.T) {
	var x Stages
	const src = `<h1>Old mole closed</h1><p>By Nora Ashdown</p><p>The harbour council will close ` +
		`the old mole for two winters.</p><figure><figcaption>The mole in March.</figcaption></figure>` +
		`<p>Pilots will guide the boats in through the northern gate until then.</p>`
	if err := x.Open([]byte(src), Settings{}); err != nil {
		t.Fatal(err)
	}
	x.Chosen = []bool{true, true, true, true, true}
	m := x.Settle(Settings{})
	if m.Title != "Old mole closed" || !slices.Equal(m.Authors, []string{"Nora Ashdown"}) {
		t.Errorf("title %q, authors %q", m.Title, m.Authors)
	}
	if want := []bool{false, false, true, false, true}; !slices.Equal(x.Kept, want) {
		t.Errorf("kept %v, want %v", x.Kept, want)
	}
	if slices.Contains(x.Chosen, false) {
		t.Errorf("the choice is %v", x.Chosen)
	}
}

// TestRulesChangeTheirOwn checks what the rules after the choice change with options.
func TestRulesChangeTheirOwn(t *testing.T) {
	var x Stages
	const src = `<p>One.</p><figure><figcaption>The mole.</figcaption></figure><blockquote>Two.` +
		`</blockquote><p>Three.</p>`
	if err := x.Open([]byte(src), Settings{}); err != nil {
		t.Fatal(err)
	}
	none := &meta.Metadata{TitleBlock: -1, DekBlock: -1}
	for _, c := range []struct {
		name string
		o    Settings
		want []bool
	}{
		{"by default", Settings{}, []bool{true, false, true, true}},
		{"with captions", Settings{With: page.Captions}, []bool{true, true, true, true}},
		{"without quotes", Settings{Without: page.Quotes}, []bool{true, false, false, true}},
	} {
		x.Chosen = []bool{true, false, true, true}
		if x.keep(x.rules(none, c.o)...); !slices.Equal(x.Kept, c.want) {
			t.Errorf("%s: kept %v, want %v", c.name, x.Kept, c.want)
		}
	}
}
