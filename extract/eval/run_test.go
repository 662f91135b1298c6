package eval

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"winnow/extract"
)

func TestRunKeepsOrder(t *testing.T) {
	toy, _ := loadToy(t)
	length := func(p Page, raw []byte) Result {
		return Result{ID: "wrong", Title: p.Title, Text: string(raw), Seconds: 1}
	}
	one := Run(toy, length, 1)
	for i, r := range one {
		if r.ID != toy.Pages[i].ID || r.Title != toy.Pages[i].Title || r.Text == "" || r.Seconds != 1 {
			t.Errorf("result %d: got %+v, want page %s", i, r, toy.Pages[i].ID)
		}
	}
	for _, workers := range []int{-1, 4, 99} {
		if many := Run(toy, length, workers); !reflect.DeepEqual(one, many) {
			t.Errorf("%d workers: got other results than with one", workers)
		}
	}
}

func TestRunUnreadablePage(t *testing.T) {
	c := Corpus{Pages: []Page{{ID: "gone", path: testdata + "/gone.txt"},
		{ID: "here", path: testdata + "/gold/ungraded.txt"}}}
	results := Run(c, func(Page, []byte) Result { return Result{Text: "x"} }, 2)
	if results[0].ID != "gone" || results[0].Err == nil || results[1].Err != nil {
		t.Errorf("got %+v", results)
	}
	if len(Run(Corpus{}, nil, 2)) != 0 {
		t.Error("a corpus without pages has results")
	}
}

func TestResultsRoundTrip(t *testing.T) {
	want := []Result{
		{ID: "a", Text: "One <b> & \u2028 two.", Dek: "D", Title: "T", Authors: []string{"A", "B"},
			Date:         "2024-01-01",
			DateModified: "2024-01-02", Image: "i", Language: "en", Site: "s", PageType: "article",
			Seconds: .5},
		{ID: "b", Err: errors.New("no article in page")},
	}
	var file bytes.Buffer
	if err := WriteResults(&file, want); err != nil {
		t.Fatal(err)
	}
	got, err := ReadResults(&file)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

func TestReadResultsError(t *testing.T) {
	if _, err := ReadResults(bytes.NewReader([]byte("{}\n\n{\"id\":1}"))); err == nil ||
		err.Error()[:7] != "line 3:" {
		t.Errorf("got %v, want an error in line 3", err)
	}
}

func TestFromArticle(t *testing.T) {
	failed := errors.New("failed")
	got := FromArticle("x", extract.Article{Text: "t", Dek: "d", Title: "h", Authors: []string{"a"},
		Image: "i", Language: "l", Site: "s", PageType: "p"}, failed)
	want := Result{ID: "x", Text: "t", Dek: "d", Title: "h", Authors: []string{"a"},
		Image: "i", Language: "l", Site: "s", PageType: "p", Err: failed}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
