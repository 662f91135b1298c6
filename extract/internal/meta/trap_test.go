package meta

import (
	"testing"

	"winnow/extract/internal/page"
)

// Traps that pages set, one each: where their metadata is, and what is in its usual place. The
// address of the page is /2024/coir-fee at www.harbourmail.example, and its text is English.

const testHead = `<h1>Coir fee raised by half</h1>`

func TestMetadataTraps(t *testing.T) {
	for _, c := range []struct{ name, html, field, want string }{
		// sources
		{"trailing commas and comments", `<script type="application/ld+json">/* made by hand */ ` +
			`{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Nora Ashdown",}, // the ` +
			`reporter
 ], "headline": "Coir fee raised by half",}</script>` + testHead + testBody, "authors",
			"Nora Ashdown"},
		{"a subtype in a second script", `<script ` +
			`type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem",` +
			`"name":"Trade"}]}</script>
<script type="application/ld+json">{"@type":"AnalysisNewsArticle","author":"Nora ` +
			`Ashdown"}</script>` + testHead + testBody, "authors", "Nora Ashdown"},
		{"a publisher inside", `<script ` +
			`type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization",` +
			`"name":"Harbour Mail","logo":{"@type":"ImageObject","name":"logo"}}}</script>` + testHead +
			testBody, "site", "Harbour Mail"},
		{"RDFa", `<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">Coir ` +
			`fee raised by half</h1><p>By <span property="author" typeof="Person"><span ` +
			`property="name">Nora Ashdown</span></span></p>` + testBody + `</div>`, "authors",
			"Nora Ashdown"},
		{"RDFa with a prefix", `<div typeof="schema:NewsArticle">` + testHead +
			`<span property="schema:datePublished" content="2024-03-04T08:00:00+01:00">Monday</span>` +
			testBody + `</div>`, "date", "2024-03-04T08:00:00+01:00"},
		{"linked data in a meta", `<meta name="script:ld+json" ` +
			`content="{&quot;@type&quot;:&quot;Article&quot;,` +
			`&quot;datePublished&quot;:&quot;2024-03-04T08:00:00+01:00&quot;}">` + testHead +
			testBody, "date", "2024-03-04T08:00:00+01:00"},
		{"sailthru", `<meta name="sailthru.author" content="Nora Ashdown"><meta name="sailthru.date" ` +
			`content="Mon, 04 Mar 2024 08:00:00 +0100">` + testHead + testBody, "authors", "Nora Ashdown"},
		{"sailthru's date", `<meta name="sailthru.date" content="Mon, 04 Mar 2024 08:00:00 +0100">` +
			testHead + testBody, "date", "2024-03-04T08:00:00+01:00"},
		{"parsely", `<meta name="parsely-author" content="Nora Ashdown">` + testHead + testBody,
			"authors", "Nora Ashdown"},
		{"parsely's date", `<meta name="parsely-pub-date" content="2024-03-04T07:00:00Z">` + testHead +
			testBody, "date", "2024-03-04T07:00:00+00:00"},
		{"a house's own name", `<meta name="hm-published-date" content="2024-03-04">` + testHead +
			testBody, "date", "2024-03-04"},
		{"rel=author", testHead + `<p>Report: <a rel="author" href="/staff/nora">Nora Ashdown</a></p>` +
			testBody, "authors", "Nora Ashdown"},
		{"a link to an author's page", testHead +
			`<p><a href="/autor/jens-ruprecht">Jens Ruprecht</a></p>` + testBody, "authors",
			"Jens Ruprecht"},
		{"a section called people", testHead + `<p><a href="/people/royals/">Royal Houses</a></p>` +
			testBody, "authors", ""},

		// authors
		{"three in German", `<meta name="author" content="Jens Ruprecht, Petra Lang und Uwe Kern">` +
			testHead + testBody, "authors", "Jens Ruprecht | Petra Lang | Uwe Kern"},
		{"their place behind them", testHead + `<p>Von Jens Ruprecht und Petra Lang, Kochi</p>` +
			testBody, "authors", "Jens Ruprecht | Petra Lang"},
		{"their place behind a dash", testHead + `<p>By Nora Ashdown and Tom Reyes — Kochi</p>` +
			testBody, "authors", "Nora Ashdown | Tom Reyes"},
		{"their place before the helper", testHead + `<p>Von Jens Ruprecht, Altfelden; Mitarbeit: Uwe ` +
			`Kern</p>` + testBody, "authors", "Jens Ruprecht | Uwe Kern"},
		{"one who says something on a day", testHead + `<p>Fenna Dijkman zegt: mooi! 3 mei 2018</p>` +
			testBody, "authors", ""},
		{"who made what in brackets", testHead + `<p>Inês Matos (texto) e Rui Bento (fotografia)</p>` +
			testBody, "authors", "Inês Matos"},
		{"for another paper", testHead + `<p>By Nora Ashdown for The Harbour Mail and Tom Reyes</p>` +
			testBody, "authors", "Nora Ashdown | Tom Reyes"},
		{"not in Latin letters", `<script ` +
			`type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"簡若衡"},{"name":"سلمى ` +
			`الحداد"},{"name":"Ирина Сомова"}]}</script>` + testHead + testBody, "authors",
			"簡若衡 | سلمى الحداد | Ирина Сомова"},
		{"the outlet alone", `<meta property="og:site_name" content="The Harbour Mail"><meta ` +
			`name="author" content="The Harbour Mail">` + testHead + testBody, "authors",
			"The Harbour Mail"},
		{"the outlet unsaid", `<meta property="og:site_name" content="The Harbour Mail">` + testHead +
			testBody + `<footer>© The Harbour Mail</footer>`, "authors", ""},
		{"an organization is one", `<script ` +
			`type="application/ld+json">{"@type":"Article","author":{"@type":"GovernmentOrganization",` +
			`"name":"Office of Ropes and Twines"}}</script>` + testHead + testBody, "authors", "Office of " +
			"Ropes and Twines"},
		{"who put it on the page", `<meta name="author" content="Tom Reyes">` + testHead +
			`<p>By Nora Ashdown</p>` + testBody, "authors", "Nora Ashdown"},
		{"a variable not filled in", `<meta name="author" content="page.head.author.name">` + testHead +
			testBody, "authors", ""},
		{"a list below the word", testHead + `<p>By</p><ul><li>Nora Ashdown,</li><li>Tom ` +
			`Reyes</li><li>and</li><li>Li Wen</li></ul>` + testBody, "authors",
			"Nora Ashdown | Tom Reyes | Li Wen"},
		{"a role below", testHead + `<div>Nora Ashdown</div><div>Senior reporter</div>` + testBody,
			"authors", "Nora Ashdown"},
		{"the label of a date below", testHead + `<div>Nora Ashdown</div><div>Last updated:</div>` +
			testBody, "authors", "Nora Ashdown"},
		{"a heading and a date below", testHead + `<h3>Nora Ashdown</h3><div>4 March 2024</div>` +
			testBody, "authors", "Nora Ashdown"},
		{"nothing below", testHead + `<div>Sea Ropes</div><div>Share</div>` + testBody, "authors", ""},
		{"a date before and a role behind", testHead +
			`<p>03/04/2024 by Nora Ashdown, harbour master of the old town</p>` + testBody, "authors",
			"Nora Ashdown"},
		{"a life behind the body", testHead + testBody +
			`<div>Nora Ashdown</div><p>Nora writes on ports and has lived by the harbour for years.</p>`,
			"authors", "Nora Ashdown"},
		{"the life of a product", testHead + testBody +
			`<div>Coir Software</div><p>Coir Software is the software by which ropewalks keep their ` +
			`accounts.</p>`, "authors", ""},
		{"a letter from the house", testHead + testBody +
			`<div>The Morning</div><p>The best way into the day, sent to you every morning at six.</p>`,
			"authors", ""},
		{"the author below the body", testHead + testBody + `<h3>Author</h3><p>Nora Ashdown</p>`,
			"authors", "Nora Ashdown"},
		{"who wrote other articles", testHead + testBody +
			`<div>Share</div><div>Print</div><div>Rope prices</div><div>By</div><div>Nora ` +
			`Ashdown</div><div>Net prices</div><div>By</div><div>Tom Reyes</div>`, "authors", ""},
		{"what the author is, marked", testHead +
			`<div>Nora Ashdown</div><div class="author-life">Licensed Rope Grader, M.A. Harbours</div>` +
			testBody, "authors", "Nora Ashdown"},
		{"the outlet's news beside", `<meta property="og:site_name" content="Harbour Mail">` + testHead +
			`<p>By Nora Ashdown, Harbour Mail News</p>` + testBody, "authors", "Nora Ashdown"},
		{"a login", testHead + `<p>by quay_rat</p>` + testBody, "authors", "quay_rat"},
		{"a login and a day", testHead + `<p>Posted by quayrat on 4 March 2024</p>` + testBody, "authors",
			"quayrat"},
		{"a desk", testHead + `<p>Posted by desk-eu on 4 March 2024</p>` + testBody, "authors", ""},
		{"a word for readers' ears", testHead +
			`<p><span class="screen-reader-text">Posted by</span><a href="/u/7">Nora Ashdown</a></p>` +
			testBody, "authors", "Nora Ashdown"},
		{"By without a space", testHead + `<p><b>By</b><i>Nora Ashdown</i></p>` + testBody, "authors",
			"Nora Ashdown"},
		{"what she is", testHead + `<p>Author: Nora Ashdown, head of the school of ropes</p>` + testBody,
			"authors", "Nora Ashdown"},
		{"a day of the week", testHead + `<p>Sat, 20 Dec, 2025 - 06:36</p>` + testBody, "authors", ""},
		{"behind the date", testHead + `<p>4 March 2024 Nora Ashdown</p>` + testBody, "authors",
			"Nora Ashdown"},
		{"above the headline", `<p>4 March 2024 | 13:10 | Nora Ashdown</p>` + testHead + testBody,
			"authors", "Nora Ashdown"},
		{"a name that a life takes up", testHead + `<p>Nora Ashdown</p>` + testBody +
			`<p>Nora Ashdown has kept the books of the harbour office since it opened its doors.</p>`,
			"authors", "Nora Ashdown"},
		{"a name that nothing takes up", testHead + `<p>Port Elwin</p>` + testBody, "authors", ""},
		{"behind the body", testHead + testBody +
			`<p>Share</p><p>Print</p><p>Send</p><p>Save</p><p>Written by: Nora Ashdown</p>`, "authors",
			"Nora Ashdown"},
		{"of another article", testHead + testBody +
			`<p>Share</p><p>Print</p><p>Send</p><p>Save</p><h3>More</h3><p>Written by: Tom Reyes</p>`,
			"authors", ""},
		{"in brackets", testHead + `<p>[簡若衡]</p>` + testBody, "authors", "簡若衡"},
		{"a masthead in brackets", `<p>[港新聞]</p>` + testHead + testBody, "authors", ""},
		{"sizes of letters", `<p>A +A</p>` + testHead + `<p>By Nora Ashdown</p>` + testBody, "authors",
			"Nora Ashdown"},

		// dates
		{"the time below the headline", `<header><p>Ferry late <time datetime="2024-05-05">5 ` +
			`May</time></p></header>` + testHead + `<p><time datetime="2024-03-04">4 March</time></p>` +
			testBody, "date", "2024-03-04"},
		{"of a thing in the body", testHead + `<p>4 March 2024</p>` + testBody +
			`<p>The book on ropes, Released: 17 June 2023, tells how coir is made and by whom it was ` +
			`sold in the port.</p>`, "date", "2024-03-04"},
		{"published and changed behind the body",
			testHead + testBody + `<p>4 March 2024. Updated: 7 March 2024</p>`, "date", "2024-03-04"},
		{"a picture of an earlier day", `<script ` +
			`type="application/ld+json">{"@type":"Article","datePublished":"2024-03-12",` +
			`"dateModified":"2024-03-12"}</script>` + testHead +
			`<figure><img src="/mats.jpg"><figcaption>` +
			`Mats at the mill on 4 March 2024. Tom Reyes / Harbour Wire</figcaption></figure>` +
			testBody, "date", "2024-03-12"},
		{"published after the change", `<script ` +
			`type="application/ld+json">{"@type":"Article","datePublished":"2025-06-12",` +
			`"dateModified":"2025-06-10"}</script>` + testHead + `<p>4 March 2024</p>` +
			testBody, "date", "2024-03-04"},
		{"far behind a dek kept with the body",
			`<meta name="description" content="Ropewalks close as the office doubles what it takes for ` +
				`each bale of coir that is landed.">` + testHead +
				`<header><p class="dek">Ropewalks close as the office doubles what it takes for each bale of ` +
				`coir that is ` +
				`landed.</p></header><div>Share</div><div>Print</div><div>Send</div><div>Save</div><div>` +
				`Listen</div><div>6</div><div>mins</div><div>4 March 2024</div><div>Trade</div>` +
				testBody, "date", "2024-03-04"},
		{"of a thing behind a dek kept with the body",
			`<meta name="description" content="Ropewalks close as the office doubles what it takes for ` +
				`each bale of coir that is landed.">` + testHead +
				`<header><p class="dek">Ropewalks close as the office doubles what it takes for each bale of ` +
				`coir that is landed.</p></header><div>Share</div><div>Print</div><div>Send</div><div>` +
				testBody + `<p>Note of 4 March 2024</p></div>`, "date", ""},
		{"name and day run together", testHead +
			`<p><a href="/staff/yuki">Yuki</a><span>3/14/2025</span></p>` + testBody, "date", "2025-03-14"},
		{"a day in Chinese numerals is no author", testHead + `<p>令和六年十一月三日</p>` + testBody,
			"authors", ""},
		{"the first year of an era is no author", testHead + `<p>令和元年6月10日</p>` + testBody,
			"authors", ""},
		{"the day of an event that opens the body", testHead + `<p>On 3 May 2019 the last rope was ` +
			`made here, a former spinner recalls.</p>` + testBody, "date", ""},
		{"the day of an event before a comma", testHead + `<p>Le 3 mai 2019, la corderie a fermé ses ` +
			`portes, raconte un ancien fileur.</p>` + testBody, "date", ""},
		{"the day of an event in Japanese", testHead + `<p>2019年5月3日、大雪で屋根が壊れ、郵便局は窓口を閉める` +
			`ことになったと住民は話す。</p>` + testBody, "date", ""},
		{"the day of an event in Arabic", testHead + `<p>في 3 أيار 2018 انهار السقف على الرفوف، ` +
			`ولم يصب أحد من القراء بأذى في ذلك اليوم.</p>` + testBody, "date", ""},
		{"the day above the credit of a picture", testHead + `<p>3 May 2018, 14:33<br>Photo: Luca Neri` +
			`</p>` + testBody, "date", "2018-05-03T14:33:00"},
		{"the day of a picture", testHead + `<figure><img src="/a.jpg"><figcaption>La diga il 3 maggio ` +
			`2018. Foto: Luca Neri</figcaption></figure>` + testBody, "date", ""},
		{"a dateline with a day", testHead + `<p>Orsay Point, May 3, 2024 -- The last rope was made ` +
			`here, a former spinner recalls.</p>` + testBody, "date", "2024-05-03"},
		{"phrases that touch", testHead + `<p><span>Nora Ashdown</span><span>4 Mar 2024</span>` +
			`<span>57</span><span>3</span></p>` + testBody, "date", "2024-03-04"},
		{"a time that touches the word after it", testHead + `<p><span>4 March 2024 at 6:05</span>` +
			`<span>PM</span></p>` + testBody, "date", "2024-03-04T18:05:00"},
		{"a date for machines beside the printed one", testHead + `<p><span class="updated">` +
			`2024-05-07T17:27:31+02:00</span><span>4 March 2024</span></p>` + testBody, "date",
			"2024-03-04"},
		{"a date for machines alone", testHead + `<p>2024-03-04T17:27:31+02:00</p>` + testBody, "date",
			"2024-03-04T17:27:31+02:00"},
		{"a page hidden as a whole", `<div style="display:none">` + testHead + `<p>4 March 2024</p>` +
			testBody + `</div>`, "date", "2024-03-04"},
		{"a page in one form", `<form action="/page.aspx">` + testHead + `<p>4 March 2024</p>` +
			testBody + `</form>`, "date", "2024-03-04"},

		// titles
		{"a headline that begins in other words", `<meta property="og:title" content="The town has ` +
			`failed its ropewalks: what the office must do now">
<h1>Elwin has failed its ropewalks: what the office must do now</h1>` + testBody, "title",
			"Elwin has failed its ropewalks: what the office must do now"},
		{"escaped twice", `<h1>Ropes &amp;amp; twines: what they cost</h1>` + testBody, "title",
			"Ropes & twines: what they cost"},
		{"marked as the headline", `<meta property="og:title" content="Five errors of young ropewalks ` +
			`- and how to mend them"><title>Ropewalk errors</title>
<h1 itemprop="alternativeHeadline">Ropewalk errors</h1><h2 itemprop="headline">Five errors of ` +
			`young ropewalks - and how to mend them</h2>` + testBody, "title",
			"Five errors of young ropewalks - and how to mend them"},

		// the outlet in links to its front page
		{"a tail that links home", `<title>Coir fee raised by half | Il Molo</title><a href="/">Il Molo` +
			`</a>` + testHead + testBody, "site", "Il Molo"},
		{"a tail that links elsewhere", `<title>Coir fee raised by half | Il Molo</title>` +
			`<a href="/molo">Il Molo</a>` + testHead + testBody, "site", ""},
		{"a tail that is a word for home", `<title>Coir fee raised by half | Startseite</title>` +
			`<a href="https://www.harbourmail.example/">Startseite</a>` + testHead + testBody, "site", ""},

		// free or paid
		{"nothing said", testHead + testBody + `<p>Subscribe now for 3 a month.</p>`, "free", ""},
		{"free", `<script ` +
			`type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>` +
			testHead + testBody, "free", "true"},
		{"paid", `<meta property="article:content_tier" content="locked">` + testHead + testBody, "free",
			"false"},
	} {
		if got := fields(readBody(page.FormHTML, c.html,
			"https://www.harbourmail.example/2024/coir-fee"))[c.field]; got != c.want {
			t.Errorf("%s: %s = %q, want %q", c.name, c.field, got, c.want)
		}
	}
}

