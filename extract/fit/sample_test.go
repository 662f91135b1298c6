package fit

import (
	"strings"
	"testing"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// TestCut checks that after blocks are cut out of a page, its containers have the remaining
// blocks, each unchanged.
func TestCut(t *testing.T) {
	pg := []byte(`<main><h1>One</h1><div><p>Two</p><p ` +
		`itemprop="author">Three</p></div><div><p>Four</p></div></main><footer ` +
		`itemprop="publisher">Five</footer>`)
	for first := range 5 {
		for last := first; last <= 5; last++ {
			s, err := readSample(pg, page.FormHTML, nil)
			if err != nil {
				t.Fatal(err)
			}
			was, props := append([]page.Block(nil), s.Page.Blocks...),
				append([]page.Prop(nil), s.Page.Head.Props...)
			s.cut(first, last)
			p := &s.Page
			if want := len(was) - (last - first); len(p.Blocks) != want {
				t.Fatalf("cut %d to %d: got %d blocks, want %d", first, last, len(p.Blocks), want)
			}
			for i, b := range p.Blocks {
				for c := b.Container; c >= 0; c = p.Containers[c].Parent {
					if k := &p.Containers[c]; int32(i) < k.First || int32(i) >= k.Last {
						t.Errorf("cut %d to %d: container %d holds blocks %d to %d, not its block %d", first, last, c,
							k.First, k.Last, i)
					}
				}
			}
			for i, prop := range p.Head.Props {
				if old := int(props[i].Block); old < first && prop.Block != int32(old) ||
					old >= last && prop.Block != int32(old-(last-first)) {
					t.Errorf("cut %d to %d: property %s moved from block %d to %d", first, last, prop.Name, old,
						prop.Block)
				}
			}
		}
	}
}

// TestCutText checks that a text page is measured with blocks cut out of it.
func TestCutText(t *testing.T) {
	pg := []byte("Home\n\n" + strings.Repeat("weather ", 40) +
		"\n\nOld mole of the harbour to close\n\n" +
		"Harbour pilots will guide the boats past the old mole while it is mended, they said.\n")
	s, err := readSample(pg, page.FormText, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.points = new(points.Points)
	s.cut(0, 2)
	var v choose.Chooser
	s.open(&v)
	if len(v.Blocks) != 2 || v.BlockWords(1)[0] != word.Hashes("harbour")[0] {
		t.Errorf("got %d blocks, want 2", len(v.Blocks))
	}
}
