package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"winnow/extract"
)

// TestImages checks which pictures are the article's, with alternative text and caption, and
// where they are between the parts.
func TestImages(t *testing.T) {
	const a = `<p>The ferry to Little Orme will run again from Monday, the harbour board said on ` +
		`Friday, four years after the last crossing.</p>`
	const b = `<p>Two crews have been hired, and a third is to follow in the spring if the money of ` +
		`the county lasts so long.</p>`
	const c = `<p>The first boat leaves at six in the morning, said the chair of the board, Marit ` +
		`Osk, and the last one at nine in the evening.</p>`
	for _, x := range []struct{ name, page, want string }{
		{"between paragraphs", a + `<img src="x.jpg" alt="A boat">` + b + c,
			"1 https://kelm.example/a/x.jpg|A boat|"},
		{"in paragraphs", `<p><img src="/x.jpg" alt="Ein Boot"></p>` + a + `<p>At the pier <img ` +
			`src="//cdn.example/y.jpg"> the new crew waits already, twelve men and women from Orme.</p>` + b,
			"0 https://kelm.example/x.jpg|Ein Boot|; 2 https://cdn.example/y.jpg||"},
		{"a figure with a caption", a + `<figure><img src="x.jpg" alt="A boat"><figcaption>The boat ` +
			`in <b>March</b>. Photo: Ada Bligh</figcaption></figure>` + b + c,
			"1 https://kelm.example/a/x.jpg|A boat|The boat in March. Photo: Ada Bligh"},
		{"a caption by its class", a + `<div class="wp-caption"><img src="x.jpg"><p ` +
			`class="wp-caption-text">Le bateau en mars. Photo : Ada Bligh</p></div>` + b + c,
			"1 https://kelm.example/a/x.jpg||Le bateau en mars. Photo : Ada Bligh"},
		{"the last one", a + b + c + `<figure><img src="x.jpg"></figure>`,
			"3 https://kelm.example/a/x.jpg||"},
		{"a teaser", a + b + c + `<aside><h3>Read more</h3><a href="/1"><img src="t.jpg"> Night ` +
			`ferry returns to Orsay Point</a></aside>`, ""},
		{"the same twice", a + `<img src="x.jpg">` + b + `<img src="x.jpg">` + c,
			"1 https://kelm.example/a/x.jpg||"},
		{"no address of the web", a + `<img src="javascript:alert(1)"><img src="ftp://x.example/a.jpg">` +
			b + `<img src="file:///etc/a.jpg"><img src="">` + c, ""},
	} {
		page := `<!DOCTYPE html><html lang="en"><title>The ferry will run again</title>` +
			`<header><a href="/"><img src="/logo.png"></a> <a href="/w">Weather</a></header><article>` +
			`<h1>The ferry will run again</h1>` + x.page + `</article><footer><img src="/f.png"> © Kelm ` +
			`Post</footer>`
		got, err := extract.Extract([]byte(page),
			extract.Options{Images: true, URL: "https://kelm.example/a/b"})
		if err != nil {
			t.Fatalf("%s: %v", x.name, err)
		}
		var list []string
		for _, k := range got.Images {
			list = append(list, fmt.Sprintf("%d %s|%s|%s", k.Part, k.Address, k.Alt, k.Caption))
		}
		if got := strings.Join(list, "; "); got != x.want {
			t.Errorf("%s: got %q, want %q", x.name, got, x.want)
		}
	}
}

// TestNoImages checks that pictures are left out if nobody asks for them.
func TestNoImages(t *testing.T) {
	a, err := extract.Extract([]byte(`<title>A boat</title><article><h1>A boat</h1><p>The ferry will `+
		`run again from Monday, the harbour board said.</p><img src="https://kelm.example/x.jpg">`+
		`<p>Two crews have been hired, and a third is to follow.</p></article>`), extract.Options{})
	if err != nil || a.Images != nil {
		t.Errorf("got %v, error %v", a.Images, err)
	}
}
