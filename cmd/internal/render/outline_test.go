package render

import (
	"strings"
	"testing"

	"winnow/extract"
)

const (
	outlineFirst = "A ponte de Kelm foi aberta no domingo, diante de umas quarenta pessoas, de uma " +
		"banda e do presidente da câmara."
	outlineLast = "O conselho vai decidir em junho, disse a presidente, que lembrou que a última " +
		"obra tinha custado mais do que o previsto."
)

// outlinePage returns an article of which body is the middle.
func outlinePage(t *testing.T, body string) extract.Article {
	t.Helper()
	page := "<!DOCTYPE html><html lang=pt><title>A ponte de Kelm</title><article><h1>A ponte de Kelm" +
		"</h1><p>" + outlineFirst + "</p><p>" + outlineLast + "</p>" + body + "<p>" +
		strings.Replace(outlineLast, "junho", "maio", 1) + "</p></article>"
	a, err := extract.Extract([]byte(page), extract.Options{Marks: true,
		With: extract.Quotes | extract.Lists | extract.Tables | extract.CodeBlocks |
			extract.Paragraphs | extract.Headings})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// middleOf returns what a format has of the body between the paragraphs of outlinePage.
func middleOf(t *testing.T, text string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "previsto.")
	middle, _, end := strings.Cut(rest, "O conselho vai decidir em maio")
	if !ok || !end {
		t.Fatalf("paragraphs are missing in\n%s", text)
	}
	middle = strings.TrimSuffix(strings.TrimPrefix(middle, "</p>"), "<p>")
	return strings.Trim(middle, "\n")
}

