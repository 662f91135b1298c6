package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/page"
	"winnow/extract/internal/textpage"
)

// What the tests of both front doors share: case files, a page drawn as a line
// a block, and the facts that hold of every page whatever came in.

// doorCase is one case of a case file: what goes in, and the blocks that come
// out, as drawBlocks draws them.
type doorCase struct {
	name, in string
	want     []string
}

// doorCases reads all case files of a folder. A case is its name behind "# ",
// input lines behind "|", and wanted blocks behind a tab. In the input, \t \r
// \f stand for these characters; other lines are passed over.
func doorCases(t *testing.T, dir string) []doorCase {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.cases"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no case files (%v)", dir, err)
	}
	var cases []doorCase
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		group := strings.TrimSuffix(filepath.Base(file), ".cases")
		for line := range strings.Lines(string(data)) {
			cases = addCaseLine(cases, group, strings.TrimSuffix(line, "\n"))
		}
	}
	return cases
}

var controls = strings.NewReplacer(`\t`, "\t", `\r`, "\r", `\f`, "\f")

func addCaseLine(cases []doorCase, group, line string) []doorCase {
	if name, ok := strings.CutPrefix(line, "# "); ok {
		return append(cases, doorCase{name: group + "/" + strings.ReplaceAll(name, " ", "-")})
	}
	if len(cases) == 0 {
		return cases
	}
	c := &cases[len(cases)-1]
	if in, ok := strings.CutPrefix(line, "|"); ok {
		c.in += controls.Replace(in) + "\n"
	} else if want, ok := strings.CutPrefix(line, "\t"); ok {
		c.want = append(c.want, want)
	}
	return cases
}

// checkDoor runs all cases of a folder through a door.
func checkDoor(t *testing.T, dir string, read func(p *page.Page, src []byte)) {
	for _, c := range doorCases(t, dir) {
		t.Run(c.name, func(t *testing.T) {
			var p page.Page
			read(&p, []byte(c.in))
			checkPage(t, &p)
			got, want := drawBlocks(&p), strings.Join(c.want, "\n")
			if got != want {
				t.Errorf("blocks of\n%s\ngot:\n%s\nwant:\n%s", c.in, got, want)
			}
		})
	}
}

// drawBlocks draws a page as a line a block, "kind level | text": level 0 is
// left out, and a line end inside a block is drawn as ⏎.
func drawBlocks(p *page.Page) string {
	var lines []string
	for i := range p.Blocks {
		b := &p.Blocks[i]
		kind := kindNames[b.Kind]
		if b.Level > 0 {
			kind += fmt.Sprint(b.Level)
		}
		lines = append(lines, kind+" | "+strings.ReplaceAll(blockText(p, i), "\n", "⏎"))
	}
	return strings.Join(lines, "\n")
}

var kindNames = [...]string{
	page.Paragraph: "p", page.Heading: "h", page.Item: "li", page.Quote: "quote", page.Cell: "cell", page.Caption: "caption", page.Code: "code", page.Line: "line",
}

func blockText(p *page.Page, i int) string { return string(p.Text[p.Blocks[i].Start:p.Blocks[i].End]) }

func htmlPage(src string) *page.Page {
	var r htmlpage.Reader
	p := new(page.Page)
	r.Read(p, []byte(src))
	return p
}

func textPage(src string) *page.Page {
	var r textpage.Reader
	p := new(page.Page)
	r.Read(p, []byte(src))
	return p
}

// checkPage tells what is wrong with a page by itself: with its offsets, with
// the nesting of its containers, with its text.
func checkPage(t *testing.T, p *page.Page) {
	t.Helper()
	if !utf8.Valid(p.Text) {
		t.Errorf("text is not UTF-8: %.200q", p.Text)
	}
	checkBlocks(t, p)
	checkContainers(t, p)
	for i, k := range p.Head.Props {
		if k.Start < 0 || k.Start > k.End || int(k.End) > len(p.Text) || k.Block < 0 || int(k.Block) > len(p.Blocks) {
			t.Errorf("prop %d: %+v in %d bytes, %d blocks", i, k, len(p.Text), len(p.Blocks))
		}
	}
}

