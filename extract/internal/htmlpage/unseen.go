package htmlpage

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// Some inline elements do not belong to the paragraph they are in: texts for screen readers, the
// names of icons, links to edit a section, cards that open under the pointer.

// unseen says why an inline element does not belong to its paragraph.
type unseen uint8

const (
	seen    unseen = iota
	spoken         // for screen readers: kept if nothing else is visible
	extra          // an icon, a tooltip, a tool: removed
	formula        // rendered by a program; see formulaAhead
)

// unseen reads what the class says.
func (a *attributes) unseen() unseen {
	if len(a.class) == 0 {
		return seen
	}
	for name := range bytes.FieldsSeq(a.class) {
		if u := unseenName(name); u != seen {
			return u
		}
	}
	return seen
}

func unseenName(name []byte) unseen {
	switch string(name) {
	case "sr-text", "show-for-sr", "for-sr", "assistive-text", "a11y-hidden", "a11y-text",
		"element-invisible", "offscreen-text":
		return spoken
	case "mw-editsection", "editsection", "mw-editsection-like", "mw-cite-backlink",
		"link-preview-card", "tippy-content", "MathJax_Preview", "margin-toggle":
		return extra
	}
	if isRenderedFormula(name) {
		return formula
	}
	if bytes.HasPrefix(name, []byte("material-icons")) ||
		bytes.HasPrefix(name, []byte("material-symbols")) {
		return extra
	}
	return unseenPhrase(name)
}

// unseenLetters are sets of letters. Each name that unseenPhrase finds has all letters of one set.
var unseenLetters = [...]uint32{letterSet("sronly"), letterSet("hid"), letterSet("screnad"),
	letterSet("ayonl"), letterSet("hoverc"), letterSet("toltip"), letterSet("popver")}

// letterSet returns the set of small letters in s.
func letterSet[S string | []byte](s S) uint32 {
	set := uint32(0)
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			set |= 1 << (c - 'a')
		}
	}
	return set
}

// unseenMost is how many bytes a name may have.
const unseenMost = 48

// The ways to write such names, without hyphens and in small letters.
var (
	spokenPhrases = [...]string{"visuallyhid", "hiddenvisually", "screenreader", "accessiblyhid",
		"accessiblehid", "hiddenaccessib", "accesshid"}
	spokenTails = [...]string{"sronly", "sronlyfocusable", "a11yonly"}
	extraTails  = [...]string{"hovercard", "hovercardcontent", "hovercardbody", "hovercardinner",
		"tooltiptext", "tooltipcontent", "tooltipinner", "tooltipbody", "tooltipmessage",
		"popovercontent", "popoverbody", "popoverinner", "popovertext", "footnotetooltip"}
	negations = [...]string{"has", "not", "no", "un", "with"}
)

// unseenPhrase reads names that authors of style sheets write in many ways: visually-hidden,
// VisuallyHidden_root, u-hiddenVisually. Those that begin with a word such as "has" name something
// around it.
func unseenPhrase(name []byte) unseen {
	if len(name) > unseenMost || !mayBeUnseen(name) || bytes.IndexByte(name, ':') >= 0 {
		return seen // with a colon: only on some screens, or under the pointer
	}
	var buf [unseenMost]byte
	small := buf[:0]
	for _, c := range name {
		if c != '-' && c != '_' {
			small = append(small, c|0x20)
		}
	}
	plain := string(small)
	is := func(has func(s, part string) bool, parts []string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return has(plain, part) })
	}
	switch {
	case is(strings.HasPrefix, negations[:]):
		return seen
	case is(strings.Contains, spokenPhrases[:]), is(strings.HasSuffix, spokenTails[:]):
		return spoken
	case is(strings.HasSuffix, extraTails[:]):
		return extra
	}
	return seen
}

// mayBeUnseen reports whether a name has all letters of one of these sets. Most names have not.
func mayBeUnseen(name []byte) bool {
	letters := letterSet(name)
	return slices.ContainsFunc(unseenLetters[:], func(set uint32) bool { return letters&set == set })
}

// isCard reports whether an inline element is a dialog: a card that opens over the text.
func (a *attributes) isCard() bool { return string(a.role) == "dialog" }

// isTip reports whether the element says that it opens over the text: no text ends around it.
func (a *attributes) isTip() bool { return a.isPopover || string(a.role) == "tooltip" }

// isUnseen reports whether an inline element does not belong to its paragraph. Text for screen
// readers stays if nothing is visible before it; see afterSpoken.
func (r *Reader) isUnseen(e *element) bool {
	switch r.attrs.unseen() {
	case extra:
		return e.tag != atom.Sup // the mark of a footnote is no tip, whatever its class
	case formula:
		return r.formulaAhead()
	case spoken:
		if r.Block >= 0 {
			return true
		}
		e.role = leading
		return false
	}
	if r.isHere(r.spoken.end) && string(r.attrs.ariaHidden) == "true" {
		r.spoken.twin = true // it shows what was for screen readers
		return true
	}
	return r.attrs.isTip() || r.Block >= 0 && r.attrs.isCard()
}

// spokenText is text for screen readers at the start of a block.
type spokenText struct {
	end  int32 // where it ends in the page's text; 0 if there is none
	twin bool  // the visible text in its place was left out
}

// spokenWords is how many words must follow text for screen readers before it is removed. With
// fewer it is a label for them: "Posted by" and a name.
const spokenWords = 4

// afterSpoken removes text for screen readers if a paragraph follows it.
func (r *Reader) afterSpoken(text []byte) {
	if r.spoken.end == 0 || len(bytes.TrimSpace(text)) == 0 {
		return
	}
	if !r.spoken.twin && r.Block >= 0 && r.isHere(r.spoken.end) &&
		len(bytes.Fields(text)) >= spokenWords {
		r.Cut(r.Block)
	}
	r.spoken = spokenText{}
}
