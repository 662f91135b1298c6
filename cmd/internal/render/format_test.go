package render

import (
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"winnow/extract"
)

var allMarks = Marks{Links: true, Formatting: true, Images: true}

// TestFormatsHaveTheSameWords checks that every format has the letters of the text, in order,
// whatever marks are between.
func TestFormatsHaveTheSameWords(t *testing.T) {
	for name, page := range pagesOf(t, "pages/*.[ht]*") { // .html and .txt
		a, err := extract.Extract(page, extract.Options{Marks: true, Images: true,
			With: extract.Captions | extract.Boxes | extract.Comments})
		if err != nil {
			continue
		}
		want := letters(a.Text)
		if got := letters(shownText(t, htmlPage(a, true, allMarks))); got != want {
			t.Errorf("%s: HTML has other letters:\n%s\nwant:\n%s", name, got, want)
		}
		// the numbers of lists are not part of the text
		got := letters(shownText(t, markdownToHTML(t, articleMarkdown(a, true, allMarks))))
		if withoutDigits(got) != withoutDigits(want) {
			t.Errorf("%s: Markdown has other letters:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

// markdownToHTML reads Markdown as another program does. Task lists are left out, because goldmark
// takes a link "[x](…)" at the start of an item for one.
func markdownToHTML(t *testing.T, s string) string {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough,
		extension.Linkify, extension.Footnote))
	var b strings.Builder
	if err := md.Convert([]byte(s), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestMarks checks what another program reads from the marks of Markdown, and the marks of HTML.
func TestMarks(t *testing.T) {
	const url = "https://kelm.example/a/b"
	const one = "<p>The bridge of Kelm was opened on Sunday, in front of some forty people, a band " +
		"and the mayor.</p>"
	for _, c := range []struct{ in, want string }{
		{`Der <b>alte</b> Kai`, `Der <strong>alte</strong> Kai`},
		{`un <em>vieux</em> quai`, `un <em>vieux</em> quai`},
		{`see <a href="../c?x=1&amp;y=2">the plan</a>`,
			`see <a href="https://kelm.example/c?x=1&amp;y=2">the plan</a>`},
		{`see <a href="d_(e)*f*.html">the <i>old</i> plan</a>`,
			`see <a href="https://kelm.example/a/d_(e)%2Af%2A.html">the <em>old</em> plan</a>`},
		{"en <a href=\"/a\n  /b\tc\">sida</a> och <a href=\"java\nscript:x\">en till</a>",
			`en <a href="https://kelm.example/a%20%20/bc">sida</a> och en till`},
		{`run <code>a*b</code> now`, `run <code>a*b</code> now`},
		{`a <s>bad</s> good idea`, `a <del>bad</del> good idea`},
		{`no <a href="javascript:alert(1)">script</a> and <a href="data:text/html,x">data</a>`,
			`no script and data`},
		{`in<b>side</b> words`, `in<strong>side</strong> words`},
		{`un <span style="font-weight: 700">vieux</span> quai`, `un <strong>vieux</strong> quai`},
		{`ein <b style="font-weight:normal">alter <i>Kai</i></b>`, `ein alter <em>Kai</em>`},
		{`en <font style="font-style:italic;color:red">gammal</font> kaj`, `en <em>gammal</em> kaj`},
		{`<b style="font-weight:normal;text-decoration:line-through">fel</b>`, `<del>fel</del>`},
		{`e <cite>Il molo</cite>`, `e <em>Il molo</em>`},
		{`a <b>“quoted”</b>word`, `a “quoted”word`},
		{`2 * 3 * 4 [x](y) <b>z</b>`, `2 * 3 * 4 [x](y) <strong>z</strong>`},
		{`Hey!<a href="/x">you</a>`, `Hey!<a href="https://kelm.example/x">you</a>`},
	} {
		page := "<!DOCTYPE html><title>The bridge</title><article><h1>The bridge</h1>" + one + "<p>" +
			c.in + ", as the people of the town have said since the spring of last year.</p>" + one +
			"</article>"
		a, err := extract.Extract([]byte(page), extract.Options{URL: url, Marks: true})
		if err != nil {
			t.Fatal(err)
		}
		got := markdownToHTML(t, articleMarkdown(a, true, allMarks))
		if !strings.Contains(got, c.want+", as") {
			t.Errorf("%s: Markdown gives\n%s\nwant %s", c.in, got, c.want)
		}
		html := strings.NewReplacer("<s>", "<del>", "</s>", "</del>").Replace(htmlPage(a, true, allMarks))
		if want := strings.ReplaceAll(c.want, "%2A", "*"); !strings.Contains(html, want+", as") &&
			!strings.Contains(c.in, "“") {
			t.Errorf("%s: HTML is\n%s\nwant %s", c.in, html, want)
		}
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// shownText returns the text in the article element of a page.
func shownText(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "title" &&
			attrOf(n.Parent, "role") != "doc-noteref" {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func TestListLevels(t *testing.T) {
	a := extract.Article{Text: "a\nb\nc\nd\ne"}
	for i, level := range []int{2, 4, 3, 2, 1} { // the lists around them were dropped
		a.Parts = append(a.Parts, extract.Part{Kind: extract.Lists, Level: level, Start: 2 * i,
			End: 2*i + 1})
	}
	want := "- a\n    - b\n    - c\n- d\n- e\n"
	if got := articleMarkdown(a, true, allMarks); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestHTMLAgain checks that winnow's own HTML gives the article that it was made of: the same
// text except on a few pages, and the same metadata on all.
func TestHTMLAgain(t *testing.T) {
	all, other := 0, 0
	for name, page := range pagesOf(t, "pages/*.html") {
		a, err := extract.Extract(page, extract.Options{})
		if err != nil {
			continue
		}
		b, err := extract.Extract([]byte(htmlPage(a, false, allMarks)), extract.Options{})
		if all++; err != nil || a.Text != b.Text {
			other++
			t.Logf("%s: another text, error %v", name, err)
		}
		if b.Title != a.Title || b.Date != a.Date || b.Language != a.Language || b.Site != a.Site {
			t.Errorf("%s: got %q %q %q %q, want %q %q %q %q", name, b.Title, b.Date, b.Language, b.Site,
				a.Title, a.Date, a.Language, a.Site)
		}
	}
	if other*8 > all {
		t.Errorf("of %d pages %d have another text", all, other)
	}
}

// TestImages checks what another program reads from the pictures of Markdown, and those of HTML.
func TestImages(t *testing.T) {
	a := extract.Article{Text: "One.\n\na\nb\n\nTwo.", Images: []extract.Image{
		{Address: "https://kelm.example/1.jpg?a=1&b=2", Alt: `A "boat" & [its] *crew*`,
			Caption: `The <b>boat</b> "Orme"`},
		{Address: "https://kelm.example/(2)_x.jpg", Part: 1},
		{Address: "https://kelm.example/3.jpg", Alt: "In a list", Part: 2},
		{Address: "https://kelm.example/4.jpg", Alt: "Last", Part: 4},
	}}
	for _, p := range []struct {
		start, end int
		kind       extract.Kind
	}{{0, 4, extract.Paragraphs}, {6, 7, extract.Lists}, {8, 9, extract.Lists},
		{11, 15, extract.Paragraphs}} {
		a.Parts = append(a.Parts, extract.Part{Start: p.start, End: p.end, Kind: p.kind})
	}
	const want = `<p><img src="https://kelm.example/1.jpg?a=1&amp;b=2" ` +
		`alt="A &quot;boat&quot; &amp; [its] *crew*" ` +
		`title="The &lt;b&gt;boat&lt;/b&gt; &quot;Orme&quot;"></p>
<p>One.</p>
<p><img src="https://kelm.example/(2)_x.jpg" alt=""></p>
<ul>
<li>a</li>
<li>b</li>
</ul>
<p><img src="https://kelm.example/3.jpg" alt="In a list"></p>
<p>Two.</p>
<p><img src="https://kelm.example/4.jpg" alt="Last"></p>
`
	if got := markdownToHTML(t, articleMarkdown(a, true, allMarks)); got != want {
		t.Errorf("Markdown gives\n%s\nwant\n%s", got, want)
	}
	html := strings.NewReplacer("&#34;", "&quot;").Replace(htmlPage(a, true, allMarks))
	for line := range strings.SplitSeq(want, "\n") {
		img, ok := strings.CutPrefix(line, "<p><img")
		if img = strings.TrimSuffix(img, "</p>"); ok && !strings.Contains(html, "<figure><img"+img) {
			t.Errorf("HTML is\n%s\nwithout %s", html, img)
		}
	}
	if got := articleMarkdown(a, true, Marks{}); strings.Contains(got, "jpg") {
		t.Errorf("pictures that nobody asked for:\n%s", got)
	}
}
