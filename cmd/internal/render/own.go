package render

// Records that winnow wrote before.

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"winnow/extract"
)

// ReadOwn returns a record that winnow wrote. In JSON it is printed as it was. The other formats
// have its text as paragraphs, and no dates. A record may only look like one of winnow's, so these
// formats leave hidden characters out.
func ReadOwn(object json.RawMessage) (Record, error) {
	var j jsonRecord
	if err := json.Unmarshal(object, &j); err != nil {
		return Record{}, err // the page is taken from its text
	}
	r := Record{ID: j.ID, Path: textOf(j.Path), Crawled: textOf(j.Crawled), Own: object}
	r.Article = extract.Article{
		URL: textOf(j.URL), CanonicalURL: textOf(j.CanonicalURL), Hostname: textOf(j.Hostname),
		Site: textOf(j.Site), Title: textOf(j.Title), Dek: textOf(j.Dek), Authors: shown(j.Authors),
		Dateline: textOf(j.Dateline), Language: textOf(j.Language), Section: textOf(j.Section),
		Tags: shown(j.Tags), Description: textOf(j.Description), Image: textOf(j.Image),
		Captions: shown(j.Captions), Free: j.Free, PageType: extract.PageType(textOf(j.PageType)),
		Confidence: j.Confidence, WordCount: j.WordCount, Text: Visible(j.Text),
	}
	r.Article.Parts = paragraphs(r.Article.Text)
	if message := textOf(j.Error); message != "" {
		r.Err = errors.New(message)
		if rest, ok := strings.CutPrefix(message, extract.ErrNoArticle.Error()); ok {
			r.Err = fmt.Errorf("%w%s", extract.ErrNoArticle, rest)
		}
	}
	return r, nil
}

func textOf(s *string) string {
	if s == nil {
		return ""
	}
	return Visible(*s)
}

func shown(list []string) []string {
	for i := range list {
		list[i] = Visible(list[i])
	}
	return list
}

// paragraphs returns the parts of a text whose paragraphs are separated by blank lines.
func paragraphs(text string) []extract.Part {
	var parts []extract.Part
	start := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		if p != "" {
			part := extract.Part{Start: start, End: start + len(p), Kind: extract.Paragraphs}
			parts = append(parts, part)
		}
		start += len(p) + len("\n\n")
	}
	return parts
}
