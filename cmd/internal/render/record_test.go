package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
	"winnow/extract"
)

func TestRecordJSONOfNothing(t *testing.T) {
	got, err := json.Marshal(Record{})
	want := `{"id":null,"path":null,"url":null,"crawled":null,"canonical_url":null,` +
		`"hostname":null,"site":null,` +
		`"title":null,` +
		`"dek":null,"authors":null,"dateline":null,"date":null,"date_modified":null,"language":null,` +
		`"section":null,` +
		`"tags":null,"description":null,"image":null,"captions":null,"accessible_for_free":null,` +
		`"page_type":null,` +
		`"confidence":0,"word_count":0,"text":"","error":null}`
	if string(got) != want || err != nil {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
}

func TestRecordJSON(t *testing.T) {
	free := false
	dates, err := extract.Extract([]byte(dated), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := Record{
		ID: json.RawMessage(`"1"`), Path: "a.html",
		Article: extract.Article{
			URL: "u", CanonicalURL: "c", Hostname: "h", Site: "s", Title: "A < B & C",
			Dek: "d", Authors: []string{"Ada", "Bo"}, Dateline: "Oslo", Date: dates.Date,
			DateModified: dates.DateModified,
			Language:     "en", Section: "x", Tags: []string{"t"}, Description: "y", Image: "i",
			Captions: []string{"p"},
			Free:     &free, PageType: "article", Confidence: .5, WordCount: 2, Text: "One.\n\nTwo.",
		},
		Err: errors.New("went wrong"),
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err = enc.Encode(r)
	want := `{"id":"1","path":"a.html","url":"u","crawled":null,"canonical_url":"c",` +
		`"hostname":"h","site":"s",` +
		`"title":"A < B & C",` +
		`"dek":"d","authors":["Ada","Bo"],"dateline":"Oslo","date":"2024-03-12",` +
		`"date_modified":"2024-03-13",` +
		`"language":"en","section":"x","tags":["t"],"description":"y","image":"i","captions":["p"],` +
		`"accessible_for_free":false,"page_type":"article","confidence":0.5,"word_count":2,` +
		`"text":"One.\n\nTwo.","error":"went wrong"}` + "\n"
	if b.String() != want || err != nil {
		t.Errorf("got  %s, %v\nwant %s", b.String(), err, want)
	}
}

func TestRecordJSONEmptyListIsNull(t *testing.T) {
	got, err := json.Marshal(Record{Article: extract.Article{Authors: []string{}, Tags: []string{},
		Captions: []string{}}})
	want, _ := json.Marshal(Record{})
	if !bytes.Equal(got, want) || err != nil {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}

// dated is a page with the dates of publication and change.
const dated = `<meta property="article:published_time" content="2024-03-12">
<meta property="article:modified_time" content="2024-03-13"><h1>The ferry sails again</h1>
<article><p>The night ferry to Orsay Point will sail again from the first of May, the harbour
board said on Tuesday, after a debate of five hours in a hall that was full to the doors.
<p>Two crews have been hired for it, and the old vessel has been given new engines, which
were tried in the outer bay last week and made less noise than those before them.</article>`

// TestPathText checks that no two names have the same text.
func TestPathText(t *testing.T) {
	names := map[string]string{}
	for _, c := range []struct{ name, want string }{
		{"a b.html", "a b.html"}, {`a\b`, `a\b`}, {"é", "é"},
		{"a\xff", `a\xff`}, {`a\xff`, `a\x5cxff`}, {`a\x5cxff`, `a\x5cx5cxff`},
		{"a\x1b[2J", `a\x1b[2J`}, {"a\nb\tc", `a\x0ab\x09c`}, {"\u202e", `\xe2\x80\xae`},
		{"\ufffd", "\ufffd"},
	} {
		got := PathText(c.name)
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
		if other, ok := names[got]; ok {
			t.Errorf("%q and %q are both %q", c.name, other, got)
		}
		names[got] = c.name
	}
}
