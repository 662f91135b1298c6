package measure_test

import (
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/points"
)

const personPage = `<title>Boats</title><meta name="author" content="Ada Quill">
<script type="application/ld+json">{"author":{"name":"Bo Mast"}}</script>
<p>The boats of the harbour stay on land until the ice is gone, says the harbour master.</p>
<img src="a.jpg" alt="Three red boats on the quay of Ostby"><p>Three red boats on the quay.</p>
<p>Ada Quill and Bo Mast</p>
<p>Ada Quill writes about boats and what they cost.</p>`

// TestPerson: a byline and a bio share words with the authors of the page, a caption with the text
// for the image.
func TestPerson(t *testing.T) {
	var p page.Page
	var r htmlpage.Reader
	r.Read(&p, []byte(personPage))
	v := measure.View{Lex: lexicon.Load(), Points: &points.FormPoints{}}
	v.Measure(&p)
	for i, want := range []struct{ author, cover, alt float32 }{
		{0, 0, 7. / 17 / 2}, {0, 0, .75}, {.8, 1, 0}, {2. / 9, .5, 0},
	} {
		if v.Author[i] != want.author || v.AuthorCover[i] != want.cover || v.Alt[i] != want.alt {
			t.Errorf("%s: got author %v, cover %v, alt %v, want %v", p.BlockText(i), v.Author[i],
				v.AuthorCover[i], v.Alt[i], want)
		}
	}
}
