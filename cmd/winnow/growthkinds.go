//go:build growth

package main

import (
	"fmt"
	"strconv"
	"strings"
)

// growthKind makes pages of one kind: one unit repeated.
type growthKind struct {
	name   string
	head   string
	unit   func(i int) string
	foot   string
	args   []string
	record bool // the page is what a server sent, in an archive
}

// page returns a page of about n bytes.
func (k growthKind) page(n int) []byte {
	var b strings.Builder
	b.WriteString(k.head)
	for i := 0; b.Len() < n; i++ {
		b.WriteString(k.unit(i))
	}
	b.WriteString(k.foot)
	if k.record {
		return fmt.Appendf(nil, "%sContent-Length: %d\r\n\r\n%s\r\n\r\n", growthWARC, b.Len(), b.String())
	}
	return []byte(b.String())
}

const (
	growthTitle = "<!DOCTYPE html><html lang=en><title>The Ferry Sails Again</title>"
	growthStory = "<article><h1>The Ferry Sails Again</h1><p>The evening ferry did not sail on " +
		"Tuesday after a crane dropped its load into the berth, the harbour board said.</p>" +
		"<p>Nobody was hurt, but the block of concrete cannot be moved before divers have looked at " +
		"it, and they are away until Thursday.</p>"
	growthPage  = growthTitle + growthStory
	growthLines = "The Ferry Sails Again\n\nThe evening ferry did not sail on Tuesday after a " +
		"crane dropped its load into the berth.\n\n"
	growthMail = "MIME-Version: 1.0\n"
	growthWARC = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " +
		"https://ferry.example/a\r\nContent-Type: application/http\r\n"
)

// always returns a unit that is always the same.
func always(s string) func(int) string { return func(int) string { return s } }

// numbered returns a unit with its number for %d.
func numbered(format string) func(int) string {
	return func(i int) string { return strings.ReplaceAll(format, "%d", strconv.Itoa(i)) }
}

// named returns a unit with its own name for %s.
func named(format string) func(int) string {
	return func(i int) string { return strings.ReplaceAll(format, "%s", growthName(i)) }
}

// growthName returns a name of three syllables for each number.
func growthName(i int) string {
	syllables := [...]string{"ash", "bel", "cor", "dun", "esk", "fen", "gar", "hol", "ing", "jor",
		"kel", "lom", "mar", "nor", "orm", "pel"}
	name := ""
	for range 4 {
		name += syllables[i%len(syllables)]
		i /= len(syllables)
	}
	return "Nora " + strings.ToUpper(name[:1]) + name[1:]
}

// record returns a record of an archive with a page in it.
func record(i int) string {
	http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + growthPage
	return fmt.Sprintf("%sContent-Length: %d\r\n\r\n%s\r\n\r\n", growthWARC, len(http), http)
}

// The functions below make kinds. What head and foot enclose, the units fill.

func page(name, head string, unit func(int) string, foot string) growthKind {
	return other(name, head, unit, foot, "-f", "json")
}

func html(name, head string, unit func(int) string, foot string) growthKind {
	return page(name, growthPage+head, unit, foot)
}

// linkedData returns a page with a script of JSON-LD.
func linkedData(name, head string, unit func(int) string, foot string) growthKind {
	const script = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ` +
		`Ferry Sails Again",`
	return page(name, growthTitle+script+head, unit, foot+"}</script>"+growthStory)
}

// state returns a page with a script of state and no visible text.
func state(name, head string, unit func(int) string, foot string) growthKind {
	const script = `<script id="__NEXT_DATA__" type="application/json">{"props":{"title":"The ` +
		`Ferry Sails Again",`
	return page(name, growthTitle+script+head, unit, foot+"}}</script><h1>The Ferry Sails Again</h1>")
}

func text(name, head string, unit func(int) string) growthKind {
	return other(name, head, unit, "", "-f", "json", "--input", "text")
}

// response returns a response of a server, in an archive.
func response(name, head string, unit func(int) string, foot string) growthKind {
	k := other(name, head, unit, foot)
	k.record = true
	return k
}

func other(name, head string, unit func(int) string, foot string, args ...string) growthKind {
	return growthKind{name: name, head: head, unit: unit, foot: foot, args: args}
}

const growthSentence = "The harbour board expects the ferry to sail again on Friday. "

