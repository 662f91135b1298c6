package fit

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
	"sync"

	"winnow/extract"
	"winnow/extract/eval"
)

// Pages that corpora lack. A page that is clean already must come out whole;
// and a consent notice, which browsers show and crawlers seldom see, must not
// win against the article under it, short as that may be. So some gold articles
// serve once more without the rest of their page, whole or cut to their start,
// alone or under a notice.

// bareShare is one in how many gold articles also serves as a bare page.
const bareShare = 8

// shortParts are the paragraphs of a bare page that is cut short.
const shortParts = 2

// bare returns a page of nothing but headline and article, a notice apart, and
// its gold, for some of the gold pages, else nil.
func (s *set) bare(g eval.Page) ([]byte, eval.Page) {
	h := hashString("bare" + g.ID)
	if g.Body == nil || len(*g.Body) < 200 || h%bareShare != 0 {
		return nil, g
	}
	h /= bareShare // three in four under a notice, one of these cut
	parts := strings.Split(*g.Body, "\n\n")
	if h%4 == 1 {
		parts = parts[:min(len(parts), shortParts)]
	}
	var notice []string
	if h%4 != 0 {
		notice = noticeFor(g.Lang, h/4)
	}
	body := strings.Join(parts, "\n\n")
	g.Body, g.Dek = &body, nil
	if s.form == extract.FormText {
		return bareText(g.Title, notice, parts), g
	}
	return bareHTML(g.Title, notice, parts), g
}

// noticeWeight is what the blocks of a notice count: few pages have one, and to
// return it in place of the article is the worst of errors.
const noticeWeight = 4

// weighNotice weighs what of a bare page is not the article.
func (p *page) weighNotice() {
	for i, label := range p.label {
		if label == 0 {
			p.weight[i] = min(1, noticeWeight*p.weight[i])
		}
	}
}

func bareText(title string, notice, parts []string) []byte {
	lines := append(append([]string{}, notice...), title)
	return []byte(strings.Join(append(lines, parts...), "\n\n"))
}

func bareHTML(title string, notice, parts []string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><title>%s</title>", html.EscapeString(title))
	for _, line := range notice {
		fmt.Fprintf(&b, "<div>%s</div>\n", html.EscapeString(line))
	}
	fmt.Fprintf(&b, "<main><h1>%s</h1>", html.EscapeString(title))
	for _, p := range parts {
		fmt.Fprintf(&b, "<p>%s</p>\n", strings.ReplaceAll(html.EscapeString(p), "\n", "<br>"))
	}
	return []byte(b.String() + "</main>")
}

//go:embed notices.txt
var noticesText string

// notices are consent notices, each its language and its lines.
var notices = sync.OnceValue(func() [][]string {
	var all [][]string
	for notice := range strings.SplitSeq(strings.TrimSpace(noticesText), "\n\n") {
		all = append(all, strings.Split(notice, "\n"))
	}
	return all
})

// noticeFor returns the lines of a notice in a language, or in any if none is,
// the n-th of those that serve.
func noticeFor(lang string, n uint32) []string {
	all := notices()
	var fitting [][]string
	for _, notice := range all {
		if len(lang) >= 2 && notice[0] == "["+lang[:2]+"]" {
			fitting = append(fitting, notice)
		}
	}
	if fitting == nil {
		fitting = all
	}
	return fitting[n%uint32(len(fitting))][1:]
}