// TestDayInOpeningSentence: the day in a sentence that opens the body is of an event, however short
// the sentence is. A dateline and a date line give the date.
func TestDayInOpeningSentence(t *testing.T) {
	for opening, want := range map[string]string{
		"2019년 5월 12일 오래된 방앗간이 불에 탔다.":                  "",
		"2019년 5월 12일에 호숫가의 방앗간이 모두 불에 탔다.":             "",
		"지난 2019년 5월 12일 방앗간이 탔다.":                      "",
		"Dne 3. května 2019 shořel starý mlýn.":         "",
		"Dne 3. května 2019 shořel mlýn.":               "",
		"3. května 2019 shořel starý mlýn.":             "",
		"Am 3. Mai 2019 brannte die Mühle.":             "",
		"Die alte Mühle brannte am 3. Mai 2019.":        "",
		"W dniu 3 maja 2019 spłonął stary młyn.":        "",
		"Le 3 mai 2019, Jean Lafarge ouvrit le moulin.": "",
		"El 3 de mayo de 2019 ardió el molino.":         "",
		"Op 3 mei 2019 opende Fenna Dijkman de molen.":  "",
		"Den 3 maj 2019 brann den gamla kvarnen.":       "",
		"On May 3, 2019, Nora Ashdown opened the mill.": "",
		"The old mill burned down on 3 May 2019.":       "",
		"On 3 May 2019 at 10:20 the old mill burned.":   "",
		"3 мая 2019 года сгорела старая мельница.":      "",
		"3 Mayıs 2019 tarihinde eski değirmen yandı.":   "",
		"في 3 أيار 2018 انهار السقف.":                   "",
		"3 मई 2018 को पुरानी चक्की जल गई।":              "",
		"2019年5月3日に水車小屋が焼けた。":                           "",
		"2019年5月12日，老磨坊被大火烧毁了。":                         "",

		"12 May 2019":                                            "2019-05-12",
		"12 May 2019.":                                           "2019-05-12",
		"Stand: 3. Mai 2019, 14:05":                              "2019-05-03T14:05:00",
		"2019년 5월 12일 10:20 입력":                                  "2019-05-12T10:20:00",
		"2019년 5월 12일":                                           "2019-05-12",
		"2019년 5월 12일 (일)":                                       "2019-05-12",
		"2019年5月12日 星期日":                                         "2019-05-12",
		"Published on 3 May 2019 in News.":                       "2019-05-03",
		"Posted 3 May 2019 by Nora Ashdown.":                     "2019-05-03",
		"Altfelden, 3. Mai 2019. Die Mühle steht noch.":          "2019-05-03",
		"Fri May 3, 2019, Quay Town. The mill stands.":           "2019-05-03",
		"QUAY TOWN, May 3, 2019 (Wire) -- The mill stands here.": "2019-05-03",
		"2019년 5월 12일 호반시 — 방앗간이 다시 문을 연다.":                      "2019-05-12",
		"2019年5月12日电 老磨坊重新开门迎客了。":                                "2019-05-12",
	} {
		src := testHead + "<p>" + opening + "</p>" + testBody
		got := fields(readKept(page.FormHTML, src, "https://www.hafenpost.de/coir",
			func(b *page.Block) bool { return b.Ends }))
		if want == "" && got["authors"] != "" {
			t.Errorf("%s: authors = %q, want none", opening, got["authors"])
		}
		if got["date"] != want {
			t.Errorf("%s: date = %q, want %q", opening, got["date"], want)
		}
	}
}

