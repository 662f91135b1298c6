package fit

import (
	"bytes"
	"unicode/utf8"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Look is the layout of a page without tags.
type Look uint8

const (
	LookPlain   Look = iota // a blank line between blocks, as copied from a browser
	LookLines               // one block per line, as in WET files
	LookWrapped             // wrapped at 80 columns, items with bullets, as a text browser prints it
	LookFolded              // all on one line
	LookGlued               // the same, with nothing between blocks
	numLooks
)

// ParseLook reads the name of a look: plain, lines, wrapped, folded or glued.
func ParseLook(name string) (Look, bool) {
	for l, n := range [numLooks]string{"plain", "lines", "wrapped", "folded", "glued"} {
		if n == name {
			return Look(l), true
		}
	}
	return 0, false
}

// Dump returns the text page that an HTML page becomes without its tags: all visible blocks,
// without any fact of the markup. So each HTML page with gold is a text page with gold, too.
func Dump(raw []byte, look Look) ([]byte, error) {
	s, err := readSample(raw, page.FormHTML, nil)
	if err != nil {
		return nil, err
	}
	var d dumper
	for i := range s.Page.Blocks {
		b := &s.Page.Blocks[i]
		if b.Region&page.InHidden == 0 {
			d.block(s.Page.Text[b.Start:b.End], b.Kind == page.Item, look)
		}
	}
	return d.out, nil
}

type dumper struct {
	out  []byte
	item bool // the last block was an item
}

func (d *dumper) block(text []byte, item bool, look Look) {
	switch {
	case len(d.out) == 0 || look == LookGlued:
	case look == LookFolded:
		d.out = append(d.out, ' ')
	case look == LookLines || look == LookWrapped && item && d.item:
		d.out = append(d.out, '\n')
	default:
		d.out = append(d.out, "\n\n"...)
	}
	d.item = item
	if look == LookFolded || look == LookGlued {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte(" "))
	}
	if look != LookWrapped {
		d.out = append(d.out, text...)
		return
	}
	hang := ""
	if item {
		d.out = append(d.out, "  • "...)
		hang = "    "
	}
	d.wrap(text, hang)
}

// wrap adds text wrapped at 80 columns, with a hanging indent.
func (d *dumper) wrap(text []byte, hang string) {
	const column = 80
	at := int32(len(hang))
	for n, field := range bytes.Fields(text) {
		w := word.Columns(field)
		if n > 0 && at+1+w >= column {
			d.out = append(append(d.out, '\n'), hang...)
			at = int32(len(hang))
		} else if n > 0 {
			d.out = append(d.out, ' ')
			at++
		}
		at = d.word(field, at, column, hang)
	}
}

// word adds a word. Scripts without spaces break where the line is full.
func (d *dumper) word(field []byte, at, column int32, hang string) int32 {
	for len(field) > 0 {
		r, n := utf8.DecodeRune(field)
		w := word.RuneColumns(r)
		if at+w >= column && word.WideRune(r) {
			d.out = append(append(d.out, '\n'), hang...)
			at = int32(len(hang))
		}
		d.out = append(d.out, field[:n]...)
		field, at = field[n:], at+w
	}
	return at
}
