package htmlpage

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/markup"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Some pages write a footnote into its paragraph, and the style sheet moves it to the margin. It
// is set aside, and read as a footnote where the block that contains it ends.

const (
	sidenoteMost  = 1 << 13 // bytes of a sidenote
	sidenotesMost = 1 << 9  // how many sidenotes a page may have
	sidenoteLeast = 2       // words; less is the number of one
)

// sidenote is a footnote that was set aside.
type sidenote struct {
	name   []byte // the place that its mark leads to; no id has a space in it
	markup []byte // its content
}

// setAside sets the element of the last tag aside if it is a sidenote in a paragraph, and reports
// whether it was one.
func (r *Reader) setAside(tag atom.Atom, name []byte) bool {
	inside := r.Block >= 0 || !isBlock(tag) && r.P.Containers[r.Current()].Tag == atom.P
	if !inside || r.skip > 0 || r.Pre > 0 || r.nest >= maxNest || r.sidenotes >= sidenotesMost ||
		isHeading(tag) || r.attrs.isHidden || !r.attrs.isSidenote() {
		return false
	}
	switch tag {
	case atom.A, atom.Sup, atom.Label, atom.Button:
		return false // its mark
	}
	r.sidenotes++
	rest := r.z.Rest()
	end := markup.ContentEnd(rest[:min(len(rest), sidenoteMost)], string(name))
	if end < 0 || wordsIn(rest[:end]) < sidenoteLeast {
		return false
	}
	note := sidenote{[]byte("side " + strconv.Itoa(r.sidenotes)), bytes.Clone(rest[:end])}
	r.aside = append(r.aside, note)
	r.z.Skip(end + bytes.IndexByte(rest[end:], '>') + 1)
	if r.Block >= 0 {
		r.unmark()
		if r.Marks {
			r.AddMark(r.unmarked, page.MarkNote, string(note.name))
		}
	}
	return true
}

// readAside reads the sidenotes of the block that ends.
func (r *Reader) readAside() {
	kind, level := r.Kind, r.Level
	for len(r.aside) > 0 && !r.Full() {
		note, rest := r.aside[0], r.aside[1:]
		r.aside = nil // a block inside the note does not read the rest
		c := r.Open(atom.P, page.InNotes)
		r.Kind, r.Level = page.Paragraph, 0
		if r.Marks {
			r.addAnchor(note.name)
		}
		r.inner(note.markup)
		r.Close(c)
		r.aside = append(r.aside, rest...)
	}
	r.aside, r.Kind, r.Level = nil, kind, level
}

// isSidenote reports whether the class is that of a sidenote: sidenote, margin-note, Sidenote_text.
func (a *attributes) isSidenote() bool {
	if !bytes.Contains(a.class, []byte("ote")) {
		return false
	}
	for name := range strings.FieldsSeq(strings.ToLower(string(a.class))) {
		name = withoutDashes.Replace(name)
		for _, tail := range [...]string{"content", "text", "body"} {
			name = strings.TrimSuffix(name, tail)
		}
		if name == "sidenote" || name == "marginnote" {
			return true
		}
	}
	return false
}

var withoutDashes = strings.NewReplacer("-", "", "_", "")

// wordsIn counts the words of some markup.
func wordsIn(markup []byte) int {
	n := int32(0)
	for text := range texts(markup) {
		n += word.CountWords(text)
	}
	return int(n)
}
