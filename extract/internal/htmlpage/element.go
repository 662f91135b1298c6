package htmlpage

import (
	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// Facts about elements: pure functions of the tag, after the rendering and parsing sections of
// the HTML standard.

// shape is the way an element is laid out.
type shape uint8

const (
	inlineShape shape = iota
	blockShape
	voidShape
	rawShape  // its content is one text token
	skipShape // its text is not shown
)

func shapeOf(tag atom.Atom) shape {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption,
		atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption,
		atom.Figure,
		atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Head, atom.Header,
		atom.Hgroup, atom.Html, atom.Legend, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav,
		atom.Ol, atom.Optgroup,
		atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot,
		atom.Th, atom.Thead,
		atom.Tr, atom.Ul, atom.Search:
		return blockShape
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return voidShape
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Script, atom.Style,
		atom.Textarea, atom.Title:
		return rawShape
	case atom.Audio, atom.Canvas, atom.Datalist, atom.Object, atom.Rp, atom.Rt, atom.Select, atom.Svg,
		atom.Template, atom.Video:
		return skipShape
	}
	return inlineShape
}

// standsInline reports whether running text continues around an element of skipShape: an icon,
// the reading of a word, something invisible.
func standsInline(tag atom.Atom) bool {
	switch tag {
	case atom.Svg, atom.Rt, atom.Rp, atom.Template, atom.Datalist:
		return true
	}
	return false
}

// kindOf returns the kind of the text directly inside an element, given the kind of the text
// around it: a paragraph in an item is still the item's.
func kindOf(tag atom.Atom, around page.Kind) page.Kind {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return page.Heading
	case atom.Li, atom.Dt, atom.Dd:
		return page.Item
	case atom.Blockquote:
		return page.Quote
	case atom.Figcaption, atom.Caption:
		return page.Caption
	case atom.Pre, atom.Listing:
		return page.Code
	case atom.Td, atom.Th:
		return page.Cell
	case atom.P:
		if around == page.Line || around == page.Cell || around == page.Heading {
			return page.Paragraph
		}
	case atom.Table, atom.Article, atom.Section, atom.Main, atom.Nav, atom.Aside, atom.Form,
		atom.Footer:
		return page.Line
	}
	return around
}

func regionOf(tag atom.Atom) page.Region {
	switch tag {
	case atom.Nav, atom.Menu:
		return page.InNav
	case atom.Aside:
		return page.InAside
	case atom.Header:
		return page.InHeader
	case atom.Footer:
		return page.InFooter
	case atom.Form, atom.Fieldset:
		return page.InForm
	case atom.Article:
		return page.InArticle
	case atom.Main:
		return page.InMain
	case atom.Figure:
		return page.InFigure
	case atom.Ul, atom.Ol, atom.Dl:
		return page.InList
	case atom.Table:
		return page.InTable
	case atom.Blockquote:
		return page.InQuote
	case atom.Button:
		return page.InButton
	case atom.Dialog:
		return page.InDialog
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return page.InHeading
	case atom.Summary, atom.Details:
		return page.InSummary
	}
	return 0
}

func headingLevel(tag atom.Atom, around uint8) uint8 {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return around
}

// isLineOfPre reports whether an element is a line of preformatted text.
func isLineOfPre(tag atom.Atom) bool {
	switch tag {
	case atom.Div, atom.P, atom.Ol, atom.Ul, atom.Li:
		return true
	}
	return false
}

func isHeading(tag atom.Atom) bool { return headingLevel(tag, 0) > 0 }

func isBlock(tag atom.Atom) bool { return shapeOf(tag) == blockShape }

func isTable(tag atom.Atom) bool { return tag == atom.Table }

func isRowGroup(tag atom.Atom) bool {
	return tag == atom.Tbody || tag == atom.Thead || tag == atom.Tfoot
}

func isRowOrTable(tag atom.Atom) bool { return tag == atom.Tr || tag == atom.Table }

// isTablePart reports whether an element stops the end tags of the elements inside it.
func isTablePart(tag atom.Atom) bool {
	return tag == atom.Td || tag == atom.Th || tag == atom.Caption || tag == atom.Table
}

// endsItem reports whether a block stops the search of an item for the open item before it. Only
// the few blocks that are often left open inside items do not.
func endsItem(tag atom.Atom) bool {
	return isBlock(tag) && tag != atom.Div && tag != atom.P && tag != atom.Address
}

// scopeOf returns where the search for the element of an end tag stops.
func scopeOf(tag atom.Atom) func(atom.Atom) bool {
	switch tag {
	case atom.Table:
		return never
	case atom.Td, atom.Th, atom.Caption, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot:
		return isTable
	}
	return isTablePart
}

func never(atom.Atom) bool { return false }

// breaksOut reports whether a block cannot be in a drawing, a list of options or a button. It
// closes such an element, so that one left open does not swallow the page.
func breaksOut(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Table,
		atom.Article,
		atom.Section, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Form, atom.Figure,
		atom.Blockquote, atom.Button:
		return true
	}
	return false
}

// endsBreakOut reports whether HTML belongs inside an element, as in a drawing's foreignObject.
func endsBreakOut(tag atom.Atom) bool { return tag == atom.Foreignobject || tag == atom.Template }

// inHead reports whether an element leaves a <head> open.
func inHead(tag atom.Atom) bool {
	switch tag {
	case atom.Meta, atom.Link, atom.Base, atom.Title, atom.Script, atom.Style, atom.Noscript,
		atom.Template:
		return true
	}
	return false
}
