package meta

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/page"
)

// The box after the body that introduces the author: a name on a line of its own, and below it a
// sentence that starts with the same name.

const (
	bioBefore = 3 // so many blocks at the end of the body may be such a box
	bioMost   = 3 // more boxes introduce a staff, or people in the article
)

// bioNames returns the names in the boxes after the body.
func (z *zone) bioNames() (names []string) {
	for i := max(z.last-bioBefore, z.title+1); z.last >= 0 && i < min(z.last+tailReach,
		len(z.p.Blocks)); i++ {
		if name := z.bioName(i); name != "" {
			names = byline.AddNames(names, []string{name})
		}
	}
	if len(names) > bioMost {
		return nil
	}
	return names
}

// bioName returns the name in block i if the next block is about that person.
func (z *zone) bioName(i int) string {
	b := &z.p.Blocks[i]
	if b.Kind == page.Caption || b.Kind == page.Item || b.End-b.Start > byline.LineMost/2 ||
		z.region(i)&(page.InHidden|page.InForm|page.InTeaser|page.InTable) != 0 ||
		isElsewhere(z.region(i)&^page.InAside) {
		return ""
	}
	name := byline.StripOpener(z.blockText(i))
	if last := name[strings.LastIndexByte(name, ' ')+1:]; !byline.StartsUpper(name) ||
		!z.isPerson(name) || z.hasSmall(last) || !z.isBioOf(i+1, name) {
		return "" // "Harbour Software" is not a person
	}
	return name
}

// isBioOf reports whether block i is a sentence that starts with the name or the first name.
func (src *sources) isBioOf(i int, name string) bool {
	if i >= len(src.p.Blocks) || src.p.Blocks[i].Words <= bioLeast ||
		src.region(i)&(page.InHidden|page.InList|page.InTeaser) != 0 {
		return false
	}
	b := &src.p.Blocks[i]
	text := src.p.Text[b.Start:b.End]
	first, _, _ := strings.Cut(name, " ")
	for _, start := range [...]string{name, first} {
		if rest, ok := bytes.CutPrefix(text, []byte(start)); ok &&
			(start == name || !src.hasSmall(first)) &&
			byline.StartsSmall(string(rest[:min(len(rest), 40)])) {
			return true
		}
	}
	return false
}

// hasSmall reports whether the page also has a word in lower case. Then it is mostly no name. The
// word inside an address does not count.
func (src *sources) hasSmall(word string) bool {
	if strings.ToLower(word) == word {
		return false // a script without capitals
	}
	small := []byte(" " + strings.ToLower(word))
	for text := src.p.Text; ; {
		i := bytes.Index(text, small)
		if i < 0 {
			return false
		}
		text = text[i+len(small):]
		if next, _ := utf8.DecodeRune(text); !unicode.IsLetter(next) && next != '_' && next != '@' &&
			next != '.' {
			return true
		}
	}
}
