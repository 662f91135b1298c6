package htmlpage

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/word"
)

func TestHTML(t *testing.T) {
	pagetest.RunCases(t, "../../../testdata/html", new(Reader))
}

func readPage(src string) *page.Page { return pagetest.Read(new(Reader), src) }

func TestHTMLCounts(t *testing.T) {
	for _, c := range []struct {
		html string
		want page.Block // of the first block
	}{
		{`<p>One two, three; four. Five? "Six"</p>`,
			page.Block{Words: 6, Sentences: 2, Commas: 2, Capitals: 3, Quotes: 2}},
		{`<p>One <a href=x>two three</a> four <a href=y>five</a></p>`,
			page.Block{Words: 5, Links: 2, LinkWords: 3, Capitals: 1}},
		{`<p>One <a name=x>two</a></p>`, page.Block{Words: 2, Capitals: 1}},
		{`<p><b>One two</b> <i>three</i> <strong><em>four</em></strong></p>`,
			page.Block{Words: 4, BoldWords: 3, SlantWords: 2, Capitals: 1}},
		{`<p><b>one <b>two</b></b></p>`, page.Block{Words: 2, BoldWords: 2}},
		{`<p>one<br>two<br>three</p>`, page.Block{Words: 3, Newlines: 2}},
		{`<p>In 2024, 37 of 1,200.</p>`, page.Block{Words: 6, Digits: 10, Commas: 2, Sentences: 1,
			Capitals: 1, Ends: true}},
		{`<p>He said: “It is over.”</p>`, page.Block{Words: 5, Sentences: 1, Capitals: 2, Quotes: 2,
			Ends: true, Signs: word.SignColon}},
		{`<p>青い空、白い雲。</p>`, page.Block{Words: 3, Sentences: 1, Commas: 1, Ends: true}},
	} {
		got := readPage(c.html).Blocks[0]
		got.Start, got.End, got.Container, got.WordStart, got.WordEnd = 0, 0, 0, 0, 0
		if got != c.want {
			t.Errorf("%s\ngot  %+v\nwant %+v", c.html, got, c.want)
		}
	}
}

// TestLinkOverBlocks checks that the words of a link are counted in each block that it spans, and
// not after its end.
func TestLinkOverBlocks(t *testing.T) {
	p := readPage(`<a href=x><h3>One two</h3><p>three</p></a><p>four <a href=y>five`)
	var got []string
	for i := range p.Blocks {
		b := &p.Blocks[i]
		got = append(got, fmt.Sprint(b.LinkWords, b.Links, b.Region&page.InLink != 0))
	}
	if want := []string{"2 1 true", "1 0 true", "1 1 false"}; !slices.Equal(got, want) {
		t.Errorf("link words, links, in link: got %q, want %q", got, want)
	}
}

// TestAnchorNeverClosed checks that a link left open ends with the block around it.
func TestAnchorNeverClosed(t *testing.T) {
	p := readPage(`<div><a href=x>one</div><p>two three</p>`)
	if b := p.Blocks[1]; b.LinkWords != 0 || b.Region&page.InLink != 0 {
		t.Errorf("got %d link words behind the block with the open link, want 0", b.LinkWords)
	}
}

func TestRegions(t *testing.T) {
	for _, c := range []struct {
		html string
		want page.Region // of the first block
	}{
		{`<nav><p>x`, page.InNav},
		{`<menu><li>x`, page.InNav},
		{`<div role=navigation>x`, page.InNav},
		{`<aside>x`, page.InAside},
		{`<div role=complementary>x`, page.InAside},
		{`<header>x`, page.InHeader},
		{`<footer><div><p>x`, page.InFooter},
		{`<div role=contentinfo>x`, page.InFooter},
		{`<form>x`, page.InForm},
		{`<article>x`, page.InArticle},
		{`<div itemscope itemtype="https://schema.example/NewsArticle">x`, page.InArticle},
		{`<main>x`, page.InMain},
		{`<main><article>x`, page.InMain | page.InArticle},
		{`<figure><figcaption>x`, page.InFigure},
		{`<ol><li>x`, page.InList},
		{`<table><tr><td>x`, page.InTable},
		{`<blockquote>x`, page.InQuote},
		{`<blockquote>y<footer>x`, page.InQuote},
		{`<footer><blockquote>x`, page.InFooter | page.InQuote},
		{`<a href=x>x`, page.InLink},
		{`<button>x`, page.InButton},
		{`<div role=button>x`, page.InButton},
		{`<dialog>x`, page.InDialog},
		{`<div role=alertdialog>x`, page.InDialog},
		{`<h2>x`, page.InHeading},
		{`<details>x`, page.InSummary},
		{`<div itemprop=articleBody>x`, page.InBody},
		{`<div property=articleBody>x`, page.InBody},
		{`<div hidden>x`, page.InHidden},
		{`<div aria-hidden=true>x`, page.InHidden},
		{`<div style="display : none">x`, page.InHidden},
		{`<p style="visibility:hidden">x`, page.InHidden},
		{`<div style="overflow:hidden">x`, 0},
		{`<table><caption class=sr-only>x`, page.InTable | page.InHidden},
		{`<div hidden=until-found>x`, 0},
		{`<div class="post-comments">x`, page.InComments},
		{`<section id=comments>x`, page.InComments},
		{`<body class="comments-open">x`, 0},
		{`<blockquote class=twitter-tweet>x`, page.InQuote | page.InEmbed},
		{`<div class=infobox>x`, page.InBox},
		{`<nav>y</nav><p>x`, 0},
		{`<button>y<p>x`, 0},
	} {
		p := readPage(c.html)
		if got := p.Blocks[len(p.Blocks)-1].Region; got != c.want {
			t.Errorf("%s: got region %b, want %b", c.html, got, c.want)
		}
	}
}

