package render

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/extract"
)

// allowed are the elements and attributes of HTML output.
var (
	allowedTags = " html head meta title link body article header h1 h2 h3 h4 h5 h6 p ul ol li " +
		"table tbody tr td th blockquote pre figure img a strong em code sup sub s q br "
	allowedAttrs = " charset property name content rel href class lang src alt title " +
		"start value type role "
)

// checkClean checks that a page of ours has nothing but text, marks and addresses of the web.
func checkClean(t *testing.T, page string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !strings.Contains(allowedTags, " "+n.Data+" ") {
			t.Errorf("element %s in\n%s", n.Data, page)
		}
		for _, a := range n.Attr {
			if !strings.Contains(allowedAttrs, " "+a.Key+" ") {
				t.Errorf("attribute %s=%q of %s in\n%s", a.Key, a.Val, n.Data, page)
			}
			if (a.Key == "href" || a.Key == "src") && !strings.HasPrefix(a.Val, "http://") &&
				!strings.HasPrefix(a.Val, "https://") {
				t.Errorf("address %q of %s in\n%s", a.Val, n.Data, page)
			}
		}
	}
}

// hostile are pieces that pages try to bring scripts in with.
var hostile = []string{
	`<a href="javascript:alert(1)">a</a>`, `<a href=" jAvAsCrIpT&colon;alert(1)">b</a>`,
	`<a href="data:text/html,<script>alert(1)</script>">c</a>`,
	`<a href="//x.example/&quot;onclick=alert(1)//">d</a>`,
	`<a href='https://x.example/"><script>alert(1)</script>'>e</a>`, `<img src=x onerror=alert(1)>`,
	`<img src="https://x.example/&quot; onerror=&quot;alert(1)" alt='"><script>alert(1)</script>'>`,
	`&lt;script&gt;alert(1)&lt;/script&gt; is a script`,
	`<svg onload=alert(1)><script>alert(1)</script></svg>`,
	`<b style="x:expression(alert(1))" onclick="alert(1)">f</b>`, `<style>p{}</style>`,
	`<code>&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;</code>`,
	`<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>`,
	`<iframe srcdoc="<script>alert(1)</script>"></iframe>`, `<base href="javascript:/a/">`,
	`<link rel="canonical" href="javascript:alert(1)">`,
	`<meta name="author" content='"><script>x</script>'>`,
	`<meta property="og:site_name" content="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">`,
	`<html lang='en"><script>alert(1)</script>'>`, `<title></title><script>alert(1)</script>`,
	`<pre></pre><script>alert(1)</script>`, `<table><td><a href="vbscript:x">g</a></td></table>`,
	`<noscript><p title="</noscript><script>alert(1)</script>"></noscript>`,
}

const cleanProse = `<p>The ferry to Little Orme will run again from Monday, the harbour board ` +
	`said on Friday, four years after the last crossing.</p>`

// cleanHTML extracts a page with all that HTML output has, and checks the output.
func cleanHTML(t *testing.T, page []byte) {
	t.Helper()
	a, err := extract.Extract(page, extract.Options{Marks: true, Images: true, Force: true,
		With: extract.Captions | extract.Boxes | extract.Comments, URL: "https://kelm.example/a"})
	if err == nil {
		checkClean(t, htmlPage(a, false, allMarks))
	}
}

func TestHTMLIsClean(t *testing.T) {
	for _, piece := range hostile {
		cleanHTML(t, []byte("<article><h1>The ferry "+piece+"</h1>"+cleanProse+"<p>"+piece+
			" That is what the page tries, said the chair of the board.</p>"+cleanProse+"</article>"))
	}
	for _, page := range pagesOf(t, "pages/*.[ht]*") {
		cleanHTML(t, page)
	}
}

// FuzzHTMLIsClean makes pages of hostile pieces and prose, a piece for each byte, with text of
// the fuzzer between.
func FuzzHTMLIsClean(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6}, `"><script>`, `javascript:alert(1)`)
	f.Add([]byte{22, 21, 20, 19, 18, 17}, `' onclick='x`, `https://x.example/"'<>`)
	f.Fuzz(func(t *testing.T, order []byte, text, address string) {
		var b strings.Builder
		b.WriteString("<article><h1>" + text + "</h1>" + cleanProse)
		for _, k := range order {
			b.WriteString("<p>" + hostile[int(k)%len(hostile)] + text + `<a href="` + address +
				`"><img alt="` + text + `" src="` + address + `"> a link of some words</a></p>` + cleanProse)
		}
		cleanHTML(t, []byte(b.String()))
	})
}
