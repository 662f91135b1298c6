package render

// Records that winnow wrote before.

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"winnow/extract"
)

// ReadOwn returns a record that winnow wrote. In JSON it is printed as it was. The other
// formats have its text as paragraphs, and no dates.
func ReadOwn(object json.RawMessage) (Record, error) {
	var j jsonRecord
	if err := json.Unmarshal(object, &j); err != nil {
		return Record{}, err // the page is taken from its text
	}
	r := Record{ID: j.ID, Path: textOf(j.Path), Crawled: textOf(j.Crawled), Own: object}
	r.Article = extract.Article{
		URL: textOf(j.URL), CanonicalURL: textOf(j.CanonicalURL), Hostname: textOf(j.Hostname),
		Site: textOf(j.Site), Title: textOf(j.Title), Dek: textOf(j.Dek), Authors: j.Authors,
		Dateline: textOf(j.Dateline), Language: textOf(j.Language), Section: textOf(j.Section),
		Tags: j.Tags, Description: textOf(j.Description), Image: textOf(j.Image),
		Captions: j.Captions, Free: j.Free, PageType: extract.PageType(textOf(j.PageType)),
		Confidence: j.Confidence, WordCount: j.WordCount, Text: j.Text, Parts: paragraphs(j.Text),
	}
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
	return *s
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

// PathText returns a path as text that names one file. A byte that is not UTF-8 becomes an
// escape such as \xff; so does a backslash that would look like the start of one.
func PathText(path string) string {
	if utf8.ValidString(path) && !strings.Contains(path, `\x`) {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); {
		r, size := utf8.DecodeRuneInString(path[i:])
		if r == utf8.RuneError && size == 1 || strings.HasPrefix(path[i:], `\x`) {
			b.WriteString(`\x` + strconv.FormatUint(uint64(path[i])+0x100, 16)[1:])
		} else {
			b.WriteString(path[i : i+size])
		}
		i += size
	}
	return b.String()
}
