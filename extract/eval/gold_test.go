package eval

import (
	"reflect"
	"strings"
	"testing"
)

func TestParseGold(t *testing.T) {
	got, err := parseGold(string(readFile(t, testdata+"/gold/bridge.gold")))
	if err != nil {
		t.Fatal(err)
	}
	dek, body := "", "TARNWICK: The new bridge opened on Monday.\n\nCost\n\nSteel\nStone"
	want := Page{
		Type: "article", Lang: "en-GB", Dek: &dek, Body: &body,
		Title: "Bridge opens early: mayor", Authors: []string{"Meera Nair", "R. K. Das"},
		NamesApart: true,
		Dateline:   "Tarnwick", Date: "2024-03-12T18:05:00+05:30", Language: "en-GB",
		Captions: []string{"The bridge at dawn.", "The mayor"}, PageType: "article",
		Judged: strings.Fields("title dek authors dateline date date_modified language captions " +
			"page_type"),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestParseGoldBody(t *testing.T) {
	for _, c := range []struct {
		text, body string
		known      bool
	}{
		{"title: A\n\nOne.\n\nTwo.\n", "One.\n\nTwo.", true},
		{"title: A\r\n\r\nOne: x.\r\n\r\nTwo.\r\n", "One: x.\n\nTwo.", true},
		{"\ufefftitle: A\n\n\n  One.\n\n", "  One.", true},
		{"title: A\n\n", "", true},
		{"title: A\n", "", false},
		{"\nOnly a body.\n", "Only a body.", true},
		{"", "", false},
	} {
		p, err := parseGold(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if (p.Body != nil) != c.known || c.known && *p.Body != c.body {
			t.Errorf("%q: got body %v, want %q, %v", c.text, p.Body, c.body, c.known)
		}
	}
}

func TestParseGoldEveryKey(t *testing.T) {
	keys := strings.Fields(`url canonical_url hostname site title dek authors dateline date ` +
		`date_modified
		language section tags description image captions accessible_for_free page_type`)
	p, err := parseGold(strings.Join(keys, ": x\n") + ": x\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if !p.Has(key) {
			t.Errorf("%s is not judged", key)
		}
	}
	if p.Free != "x" || p.Tags[0] != "x" || p.CanonicalURL != "x" || p.Section != "x" {
		t.Errorf("got %+v", p)
	}
}

func TestParseGoldErrors(t *testing.T) {
	for text, want := range map[string]string{
		"title: A\nno colon\n\nBody": "line 2: no colon",
		"title: A\nauthor: B\n":      `line 2: unknown key "author"`,
		"title: A\ntitle: B\n":       "line 2: title is given twice",
	} {
		if _, err := parseGold(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

func FuzzParseGold(f *testing.F) {
	f.Add("title: A\nauthors: B | C\n\nBody.")
	f.Add("\n\n\n")
	f.Add("\n\r\r\n0")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := parseGold(text)
		if err == nil && p.Body != nil && strings.Contains(*p.Body, "\r") {
			t.Errorf("%q: line ends in body %q", text, *p.Body)
		}
	})
}

// A judged key without a value must be null in the output.
func TestNullGold(t *testing.T) {
	p, err := parseGold("title:\nauthors:\ndate:\ndek:\nlanguage:\n")
	if err != nil {
		t.Fatal(err)
	}
	p.ID = "a"
	c := Corpus{Pages: []Page{p}}
	for _, k := range []struct {
		result Result
		want   Rate
	}{
		{Result{ID: "a"}, Rate{1, 1}},
		{Result{ID: "a", Title: "T", Authors: []string{"A"}, Date: "2024-01-01", Dek: "D",
			Language: "en"}, Rate{0, 1}},
	} {
		s, _ := Score(c, []Result{k.result})
		for i, got := range []Rate{s.Title, s.Author, s.AuthorsExact, s.Date, s.Dek, s.Language} {
			if got != k.want {
				t.Errorf("%+v: rate %d: got %v, want %v", k.result, i, got, k.want)
			}
		}
	}
}