// TestOrderOfTheAddress: the date in an address tells day and month apart.
func TestOrderOfTheAddress(t *testing.T) {
	pg := testHead + `<p>03/10/2023</p>` + testBody
	for address, want := range map[string]string{
		"https://www.harbourmail.example/2023/october/03/coir": "2023-10-03",
		"https://www.harbourmail.example/coir":                 "2023-03-10",
	} {
		if got := fields(readBody(page.FormHTML, pg, address))["date"]; got != want {
			t.Errorf("%s: date = %q, want %q", address, got, want)
		}
	}
}

// TestPrintedDay checks that a moment stated in UTC is not a day off from the day that the page
// prints.
func TestPrintedDay(t *testing.T) {
	const de, com = "https://www.hafenpost.de/coir", "https://www.harbourmail.com/coir"
	const br = "https://www.correiodocais.com.br/coir"
	for _, c := range []struct{ stated, printed, address, want string }{
		{"2024-03-11T23:30:00Z", "12. März 2024", de, "2024-03-12"},
		{"2024-03-11T23:30:00Z", "11. März 2024", de, "2024-03-11T23:30:00+00:00"},
		{"2024-03-11T23:30:00Z", "13. März 2024", de, "2024-03-11T23:30:00+00:00"},
		{"2024-03-11T23:30:00Z", "12. März 2024, 00:30 Uhr", de, "2024-03-12T00:30:00+01:00"},
		{"2024-03-12T00:30:00+01:00", "12. März 2024", de, "2024-03-12T00:30:00+01:00"},
		{"2024-03-12T02:00:00Z", "11 March 2024, 9 pm EST", com, "2024-03-11T21:00:00-05:00"},
		{"2024-03-12T02:00:00Z", "11 March 2024", com, "2024-03-11"},
		{"2024-03-12T02:00:00Z", "March 11, 2024", com, "2024-03-11"},
		{"2024-03-12T02:00:00Z", "Publicado el 11 de marzo de 2024", com, "2024-03-11"},
		{"2024-03-11T23:30:00Z", "Publié le 12 mars 2024", com, "2024-03-12"},
		{"2024-03-11T23:30:00Z", "12.03.2024", com, "2024-03-12"},
		{"2024-03-11T20:30:00Z", "2024年3月12日", com, "2024-03-12"},
		{"2024-03-12T02:00:00Z", "8 March 2024", com, "2024-03-12T02:00:00+00:00"},
		{"2024-03-12T02:00:00Z", "11. März 2024", de, "2024-03-12T02:00:00+00:00"},
		{"2024-03-11T23:30:00Z", "12 de março de 2024", br, "2024-03-11T23:30:00+00:00"},
		{"2024-03-12T01:30:00Z", "11 de março de 2024", br, "2024-03-11"},
		{"2024-03-12T02:00:00Z", `<time datetime="2024-03-11T22:00:00-04:00">March 11, 2024</time>`,
			com, "2024-03-11T22:00:00-04:00"},
		{"2024-03-11T16:30:00Z", "2024年3月12日 01:30", com, "2024-03-12T01:30:00+09:00"},
	} {
		src := `<meta property="article:published_time" content="` + c.stated + `">` + testHead + "<p>" +
			c.printed + "</p>" + testBody
		if got := fields(readBody(page.FormHTML, src, c.address))["date"]; got != c.want {
			t.Errorf("%s, printed as %s: got %s, want %s", c.stated, c.printed, got, c.want)
		}
	}
}

