package choose

import (
	"strings"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// TestKeepNotes checks which blocks after kept text are joined as footnotes: those that marks lead
// to, or that an element for footnotes contains. Each page starts with a kept paragraph.
func TestKeepNotes(t *testing.T) {
	const mark = `<p>De brug van Kelm<sup><a href="#n1">1</a></sup> werd zondag geopend door de ` +
		`burgemeester, schreef men<a href="#n2">[2]</a>.</p>`
	for _, c := range []struct{ name, rest, want string }{
		{"items", `<ol><li id="n1">Een boek.</li><li id="n2">Een brief.</li></ol>`, "KJJ"},
		{"a head over them", `<h2>Noten</h2><ol><li id="n1">Een boek.</li></ol>`, "KJJ"},
		{"another head", `<h2>Lees meer</h2><p>Nieuws</p><ol><li id="n1">Een boek.</li></ol>`, "K..J"},
		{"a wrapper around them", `<div><div><p id="n1">Een boek.</p><p id="n2">Een brief.</p></div>` +
			`</div>`, "KJJ"},
		{"anchors inside them", `<p><a name="n1" href="#r1">[1]</a> Een boek.</p><p><a id="n2"></a>` +
			`Een brief.</p>`, "KJJ"},
		{"parts of one paragraph", `<p><a name="n1"></a>Een boek.<br><br><a name="n2"></a>Een ` +
			`brief.</p>`, "KJJ"},
		{"lines of one paragraph with a label", `<p>Noten:<br><a name="n1"></a>[1] Een boek.<br><a ` +
			`name="n2"></a>[2] Een brief.</p>`, "K.JJ"},
		{"terms", `<dl><dt id="n1"><a href="#r1">1</a></dt><dd>Een boek.</dd><dt id="n2"></dt><dd>Een ` +
			`brief.</dd></dl>`, "KJJ"},
		{"another article before them", `<section><p>Een ander verhaal over een andere brug in een ` +
			`andere stad.</p><p id="n1">Een boek.</p></section>`, "K.."},
		{"a section that a table of contents leads to", `<section id="n1"><h2>De brug</h2><p>Nieuws` +
			`</p></section>`, "K.."},
		{"two paragraphs in one", `<ul><li id="n1"><p>Een boek.</p><p>Band twee.</p></li></ul>`, "KJJ"},
		{"an element without marks", `<div class="footnotes"><p>Een boek.</p></div>`, "KJ"},
		{"a place that no mark leads to", `<p id="n3">Een boek.</p>`, "K."},
		{"an anchor in the middle", `<p>Nog een zin over de brug <a id="n1"></a>van Kelm.</p>`, "K."},
		{"cells", `<table><tr><td id="n1">Een boek.</td></tr></table>`, "KJ"},
		{"cells behind their labels", `<table><tr><td><a name="n1"></a>1</td><td>Een boek.</td></tr>` +
			`<tr><td><a name="n2"></a>[2]</td><td>Een brief.</td></tr></table>`, "KJJ"},
		{"what much speaks against", `<p id="n1">Een boek.</p><p class="x" id="n2">Slecht.</p>`, "KJ."},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r htmlpage.Reader
			var p page.Page
			r.Read(&p, []byte("<body><nav>Start</nav><article>"+mark+c.rest+"</article>"))
			v := Chooser{View: measure.View{Page: &p}, joined: make([]bool, len(p.Blocks))}
			kept, scores := make([]bool, len(p.Blocks)), make([]float32, len(p.Blocks))
			for i := range p.Blocks {
				kept[i] = i == 1
				if scores[i] = -1; strings.HasPrefix(string(p.BlockText(i)), "Slecht") {
					scores[i] = -9
				}
			}
			v.keepNotes(scores, kept)
			got := []byte(draw(kept))
			for i := range got {
				if v.joined[i] {
					got[i] = 'J'
				}
			}
			if string(got[1:]) != c.want {
				t.Errorf("got %s, want %s", got[1:], c.want)
			}
		})
	}
}
