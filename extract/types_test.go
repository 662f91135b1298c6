package extract

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
)

func TestParseTypes(t *testing.T) {
	for _, tt := range []struct {
		list string
		want page.BlockType // 0 for an error
	}{
		{"paragraphs", page.Paragraphs},
		{"paragraph", page.Paragraphs},
		{"captions,comments", page.Captions | page.Comments},
		{" tables , table ", page.Tables},
		{"code", page.CodeBlocks},
		{"keypoints,keypoint", page.KeyPoints},
		{"box,boxes", page.Boxes},
		{strings.Join(page.TypeNames[:], ","), 1<<len(page.TypeNames) - 1},
		{"", 0},
		{"captions,", 0},
		{"Captions", 0},
		{"s", 0},
		{"es", 0},
		{"captions,adverts", 0},
	} {
		got, err := page.ParseTypes(tt.list)
		if got != tt.want || (err == nil) != (tt.want != 0) {
			t.Errorf("%q: got %v, %v, want %v", tt.list, got, err, tt.want)
		}
	}
}

// TestParseTypesError names what was wrong and what there is.
func TestParseTypesError(t *testing.T) {
	_, err := page.ParseTypes("captions,adverts")
	if err == nil || !strings.Contains(err.Error(), `"adverts"`) || !strings.Contains(err.Error(), "keypoints") {
		t.Errorf("got %v, want one that names adverts and all types", err)
	}
}

func TestBlockTypeString(t *testing.T) {
	for i, name := range page.TypeNames {
		if got := page.BlockType(1 << i).String(); got != name {
			t.Errorf("type %d: got %q, want %q", i, got, name)
		}
	}
	if got := (page.Lists | page.Captions).String(); got != "lists,captions" {
		t.Errorf("got %q, want lists,captions", got)
	}
	if got := page.BlockType(0).String(); got != "" {
		t.Errorf("no type: got %q", got)
	}
}

// typesOf returns the type of each block of a page.
func typesOf(t *testing.T, pg string) []string {
	t.Helper()
	s, err := ReadSample([]byte(pg), page.FormHTML, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Measure(ownPoints(t))
	var types []string
	for i := range s.Page.Blocks {
		types = append(types, s.v.typeOf(i).String())
	}
	return types
}

// TestTypeOf: the place that a block stands in comes before what its own
// element says.
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
		{"<figure><div>Lena Marsh</div><figcaption>At low water</figcaption></figure>", "captions captions"},
		{"<table><caption>Tolls</caption><tr><td>Cart</td></tr></table>", "captions tables"},
		{"<figure><blockquote>We were not told.</blockquote><figcaption>A trader</figcaption></figure>", "quotes captions"},
		{"<figure><table><tr><td>Cart</td></tr></table></figure>", "tables"},
		{`<blockquote class="twitter-tweet"><p>We were not told.</p></blockquote>`, "embeds"},
		{`<div class="factbox"><h3>The bridge</h3><ul><li>Built in 1911</li></ul></div>`, "boxes boxes"},
		{`<div class="fact-box"><p>Built in 1911</p></div>`, "boxes"},
		{`<div class="box"><p>Built in 1911</p></div>`, "paragraphs"},
		{`<section id="comments"><h3>12 comments</h3><blockquote>Shame!</blockquote></section>`, "comments comments"},
		{`<div class="comments"><figure><figcaption>My cart</figcaption></figure></div>`, "comments"},
		{`<body class="comments"><p>The bridge is shut.</p></body>`, "paragraphs"},
		{"<h3>Key points</h3><ul><li>Bridge shut</li></ul><h3>Tolls</h3><ul><li>Two pence</li></ul>",
			"keypoints keypoints headings lists"},
		{"<h3>Key points of a long debate that the council held about the bridge</h3><ul><li>Bridge shut</li></ul>",
			"keypoints lists"},
		{"<h3>Key points</h3><p>The bridge is shut.</p>", "keypoints paragraphs"},
	} {
		if got := typesOf(t, tt.page); !slices.Equal(got, strings.Fields(tt.want)) {
			t.Errorf("%s: got %v, want %v", tt.page, got, tt.want)
		}
	}
}
