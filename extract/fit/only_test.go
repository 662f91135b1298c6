package fit

import (
	"strings"
	"testing"

	"winnow/extract/eval"
	"winnow/extract/internal/feature"
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
	text, err := Only([]eval.Corpus{corpus}, []string{"ends"}, Defaults())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := feature.ReadPoints(strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	if _, err := Only([]eval.Corpus{corpus}, []string{"endz"}, Defaults()); err == nil {
		t.Error("a row that does not exist is fitted")
	}
}
