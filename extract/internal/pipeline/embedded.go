package pipeline

import (
	"html"
	"slices"
	"strings"

	"winnow/extract/internal/appstate"
	"winnow/extract/internal/clean"
	"winnow/extract/internal/jsonld"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/word"
)

// A script-made page has its article as data and shows little or none of it. If the kept blocks
// have less than half of the words of the page's articleBody or of its live blog's posts, or very
// few words while the state of a script has an article, the data becomes a container of the page.
// Its blocks are measured, scored and chosen like all others, and explain shows them. If the
// markup has the article it is used, because articleBody is often cut or out of date.

// embedded is an article in the page's data: HTML, and where it is from.
type embedded struct{ html, source string }

// findEmbedded returns the article that is in the data and not in the kept blocks.
func (x *Stages) findEmbedded(m *meta.Metadata) (embedded, bool) {
	kept := x.keptWords()
	least := max(appstate.CarriedLeast, 2*kept+1)
	body := m.ArticleBody(least)
	words, live := word.CountWords([]byte(body)), updateWords(m.Updates)
	switch {
	case live > words && live >= least:
		return embedded{updatesHTML(m.Updates), "json-ld liveBlogUpdate"}, true
	case words >= least:
		return embedded{paragraphsHTML(body), "json-ld articleBody"}, true
	}
	if kept >= meta.ShownLeast {
		return embedded{}, false
	}
	body = appstate.WithoutPlaceholders(m.State().Body)
	text := clean.Body(body)
	if 2*kept >= word.CountWords([]byte(text)) {
		return embedded{}, false
	}
	if !strings.Contains(body, "</") {
		body = paragraphsHTML(text)
	}
	return embedded{body, "script state"}, true
}

// keptWords returns the number of words of kept blocks.
func (x *Stages) keptWords() int32 {
	n := int32(0)
	for i, kept := range x.Kept {
		if kept {
			n += x.Page.Blocks[i].Words
		}
	}
	return n
}

// paragraphsHTML returns plain text as HTML. Its paragraphs are separated by blank lines.
func paragraphsHTML(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for p := range strings.SplitSeq(text, "\n\n") {
		b.WriteString("<p>")
		b.WriteString(strings.ReplaceAll(html.EscapeString(p), "\n", "<br>"))
		b.WriteString("</p>")
	}
	return b.String()
}

// updatesHTML returns the posts of a live blog as HTML.
func updatesHTML(updates []jsonld.Update) string {
	var b strings.Builder
	for _, u := range updates {
		b.WriteString("<section>")
		if u.Head != "" {
			b.WriteString("<h2>" + html.EscapeString(u.Head) + "</h2>")
		}
		b.WriteString(paragraphsHTML(u.Body) + "</section>")
	}
	return b.String()
}

// updateWords returns how many words the posts of a live blog have.
func updateWords(updates []jsonld.Update) int32 {
	n := int32(0)
	for _, u := range updates {
		n += word.CountWords([]byte(u.Head)) + word.CountWords([]byte(u.Body))
	}
	return n
}

// embed adds the article in the page's data to its blocks, and chooses again. The metadata of the
// markup stays, but title, dek and credits are also searched for in the new blocks.
func (x *Stages) embed(m *meta.Metadata, e embedded, o Settings) {
	src := e.html
	if m.TitleBlock < 0 && m.Title != "" {
		src = "<h1>" + html.EscapeString(m.Title) + "</h1>" + src
	}
	x.Page.Data, x.Page.DataSource = x.html.Append([]byte(src)), e.source
	if x.Choice.Measure(&x.Page); x.deadline.Now() {
		return
	}
	x.Chosen = nil // the metadata refers to the first choice
	x.Choose(o)
	again := meta.Read(&x.Page, x.MetaContext(o))
	first := int(x.Page.Containers[x.Page.Data].First)
	inData := func(i int) bool { return i >= first }
	if m.TitleBlock < 0 && inData(again.TitleBlock) {
		m.TitleBlock = again.TitleBlock
	}
	if m.Dek == again.Dek && inData(again.DekBlock) {
		m.DekBlock = again.DekBlock
	}
	m.Credits = slices.DeleteFunc(again.Credits, func(i int) bool { return !inData(i) })
}