var growthKinds = []growthKind{
	// markup
	html("paragraphs", "", numbered("<p>"+growthSentence+"%d</p>"), ""),
	html("paragraphs of two sentences", "", numbered("<p>"+growthSentence+"The divers will look at "+
		"the berth before, and at the block of concrete that has been in it since Tuesday %d.</p>"), ""),
	html("one long paragraph", "<p>", always(growthSentence), ""),
	html("tiny blocks", "", always("<p>a"), ""),
	html("empty elements", "", always("<div></div>"), ""),
	html("nested div", "", always("<div>"), growthSentence),
	html("nested div with text", "", always("<div>ferry"), ""),
	html("nested lists", "", always("<ul><li>ferry"), ""),
	html("nested quotes", "", always("<blockquote>ferry"), ""),
	html("nested tables", "", always("<table><tr><td>ferry"), ""),
	html("nested bold", "<p>", always("<b>a "), ""),
	html("nested bold with numbers", "<p>", always("<b>ferries[1] "), ""),
	html("footnotes apart", "<p>The ferry sails to the island on every day of the week.",
		always("<div class=footnotes>The ferry sails.</div><p>Ferry"), ""),
	html("bold never closed in blocks", "", always("<b><div>a</div>"), ""),
	html("nested links", "<p>", always("<a href=/a>a "), ""),
	html("links in one paragraph", "<p>", numbered("<a href=/%d>ferry</a> sails "), ""),
	html("list items", "<ul>", numbered("<li><a href=/%d>The ferry sails</a>"), ""),
	html("definition lists", "<dl>", always("<dt>Ferry<dd>It sails."), ""),
	html("table rows", "<table>", numbered("<tr><td>Ferry<td>%d"), ""),
	html("cells of one row", "<table><tr>", numbered("<td>Ferry %d"), ""),
	html("lines of pre", "<pre>", numbered("ferry %d\n"), ""),
	html("line breaks", "<p>", always("The ferry sails.<br>"), ""),
	html("headings", "", numbered("<h2>The Ferry Sails Again %d</h2>"), ""),
	html("captions", "", numbered("<figure><img src=a><figcaption>The ferry in the harbour, %d. "+
		"Photo: Nora Ash</figcaption></figure>"), ""),
	html("comments of the page", "", always("<!-- the ferry --"+">"), ""),
	html("scripts", "", always("<script>sail()</script>"), ""),
	html("long scripts", "", always("<script>"+strings.Repeat("sail();", 100)+"</script>"), ""),
	html("script not closed", "", always("<script><!--"), ""),
	html("end tags that close nothing", "<div>", always("</b></p></i>"), ""),
	html("custom elements", "", always("<a-b>ferry"), ""),
	html("attributes", "<p ", numbered("a%d=b "), ">Ferry"),
	html("class words", "<p class='", numbered("ferry%d-sails "), "'>Ferry"),
	html("entities", "<p>", always("&amp;&eacute; "), ""),
	html("brackets that open no tag", "<p>", always("< <"), ""),
	html("brackets never closed", "<p>", always("<a"), ""),
	html("quotes in paragraphs", "", always("<p>“The ferry sails,” she said. “Again.”"), ""),
	html("options and buttons", "<form>", always("<button>Sail</button><select><option>Ferry"), ""),
	html("shadow roots", "", always("<div><template shadowrootmode=open><p>Ferry"), ""),
	html("comment threads", "<section class=comments>",
		named("<article class=comment><h4>%s</h4><p>The ferry sails, and I was on it when it "+
			"did.</article>"), ""),
	html("teasers", "", numbered("<article><h3><a href=/%d>The ferry sails again</a></h3><p>The "+
		"harbour board said so.</article>"), ""),
	html("links of the head", "<head>", numbered("<link rel=canonical href=/%d><meta name=author "+
		"content='Nora Ash %d'>"), ""),
	html("one word of markup", "<p>", always("ferry"), ""),
	html("same headings", "", always("<h2>The Ferry Sails Again</h2><p>Ferry"), ""),
	html("style attributes", "<p style='", always("display: block; "), "'>Ferry"),
	html("nested lists of prose", "", always("<ul><li>"+growthSentence), ""),
	html("properties never closed", "<p>", always("<span itemprop='keywords description'>a "), ""),
	html("sections in navigation", "", always("<nav><a href=/a>Ferry</a></nav><section><aside>Sails"),
		""),
	page("long headline", growthTitle+"<article><h1>", named("%s "), "</h1>"+growthStory),
	page("title of many parts", "<title>", named("%s | "), "</title>"+growthStory),
	// bylines
	html("bylines", "", named("<p class=byline>By %s</p>"), ""),
	html("one long byline", "<p class=byline>By ", named("%s, "), ""),
	html("one byline with and", "<p class=byline>By (", named("%s AND "), ""),
	html("links to authors", "", named("<a rel=author href=/author/x>%s</a> "), ""),
	html("marked-up authors", "", named("<div itemprop=author><span itemprop=name>%s</span></div>"),
		""),
	html("marked-up authors without an end", "<p>", always("<span itemprop=author>a "), ""),
	html("names and lives", "", named("<p>%s</p><p>%s writes about ferries, harbours and the sea "+
		"for the Courier, and sails.</p>"), ""),
	page("meta authors", growthTitle, named("<meta name=author content='%s'>"), growthStory),
	page("one long meta author", growthTitle+"<meta name=author content='", named("%s and "),
		"'>"+growthStory),
	page("long title", "<title>", named("%s "), "</title>"+growthStory),
	page("title of one word", "<title>", always("ferry "),
		"</title>"+growthStory+"<h2>ferry ferry</h2>"),
	html("authors by their last names", "", named("<meta name=author content='Ash, %s'><p>The "+
		"ferry sails, said Ash.</p>"), ""),
	page("tags", growthTitle, named("<meta property=article:tag content='%s'>"), growthStory),
	page("images of the head", growthTitle, numbered("<meta property=og:image content=/%d.jpg>"),
		growthStory),
	// dates
	html("time elements with a label", "<p>", always("Sails. Updated: <time>soon</time> "), ""),
	html("time elements", "", numbered("<p><time datetime=2025-03-01T10:00>1 March 2025</time> %d"),
		""),
	html("dates in one line", "<p>", always("Updated 1 March 2025 10:00, "), ""),
	html("lines of dates", "", numbered("<p>Published 1 March 2025, %d"), ""),
	html("digits", "<p>", always("1.2.3 4/5/6 "), ""),
	html("marked-up dates", "", always("<meta itemprop=datePublished content=''><span "+
		"itemprop=dateModified>soon</span>"), ""),
	// JSON-LD
	linkedData("authors", `"author":[`, named(`{"@type":"Person","name":"%s"},`), "]"),
	linkedData("authors by reference", `"author":[`,
		numbered(`{"@id":"#%d"},{"@id":"#%d","@type":"Person","name":"Nora Ash"},`), "]"),
	linkedData("authors that are organizations", `"author":[`,
		named(`{"@type":"Organization","name":"%s"},`), "]"),
	linkedData("authors of authors", `"author":{"@id":"#a"},"about":{"@id":"#a","name":[`,
		always(`{"@id":"#a"},`), "]}"),
	linkedData("brackets and one end", `"articleBody":"`, always("< <"), `>"`),
	linkedData("tags never closed", `"articleBody":"`, always("<a"), `"`),
	linkedData("types", `"@type":[`, numbered(`"A%d",`), "]"),
	linkedData("nested objects", `"about":`, always(`{"about":`), ""),
	linkedData("nested arrays", `"about":`, always(`[`), ""),
	linkedData("members", "", numbered(`"a%d":1,`), `"z":1`),
	linkedData("long article body", `"articleBody":"`, always(growthSentence), `"`),
	linkedData("brackets in a body", `"articleBody":"`, always("<a "), `"`),
	linkedData("escapes", `"articleBody":"`, always(`\u00e4\n`), `"`),
	linkedData("quotes not escaped", `"articleBody":"`, always(`say "ferry" `), `"`),
	linkedData("string not closed", `"articleBody":"`, always(`", `), ``),
	linkedData("keywords", `"keywords":[`, named(`"%s",`), "]"),
	page("many JSON-LD scripts", growthTitle,
		numbered(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"The Ferry `+
			`%d","@id":"#%d"}</script>`), growthStory),
	page("JSON-LD graph", growthTitle+`<script type="application/ld+json">{"@graph":[`,
		numbered(`{"@type":"NewsArticle","@id":"#%d","headline":"The Ferry `+
			`%d","author":{"@id":"#b%d"}},`), "]}</script>"+growthStory),
	// states of scripts
	state("parts of a body", `"content":[`,
		always(`{"type":"p","text":"`+growthSentence+growthSentence+`"},`), "]"),
	state("bodies", `"list":[`, numbered(`{"title":"Ferry %d","body":"`+strings.Repeat(growthSentence,
		8)+`","date":"2025-03-01"},`), "]"),
	state("arrays in arrays", `"a":`, always(`[["The ferry sails."],`), ""),
	state("placeholders", `"body":"`, always("{{ The ferry sails. "), `"`),
	state("one long key", `"`, always("date"), `":"2025-03-01"`),
	state("titles in lists", `"content":"`+strings.Repeat(growthSentence, 8)+`","list":[`,
		numbered(`{"title":"Ferry %d"},`), "]"),
	state("long keys", "", numbered(`"publishedDateOf%d":"2025-03-01",`), `"z":1`),
	page("rows of components", growthTitle,
		numbered(`<script>self.__next_f.push([1,"%d:{\"text\":\"`+growthSentence+`\"}\n"])</script>`),
		"<h1>The Ferry Sails Again</h1>"),
	page("texts of components", growthTitle,
		numbered(`<script>self.__next_f.push([1,"%d:T3c,`+growthSentence+`"])</script>`),
		"<h1>The Ferry Sails Again</h1>"),
	// text
	text("paragraphs of text", growthLines, numbered(growthSentence+"%d\n\n")),
	text("paragraphs of two sentences of text", growthLines, numbered(growthSentence+"The divers "+
		"will look at the berth before, and at the block of concrete that has been in it since "+
		"Tuesday %d.\n\n")),
	text("wrapped text", growthLines, numbered("The harbour board expects the ferry to sail again on "+
		"Friday, once the divers\nhave looked at the block of concrete that lies in the berth since "+
		"Tuesday %d.\n\n")),
	text("short lines", growthLines, numbered("Ferry %d\n")),
	text("blank lines", growthLines, always("\n \n")),
	text("one line", "", always(growthSentence)),
	text("one word", "", always("ferry")),
	text("Chinese without spaces", "", always("北浦町は十八日、鉄道トンネルを改修し、味噌蔵に貸し出すと発表した。")),
	text("Chinese without marks", "", always("北浦町鉄道改修味噌蔵")),
	text("Thai", growthLines, numbered("เรือข้ามฟากไม่ได้แล่นในวันอังคาร %d")),
	text("Thai lines", growthLines,
		numbered("เรือข้ามฟากไม่ได้แล่นในวันอังคารหลังจากเครนทำของตกลงไปในท่าเรือ %d\n")),
	text("Korean", growthLines, always("터널의 길이는 420미터로 폐선 이후에 입구가 닫힌 채로 남아 있었다고\n")),
	text("glued text", "", always("HomeNewsSportThe ferry sails.Read more")),
	text("pieces of sentences", growthLines,
		always("The board of\nOrsay Point\n, on the west coast, said\n")),
	text("quotation never closed", growthLines,
		always("She said \"\n\" the ferry of\nand the board, „\n“ that\n")),
	text("numbered links", growthLines+"[1]a [2]b [3]c [4]d [5]e\n", numbered("[%d]The ferry sails ")),
	text("Markdown links", "# The Ferry\n\n[a](http://a.example) [b](http://b.example)\n\n",
		numbered("[The ferry](http://ferry.example/%d) sails. ")),
	text("Markdown brackets", "# The Ferry\n\n[a](http://a.example) [b](http://b.example)\n\n",
		always("[![")),
	text("Markdown links over lines", "# The Ferry\n\n[a](http://a.example) [b](http://b.example)\n\n",
		always("[The ferry\n](http://ferry.example\n")),
	text("items", growthLines, numbered("* The ferry sails %d\n")),
	text("nested items", growthLines, func(i int) string {
		return strings.Repeat(" ", i%40) + "* The ferry sails\n"
	}),
	text("indented lines", growthLines, always("    The ferry sails again on Friday, the harbour "+
		"board says, and then each day\nuntil the end of the month.\n")),
	text("quoted lines", growthLines, always("> > The ferry sails again.\n")),
	text("same lines", growthLines, always("The ferry sails\n")),
	text("clock times", growthLines, always("10:00 1/2/24 ")),
	text("addresses", growthLines, numbered("https://ferry.example/a%d.html\n")),
	text("stars", "# The Ferry\n\n[a](http://a.example) [b](http://b.example)\n\n", always("*a _b ")),
	text("closing quotes", growthLines, always("”")),
	text("cells of text", growthLines, always("Ferry\tSails\tAgain\n")),
	text("lines of names", growthLines, named("%s\n")),
	text("bylines of text", growthLines, named("By %s\n1 March 2025\n")),
	text("control characters", growthLines, always("a\u200b\u00ad \u00a0")),
	// encodings
	other("UTF-16", "\xff\xfe", always("F\x00e\x00r\x00r\x00y\x00 \x00"), ""),
	other("Latin letters", growthPage, always("F\xe4hre "), ""),
	other("Shift JIS", growthPage, always("\x93\xfa\x96\x7b\x8c\xea\x81\x42"), ""),
	other("mojibake", growthPage, always("FÃ¤hre â€œ "), ""),
	// messages
	other("folded field of a message", growthMail+"Content-Type: text/html;\n", always(" a=b;\n"),
		"\n"+growthPage),
	other("fields of a message", growthMail, numbered("A%d: b\n"),
		"Content-Type: text/html\n\n"+growthPage),
	other("parts of a message", growthMail+"Content-Type: multipart/mixed; boundary=b\n\n",
		always("--b\nContent-Type: image/png\n\na\n"), "--b--"),
	other("messages in messages", growthMail+"Content-Type: message/rfc822\n\n",
		always("Content-Type: message/rfc822\n\n"), growthPage),
	other("parts in parts", growthMail, numbered("Content-Type: multipart/mixed; "+
		"boundary=b%d\n\n--b%d\n"), "Content-Type: text/html\n\n"+growthPage),
	other("quoted-printable", growthMail+"Content-Type: text/html\nContent-Transfer-Encoding: "+
		"quoted-printable\n\n"+growthPage, always("=C3=A4 = \n"), ""),
	other("base64", growthMail+"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n",
		always("PHA+RmVycnkg\n"), ""),
	// archives and JSON Lines
	other("records", "", record, ""),
	other("fields of a record", growthWARC, numbered("A%d: b\r\n"), "\r\n\r\n"),
	response("folded field of a response", "HTTP/1.1 200 OK\r\nA: b\r\n", always(" c\r\n"),
		"\r\n"+growthPage),
	response("fields of a response", "HTTP/1.1 200 OK\r\n", numbered("A%d: b\r\n"), "\r\n"+growthPage),
	response("chunks of a response", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
		always("5\r\nFerry\r\n"), ""),
	other("JSON Lines", "",
		numbered(`{"url":"https://ferry.example/%d","html":"`+strings.ReplaceAll(growthPage, `"`,
			`\"`)+"\"}\n"), ""),
	other("JSON over lines", "",
		numbered("{\n\"url\":\"https://ferry.example/%d\",\n\"text\":\"The ferry sails.\"}\n"), ""),
	other("form feeds", "", always("The ferry sails.\f"), "", "--split", "FF"),
	// outputs
	other("Markdown of items", growthPage+"<ul>",
		numbered("<li>The ferry sails again on Friday, the board said, and %d more.<ul><li>It "+
			"does.</ul>"), "", "-f", "markdown"),
	other("Markdown of nested lists", growthPage, always("<ul><li>"+growthSentence), "", "-f",
		"markdown", "--force"),
	other("HTML of nested lists", growthPage, always("<ul><li>"+growthSentence), "", "-f", "html",
		"--force"),
	other("provenance", growthPage, named("<p>By %s"), "", "-f", "json", "--provenance"),
	other("explanation of text", growthLines, numbered(growthSentence+"%d\n\n"), "", "explain",
		"--json"),
	other("HTML of tables", growthPage+"<table>", numbered("<tr><td>Ferry<td>%d<td>sails"), "", "-f",
		"html"),
	other("explanation", growthPage, numbered("<p>"+growthSentence+"%d</p>"), "", "explain"),
}
