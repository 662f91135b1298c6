package choose

import (
	"slices"
	"testing"

	"winnow/extract/internal/feature"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/points"
	"winnow/extract/internal/textpage"
)

// TestEvenEmbeds draws a page of paragraphs (p), posts (t) and posts of another service (i), and
// what is kept, K. Each post has two lines.
func TestEvenEmbeds(t *testing.T) {
	parts := map[rune]string{
		'p': "<p>Nobody knows why the boats stay on land.</p>",
		't': `<blockquote class="twitter-tweet"><p>They stay.</p><p>Ada (@ada)</p></blockquote>`,
		'i': `<blockquote class="instagram-media"><p>A boat.</p><p>Bo (@bo)</p></blockquote>`,
	}
	for _, c := range []struct {
		name, shape string
		scores      []float32
		kept, want  string
	}{
		{"most speaks for them", "ptptp", []float32{3, 2, -1, 3, 2, -1, 3}, "KK.KK.K", "KKKKKKK"},
		{"most speaks against them", "ptptp", []float32{3, 1, -2, 3, 1, -2, 3}, "KK.KK.K", "K..K..K"},
		{"each kind by itself", "ptpip", []float32{3, 2, -1, 3, 1, -2, 3}, "KK.KK.K", "KKKK..K"},
		{"behind the text", "ppt", []float32{3, 3, 2, 2}, "KK..", "KK.."},
		{"nothing kept", "pt", []float32{-3, 1, 1}, "...", "..."},
	} {
		html := ""
		for _, part := range c.shape {
			html += parts[part]
		}
		p := new(page.Page)
		new(htmlpage.Reader).Read(p, []byte(html))
		v := new(Chooser)
		v.Lex, v.Points = lexicon.Load(), &points.FormPoints{}
		v.Measure(p)
		kept := make([]bool, len(p.Blocks))
		for i := range kept {
			kept[i] = c.kept[i] == 'K'
		}
		v.evenEmbeds(c.scores, kept)
		got := ""
		for _, k := range kept {
			if k {
				got += "K"
			} else {
				got += "."
			}
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestEmbedsLeaveMeasures: what the features have measured is the same after the choice.
func TestEmbedsLeaveMeasures(t *testing.T) {
	p := new(page.Page)
	new(htmlpage.Reader).Read(p, []byte(`<p>Nobody knows why the boats stay on land.</p>
<blockquote class="twitter-tweet"><p>They stay.</p></blockquote><p>So they stay on land.</p>`))
	v := new(Chooser)
	v.Lex, v.Points = lexicon.Load(), feature.DefaultPoints(page.FormHTML)
	v.Measure(p)
	v.Score(make([]float32, 3))
	before := slices.Clone(v.Signs.Values)
	v.evenEmbeds([]float32{3, 1, 3}, []bool{true, false, true})
	if !slices.Equal(before, v.Signs.Values) {
		t.Errorf("got %v, want %v", v.Signs.Values, before)
	}
}

// TestPosters draws the choice of a text page before and after the lines that name who posted a
// text went with it.
func TestPosters(t *testing.T) {
	const pageText = `The board met on Tuesday and closed the old bridge.

We were not told.

— Harbour Watch (@harbourwatch) May 3, 2024

Nobody knows why — the board (@theboard) does not say.
`
	p := pagetest.Read(new(textpage.Reader), pageText)
	v := &Chooser{View: measure.View{Page: p}, joined: make([]bool, len(p.Blocks))}
	for _, c := range [][2]string{{"KK.K", "KKKK"}, {"K.KK", "K..K"}, {"KKK.", "KKK."}} {
		kept := make([]bool, len(p.Blocks))
		for i := range kept {
			kept[i] = c[0][i] == 'K'
		}
		if v.evenPosters(kept); draw(kept) != c[1] {
			t.Errorf("%s: got %s, want %s", c[0], draw(kept), c[1])
		}
	}
}

// TestShortSentences: a short sentence of a text page is no label.
func TestShortSentences(t *testing.T) {
	p := pagetest.Read(new(textpage.Reader), "They were not told why.\n\nThe old bridge\n")
	v := &Chooser{View: measure.View{Page: p}}
	for _, c := range []struct {
		form page.Form
		want string
	}{{page.FormText, "KK"}, {page.FormHTML, ".."}} {
		p.Form = c.form
		kept := []bool{true, true}
		if v.dropLabels([]float32{-1, -1}, kept); draw(kept) != c.want {
			t.Errorf("form %v: got %s, want %s", c.form, draw(kept), c.want)
		}
	}
}
