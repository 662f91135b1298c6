package evalhtml

import (
	"bytes"
	"strings"
	"testing"

	"winnow/extract/eval"
)

func TestReport(t *testing.T) {
	page := func(id, lang string, word, confidence float64) Page {
		score := eval.PageScore{ID: id, Word: word}
		return Page{PageScore: score, Lang: lang, Site: id + ".example", Confidence: confidence}
	}
	c := Corpus{
		Name: "news", Rows: []eval.Row{{Tool: "winnow", Scores: eval.Scores{N: 3, Bodies: 3, F1: .9}}},
		Pages: []Page{page("a<b", "de", .5, .4), page("b", "en", 1, .95), page("c", "en", .96, .9)},
		Older: "old.jsonl", Same: 1,
		Against: []eval.Change{
			{Old: eval.PageScore{ID: "a<b", Word: .7}, New: eval.PageScore{ID: "a<b", Word: .5}},
			{Old: eval.PageScore{ID: "b", Word: .9}, New: eval.PageScore{ID: "b", Word: 1}},
		},
	}
	c.Worst = c.Pages[:1]
	c.Reports = map[string]string{"a<b": "pages/1-001.html"}
	var b bytes.Buffer
	if err := (&Report{[]Corpus{c}}).Write(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<dt>f1</dt><dd>0.900</dd>`,
		`<title>0.95 to 1.00: 2 pages</title>`, `<title>confidence 0.93: word F1 0.980, 2 pages</title>`,
		`<a href="pages/1-001.html">a&lt;b</a>`, `1 pages got better, 1 got worse, 1 are the same.`,
		`<td class="points worse">-0.200</td>`, `<h3>By language</h3>`, `<h3>By site</h3>`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s", want)
		}
	}
	for _, never := range []string{"<script", "a<b", "By type", "http:"} {
		if strings.Contains(b.String(), never) {
			t.Errorf("%s in the report", never)
		}
	}
}
