package eval

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"winnow/extract"
)

// ablatePoints find articles by the length of their blocks; ends adds nothing to that, and digits
// does harm.
const ablatePoints = `form html
bias 0 0
row words -4 5 4
row ends 0.1
row digits 0 0.2 -9
form text
bias 0 0
row words -4 5 4
row ends 0.1
row digits 0 0.2 -9
`

func ablateToy(t *testing.T, c Corpus, workers int) Ablation {
	points, err := extract.ReadPoints(strings.NewReader(ablatePoints))
	if err != nil {
		t.Fatal(err)
	}
	return Ablate(c, func(_ Page, raw []byte) (*Trial, error) {
		return NewTrial(raw, extract.Options{Points: points, Force: true})
	}, workers)
}

func TestAblate(t *testing.T) {
	toy, _ := loadToy(t)
	got := ablateToy(t, toy, 1)
	if len(got.Without) != 3 || got.Corpus != toy.Name {
		t.Fatalf("got %+v, want words, digits and ends", got)
	}
	words, ok := got.Of("words")
	if !ok || words.F1 >= got.F1 || words.Worse == 0 {
		t.Errorf("without words: got %+v of %v, want a loss", words, got.F1)
	}
	if ends, ok := got.Of("ends"); !ok || ends.F1 != got.F1 || ends.Worse+ends.Better > 0 {
		t.Errorf("without ends: got %+v of %v, want no change", ends, got.F1)
	}
	if _, ok := got.Of("in-nav"); ok {
		t.Error("in-nav has no points, but is told")
	}
	for _, workers := range []int{0, 2, 9} {
		if again := ablateToy(t, toy, workers); !reflect.DeepEqual(again, got) {
			t.Errorf("%d workers: got %+v, want %+v", workers, again, got)
		}
	}
}

// TestAblateUnreadable checks that pages that cannot be read count as pages without text.
func TestAblateUnreadable(t *testing.T) {
	toy, _ := loadToy(t)
	broken := Corpus{Name: toy.Name, Pages: append([]Page{{ID: "gone", path: testdata + "/gone.txt",
		Body: new("The old quay.")}}, toy.Pages...)}
	all, some := ablateToy(t, toy, 2), ablateToy(t, broken, 2)
	if some.F1 >= all.F1 || some.F1 == 0 {
		t.Errorf("F1: got %v, want less than %v", some.F1, all.F1)
	}
	none := Ablate(toy, func(Page, []byte) (*Trial, error) { return nil, errors.New("closed") }, 2)
	if none.F1 != 0 || len(none.Without) > 0 {
		t.Errorf("got %+v, want nothing", none)
	}
}
