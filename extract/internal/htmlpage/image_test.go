package htmlpage

import (
	"testing"

	"winnow/extract/internal/page"
)

// TestImages checks where the address of a picture is found.
func TestImages(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"plain", `<img src="a.jpg" alt="A boat">`, "a.jpg|A boat"},
		{"lazy", `<img src="data:image/gif;base64,R0" data-src="b.jpg" alt="Un bateau">`,
			"b.jpg|Un bateau"},
		{"lazy behind a small copy", `<img src="a-20px.jpg" data-original="/b.jpg">`, "/b.jpg|"},
		{"a placeholder and a srcset", `<img src="/img/blank.gif" srcset="s.jpg 300w, m.jpg 1300w, ` +
			`l.jpg 4000w">`, "m.jpg|"},
		{"only small ones", `<img srcset="s.jpg 300w,m.jpg 800w">`, "m.jpg|"},
		{"densities", `<img srcset="a.jpg, b.jpg 2x">`, "b.jpg|"},
		{"commas in addresses", `<img srcset="/w=300,q=9/a.jpg 300w, /w=900,q=9/a.jpg 900w">`,
			"/w=900,q=9/a.jpg|"},
		{"a lazy srcset", `<img src="data:," data-srcset="s.jpg 300w, m.jpg 800w">`, "m.jpg|"},
		{"an attribute that is no address", `<img src="a.jpg" data-lazy="true">`, "a.jpg|"},
		{"a picture", `<picture><source srcset="w.webp 900w" type="image/webp"><source ` +
			`srcset="j.jpg"><img src="" alt="B"></picture>`, "w.webp|B"},
		{"a picture with a good img", `<picture><source srcset="w.webp"><img src="a.jpg"></picture>` +
			`<img alt="none">`, "a.jpg|;|none"},
		{"a copy for no scripts", `<img class="lazy" src="data:,x" alt="B"><noscript><img ` +
			`src="b.jpg" alt="B"></noscript>`, "b.jpg|B"},
		{"only in noscript", `<noscript><img src="b.jpg" alt="C"></noscript>`, "b.jpg|C"},
		{"noscript behind the real one", `<img src="a.jpg"><noscript><img src="b.jpg"></noscript>`,
			"a.jpg|"},
		{"AMP", `<amp-img src="a.jpg" alt="D" width="900" height="500"></amp-img>`, "a.jpg|D"},
		{"an icon", `<img src="i.svg" width="24" height="24">`, ""},
		{"a sign by its file", `<img src="/media/zoom-in.1f7d.svg">`, ""},
		{"a blurred copy", `<img src="a.jpg?q=9&w=40" srcset="a.jpg?w=600 600w, a.jpg?w=1400 1400w">`,
			"a.jpg?w=1400|"},
		{"a portrait", `<img class="author-avatar" src="a.jpg">`, ""},
		{"a pixel by its style", `<img src="/70c8" style="position: absolute; width:1px; height: 1px">`,
			""},
		{"a portrait by its text", `<img src="nora-484x484.png" alt="Avatar of Nora">`, ""},
		{"a point", `<img src="https://static.example/img/b.gif">`, "|"},
		{"a counter", `<img src="https://kelm.example/services/counter/?id=5">`, "|"},
		{"an advertisement", `<img src="https://ad.doubleclick.net/ad/33u/artcl;sz=250x250">`, "|"},
		{"a counter by name only", `<img src="/img/lunch-counter.jpg">`, "/img/lunch-counter.jpg|"},
		{"hidden", `<div><template><img src="a.jpg"></template></div><img src="b.jpg" hidden>`, ""},
		{"references in attributes", `<img src="/a?x=1&amp;y=2" alt="Bits &amp; bobs
 &lt;3">`, "/a?x=1&y=2|Bits & bobs <3"},
		{"without quotes", `<img src=a.jpg alt=Boat>`, "a.jpg|Boat"},
	} {
		var p page.Page
		r := Reader{Images: true}
		r.Read(&p, []byte("<p>text</p>"+c.src))
		got := ""
		for i, k := range p.Images {
			if i > 0 {
				got += ";"
			}
			got += k.Address + "|" + k.Alt
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
