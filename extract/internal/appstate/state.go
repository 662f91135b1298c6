package appstate

import (
	"strings"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/deadline"
	"winnow/extract/internal/laxjson"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Script-only pages carry the article in the state of their script, as one string of HTML or as
// an array of parts with a text each. The article is the value with the most prose. Parts that
// say they are something else (an advertisement, a teaser, a picture) are skipped.

type Reader struct {
	Values []laxjson.Value
	rows   []flightRow
	At     int32  // the value that is the article, or -1
	Body   string // the article, with or without tags, or "" if no value is long enough
	until  *deadline.Deadline
}

// flightRow is a text in a row of its own.
type flightRow struct {
	at int32 // its value
	id string
}

// FindBody finds the article.
func (s *Reader) FindBody() {
	most := CarriedLeast
	s.At = -1
	for i := range int32(len(s.Values)) {
		if s.until.Passed() {
			return
		}
		if text := s.candidate(i); text != "" {
			if n := proseCount(clean.Body(text)); n > most {
				s.At, s.Body, most = i, text, n
			}
		}
	}
}

// candidate returns value i as an article, or "" if it does not have the form of one.
func (s *Reader) candidate(i int32) string {
	v := &s.Values[i]
	switch {
	case v.Kind == laxjson.String && isBodyKey(v.Key) && len(v.Text) > 400:
		return v.Text
	case v.Kind == laxjson.Array && v.End > i+2:
		var parts []string
		s.Members(i, func(j int32) { parts = s.part(parts, j, 0) })
		return strings.Join(parts, "\n\n")
	}
	return ""
}

// partDepth limits how deep in a part its text may be: {"type":…,"data":{"text":…}}.
const partDepth = 2

// part appends the texts of one part of an array.
func (s *Reader) part(to []string, i int32, depth int) []string {
	v := &s.Values[i]
	switch v.Kind {
	case laxjson.String:
		if text := clean.Body(v.Text); text != "" && (v.Key == "" || isBodyKey(v.Key)) {
			to = append(to, text)
		}
	case laxjson.Array:
		if lines := s.lines(i); lines != "" {
			to = append(to, lines)
		}
	case laxjson.Object:
		if depth > partDepth || s.isFurniture(i) {
			return to
		}
		s.Members(i, func(j int32) { to = s.part(to, j, depth+1) })
	}
	return to
}

// lines returns an array of strings as a list, or "" if the value is something else.
func (s *Reader) lines(i int32) string {
	var lines []string
	for j := i + 1; j < s.Values[i].End; j++ {
		v := &s.Values[j]
		if v.Kind != laxjson.String || !strings.Contains(v.Text, " ") {
			return ""
		}
		lines = append(lines, clean.OneLine(clean.Body(v.Text)))
	}
	return strings.Join(lines, "\n")
}

// isBodyKey reports whether a key is a usual name of an article's text or of the text of a part.
func isBodyKey(key string) bool {
	switch strings.ToLower(key) {
	case "text", "html", "body", "content", "contenthtml", "bodyhtml", "bodytext", "articlebody",
		"value", "paragraph", "markup", "contents", "story":
		return true
	}
	return false
}

// furnitureWords occur in the type names of parts that are not article text.
var furnitureWords = [...]string{
	"ad", "advert", "advertisement", "teaser", "related", "newsletter", "promo", "image", "picture",
	"photo", "gallery", "video", "embed",
	"caption", "recirculation", "readmore", "subscribe", "paywall", "comment", "author", "byline",
}

// isFurniture reports whether an object has such a type.
func (s *Reader) isFurniture(i int32) bool {
	for j := i + 1; j < s.Values[i].End; j = max(s.Values[j].End, j+1) {
		v := &s.Values[j]
		if v.Kind != laxjson.String {
			continue
		}
		switch v.Key {
		case "type", "kind", "__typename", "component", "_type", "blockType":
			name := strings.ToLower(v.Text)
			for _, w := range furnitureWords {
				if name == w || len(w) > 4 && strings.Contains(name, w) {
					return true
				}
			}
		}
	}
	return false
}

// proseCount returns the number of words in paragraphs that read like prose.
func proseCount(body string) int {
	n := 0
	for line := range strings.SplitSeq(body, "\n") {
		if words := int(word.CountWords([]byte(line))); words >= page.ProseWords &&
			word.EndsSentence([]byte(line)) {
			n += words
		}
	}
	return n
}

const CarriedLeast = 40 // carried text of this many words is taken for an article
