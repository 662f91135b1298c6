package main

// Pages in JSON Lines: an object a line, as crawlers write them and winnow does.

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
)

// jsonPage has the keys under which crawlers keep a page.
type jsonPage struct {
	ID         any    `json:"id"`
	URL        string `json:"url"`
	HTML       string `json:"html"`
	RawHTML    string `json:"raw_html"`
	RawContent string `json:"raw_content"`
	Content    string `json:"content"`
	Text       string `json:"text"`
	Body       string `json:"body"`
}

// isJSONLines tells a file that starts with an object.
func isJSONLines(r *bufio.Reader) bool {
	head, _ := r.Peek(512)
	in := json.NewDecoder(bytes.NewReader(head))
	open, err := in.Token()
	if err != nil || open != json.Delim('{') {
		return false
	}
	key, err := in.Token()
	if _, ok := key.(string); err != nil || !ok {
		return false
	}
	rest := bytes.TrimLeft(head[in.InputOffset():], " \t")
	return len(rest) > 0 && rest[0] == ':'
}

// eachLine yields the pages of a file, each named by the number of its line. A line
// that is wrong is an input that fails.
func eachLine(r *bufio.Reader, path string, limit byteSize, yield func(input) bool) {
	lines := splitter{r: r, limit: limit, end: '\n'}
	for n := 1; !lines.ended; n++ {
		line, err := lines.next()
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		read := func() (page, error) {
			if err != nil {
				return page{}, err
			}
			return readJSONPage(line)
		}
		if !yield(nth(path, n, read)) {
			return
		}
	}
}

func readJSONPage(line []byte) (page, error) {
	var p jsonPage
	if err := json.Unmarshal(line, &p); err != nil {
		return page{}, fmt.Errorf("not a line of JSON: %w", err)
	}
	text := cmp.Or(p.HTML, p.RawHTML, p.RawContent, p.Content, p.Text, p.Body)
	if text == "" {
		return page{}, errors.New("no page under the keys html, raw_html, raw_content, content, text, body")
	}
	id := ""
	if p.ID != nil {
		id = fmt.Sprint(p.ID)
	}
	return page{raw: []byte(text), id: id, url: p.URL}, nil
}