// TestPrintedDayOfChange checks the same for the date of change.
func TestPrintedDayOfChange(t *testing.T) {
	const published, modified = "2024-03-10T15:00:00Z", "2024-03-12T02:00:00Z"
	for _, c := range []struct{ published, printed, want string }{
		{published, "Published March 10, 2024. Updated March 11, 2024",
			"2024-03-10T15:00:00+00:00 2024-03-11"},
		{published, "Published March 10, 2024. Updated March 12, 2024",
			"2024-03-10T15:00:00+00:00 2024-03-12T02:00:00+00:00"},
		{published, "Mis à jour le 12 mars 2024 à 03h00",
			"2024-03-10T16:00:00+01:00 2024-03-12T03:00:00+01:00"},
		{modified, "Last updated March 11, 2024", "2024-03-11 2024-03-11"},
	} {
		src := `<meta property="article:published_time" content="` + c.published + `">` +
			`<meta property="article:modified_time" content="` + modified + `">` + testHead + "<p>" +
			c.printed + "</p>" + testBody
		f := fields(readBody(page.FormHTML, src, "https://www.harbourmail.com/coir"))
		if got := f["date"] + " " + f["modified"]; got != c.want {
			t.Errorf("%s: got %s, want %s", c.printed, got, c.want)
		}
	}
}
