package measure

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/points"
)

// typesOf returns the type of each block of a page.
func typesOf(src string) []string {
	v := measured(src)
	var types []string
	for i := range v.Blocks {
		types = append(types, v.TypeOf(i).String())
	}
	return types
}

// measured returns the view of an HTML page, without points.
func measured(src string) *View {
	v := &View{Lex: lexicon.Load(), Points: new(points.FormPoints)}
	v.Measure(pagetest.Read(new(htmlpage.Reader), src))
	return v
}

// TestTypeOf checks that the place of a block counts before its own element.
func TestTypeOf(t *testing.T) {
	for _, tt := range []struct{ page, want string }{
		{"<p>The bridge is shut.</p>", "paragraphs"},
		{"<div>The bridge is shut.</div>", "paragraphs"},
		{"<h2>Fear of winter</h2>", "headings"},
		{"<ol><li>Carts take the ford</li></ol>", "lists"},
		{"<ol><li><p>Carts take the ford</p></li></ol>", "lists"},
		{"<blockquote><p>We were not told.</p></blockquote>", "quotes"},
		{"<table><tr><th>Cart</th><td>Two pence</td></tr></table>", "tables tables"},
		{"<pre>x = 1</pre>", "code"},
		{"<figure><div>Lena Marsh</div><figcaption>At low water</figcaption></figure>",
			"captions captions"},
		{"<table><caption>Tolls</caption><tr><td>Cart</td></tr></table>", "captions tables"},
		{"<figure><blockquote>We were not told.</blockquote><figcaption>A trader</figcaption></figure>",
			"quotes captions"},
		{"<figure><table><tr><td>Cart</td></tr></table></figure>", "tables"},
		{`<blockquote class="twitter-tweet"><p>We were not told.</p></blockquote>`, "embeds"},
		{`<div class="factbox"><h3>The bridge</h3><ul><li>Built in 1911</li></ul></div>`, "boxes boxes"},
		{`<div class="fact-box"><p>Built in 1911</p></div>`, "boxes"},
		{`<div class="box"><p>Built in 1911</p></div>`, "paragraphs"},
		{`<section id="comments"><h3>12 comments</h3><blockquote>Shame!</blockquote></section>`,
			"comments comments"},
		{`<div class="comments"><figure><figcaption>My cart</figcaption></figure></div>`, "comments"},
		{`<body class="comments"><p>The bridge is shut.</p></body>`, "paragraphs"},
		{"<h3>Key points</h3><ul><li>Bridge shut</li></ul><h3>Tolls</h3><ul><li>Two pence</li></ul>",
			"keypoints keypoints headings lists"},
		{"<h3>Key points of a long debate that the council held about the bridge</h3><ul><li>Bridge " +
			"shut</li></ul>",
			"keypoints lists"},
		{"<h3>Key points</h3><p>The bridge is shut.</p>", "keypoints paragraphs"},
	} {
		if got := typesOf(tt.page); !slices.Equal(got, strings.Fields(tt.want)) {
			t.Errorf("%s: got %v, want %v", tt.page, got, tt.want)
		}
	}
}
