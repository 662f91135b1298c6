package fit

import (
	_ "embed"
	"fmt"
	"html"
	"slices"
	"strings"
	"sync"

	"winnow/extract/eval"
)

// This file makes pages that corpora lack. A page that is already clean must come out whole. A
// consent notice must not win against the article below it, even a short one; browsers show such
// notices, but crawlers seldom see them. So some gold articles are used once more without the rest
// of their page, whole or cut to their start, alone or below a notice and with a few labels above
// and below. The labels teach that a small page can also have boilerplate.

// One in bareShare gold articles is also used as a bare page.
const bareShare = 8

// shortParts is how many paragraphs a cut bare page has.
const shortParts = 2

// bare returns, for some of the gold pages, a page with only headline and article, some with a
// notice, and its gold. For all others it returns nil.
func (s *set) bare(g eval.Page) ([]byte, eval.Page) {
	h := hashString("bare" + g.ID)
	if g.Body == nil || len(*g.Body) < 200 || h%bareShare != 0 {
		return nil, g
	}
	h /= bareShare // three in four below a notice, two of these cut
	parts := strings.Split(*g.Body, "\n\n")
	if h%2 == 1 {
		parts = parts[:min(len(parts), shortParts)]
	}
	var above, below []string
	if h%4 != 0 {
		h /= 4
		head, foot := furnitureFor(g.Lang)
		above = append(noticeFor(g.Lang, h), head[:h%uint32(len(head)+1)]...)
		below = foot[h%uint32(len(foot)+1):]
	}
	body := strings.Join(parts, "\n\n")
	g.Body, g.Dek = &body, nil
	if s.form == eval.FormText {
		return bareText(g, above, parts, below), g
	}
	return bareHTML(g.Title, above, parts, below), g
}

// noticeWeight is the weight of the blocks of a notice. Few pages have one, and returning it
// instead of the article is the worst error.
const noticeWeight = 8

// weighNotice sets the weight of those of the first blocks that are not article.
func (p *goldPage) weighNotice(blocks int) {
	for i, label := range p.label[:blocks] {
		if label == 0 {
			p.weight[i] = min(1, noticeWeight*p.weight[i])
		}
	}
}

// bareText returns a text page. Some with only the article are all on one line.
func bareText(g eval.Page, above, parts, below []string) []byte {
	if len(above) == 0 && isFolded(g) {
		return []byte(strings.Join(strings.Fields(strings.Join(parts, " ")), " "))
	}
	return []byte(strings.Join(slices.Concat(above, []string{g.Title}, parts, below), "\n\n"))
}

func bareHTML(title string, above, parts, below []string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><title>%s</title>", html.EscapeString(title))
	b.WriteString(divs(above))
	fmt.Fprintf(&b, "<main><h1>%s</h1>", html.EscapeString(title))
	for _, p := range parts {
		fmt.Fprintf(&b, "<p>%s</p>\n", strings.ReplaceAll(html.EscapeString(p), "\n", "<br>"))
	}
	b.WriteString("</main>\n" + divs(below))
	return []byte(b.String())
}

func divs(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		fmt.Fprintf(&b, "<div>%s</div>\n", html.EscapeString(line))
	}
	return b.String()
}

//go:embed notices.txt
var noticesText string

//go:embed furniture.txt
var furnitureText string

// notices are consent notices, and furniture the labels of pages, each after the line of its
// language. In furniture a dash separates the labels above the article from those below.
var (
	notices   = sync.OnceValue(func() [][]string { return paragraphs(noticesText) })
	furniture = sync.OnceValue(func() [][]string { return paragraphs(furnitureText) })
)

// paragraphs returns the lines of each paragraph.
func paragraphs(text string) [][]string {
	var all [][]string
	for p := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		all = append(all, strings.Split(p, "\n"))
	}
	return all
}

// inLanguage returns the lines of a language, or all lines if it has none.
func inLanguage(all [][]string, lang string) [][]string {
	var fitting [][]string
	for _, lines := range all {
		if len(lang) >= 2 && lines[0] == "["+lang[:2]+"]" {
			fitting = append(fitting, lines)
		}
	}
	if fitting == nil {
		return all
	}
	return fitting
}

// noticeFor returns the lines of the n-th notice in a language, or in any language if it has
// none.
func noticeFor(lang string, n uint32) []string {
	fitting := inLanguage(notices(), lang)
	return slices.Clone(fitting[n%uint32(len(fitting))][1:])
}

// furnitureFor returns the labels above and below an article in a language, or in English.
func furnitureFor(lang string) (above, below []string) {
	lines := inLanguage(furniture(), lang)[0][1:]
	dash := slices.Index(lines, "-")
	return lines[:dash], lines[dash+1:]
}
