package render

import (
	"bytes"
	"encoding/json"
	"errors"

	"winnow/extract"
)

// Record is the output for one page: its article, or its error.
type Record struct {
	ID      json.RawMessage // of the page, if its input has one
	Path    string          // of the input
	Article extract.Article
	Err     error
	Crawled string           // when the page was fetched, as its input says
	Input   json.RawMessage  // printed as the key input if not nil
	Own     json.RawMessage  // a record of winnow's, printed as it is
	Origins []extract.Origin // printed as the key provenance if not nil
	Images  bool             // printed as the key images
}

// Failed reports whether the page failed. A page without an article did not.
func (r Record) Failed() bool { return r.Err != nil && !errors.Is(r.Err, extract.ErrNoArticle) }

// inputKey is the key of the other keys of the input's record.
const inputKey = "input"

// jsonRecord has the keys in their order.
type jsonRecord struct {
	ID           json.RawMessage `json:"id"`
	Path         *string         `json:"path"`
	URL          *string         `json:"url"`
	Crawled      *string         `json:"crawled"`
	CanonicalURL *string         `json:"canonical_url"`
	Hostname     *string         `json:"hostname"`
	Site         *string         `json:"site"`
	Title        *string         `json:"title"`
	Dek          *string         `json:"dek"`
	Authors      []string        `json:"authors"`
	Dateline     *string         `json:"dateline"`
	Date         *string         `json:"date"`
	DateModified *string         `json:"date_modified"`
	Language     *string         `json:"language"`
	Section      *string         `json:"section"`
	Tags         []string        `json:"tags"`
	Description  *string         `json:"description"`
	Image        *string         `json:"image"`
	Captions     []string        `json:"captions"`
	Free         *bool           `json:"accessible_for_free"`
	PageType     *string         `json:"page_type"`
	Confidence   float64         `json:"confidence"`
	WordCount    int             `json:"word_count"`
	Text         string          `json:"text"`
	Error        *string         `json:"error"`
}

// plainJSON returns the keys of the article and last the error's message. Only confidence,
// word_count and text are never null.
func (r Record) plainJSON() ([]byte, error) {
	a, message := &r.Article, ""
	if r.Err != nil {
		message = r.Err.Error()
	}
	return marshalPlain(jsonRecord{
		ID: r.ID, Path: known(PathText(r.Path)), URL: known(a.URL), Crawled: known(r.Crawled),
		CanonicalURL: known(a.CanonicalURL),
		Hostname:     known(a.Hostname), Site: known(a.Site), Title: known(a.Title), Dek: known(a.Dek),
		Authors: some(a.Authors), Dateline: known(a.Dateline), Date: known(a.Date.String()),
		DateModified: known(a.DateModified.String()), Language: known(a.Language),
		Section: known(a.Section),
		Tags:    some(a.Tags), Description: known(a.Description), Image: known(a.Image),
		Captions: some(a.Captions), Free: a.Free, PageType: known(string(a.PageType)),
		Confidence: a.Confidence, WordCount: a.WordCount, Text: a.Text, Error: known(message),
	})
}

// known returns nil for an empty string.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// some returns nil for an empty list.
func some(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}

// marshalPlain does not escape <, > and &. An Encoder around it that escapes HTML still does.
func marshalPlain(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