// TestContainers checks that each element has a container with its tag and depth.
func TestContainers(t *testing.T) {
	p := readPage(`<body><div><p>a<p>b</div><x-y>c</x-y>`)
	var got []string
	for _, c := range p.Containers[1:] {
		got = append(got, fmt.Sprintf("%d %s %d:%d", c.Depth, c.Tag, c.First, c.Last))
	}
	want := []string{"1 body 0:3", "2 div 0:2", "3 p 0:1", "3 p 1:2", "2  2:3"}
	if !slices.Equal(got, want) {
		t.Errorf("depth, tag, blocks: got %q, want %q", got, want)
	}
	if got := p.Containers[len(p.Containers)-1].Tag; got != atom.Atom(0) {
		t.Errorf("tag of an unknown element: got %v, want 0", got)
	}
}

func TestTokens(t *testing.T) {
	var names []string
	r := Reader{Names: func(_ uint32, name string) { names = append(names, name) }}
	r.Read(new(page.Page), []byte(`<main><div class="articleBody main_text2 x" id=Story-1 `+
		`data-testid="lead" role=region>One`))
	want := []string{
		">main",
		">div", ">div>main",
		"article", "body", "article-body", "main", "text", "main-text", "x", "story", "lead",
		"role=region",
	}
	if !slices.Equal(names, want) {
		t.Errorf("got  %q\nwant %q", names, want)
	}
}

// TestTokensAreBounded has elements with dozens of utility classes.
func TestTokensAreBounded(t *testing.T) {
	p := readPage(`<div class="` + strings.Repeat("px-four flex ", 1000) + `">One`)
	if len(p.Tokens) > maxTokens {
		t.Errorf("got %d tokens, want at most %d", len(p.Tokens), maxTokens)
	}
}

const headPage = `<!doctype html><html lang="en-IN"><head>
<title> Rupee slips
 past 84 &amp; on </title>
<base href="https://kite.example/"><base href="https://other.example/">
<meta property="og:Title" content="Rupee  slips"><meta name=Author content="Meera Nair">
<meta itemprop=datePublished content="2024-03-12"><meta charset=utf-8><meta http-equiv=refresh ` +
	`content="30">
<link rel="Canonical" href="/a?b=1&amp;c=2"><link rel=alternate type=application/rss+xml href=/rss>
<script type="application/LD+json">{"a": "</p>&amp;"}</script>
<script>var code = 1</script><script id=state type="application/json">{}</script><script ` +
	`id=code>x()</script>
<svg><title>Icon</title></svg><title>Second</title>
</head><body>`

func TestHead(t *testing.T) {
	want := page.Head{
		Title: "Rupee slips past 84 & on", Lang: "en-IN", Base: "https://kite.example/",
		Metas: []page.Meta{{Name: "og:title", Content: "Rupee slips"},
			{Name: "author", Content: "Meera Nair"}, {Name: "datepublished", Content: "2024-03-12"},
			{Name: "refresh", Content: "30"}},
		Links: []page.Rel{{Rel: "canonical", Href: "/a?b=1&c=2"},
			{Rel: "alternate", Href: "/rss", Type: "application/rss+xml"}},
	}
	got := readPage(headPage).Head
	scripts := got.Scripts
	got.Scripts, got.Props = nil, nil
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	wantScripts := []page.Script{
		{Type: "application/ld+json", ID: "", Text: []byte(`{"a": "</p>&amp;"}`)},
		{Type: "application/json", ID: "state", Text: []byte("{}")}}
	if !reflect.DeepEqual(scripts, wantScripts) {
		t.Errorf("scripts: got %q, want %q", scripts, wantScripts)
	}
}

// TestHeadIsEmptied checks that a reused Page has nothing of the page before it.
func TestHeadIsEmptied(t *testing.T) {
	var r Reader
	var p page.Page
	r.Read(&p, []byte(headPage+`<div itemscope itemtype=x/Y><p itemprop=z>One`))
	r.Read(&p, []byte(`<p>Two`))
	h := p.Head
	if h.Title+h.Lang+h.Base != "" || len(h.Metas)+len(h.Links)+len(h.Scripts)+len(h.Props) > 0 {
		t.Errorf("got %+v, want nothing", h)
	}
}

