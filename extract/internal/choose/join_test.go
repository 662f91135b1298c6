package choose

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
	"winnow/extract/internal/textpage"
)

// TestKeepBetween draws what the path keeps, K, and what is joined, J, on pages of lines (p),
// paragraphs of sentences (o), a short one (r), short lines (v), long lines (w), code (n), the
// numbers of its lines (m), a table with a caption (c), a table in a cell (y), labels of parts that
// unfold (d), headings (h), parts with a heading and a short paragraph (t), the same with two
// labels above (u), short lines in bold type (b), lists of two items (l) and lists with a heading
// inside (s).
func TestKeepBetween(t *testing.T) {
	const good, weak, bad = 3, -0.9, -9
	for _, c := range [...]struct {
		name   string
		shape  string
		scores []float32
		want   string
	}{
		{"subhead between", "php", []float32{good, weak, good}, "KJK"},
		{"subhead that much speaks against", "php", []float32{good, bad, good}, "K.K"},
		{"heading behind the last paragraph", "pph", []float32{good, good, weak}, "KK."},
		{"heading before the first", "hpp", []float32{weak, good, good}, ".KK"},
		{"heading over what is dropped", "phpp", []float32{good, weak, bad, good}, "K..K"},
		{"list between", "plp", []float32{good, weak, weak, good}, "KJJK"},
		{"list that much speaks against", "plp", []float32{good, bad, bad, good}, "K..K"},
		{"item that much speaks against", "plp", []float32{good, 1, weak * 2.5, good}, "KJ.K"},
		{"list behind the last paragraph", "ppl", []float32{good, good, weak, weak}, "KK.."},
		{"subhead in a list", "psp", []float32{good, weak, weak, weak, good}, "KJJJK"},
		{"paragraph above the first", "opp", []float32{weak, good, good}, "JKK"},
		{"paragraph above the first that much speaks against", "opp", []float32{bad, good, good}, ".KK"},
		{"heading between it and the first", "ohpp", []float32{weak, weak, good, good}, "..KK"},
		{"line without an end above the first", "ppp", []float32{weak, good, good}, ".KK"},
		{"paragraph behind what stands below the last", "ppo", []float32{good, bad, 1}, "K.J"},
		{"paragraph below the last that is less likely than not", "ppoh",
			[]float32{good, bad, weak, bad}, "K..."},
		{"paragraph out of reach of the last", "pppoh", []float32{good, bad, bad, 1, bad}, "K...."},
		{"sentence that ends the element of the last", "por", []float32{good, good, weak}, "KKJ"},
		{"sentence that ends the element of the last, below a list", "polr",
			[]float32{good, good, bad, bad, weak}, "KK..J"},
		{"sentence that ends the element of the last and that much speaks against", "por",
			[]float32{good, good, bad}, "KK."},
		{"sentence below the last before the end of their element", "porh",
			[]float32{good, good, weak, bad}, "KK.."},
		{"line without an end below the last", "ppp", []float32{good, bad, 1}, "K.."},
		{"sentence below the head of a part", "ptt", []float32{good, good, good, good, weak}, "KKKKJ"},
		{"sentence below the head of a part that much speaks against", "ptt",
			[]float32{good, good, good, good, bad}, "KKKK."},
		{"part below a kept one", "ptt", []float32{good, good, good, weak, weak}, "KKKJJ"},
		{"part below one that is dropped", "ptt", []float32{good, bad, bad, weak, weak}, "K...."},
		{"part that much speaks against", "ptt", []float32{good, good, good, weak, bad}, "KKK.."},
		{"sentence below another head", "phr", []float32{good, good, weak}, "KK."},
		{"label of a part that unfolds", "pdr", []float32{good, weak, good}, "KJK"},
		{"first heads of two parts", "ptt", []float32{bad, weak, good, weak, good}, ".JKJK"},
		{"first heads of two parts that much speaks against", "ptt", []float32{bad, bad, good, bad, good},
			"..K.K"},
		{"head below two labels of a part", "uu",
			[]float32{bad, bad, weak, good, bad, bad, weak, good}, "..JK..JK"},
		{"three heads in bold type", "pbpbpbp", []float32{bad, weak, good, weak, good, weak, good},
			".JKJKJK"},
		{"two heads in bold type", "bpbp", []float32{weak, good, weak, good}, ".K.K"},
		{"three heads in bold type over what is dropped", "bpbpbp",
			[]float32{weak, bad, weak, bad, weak, bad}, "......"},
		{"lines in bold type that much speaks against", "bpbpbp",
			[]float32{-1.1, good, -1.1, good, -1.1, good}, ".K.K.K"},
		{"verse between", "pvp", []float32{good, -2, good}, "KJK"},
		{"verse that much speaks against", "pvp", []float32{good, bad, good}, "K.K"},
		{"verse behind the last paragraph", "ppv", []float32{good, good, weak}, "KK."},
		{"code between", "pnp", []float32{good, -4, good}, "KJK"},
		{"numbers of the lines of code", "pmp", []float32{good, -4, good}, "K.K"},
		{"lines that are too long for verse", "pwp", []float32{good, weak, good}, "K.K"},
		{"table with a caption", "pcp", []float32{good, weak, weak, weak, good}, "K.JJK"},
		{"table in a cell", "yp", []float32{good, weak, weak, good, good}, "KJJKK"},
		{"subhead over a list", "phlp", []float32{good, weak, weak, weak, good}, "KJJJK"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := joinedTo(c.shape, c.scores); got != c.want {
				t.Errorf("%s %v: %s, want %s", c.shape, c.scores, got, c.want)
			}
		})
	}
}

