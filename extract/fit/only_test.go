package fit

import (
	"strings"
	"testing"

	"winnow/extract/eval"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

// TestReplaceRows checks that the lines of a row in one form are replaced, and its near points
// and all other lines stay.
func TestReplaceRows(t *testing.T) {
	const text = `# head
form html
bias 1 2
near ends 1
row ends 1 2 3
row words 1
word 0000abcd ends 1
switch 1
form text
row ends 1
switch 1
`
	const want = `# head
form html
bias 1 2
near ends 1
row words 1
word 0000abcd ends 1
row ends 7
switch 1
form text
row ends 1
switch 1
`
	if got := replaceRows(text, eval.FormHTML, []string{"ends"}, []string{"row ends 7"}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestOnly checks that the points of one row are fitted and all others stay.
func TestOnly(t *testing.T) {
	corpus, err := eval.Load("../../testdata/pages")
	if err != nil {
		t.Fatal(err)
	}
	corpus.Pages = corpus.Pages[:8]
	config := Defaults()
	config.Date = "2026-03-12"
	text, err := Only([]eval.Corpus{corpus}, []string{"ends"}, config)
	if err != nil {
		t.Fatal(err)
	}
	const head = "# points of ends made by winnow fit --only on 2026-03-12\n# corpus pages 8 pages "
	if !strings.Contains(text, head) {
		t.Errorf("the points do not say what made them:\n%.300s", text)
	}
	if got, want := otherLines(text, "ends"), otherLines(points.CompiledText(), "ends"); got != want {
		t.Error("points of other rows differ from those compiled in")
	}
	if onlyLines(text, "ends") == onlyLines(points.CompiledText(), "ends") {
		t.Error("the points of the row are those compiled in")
	}
	if _, err := feature.ReadPoints(strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	if _, err := Only([]eval.Corpus{corpus}, []string{"endz"}, Defaults()); err == nil {
		t.Error("a row that does not exist is fitted")
	}
}

// onlyLines returns the lines of points that name a row, except its near points.
func onlyLines(text, row string) string {
	own, _ := cutRow(text, row)
	return own
}

// otherLines returns the lines of points that onlyLines does not, without comments.
func otherLines(text, row string) string {
	_, others := cutRow(text, row)
	return others
}

func cutRow(text, row string) (own, others string) {
	var mine, rest strings.Builder
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case len(f) > 2 && f[1] == row && f[0] != "near" && f[0] != "token" && f[0] != "word":
			mine.WriteString(line)
		default:
			rest.WriteString(line)
		}
	}
	return mine.String(), rest.String()
}
