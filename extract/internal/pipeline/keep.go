package pipeline

import (
	"slices"

	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
)

// Kept is the choice with the changes of a few rules. A rule reads what is kept so far and
// proposes changes; keep alone makes them.

// change is what a rule proposes for a block.
type change struct {
	block int
	kept  bool
}

// rule proposes changes of what is kept.
type rule func(kept []bool) []change

// keep sets Kept to the choice, changed by the rules one after the other.
func (x *Stages) keep(rules ...rule) {
	x.Kept = append(x.Kept[:0], x.Chosen...)
	for _, propose := range rules {
		for _, c := range propose(x.Kept) {
			x.Kept[c.block] = c.kept
		}
	}
}

// rules returns the rules for a page with metadata m, in their order. Copies are looked for among
// the blocks of wanted kinds.
func (x *Stages) rules(m *meta.Metadata, o Settings) []rule {
	cells := tables{v: &x.Choice.View}
	return []rule{
		func(kept []bool) []change { return x.wantedKinds(kept, &cells, o) },
		func(kept []bool) []change { return x.tableTitles(kept, &cells, o) },
		func(kept []bool) []change { return copies(&x.Page, kept) },
		func([]bool) []change { return headBlocks(m) },
	}
}

// wantedKinds drops the blocks of kinds that are not wanted, and keeps those of kinds that are
// asked for between the first and the last kept block.
func (x *Stages) wantedKinds(kept []bool, cells *tables, o Settings) (changes []change) {
	wanted := (^page.NotDefault | x.misnamed(kept, cells) | o.With) &^ o.Without
	first, last := slices.Index(kept, true), meta.LastKept(kept)
	for i, k := range kept {
		switch kind := cells.typeOf(i); {
		case k && kind&wanted == 0:
			changes = append(changes, change{i, false})
		case !k && kind&o.With != 0 && i > first && i < last:
			changes = append(changes, change{i, true})
		}
	}
	return changes
}

// tableTitles keeps the titles of kept tables.
func (x *Stages) tableTitles(kept []bool, cells *tables, o Settings) []change {
	if o.Without&page.Tables != 0 || x.Page.Form != page.FormHTML {
		return nil
	}
	return cells.titles(kept)
}

// misnamedShare is the share of the kept words that a kind has at least if its name is wrong.
const misnamedShare = .9

// misnamed returns the kind that is dropped by default but has nearly all of the kept words, or 0.
// A site may name the element of its whole article "comments". Nothing would be left without it.
func (x *Stages) misnamed(kept []bool, cells *tables) page.BlockType {
	byKind, all := map[page.BlockType]int32{}, int32(0)
	for i, k := range kept {
		if k {
			words := x.Page.Blocks[i].Words
			byKind[cells.typeOf(i)] += words
			all += words
		}
	}
	for kind, words := range byKind {
		if kind&page.NotDefault != 0 && float32(words) >= misnamedShare*float32(all) {
			return kind
		}
	}
	return 0
}

// headBlocks drops the title, the dek, and the lines that name author, date or place: they are
// fields of their own.
func headBlocks(m *meta.Metadata) (changes []change) {
	for _, i := range append(m.Credits, m.TitleBlock, m.DekBlock) {
		if i >= 0 {
			changes = append(changes, change{i, false})
		}
	}
	return changes
}
