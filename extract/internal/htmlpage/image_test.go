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
		{"a small src and a wide srcset", `<img src="/a.jpg" srcset="/a-300,w.jpg 300w, /a-1200.jpg ` +
			`1200w">`, "/a-1200.jpg|"},
		{"src in its srcset", `<img src="s.jpg" srcset="s.jpg 320w, m.jpg 480w">`, "m.jpg|"},
		{"src with its size in its address", `<img src="a-150x100.jpg" srcset="a-150x100.jpg 150w, ` +
			`a-300x200.jpg 300w">`, "a-300x200.jpg|"},
		{"a src that may be larger", `<img src="a.jpg" srcset="a-300.jpg 300w">`, "a.jpg|"},
		{"a denser copy", `<img src="a.jpg" srcset="a.jpg 1x, a2.jpg 2x">`, "a2.jpg|"},
		{"a wider lazy srcset", `<img src="a-40x30.jpg" data-src="a-400x300.jpg" data-srcset="b.jpg ` +
			`800w, c.jpg 1600w">`, "c.jpg|"},
		{"heights in a srcset", `<img srcset="a.jpg 400w 300h, b.jpg 900w 700h">`, "b.jpg|"},
		{"sources by their screens", `<picture><source media="(max-width: 500px)" srcset="m.jpg">` +
			`<source media="(min-width: 1000px)" srcset="l.jpg"><img src="s-200x100.jpg"></picture>`,
			"l.jpg|"},
		{"wide sources and a small img", `<picture><source srcset="s.webp 400w, l.webp 1600w"><img ` +
			`src="t.jpg?width=120"></picture>`, "l.webp|"},
		{"a source for narrow screens", `<picture><source media="(max-width:700px)" srcset="m.jpg ` +
			`1400w"><img src="a.jpg"></picture>`, "a.jpg|"},
		{"sources as good as the img", `<picture><source srcset="a.avif 1600w"><img src="a.jpg" ` +
			`srcset="s.jpg 800w, a.jpg 1600w"></picture>`, "a.jpg|"},
		{"a larger copy for no scripts", `<img class="lazy" src="/x/a-80x50.jpg" alt="B"><noscript>` +
			`<img src="/x/a.jpg"></noscript>`, "/x/a.jpg|B"},
		{"a wider copy for no scripts", `<img src="a.jpg?w=300"><noscript><img src="a.jpg?w=900" ` +
			`srcset="a.jpg?w=900 900w, a.jpg?w=1300 1300w"></noscript>`, "a.jpg?w=1300|"},
		{"a smaller copy for no scripts", `<img src="a-900x600.jpg"><noscript><img src="a-300x200.jpg">` +
			`</noscript>`, "a-900x600.jpg|"},
		{"a small one that leads to a large one", `<a href="/x/a.jpg?v=1"><img src="/x/a-150x150.jpg">` +
			`</a><img src="/x/b-150x150.jpg">`, "/x/a.jpg?v=1|;/x/b-150x150.jpg|"},
		{"a large one in a link", `<a href="/x/b.png"><img src="/x/a-800x600.jpg"></a>`,
			"/x/a-800x600.jpg|"},
		{"a page about a picture", `<a href="/wiki/Datei:A.jpg"><img src="/thumb/220px-A.jpg"></a>` +
			`<a href="/b.html"><img src="b-90x90.png"></a>`, "/thumb/220px-A.jpg|;b-90x90.png|"},
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
