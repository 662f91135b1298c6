package htmlpage

import "bytes"

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
	case "sr-only", "sr-only-focusable", "is-sr-only", "sr-text", "sr_only", "srOnly", "usa-sr-only",
		"show-for-sr", "for-sr",
		"assistive-text", "a11y-hidden", "a11y-text", "element-invisible", "hidden-visually",
		"u-hidden-visually",
		"visually-hidden", "visuallyhidden", "visuallyHidden", "VisuallyHidden", "u-visually-hidden",
		"u-visuallyhidden",
		"is-visually-hidden", "visually-hidden-focusable", "govuk-visually-hidden", "screen-reader-text",
		"screen-reader-only", "screen-reader", "screenreader", "screenreader-only", "screenReaderText",
		"screenreader-text", "accessible-hide", "accessibly-hidden", "offscreen-text":
		return spoken
	case "mw-editsection", "editsection", "mw-editsection-like", "mw-cite-backlink",
		"hovercard", "hover-card",
		"hovercard-content", "tooltiptext", "tooltip-text",
		"tooltip-content", "tooltip__content", "tooltip__text", "tooltip-inner", "tippy-content",
		"popover-content",
		"popover-body", "link-preview-card", "MathJax_Preview":
		return extra
	}
	if isRenderedFormula(string(name)) {
		return formula
	}
	if bytes.HasPrefix(name, []byte("material-icons")) ||
		bytes.HasPrefix(name, []byte("material-symbols")) {
		return extra
	}
	return seen
}

// isHover reports whether the element is a card or a tip over the text; no text ends around it.
func (a *attributes) isHover() bool {
	return string(a.role) == "tooltip" || a.unseen() == extra
}

// isUnseen reports whether an inline element does not belong to its paragraph. Text for screen
// readers stays if nothing is visible before it; see afterSpoken.
func (r *Reader) isUnseen(e *element) bool {
	switch r.attrs.unseen() {
	case extra:
		return true
	case formula:
		return r.formulaAhead()
	case spoken:
		if r.Block >= 0 {
			return true
		}
		e.role = leading
		return false
	}
	if r.spoken.end > 0 && string(r.attrs.ariaHidden) == "true" && int(r.spoken.end) == len(r.P.Text) {
		r.spoken.twin = true // it shows what was for screen readers
		return true
	}
	return string(r.attrs.role) == "tooltip"
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
	if !r.spoken.twin && r.Block >= 0 && int(r.spoken.end) == len(r.P.Text) &&
		len(bytes.Fields(text)) >= spokenWords {
		r.Cut(r.Block)
	}
	r.spoken = spokenText{}
}
