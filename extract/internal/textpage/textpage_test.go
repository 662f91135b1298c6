package textpage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
)

func TestText(t *testing.T) {
	pagetest.RunCases(t, "../../../testdata/text", new(Reader))
}

func readPage(src string) *page.Page { return pagetest.Read(new(Reader), src) }

// TestTextFacts wants gaps, lines joined and links from the layout.
func TestTextFacts(t *testing.T) {
	p := readPage("[1]Home [2]Sport\n[3]News\n\nOne\n\n\nTwo\n\n\n\n\n[4]Three\n[Subscribe now]\n")
	var got []string
	for i := range p.Blocks {
		b := &p.Blocks[i]
		got = append(got, fmt.Sprint(pagetest.BlockText(p, i), " ", b.Gap, b.Links, b.LinkWords))
	}
	want := []string{"Home Sport 0 2 0", "News 0 1 0", "One 1 0 0", "Two 2 0 0", "Three 3 1 0",
		"[Subscribe now] 0 0 2"}
	if !slices.Equal(got, want) {
		t.Errorf("text, gap, links, link words: got %q, want %q", got, want)
	}
}

// TestTextLists wants each run of items in a container of its own.
func TestTextLists(t *testing.T) {
	p := readPage("one\n* two\n* three\nfour\n* five\n")
	var got []int32
	for i := range p.Blocks {
		b := &p.Blocks[i]
		got = append(got, b.Container)
		if inList := b.Region&page.InList != 0; inList != (b.Kind == page.Item) {
			t.Errorf("%q: in a list %v, want %v", pagetest.BlockText(p, i), inList, !inList)
		}
	}
	if want := []int32{0, 1, 1, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("containers: got %d, want %d", got, want)
	}
}

// wrapLine breaks text at column as writers of plain text do.
func wrapLine(text string, column int) string {
	var b strings.Builder
	at := 0
	for _, word := range strings.Fields(text) {
		switch {
		case at == 0:
		case at+1+len(word) > column:
			b.WriteByte('\n')
			at = 0
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += len(word)
	}
	return b.String()
}

// TestWrapped wraps paragraphs at every column that a page may have, and wants
// them back whole.
func TestWrapped(t *testing.T) {
	paragraphs := []string{
		strings.Repeat("The night ferry to Orsay Point will sail again from the first of May, the "+
			"harbour board said on Tuesday. ", 3),
		strings.Repeat("Two crews have been hired, and the old vessel has been given new engines that "+
			"burn a third less fuel. ", 4),
	}
	for column := 40; column <= 140; column++ {
		var src string
		for _, p := range paragraphs {
			src += wrapLine(p, column) + "\n\n"
		}
		p := readPage(src)
		pagetest.Check(t, p)
		if len(p.Blocks) != 2 || pagetest.BlockText(p, 0) != strings.TrimSpace(paragraphs[0]) ||
			pagetest.BlockText(p, 1) != strings.TrimSpace(paragraphs[1]) {
			t.Errorf("wrapped at %d: got\n%s", column, pagetest.Draw(p))
		}
	}
}

func TestWrapColumnOfNothingWrapped(t *testing.T) {
	for _, src := range []string{
		"",
		"one",
		strings.Repeat("Home\nNews\nSport\n", 20),
		strings.Repeat(strings.Repeat("A line that was never wrapped. ", 9)+"\n", 20),
		// Short lines in a row, and paragraphs of one line each with blank lines between.
		strings.Repeat("A short line that some other line follows\nWhichhasaverylongfirstword\n\n", 6) +
			strings.Repeat(strings.Repeat("A line that was never wrapped. ", 9)+"\n\n", 3),
	} {
		var r Reader
		pagetest.Read(&r, src)
		if r.column != 0 {
			t.Errorf("%.40q…: got column %d, want none", src, r.column)
		}
	}
}

func TestTextLarge(t *testing.T) {
	for _, c := range []struct {
		name, text string
		blocks     int
	}{
		{"lines", strings.Repeat("A short line\n", 60000), 60000},
		{"paragraphs", strings.Repeat("A short line\n\n", 60000), 60000},
		{"one line", strings.Repeat("word ", 200000), 1},
		{"one line in pieces", strings.Repeat("word ", 500000), 3},
		{"brackets", strings.Repeat("[", 500000), 1},
		{"link marks", strings.Repeat("[1]a [2]b [3]c [4]d\n", 10000), 10000},
		{"blank lines", strings.Repeat("\n", 500000) + "one", 1},
		{"large page", strings.Repeat(strings.Repeat("The ferry sails. ", 8)+"\n\n", 35000), 35000},
		{"large page on one line", strings.Repeat("The ferry sails. ", 250000), 31258},
		{"tabs", strings.Repeat("\ta", 500000), 1},
	} {
		p := readPage(c.text)
		pagetest.Check(t, p)
		if got := len(p.Blocks); got != c.blocks {
			t.Errorf("%s: got %d blocks, want %d", c.name, got, c.blocks)
		}
	}
}

// TestUnmarked: in Thai, where no mark ends a sentence, a paragraph counts as
// sentences, and neither a headline does nor one with its mark missing elsewhere.
func TestUnmarked(t *testing.T) {
	thai := strings.Repeat("นักเรียนช่วยกันปลูกต้นไม้ ", 5)
	for _, c := range []struct {
		text      string
		ends      bool
		sentences int32
	}{
		{thai, true, 2},
		{thai[:len(thai)/5], false, 0},
		{strings.Repeat("pupils planted trees by the sea ", 9), false, 0},
	} {
		p := readPage("Menu\n\n" + c.text + "\n\nMenu")
		if b := &p.Blocks[1]; b.Ends != c.ends || b.Sentences != c.sentences {
			t.Errorf("%.40q: got ends %v and %d sentences of %d words, want %v and %d", c.text, b.Ends,
				b.Sentences, b.Words, c.ends, c.sentences)
		}
	}
}
