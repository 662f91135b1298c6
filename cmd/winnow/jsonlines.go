package main

// Pages in JSON Lines: an object a line, as crawlers write them and winnow does.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// pageKeys are the keys under which crawlers keep a page, the rawest first.
func pageKeys() []string {
	return []string{"html", "raw_html", "raw_content", "content", "text", "body"}
}

// isJSONLines tells a file that starts with an object.
func isJSONLines(r *bufio.Reader) bool {
	head, _ := r.Peek(512)
	head = withoutMark(head)
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
	var object map[string]json.RawMessage
	if err := json.Unmarshal(withoutMark(line), &object); err != nil {
		return page{}, fmt.Errorf("not a line of JSON: %w", err)
	}
	for _, key := range pageKeys() {
		if text := jsonString(object[key]); text != "" {
			return page{raw: []byte(text), id: jsonID(object["id"]), url: jsonString(object["url"])}, nil
		}
	}
	return page{}, fmt.Errorf("no page under the keys %s", strings.Join(pageKeys(), ", "))
}

// jsonString is empty for what is no string.
func jsonString(value json.RawMessage) (s string) {
	if len(value) > 0 && value[0] == '"' {
		json.Unmarshal(value, &s) // it is whole, or the line were not
	}
	return s
}

// jsonID is a string or a number as it is written.
func jsonID(value json.RawMessage) string {
	if len(value) > 0 && (value[0] == '-' || value[0] >= '0' && value[0] <= '9') {
		return string(value)
	}
	return jsonString(value)
}