func TestProps(t *testing.T) {
	p := readPage(`<p>Lead</p>
<div itemscope itemtype="https://schema.example/NewsArticle">
<h1 itemprop=headline>Rupee <i>slips</i></h1>
<span itemprop="author" itemscope itemtype="http://schema.example/#Person"><a itemprop=name ` +
		`href=/meera>Meera Nair</a></span>
<time datetime="2024-03-12T18:05">12 March</time> <time>noon</time>
<meta itemprop=dateModified content="2024-03-13"><img itemprop=image src=/a.jpg>
</div>
<a rel="nofollow author" href=/das>R. K. Das</a> <a rel=tag href=/t>Money</a> <span ` +
		`property="dc:date" content="2024">x</span>
<time>last`)
	var got []string
	for _, k := range p.Head.Props {
		got = append(got, fmt.Sprintf("%s=%s %s %q in %s, block %d",
			k.Name, k.Value, k.Href, strings.TrimSpace(string(p.Text[k.Start:k.End])), k.Scope, k.Block))
	}
	want := []string{
		`headline=  "Rupee slips" in NewsArticle, block 1`,
		`author=  "Meera Nair" in NewsArticle, block 2`,
		`name= /meera "Meera Nair" in Person, block 2`,
		`time=2024-03-12T18:05  "12 March" in NewsArticle, block 2`,
		`time=  "noon" in NewsArticle, block 2`,
		`dateModified=2024-03-13  "" in NewsArticle, block 2`,
		`image= /a.jpg "" in NewsArticle, block 2`,
		`author= /das "R. K. Das" in , block 3`,
		`tag= /t "Money" in , block 3`,
		`dc:date=2024  "x" in , block 3`,
		`time=  "last" in , block 3`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestHTMLLarge has pages that break tree builders: by depth, by number, by wrong claims. All
// their text must come out.
func TestHTMLLarge(t *testing.T) {
	for _, c := range []struct {
		name, html string
		blocks     int
	}{
		{"nested divs", strings.Repeat("<div>", 5000) + "deep" + strings.Repeat("</div>", 5000) + "<p>on",
			2},
		{"nested divs never closed", strings.Repeat("<div>", 5000) + "deep<p>on", 2},
		{"nested spans", "<p>" + strings.Repeat("<span>", 5000) + "deep" + strings.Repeat("</span>",
			5000) + "<p>on", 2},
		{"nested links never closed", strings.Repeat("<a href=x>w ", 5000) + "<p>on", 2},
		{"nested tables", strings.Repeat("<table><tr><td>", 2000) + "deep" + strings.Repeat("</table>",
			2000) + "<p>on", 2},
		{"nested lists", strings.Repeat("<ul><li>x", 2000) + strings.Repeat("</ul>", 2000) + "<p>on",
			2001},
		{"bold never closed", strings.Repeat("<p><b>w", 5000), 5000},
		{"stray end tags", "<p>one" + strings.Repeat("</div></b></li>", 5000) + "<p>on", 2},
		{"colspan", `<table><tr><td colspan=9007199254740991 rowspan=9007199254740991>a<td>b</table>`, 2},
		{"paragraphs", strings.Repeat("<p>"+strings.Repeat("word ", 24)+"</p>", 32000), 32000},
		{"line breaks", strings.Repeat("w<br>", 32000), 1},
		{"items", "<ul>" + strings.Repeat("<li>w", 32000), 32000},
	} {
		p := readPage(c.html)
		pagetest.Check(t, p)
		if got := len(p.Blocks); got != c.blocks {
			t.Errorf("%s: got %d blocks, want %d", c.name, got, c.blocks)
		}
	}
}

func TestSeams(t *testing.T) {
	for _, c := range []struct{ html, want string }{
		{`<p><a href=x>one</a> <a href=y>two</a> <span>three</span></p>`, "one| two| three"},
		{`<p><span>one</span><span>two</span></p>`, "one|two"},
		{`<p><span>one</span><span></span> <span>two</span></p>`, "one| two"},
		{`<p><span><a href=x>one</a></span> <span><a href=y>two</a></span></p>`, "one| two"},
		{`<p><a href=x>one</a>, <a href=y>two</a></p>`, "one, two"},
		{`<p><span>one</span></p><p><span>two</span></p>`, "one\ntwo"},
		{`<p><b>one</b> <b>two</b></p>`, "one two"},
	} {
		p := readPage(c.html)
		got := string(p.Text)
		for _, at := range slices.Backward(p.Seams) {
			got = got[:at] + "|" + got[at:]
		}
		if strings.TrimSpace(got) != c.want {
			t.Errorf("%s: got %q, want %q", c.html, got, c.want)
		}
	}
}
