package htmlpage

import (
	"bytes"

	"golang.org/x/net/html"

	"winnow/extract/internal/page"
)

// attributes are the useful attributes of one start tag. The byte slices belong to the Tokenizer
// and are valid until its next token.
type attributes struct {
	class, id, role                          []byte
	rel, href, typ, lang                     []byte
	value, name, property, content, datetime []byte
	itemprop, itemtype                       []byte
	ariaHidden, src, srcdoc, shadow          []byte
	isHidden                                 bool
	hints                                    [4][]byte // values of data-testid and its like
	hintCount                                int
}

func (a *attributes) read(z *html.Tokenizer, more bool) {
	*a = attributes{}
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		a.set(key, val)
	}
}

func (a *attributes) set(key, val []byte) {
	switch string(key) {
	case "class":
		a.class = val
	case "id":
		a.id = val
	case "role":
		a.role = val
	case "rel":
		a.rel = val
	case "href":
		a.href = val
	case "src":
		a.src = val
	case "srcdoc":
		a.srcdoc = val
	case "type":
		a.typ = val
	case "lang":
		a.lang = val
	case "name", "http-equiv":
		a.name = val
	case "property":
		a.property = val
	case "content":
		a.content = val
	case "value":
		a.value = val // some pages write value instead of content
	case "datetime":
		a.datetime = val
	case "itemprop":
		a.itemprop = val
	case "itemtype":
		a.itemtype = val
	case "shadowrootmode":
		a.shadow = key
	case "hidden":
		a.isHidden = string(val) != "until-found"
	case "aria-hidden":
		a.ariaHidden = val
	case "style":
		a.isHidden = a.isHidden || hidesByStyle(val)
	case "data-testid", "data-test-id", "data-test", "data-qa", "data-component",
		"data-component-name", "data-module",
		"data-type", "data-block", "data-name", "aria-label", "data-role":
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