func checkBlocks(t *testing.T, p *page.Page) {
	t.Helper()
	at, word := int32(0), int32(0)
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Start != at || b.End <= b.Start || int(b.End) > len(p.Text) {
			t.Fatalf("block %d is [%d:%d], the one before ends at %d, the text at %d", i, b.Start, b.End, at-1, len(p.Text))
		}
		at = b.End + 1 // the line end between blocks
		if b.WordStart != word || b.WordEnd < b.WordStart {
			t.Errorf("block %d has words [%d:%d], the one before ends at %d", i, b.WordStart, b.WordEnd, word)
		}
		word = b.WordEnd
		if b.Container < 0 || int(b.Container) >= len(p.Containers) {
			t.Fatalf("block %d lies in container %d of %d", i, b.Container, len(p.Containers))
		}
		if c := &p.Containers[b.Container]; c.First > int32(i) || c.Last <= int32(i) || b.Region&c.Region != c.Region {
			t.Errorf("block %d %+v lies in container %d %+v", i, *b, b.Container, *c)
		}
		checkCounts(t, i, b)
		checkWhite(t, i, blockText(p, i))
	}
	if int(at) != len(p.Text) || int(word) != len(p.Words) {
		t.Errorf("blocks end at byte %d of %d, word %d of %d", at, len(p.Text), word, len(p.Words))
	}
}

func checkCounts(t *testing.T, i int, b *page.Block) {
	t.Helper()
	for _, part := range [...]int32{b.LinkWords, b.BoldWords, b.SlantWords} {
		if part < 0 || part > b.Words {
			t.Errorf("block %d: of %d words %d are links, %d bold, %d slanted", i, b.Words, b.LinkWords, b.BoldWords, b.SlantWords)
			return
		}
	}
	for _, n := range [...]int32{b.Links, b.Sentences, b.Commas, b.Digits, b.Capitals, b.Quotes, b.Newlines} {
		if n < 0 || n > b.End-b.Start+b.Links {
			t.Errorf("block %d: counts out of range: %+v", i, *b)
			return
		}
	}
}

// checkWhite wants single spaces and line ends only, and none at either end.
func checkWhite(t *testing.T, i int, text string) {
	t.Helper()
	if s := strings.TrimSpace(text); s != text || s == "" {
		t.Errorf("block %d has white space at an end: %q", i, text)
	}
	for _, two := range [...]string{"  ", "\n\n", " \n", "\n ", "\t", "\r", "\u00a0", "\u00ad", "\u200b"} {
		if strings.Contains(text, two) {
			t.Errorf("block %d holds %q: %q", i, two, text)
		}
	}
}

// checkContainers wants them well nested: each inside its parent, after the
// siblings before it, with its parent's regions.
func checkContainers(t *testing.T, p *page.Page) {
	t.Helper()
	if len(p.Containers) == 0 || p.Containers[0].Parent != -1 {
		t.Fatalf("%d containers without a root", len(p.Containers))
	}
	free := make([]int32, len(p.Containers)) // the first block not in a child yet
	tokens := int32(0)
	for i := range p.Containers {
		c := &p.Containers[i]
		if c.First < 0 || c.Last < c.First || int(c.Last) > len(p.Blocks) {
			t.Fatalf("container %d holds blocks [%d:%d] of %d", i, c.First, c.Last, len(p.Blocks))
		}
		if c.TokenStart < tokens || c.TokenEnd < c.TokenStart || int(c.TokenEnd) > len(p.Tokens) {
			t.Fatalf("container %d has tokens [%d:%d] of %d, after %d", i, c.TokenStart, c.TokenEnd, len(p.Tokens), tokens)
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
		if c.First < free[c.Parent] || c.Last > up.Last || c.Depth != up.Depth+1 || c.Region&up.Region != up.Region {
			t.Errorf("container %d %+v does not fit into %d %+v from %d", i, *c, c.Parent, *up, free[c.Parent])
		}
		free[c.Parent] = c.Last
	}
}
