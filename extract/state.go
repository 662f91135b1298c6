package extract

import "strings"

// Script-only pages carry the article in the state of their script: one string
// of HTML, or an array of parts with a text each. Which one it is shows by
// itself: it is the value with the most prose in it. Parts that say that they
// are something else (an advertisement, a teaser, a picture) are passed over.

type stateReader struct {
	values []jsonValue
	rows   []flightRow
	at     int32  // the value that is the article, -1 if none is
	body   string // the article, with or without tags, "" if none has as much as one
}

// flightRow is a text of a row of its own.
type flightRow struct {
	at int32 // its value
	id string
}

// state returns what the state scripts of a page hold. To read them costs as much
// as the page, so it is done once, and only if asked for.
func (m *metadata) state(scripts []Script) *stateReader {
	if m.read == nil {
		m.read = readState(scripts)
		m.read.findBody()
	}
	return m.read
}

// findBody finds the article.
func (s *stateReader) findBody() {
	most := carriedLeast
	s.at = -1
	for i := range int32(len(s.values)) {
		if text := s.candidate(i); text != "" {
			if n := proseCount(cleanBody(text)); n > most {
				s.at, s.body, most = i, text, n
			}
		}
	}
}

// candidate returns value i as an article, "" if it has no form of one.
func (s *stateReader) candidate(i int32) string {
	v := &s.values[i]
	switch {
	case v.kind == jsonString && isBodyKey(v.key) && len(v.text) > 400:
		return v.text
	case v.kind == jsonArray && v.end > i+2:
		var parts []string
		s.members(i, func(j int32) { parts = s.part(parts, j, 0) })
		return strings.Join(parts, "\n\n")
	}
	return ""
}

// partDepth is how deep a part may hold its text: {"type":…,"data":{"text":…}}.
const partDepth = 2

// part adds the texts of one part of an array.
func (s *stateReader) part(to []string, i int32, depth int) []string {
	v := &s.values[i]
	switch v.kind {
	case jsonString:
		if text := cleanBody(v.text); text != "" && (v.key == "" || isBodyKey(v.key)) {
			to = append(to, text)
		}
	case jsonArray:
		if lines := s.lines(i); lines != "" {
			to = append(to, lines)
		}
	case jsonObject:
		if depth > partDepth || s.isFurniture(i) {
			return to
		}
		s.members(i, func(j int32) { to = s.part(to, j, depth+1) })
	}
	return to
}

// lines returns an array of strings as a list, "" if it is something else.
func (s *stateReader) lines(i int32) string {
	var lines []string
	for j := i + 1; j < s.values[i].end; j++ {
		v := &s.values[j]
		if v.kind != jsonString || !strings.Contains(v.text, " ") {
			return ""
		}
		lines = append(lines, oneLine(cleanBody(v.text)))
	}
	return strings.Join(lines, "\n")
}

// isBodyKey tells the names that the text of an article, or of one of its
// parts, goes by.
func isBodyKey(key string) bool {
	switch strings.ToLower(key) {
	case "text", "html", "body", "content", "contenthtml", "bodyhtml", "bodytext", "articlebody", "value", "paragraph", "markup", "contents", "story":
		return true
	}
	return false
}

// furnitureWords are parts of the type names of what is no text of the article.
var furnitureWords = [...]string{
	"ad", "advert", "advertisement", "teaser", "related", "newsletter", "promo", "image", "picture", "photo", "gallery", "video", "embed",
	"caption", "recirculation", "readmore", "subscribe", "paywall", "comment", "author", "byline",
}

// isFurniture tells an object whose type says that it is no text.
func (s *stateReader) isFurniture(i int32) bool {
	for j := i + 1; j < s.values[i].end; j = max(s.values[j].end, j+1) {
		v := &s.values[j]
		if v.kind != jsonString {
			continue
		}
		switch v.key {
		case "type", "kind", "__typename", "component", "_type", "blockType":
			name := strings.ToLower(v.text)
			for _, w := range furnitureWords {
				if name == w || len(w) > 4 && strings.Contains(name, w) {
					return true
				}
			}
		}
	}
	return false
}

// proseCount counts the words of the paragraphs that read like prose.
func proseCount(body string) int {
	n := 0
	for line := range strings.SplitSeq(body, "\n") {
		if words := int(countWords([]byte(line))); words >= proseWords && endsSentence([]byte(line)) {
			n += words
		}
	}
	return n
}
