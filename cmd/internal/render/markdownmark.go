package render

import (
	"strconv"
	"strings"

	"winnow/extract"
)

// This file writes marks as Markdown.

// markdownSyntax are the marks of Markdown, with a break at the end of a line.
func (d *markdownDoc) syntax(newline string, start bool) syntax {
	return syntax{
		escape:  func(text string, atStart bool) string { return escapeMarkdown(text, start && atStart) },
		newline: newline, open: openMarkdown, close: closeMarkdown, note: d.note,
		code: codeSpan,
	}
}

func openMarkdown(s span, k extract.Mark) string {
	switch k.Kind {
	case extract.MarkLink:
		return "["
	case extract.MarkBold, extract.MarkItalic, extract.MarkStrike:
		if !flanks(s, k) {
			return ""
		}
		return closeMarkdown(k)
	case extract.MarkQuote:
		return `"`
	}
	return ""
}

func closeMarkdown(k extract.Mark) string {
	switch k.Kind {
	case extract.MarkLink:
		return "](<" + markdownAddress.Replace(k.Address) + ">)"
	case extract.MarkBold:
		return "**"
	case extract.MarkItalic:
		return "*"
	case extract.MarkStrike:
		return "~~"
	case extract.MarkQuote:
		return `"`
	}
	return ""
}

// markdownAddress escapes the characters that would end an address or a cell of a table.
var markdownAddress = strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C", " ",
	"%20", "\n", "", "*", "%2A")

// note returns the mark of a footnote that is in the text, "" for others.
func (d *markdownDoc) note(name string) string {
	if n := d.notes.names[name]; n > 0 {
		return "[^" + strconv.Itoa(n) + "]"
	}
	return ""
}

// codeSpan returns code inside a paragraph, between more backticks than the code has in a row.
func codeSpan(code string) string {
	code = strings.ReplaceAll(code, "\n", " ")
	fence := "`"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	if strings.HasPrefix(code, "`") || strings.HasSuffix(code, "`") {
		code = " " + code + " "
	}
	return fence + code + fence
}
