package htmlpage

import (
	"testing"

	"winnow/extract/internal/page"
)

// TestCommentRegions checks that classes of state, and elements that contain the article, are no
// thread of comments.
func TestCommentRegions(t *testing.T) {
	const good = "<p>The boats left at six, at nine and at noon, and all three of them were back " +
		"before the storm.</p>"
	for _, c := range []struct {
		name, html string
		want       []bool // by block
	}{
		{"state", `<div class="post comments-enabled">` + good + `</div>`, []bool{false}},
		{"no comments", `<section class="no-comments">x</section>`, []bool{false}},
		{"a thread that is open", good + good + `<div id="comments" class="comments-open"><p>x</div>`,
			[]bool{false, false, true}},
		{"a thread", good + good + `<div class="comments">` + good + `</div>`,
			[]bool{false, false, true}},
		{"the headline inside", `<div class="comments"><h1>x</h1>` + good +
			`<div class="commentlist"><p>y</div></div>` + good + good,
			[]bool{false, false, true, false, false}},
		{"most of the text inside", `<div class="comments">` + good + good + `</div>` + good,
			[]bool{false, false, false}},
	} {
		p := readPage(c.html)
		for i, want := range c.want {
			if got := p.Blocks[i].Region&page.InComments != 0; got != want {
				t.Errorf("%s: block %d: in comments %t, want %t", c.name, i, got, want)
			}
		}
	}
}
