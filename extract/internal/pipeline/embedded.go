package pipeline

import (
	"html"
	"strings"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// A page made by a script carries its article as data and shows little or none
// of it. Where the blocks kept hold less than half of what the page's own
// articleBody has, or next to nothing where the script's state has an article,
// that is the text. It is no second extractor: the data is the page's own, and
// where the markup has the article the markup wins, since articleBody is often
// cut or stale.

// Carried returns the article as the page carries it, its parts and where it stood;
// "" if the blocks have as much.
func Carried(p *page.Page, m *meta.Metadata, kept int32, o Settings) (text string, parts []Part, source string) {
	if words := word.CountWords([]byte(m.ArticleBody)); words >= appstate.CarriedLeast && 2*kept < words {
		return m.ArticleBody, paragraphs(m.ArticleBody), "json-ld articleBody"
	}
	if kept < meta.ShownLeast {
		body := appstate.WithoutPlaceholders(m.State(p.Head.Scripts).Body)
		if text = clean.Body(body); 2*kept < word.CountWords([]byte(text)) {
			text, parts = withoutFurniture(body, text, m.Title, o)
			return text, parts, "script state"
		}
	}
	return "", nil, ""
}

// withoutFurniture returns what of a body with tags is text of the article: it
// goes the way of a page of its own, as whole as that leaves it.
func withoutFurniture(body, text, title string, o Settings) (string, []Part) {
	if !strings.Contains(body, "</") {
		return text, paragraphs(text)
	}
	page := "<!DOCTYPE html><title>" + html.EscapeString(title) + "</title><article><h1>" + html.EscapeString(title) + "</h1>" + body
	o.Input, o.Encoding, o.Force = InputHTML, "utf-8", true
	var x Stages
	m, err := x.Run([]byte(page), o)
	if err != nil {
		return text, paragraphs(text)
	}
	r, err := x.Result(m, o)
	if err != nil || 2*r.WordCount < int(word.CountWords([]byte(text))) {
		return text, paragraphs(text)
	}
	return r.Text, r.Parts
}