// joinedTo builds the page of a shape and keeps every block with a score above 2.
func joinedTo(shape string, scores []float32) string {
	words := strings.Repeat("word ", sideWords)
	parts := map[rune]string{'p': "<p>" + words + "</p>", 'o': "<p>" + words + words + words +
		"end.</p>", 's': "<ul><li>" + words + "</li><li><h3>Word word</h3>" + words + "</li></ul>",
		'h': "<h2>Word word</h2>", 'd': "<details><summary>Word word</summary></details>",
		'm': "<pre>1\n2\n3</pre>", 'n': "<pre>word = 1\nword\n</pre>",
		'v': "<p>Word word<br>word word word<br>word</p>",
		'w': "<p>" + words + words + "<br>" + words + words + "<br>" + words + words + "</p>",
		'c': "<table><caption>Word word</caption><tr><td>" + words + "<td>" + words + "</table>",
		'y': "<table><tr><td><p>" + words +
			"</p><table><tr><td>" + words + "<td>" + words + "</table><p>" + words + "</p></table>",
		'r': "<p>" + words + "end.</p>", 't': "<section><h3>Word word</h3><p>" + words +
			"end.</p></section>", 'u': "<section><p>Word</p><p>Word</p><h3>Word word</h3><p>" + words +
			"end.</p></section>", 'b': "<p><b>Word word</b></p>",
		'l': "<ul><li>" + words + "</li><li>" + words + "</li></ul>"}
	var pg strings.Builder
	for _, part := range shape {
		pg.WriteString(parts[part])
	}
	var r htmlpage.Reader
	var p page.Page
	r.Read(&p, []byte(pg.String()))
	v := Chooser{View: measure.View{Page: &p}, joined: make([]bool, len(scores))}
	v.Nest()
	v.Alike = slices.Repeat([]int32{2}, len(p.Containers))
	kept := make([]bool, len(scores))
	for i, score := range scores {
		kept[i] = score > 2
	}
	v.keepBetween(scores, kept)
	v.keepParts(scores, kept)
	drawn := []byte(draw(kept))
	for i := range drawn {
		if v.joined[i] {
			drawn[i] = 'J'
		}
	}
	return string(drawn)
}

// TestKeepTables draws what is kept of two paragraphs of a text page, K, and of the tables below
// each, J.
func TestKeepTables(t *testing.T) {
	words := strings.Repeat("word ", sideWords)
	const table = "\n\nPort   Ships\nKelm     380\nOrsay     75\n\n"
	for _, c := range [...]struct {
		name   string
		scores []float32
		want   string
	}{
		{"below text", []float32{3, -4, 3, -1}, "KJKJ"},
		{"that much speaks against", []float32{3, -6, 3, -4}, "K.K."},
		{"below text that is dropped", []float32{-3, -1, 3, -1}, "..KJ"},
		{"below the last text", []float32{3, -1, -3, -1}, "KJ.."},
	} {
		var r textpage.Reader
		var p page.Page
		r.Read(&p, []byte(words+table+words+table))
		v := Chooser{View: measure.View{Page: &p}, joined: make([]bool, len(c.scores))}
		kept := make([]bool, len(c.scores))
		for i, score := range c.scores {
			kept[i] = score > 2
		}
		v.keepCode(c.scores, kept)
		drawn := []byte(draw(kept))
		for i := range drawn {
			if v.joined[i] {
				drawn[i] = 'J'
			}
		}
		if got := string(drawn); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
