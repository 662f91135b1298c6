package pagetest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Check checks what is true of every page: offsets, nesting of containers, counts and white
// space.
func Check(t testing.TB, p *page.Page) {
	t.Helper()
	if !utf8.Valid(p.Text) {
		t.Errorf("text is not UTF-8: %.200q", p.Text)
	}
	checkBlocks(t, p)
	checkContainers(t, p)
	for i, k := range p.Head.Props {
		inText := 0 <= k.Start && k.Start <= k.End && int(k.End) <= len(p.Text)
		if !inText || k.Block < 0 || int(k.Block) > len(p.Blocks) {
			t.Errorf("prop %d: %+v in %d bytes, %d blocks", i, k, len(p.Text), len(p.Blocks))
		}
	}
}

func checkBlocks(t testing.TB, p *page.Page) {
	t.Helper()
	at, words := int32(0), int32(0)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Start != at || b.End <= b.Start || int(b.End) > len(p.Text) {
			t.Fatalf("block %d is [%d:%d], the one before ends at %d, the text at %d",
				i, b.Start, b.End, at-1, len(p.Text))
		}
		at = b.End + 1 // the line end between blocks
		if b.WordStart != words || b.WordEnd < b.WordStart {
			t.Errorf("block %d has words [%d:%d], the one before ends at %d",
				i, b.WordStart, b.WordEnd, words)
		}
		words = b.WordEnd
		if b.Container < 0 || int(b.Container) >= len(p.Containers) {
			t.Fatalf("block %d is in container %d of %d", i, b.Container, len(p.Containers))
		}
		c := &p.Containers[b.Container]
		if c.First > int32(i) || c.Last <= int32(i) || b.Region&c.Region != c.Region {
			t.Errorf("block %d %+v is in container %d %+v", i, *b, b.Container, *c)
		}
		checkCounts(t, i, b)
		checkSigns(t, i, b.Signs, BlockText(p, i))
		checkWhite(t, i, BlockText(p, i), b.Kind == page.Code)
	}
	if int(at) != len(p.Text) || int(words) != len(p.Words) {
		t.Errorf("blocks end at byte %d of %d, word %d of %d",
			at, len(p.Text), words, len(p.Words))
	}
}

func checkCounts(t testing.TB, i int, b *page.Block) {
	t.Helper()
	for _, part := range [...]int32{b.LinkWords, b.BoldWords, b.SlantWords} {
		if part < 0 || part > b.Words {
			t.Errorf("block %d: of %d words %d are links, %d bold, %d slanted",
				i, b.Words, b.LinkWords, b.BoldWords, b.SlantWords)
			return
		}
	}
	counts := [...]int32{
		b.Links, b.Sentences, b.Commas, b.Digits, b.Capitals, b.Quotes, b.Newlines,
	}
	for _, n := range counts {
		if n < 0 || n > b.End-b.Start+b.Links {
			t.Errorf("block %d: counts out of range: %+v", i, *b)
			return
		}
	}
}

// checkSigns checks that the signs of a block are those in its text.
func checkSigns(t testing.TB, i int, got word.Signs, text string) {
	t.Helper()
	for _, of := range [...]struct {
		signs word.Signs
		chars string
	}{
		{word.SignBar, "|"}, {word.SignSlash, "/"}, {word.SignAngle, ">›»＞"}, {word.SignDot, "·•"},
		{word.SignAt, "@"}, {word.SignColon, ":："},
	} {
		if has := strings.ContainsAny(text, of.chars); has != (got&of.signs != 0) {
			t.Errorf("block %d has the signs %b, but any of %s is %v: %q", i, got, of.chars, has, text)
		}
	}
}

// checkWhite checks that white space is single spaces and line ends, with none at either end.
// Preformatted text may have more inside, and spaces before.
func checkWhite(t testing.TB, i int, text string, preformatted bool) {
	t.Helper()
	if preformatted {
		text = strings.TrimLeft(text, " \t")
	}
	if s := strings.TrimSpace(text); s != text || s == "" {
		t.Errorf("block %d has white space at an end: %q", i, text)
	}
	wrong := [...]string{
		"  ", "\n\n", " \n", "\n ", "\t", "\r", "\u00a0", "\u00ad", "\u200b",
	}
	for _, white := range wrong {
		if preformatted && strings.Trim(white, " \t\n") == "" && white != " \n" {
			continue
		}
		if strings.Contains(text, white) {
			t.Errorf("block %d holds %q: %q", i, white, text)
		}
	}
}

// checkContainers checks that containers are well nested: each is inside its parent, comes after
// its earlier siblings, and has its parent's regions.
func checkContainers(t testing.TB, p *page.Page) {
	t.Helper()
	if len(p.Containers) == 0 || p.Containers[0].Parent != -1 {
		t.Fatalf("%d containers without a root", len(p.Containers))
	}
	free := make([]int32, len(p.Containers)) // the first block that is in no child yet
	tokens := int32(0)
	for i := range p.Containers {
		c := &p.Containers[i]
		if c.First < 0 || c.Last < c.First || int(c.Last) > len(p.Blocks) {
			t.Fatalf("container %d holds blocks [%d:%d] of %d", i, c.First, c.Last, len(p.Blocks))
		}
		if c.TokenStart < tokens || c.TokenEnd < c.TokenStart || int(c.TokenEnd) > len(p.Tokens) {
			t.Fatalf("container %d has tokens [%d:%d] of %d, after %d",
				i, c.TokenStart, c.TokenEnd, len(p.Tokens), tokens)
		}
		tokens = c.TokenEnd
		free[i] = c.First
		if i == 0 {
			continue
		}
		if c.Parent < 0 || int(c.Parent) >= i {
			t.Fatalf("container %d has parent %d", i, c.Parent)
		}
		up := &p.Containers[c.Parent]
		inside := c.First >= free[c.Parent] && c.Last <= up.Last
		if !inside || c.Depth != up.Depth+1 || c.Region&up.Region != up.Region {
			t.Errorf("container %d %+v does not fit into %d %+v from %d",
				i, *c, c.Parent, *up, free[c.Parent])
		}
		free[c.Parent] = c.Last
	}
}
