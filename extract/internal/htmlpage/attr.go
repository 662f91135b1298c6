package htmlpage

import (
	"bytes"

	"winnow/extract/internal/markup"
	"winnow/extract/internal/page"
)

// attributes are the useful attributes of one start tag. The byte slices belong to the Scanner
// and are valid until its next token. An empty value is nil, as that of an attribute that the tag
// does not have.
type attributes struct {
	class, id, role                          []byte
	rel, href, typ, lang                     []byte
	value, name, property, content, datetime []byte
	itemprop, itemtype                       []byte
	ariaHidden, src, srcdoc, style           []byte
	isHidden, isShadow, isPopover            bool
	hints                                    [4][]byte // values of data-testid and its like
	hintCount                                int
	any                                      bool // any of them is set
}

// read reads the attributes of the current tag if they are wanted.
func (a *attributes) read(z *markup.Scanner, wanted bool) {
	if a.any {
		*a = attributes{}
	}
	if !wanted {
		return
	}
	for i := range z.Attrs() {
		a.any = true
		key, val := z.Attr(i)
		if len(val) == 0 {
			val = nil
		}
		a.set(key, val)
	}
}

func (a *attributes) set(key markup.Attr, val []byte) {
	switch key {
	case markup.Class:
		a.class = val
	case markup.ID:
		a.id = val
	case markup.Role:
		a.role = val
	case markup.Rel:
		a.rel = val
	case markup.Href:
		a.href = val
	case markup.Src:
		a.src = val
	case markup.Srcdoc:
		a.srcdoc = val
	case markup.Type:
		a.typ = val
	case markup.Lang:
		a.lang = val
	case markup.Name, markup.HTTPEquiv:
		a.name = val
	case markup.Property:
		a.property = val
	case markup.Content:
		a.content = val
	case markup.Value:
		a.value = val // some pages write value instead of content
	case markup.Datetime:
		a.datetime = val
	case markup.Itemprop:
		a.itemprop = val
	case markup.Itemtype:
		a.itemtype = val
	case markup.Shadowrootmode:
		a.isShadow = true
	case markup.Popover:
		a.isPopover = true
	case markup.Hidden:
		a.isHidden = string(val) != "until-found"
	case markup.AriaHidden:
		a.ariaHidden = val
	case markup.Style:
		a.isHidden = a.isHidden || hidesByStyle(val)
		a.style = val
	case markup.DataTestid, markup.DataTestID, markup.DataTest, markup.DataQA, markup.DataComponent,
		markup.DataComponentName, markup.DataModule, markup.DataType, markup.DataBlock,
		markup.DataName, markup.AriaLabel, markup.DataRole:
		if a.hintCount < len(a.hints) && len(val) < 64 {
			a.hints[a.hintCount] = val
			a.hintCount++
		}
	}
}

// hidesByStyle reports whether a style attribute has display:none or visibility:hidden.
func hidesByStyle(style []byte) bool {
	return hasDeclaration(style, "display", "none") || hasDeclaration(style, "visibility", "hidden")
}

func hasDeclaration(style []byte, property, value string) bool {
	for {
		i := bytes.Index(style, []byte(property))
		if i < 0 {
			return false
		}
		style = bytes.TrimLeft(style[i+len(property):], " \t\n")
		if len(style) > 0 && style[0] == ':' && bytes.HasPrefix(bytes.TrimLeft(style[1:], " \t\n"),
			[]byte(value)) {
			return true
		}
	}
}

// region returns what the attributes tell of where the element stands.
func (a *attributes) region() page.Region {
	var r page.Region
	if a.isHidden || string(a.ariaHidden) == "true" {
		r |= page.InHidden
	}
	if string(a.itemprop) == "articleBody" || string(a.property) == "articleBody" {
		r |= page.InBody
	}
	if bytes.HasSuffix(a.itemtype, []byte("Article")) ||
		bytes.HasSuffix(a.itemtype, []byte("BlogPosting")) {
		r |= page.InArticle
	}
	switch string(a.role) {
	case "navigation", "menu", "menubar", "tablist":
		r |= page.InNav
	case "complementary":
		r |= page.InAside
	case "banner":
		r |= page.InHeader
	case "contentinfo":
		r |= page.InFooter
	case "search", "form":
		r |= page.InForm
	case "article":
		r |= page.InArticle
	case "main":
		r |= page.InMain
	case "doc-endnotes", "doc-footnote":
		r |= page.InNotes
	case "button":
		r |= page.InButton
	case "dialog", "alertdialog":
		r |= page.InDialog
	}
	return r
}
