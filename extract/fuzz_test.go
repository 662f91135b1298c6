package extract

import (
	"errors"
	"testing"
	"unicode/utf8"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/page"
	"winnow/extract/internal/textpage"
	"winnow/extract/internal/word"
)

// Hostile pages: nothing may panic, and what holds of every page must hold of
// these. Seeds are parts of the pages of testdata, since whole ones are so large
// that the fuzzer does little but shrink them. It still does for a minute a find,
// unless told not to: go test ./extract -run xxx -fuzz FuzzExtract
// -fuzzminimizetime 10x

const seedBytes = 1500

func seedPages(f *testing.F) {
	for _, page := range testPages(f) {
		f.Add(page.raw[:min(seedBytes, len(page.raw))])
		half := page.raw[len(page.raw)/2:]
		f.Add(half[:min(seedBytes, len(half))])
	}
}

func FuzzHTML(f *testing.F) {
	seedPages(f)
	f.Add([]byte("<p>a<template><p>b</template><svg><p>c<button><a href=x><td>d</a></svg></p>"))
	f.Add([]byte("<ul><li><table><tr><li></ul><pre>\n\na<br>b</pre><hr/><x-y><b hidden>c"))
	f.Fuzz(func(t *testing.T, raw []byte) { checkDoorOn(t, raw, new(htmlpage.Reader).Read) })
}

func FuzzText(f *testing.F) {
	seedPages(f)
	f.Add([]byte("[1]a [2]b [3]c [4]d\n* e\r\n\ffern-\nwärme\n　全角\n-----\n\t\tg   h   i"))
	f.Fuzz(func(t *testing.T, raw []byte) { checkDoorOn(t, raw, new(textpage.Reader).Read) })
}

// checkDoorOn reads raw, decoded as every page is, through a door.
func checkDoorOn(t *testing.T, raw []byte, read func(*page.Page, []byte)) {
	text, _, err := charset.Decode(raw, "")
	if err != nil {
		return
	}
	var p page.Page
	read(&p, text)
	checkPage(t, &p)
}

func FuzzExtract(f *testing.F) {
	seedPages(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		var x Extractor
		a, err := x.Extract(raw, Options{})
		if err != nil && !errors.Is(err, ErrNoArticle) && !errors.Is(err, charset.ErrNotText) {
			t.Fatalf("got error %v", err)
		}
		json, jsonErr := a.MarshalJSON()
		if !utf8.Valid(json) || !utf8.ValidString(a.Text) || jsonErr != nil {
			t.Errorf("not UTF-8, or error %v: %.300q", jsonErr, json)
		}
		if errors.Is(err, charset.ErrNotText) {
			return
		}
		checkExplain(t, &x, raw)
	})
}

// checkExplain wants the words of all verdicts to be those of the page: what
// is kept and what is dropped together.
func checkExplain(t *testing.T, x *Extractor, raw []byte) {
	verdicts, err := x.Explain(raw, Options{})
	if err != nil {
		t.Fatalf("extracted, but not explained: %v", err)
	}
	words := 0
	for _, v := range verdicts {
		words += len(word.Hashes(v.Text))
		if v.Text == "" || v.Score != v.Score {
			t.Errorf("verdict %+v", v)
		}
	}
	if words != len(x.stages.Page.Words) {
		t.Errorf("kept and dropped: %d words, the page has %d", words, len(x.stages.Page.Words))
	}
}

// soup is what FuzzTagSoup makes pages of, a token a byte: the elements whose
// ends pages leave out, and those that change what is shown.
var soup = [...]string{
	"w ", "w", " ", "<p>", "</p>", "<div>", "</div>", "<span>", "</span>", "<a href=x>", "</a>", "<b>", "</b>",
	"<ul>", "</ul>", "<li>", "</li>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<tbody>", "<h2>", "</h2>", "</h3>",
	"<br>", "<hr>", "<button>", "</button>", "<svg>", "</svg>", "<foreignobject>", "</foreignobject>", "<template>", "</template>",
	"<template shadowrootmode=open>", "<select>", "</select>", "<option>", "<textarea>", "</textarea>", "<script>", "</script>",
	"<pre>", "</pre>", "\n", "<x-y>", "</x-y>", "<i hidden>", "</i>", "<div hidden>", "<dl>", "<dt>", "<dd>", "</dl>",
	"<body>", "</body>", "<head>", "</head>", "<title>", "</title>", "<font>", "</font>", "<form>", "</form>",
	"<time itemprop=z>", "</time>", "<p itemscope itemtype=x/Y>", "<blockquote>", "</blockquote>", "<figure>", "<figcaption>", "</figure>",
	"<img>", "<div/>", "<ruby>", "<rt>", "</rt>", "</ruby>", "<!--", "-->", "&nbsp;", "&shy;",
}

// FuzzTagSoup tries orders of tags that the mutation of whole pages seldom
// comes to.
func FuzzTagSoup(f *testing.F) {
	f.Add([]byte{3, 0, 36, 3, 0, 4, 37, 0, 4})
	all := make([]byte, len(soup))
	for i := range all {
		all[i] = byte(i * 7 % len(soup))
	}
	f.Add(all)
	f.Fuzz(func(t *testing.T, order []byte) {
		var src []byte
		for _, b := range order {
			src = append(src, soup[int(b)%len(soup)]...)
		}
		var p page.Page
		new(htmlpage.Reader).Read(&p, src)
		checkPage(t, &p)
		if t.Failed() {
			t.Logf("page: %s", src)
		}
	})
}
