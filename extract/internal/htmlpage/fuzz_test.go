package htmlpage

import (
	"testing"

	"winnow/extract/internal/charset"
	"winnow/extract/internal/pagetest"
)

func FuzzHTML(f *testing.F) {
	pagetest.AddSeeds(f, "../../../testdata/pages")
	f.Add([]byte("<p>a<template><p>b</template><svg><p>c<button><a href=x><td>d</a></svg></p>"))
	f.Add([]byte("<ul><li><table><tr><li></ul><pre>\n\na<br>b</pre><hr/><x-y><b hidden>c"))
	f.Add([]byte("<div>a<p>b<span class=sidenote>c d<div><i class=marginnote>e f</i></span></p>g" +
		"<li>h <button>i</button> j<aside class=side-note>k<p>l</aside>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, _, err := charset.Decode(raw, "", nil) // as every page is decoded
		if err != nil {
			return
		}
		pagetest.Check(t, readPage(string(text)))
	})
}

// FuzzTagSoup makes pages of pagetest.Soup, a piece for each byte. It finds orders of tags
// that the mutation of whole pages seldom finds.
func FuzzTagSoup(f *testing.F) {
	f.Add([]byte{3, 0, 36, 3, 0, 4, 37, 0, 4})
	soup := pagetest.Soup
	all := make([]byte, len(soup))
	for i := range all {
		all[i] = byte(i * 7 % len(soup))
	}
	f.Add(all)
	f.Fuzz(func(t *testing.T, order []byte) {
		src := ""
		for _, b := range order {
			src += soup[int(b)%len(soup)]
		}
		pagetest.Check(t, readPage(src))
		if t.Failed() {
			t.Logf("page: %s", src)
		}
	})
}