// TestOutline checks the numbers of lists, the columns and heads of tables, quotations of several
// blocks, and the language of code.
func TestOutline(t *testing.T) {
	for _, c := range []struct{ name, body, markdown, html string }{
		{"a list that starts later", `<ol start="7"><li>Uma barca.</li><li>Um barco.</li></ol>`,
			"7. Uma barca.\n8. Um barco.",
			"<ol start=\"7\">\n<li>Uma barca.</li>\n<li>Um barco.</li>\n</ol>"},
		{"from zero", `<ol start=0><li>En båt.</li><li>Två båtar.</li></ol>`,
			"0. En båt.\n1. Två båtar.", "<ol start=\"0\">\n<li>En båt.</li>\n<li>Två båtar.</li>\n</ol>"},
		{"reversed", `<ol reversed><li>Üçüncü.</li><li>İkinci.</li><li>Birinci.</li></ol>`,
			"3. Üçüncü.\n2) İkinci.\n1. Birinci.",
			"<ol start=\"3\">\n<li>Üçüncü.</li>\n<li value=\"2\">İkinci.</li>\n" +
				"<li value=\"1\">Birinci.</li>\n</ol>"},
		{"values", `<ol><li value="4">Jeden.</li><li>Dwa.</li><li value="9">Trzy.</li></ol>`,
			"4. Jeden.\n5. Dwa.\n9) Trzy.", "<ol start=\"4\">\n<li>Jeden.</li>\n<li>Dwa.</li>\n" +
				"<li value=\"9\">Trzy.</li>\n</ol>"},
		{"letters", `<ol type="a"><li>Een boot.</li><li>Een brug.</li></ol>`,
			"1. Een boot.\n2. Een brug.",
			"<ol type=\"a\">\n<li>Een boot.</li>\n<li>Een brug.</li>\n</ol>"},
		{"years", `<ol start=1998><li>Lo.<ol start=3><li>La.</li></ol></li></ol>`,
			"1998. Lo.\n\n      3. La.",
			"<ol start=\"1998\">\n<li>Lo.\n<ol start=\"3\">\n<li>La.</li>\n</ol></li>\n</ol>"},
		{"an empty item", `<ol><li>Первый.</li><li></li><li>Третий.</li></ol>`, "1. Первый.\n3) Третий.",
			"<ol>\n<li>Первый.</li>\n<li value=\"3\">Третий.</li>\n</ol>"},
		{"paragraphs in items", `<ol><li><p>Um.</p><p>Mais.</p></li><li>Dois.<ul><li>Pão</li></ul>` +
			`Fim.</li></ol>`, "1. Um.\n\n   Mais.\n2. Dois.\n    - Pão\n\n   Fim.",
			"<ol>\n<li>Um.<p>Mais.</p></li>\n<li>Dois.\n<ul>\n<li>Pão</li>\n</ul><p>Fim.</p></li>\n</ol>"},
		{"code between items", `<ol><li>Um.</li><li>Dois.<pre>x = 2</pre>Mais.</li><li>Três.</li></ol>`,
			"1. Um.\n2. Dois.\n\n```\nx = 2\n```\n\nMais.\n\n3. Três.",
			"<ol>\n<li>Um.</li>\n<li>Dois.</li>\n</ol>\n<pre>x = 2</pre>\n<p>Mais.</p>\n" +
				"<ol start=\"3\">\n<li>Três.</li>\n</ol>"},
		{"a quotation of two paragraphs", `<blockquote><p>Ett.</p><p>Två.</p></blockquote>` +
			`<blockquote>Tre.</blockquote>`, "> Ett.\n>\n> Två.\n\n> Tre.",
			"<blockquote>\n<p>Ett.</p>\n<p>Två.</p>\n</blockquote>\n<blockquote>\n<p>Tre.</p>\n" +
				"</blockquote>"},
		{"a list and code in a quotation", `<blockquote>Mówi:<ul><li>Raz<ol><li>A</li></ol></li>` +
			`<li>Dwa</li></ul><pre>y</pre></blockquote>`,
			"> Mówi:\n>\n> - Raz\n>     1. A\n> - Dwa\n>\n> ```\n> y\n> ```",
			"<blockquote>\n<p>Mówi:</p>\n<ul>\n<li>Raz\n<ol>\n<li>A</li>\n</ol></li>\n<li>Dwa</li>\n</ul>" +
				"\n<pre>y</pre>\n</blockquote>"},
		{"head cells and columns", `<table><tr><th>Jahr<th colspan=2>Kosten<th>Ort<tr><td>1998<td>3` +
			`<td>4<td>Kelm<tr><td><td>5<td>6<td></table>`,
			"| Jahr | Kosten |  | Ort |\n| --- | --- | --- | --- |\n| 1998 | 3 | 4 | Kelm |\n|  | 5 | 6 | |",
			"<table>\n<tr><th>Jahr</th><th>Kosten</th><td></td><th>Ort</th></tr>\n<tr><td>1998</td>" +
				"<td>3</td><td>4</td><td>Kelm</td></tr>\n<tr><td></td><td>5</td><td>6</td></tr>\n</table>"},
		{"cells of several rows", `<table><tr><th>Città<th>Anno<th>Costo<tr><td rowspan=2>Roma<td>1998` +
			`<td><p>3</p><p>circa</p><tr><td>1999<td>4</table>`,
			"| Città | Anno | Costo |\n| --- | --- | --- |\n| Roma | 1998 | 3 circa |\n|  | 1999 | 4 |",
			"<table>\n<tr><th>Città</th><th>Anno</th><th>Costo</th></tr>\n<tr><td>Roma</td><td>1998</td>" +
				"<td>3<br>\ncirca</td></tr>\n<tr><td></td><td>1999</td><td>4</td></tr>\n</table>"},
		{"the title of a table", `<table><caption>Koszty mostu</caption><tr><th>Rok<th>Koszt<tr><td>` +
			`1998<td>3</table>`, "Koszty mostu\n\n| Rok | Koszt |\n| --- | --- |\n| 1998 | 3 |",
			"<p>Koszty mostu</p>\n<table>\n<tr><th>Rok</th><th>Koszt</th></tr>\n<tr><td>1998</td>" +
				"<td>3</td></tr>\n</table>"},
		{"the caption of a picture in a table", `<table><caption>Most zimą</caption><tr><td><img ` +
			`src="https://kelm.example/m.jpg"></td></tr></table>`, "", ""},
		{"the language of code", `<pre><code class="hljs language-go">x := 1</code></pre>`,
			"```go\nx := 1\n```", `<pre><code class="language-go">x := 1</code></pre>`},
		{"around the code", `<div class="highlight highlight-source-c++"><pre>x = 1;</pre></div>`,
			"```c++\nx = 1;\n```", `<pre><code class="language-c++">x = 1;</code></pre>`},
		{"by an attribute for data", `<figure><pre><code data-lang="Ruby">x = 1</code></pre></figure>`,
			"```ruby\nx = 1\n```", `<pre><code class="language-ruby">x = 1</code></pre>`},
		{"as a brush", `<pre class="brush: js; toolbar: false">x = 1</pre>`,
			"```js\nx = 1\n```", `<pre><code class="language-js">x = 1</code></pre>`},
		{"lines of code in a paragraph", `<p><code>se x:<br>y = 2<br>z = 3</code></p>`,
			"```\nse x:\ny = 2\nz = 3\n```", `<pre>se x:
y = 2
z = 3</pre>`},
		{"no language", `<pre><code class="language-none lang-&quot;x">x = 1</code></pre>`,
			"```\nx = 1\n```", `<pre>x = 1</pre>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := outlinePage(t, c.body)
			if got := middleOf(t, articleMarkdown(a, true, allMarks)); got != c.markdown {
				t.Errorf("Markdown is\n%s\nwant\n%s", got, c.markdown)
			}
			if got := middleOf(t, htmlPage(a, true, allMarks)); got != c.html {
				t.Errorf("HTML is\n%s\nwant\n%s", got, c.html)
			}
			checkClean(t, htmlPage(a, true, allMarks))
		})
	}
}

// TestNumbersAgain checks that another program reads the numbers of lists back.
func TestNumbersAgain(t *testing.T) {
	a := outlinePage(t, `<ol reversed start=12><li>Um.<ol start=5><li>Dois.</li></ol></li><li>Três.`+
		`</li><li value=3>Quatro.</li></ol>`)
	got := markdownToHTML(t, articleMarkdown(a, true, allMarks))
	for _, want := range []string{`<ol start="12">`, `<ol start="5">`, `<ol start="11">`,
		`<ol start="3">`} {
		if strings.Count(got, want) != 1 {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

// TestNotes checks that the footnotes of an article follow it in every format, and that Markdown
// has marks that lead to them.
func TestNotes(t *testing.T) {
	for _, c := range []struct{ name, mark1, mark2, notes string }{
		{"MediaWiki", `<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>`,
			`<sup><a href="https://kelm.example/a#cite_note-2">[2]</a></sup>`,
			`<h2>Notas</h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">` +
				`<a href="#cite_ref-1">↑</a></span> <span>Livro um.</span></li><li id="cite_note-2">` +
				`Livro dois.</li></ol>`},
		{"a word processor", `<a href="#_ftn1" name="_ftnref1">[1]</a>`,
			`<a href="#_ftn2" name="_ftnref2">[2]</a>`, `<div><br><hr><div id="ftn1"><p><a ` +
				`href="#_ftnref1" name="_ftn1">[1]</a> Livro um.</p></div><div id="ftn2"><p><a ` +
				`href="#_ftnref2" name="_ftn2">[2]</a> Livro dois.</p></div></div>`},
		{"brackets", `<a href="#n1">[1]</a>`, `<a href="#n2">(2)</a>`, `<p><a id="n1" href="#r1">` +
			`[1]</a> Livro um.</p><p><a id="n2" href="#r2">(2)</a> Livro dois.</p>`},
		{"a newsletter", `<a id="footnote-anchor-1" href="https://kelm.example/p/a#footnote-1">1</a>`,
			`<a href="https://kelm.example/p/a#footnote-2">2</a>`, `<div><a id="footnote-1" ` +
				`href="https://kelm.example/p/a#footnote-anchor-1">1</a><div><p>Livro um.</p></div></div>` +
				`<div><a id="footnote-2" href="#footnote-anchor-2">2</a><div><p>Livro dois.</p></div></div>`},
		{"a table", `<a href="#note1"><sup>(1)</sup></a>`, `<a href="#note2"><sup>(2)</sup></a>`,
			`<table><tr><td><a name="note1"></a>(1)</td><td>Livro um.</td></tr><tr><td><a ` +
				`name="note2"></a>(2)</td><td>Livro dois.</td></tr></table>`},
		{"letters and signs", `<a href="#n1">[a]</a>`, `<sup><a href="#n2">*</a></sup>`,
			`<dl><dd id="n1">Livro um.</dd><dd id="n2">Livro dois.</dd></dl>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := "<!DOCTYPE html><html lang=pt><title>A ponte de Kelm</title><article><h1>A ponte de " +
				"Kelm</h1><p>" + outlineFirst + "</p><p>" + outlineLast + "</p><p>Os vizinhos" + c.mark1 +
				" da ponte" + c.mark2 + ", que foi aberta em maio pelo presidente da câmara, querem um " +
				"barco, e o conselho também.</p>" + c.notes + "</article>"
			a, err := extract.Extract([]byte(page), extract.Options{Marks: true})
			if err != nil {
				t.Fatal(err)
			}
			const want = "Os vizinhos[^1] da ponte[^2], que foi aberta em maio pelo presidente da câmara, " +
				"querem um barco, e o conselho também.\n\n"
			got := articleMarkdown(a, true, allMarks)
			if !strings.Contains(got, want) ||
				!strings.HasSuffix(got, "\n\n[^1]: Livro um.\n\n[^2]: Livro dois.\n") {
				t.Errorf("Markdown is\n%s", got)
			}
			html := htmlPage(a, true, allMarks)
			if !strings.Contains(html, `Os vizinhos<sup role="doc-noteref">1</sup> da ponte<sup `+
				`role="doc-noteref">2</sup>, que`) || !strings.HasSuffix(html, `
<ol role="doc-endnotes" start="2">
<li>Livro dois.</li>
</ol>
</article>
</body>
</html>
`) {
				t.Errorf("HTML is\n%s", html)
			}
			again, err := extract.Extract([]byte(html), extract.Options{})
			if err != nil || strings.ReplaceAll(again.Text, "\n\n", "\n") !=
				strings.ReplaceAll(a.Text, "\n\n", "\n") {
				t.Errorf("HTML again gives\n%s", again.Text)
			}
			if !strings.Contains(a.Text, "Os vizinhos da ponte, que") ||
				!strings.HasSuffix(strings.ReplaceAll(a.Text, "\n\n", "\n"), "\nLivro um.\nLivro dois.") {
				t.Errorf("the text is\n%s", a.Text)
			}
		})
	}
}
