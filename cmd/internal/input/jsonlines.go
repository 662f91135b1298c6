package input

// Pages in JSON: an object a line (JSON Lines), as crawlers write them and winnow
// does, or objects over many lines.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"winnow/cmd/internal/bytesize"
)

// pageKeys are the keys under which crawlers keep a page, the rawest first.
func pageKeys() []string {
	return []string{"html", "raw_html", "raw_content", "content", "text", "body"}
}

// isJSON tells a file that starts with an object.
func isJSON(r *bufio.Reader) bool {
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

// eachJSON yields the pages of a file: those of the objects on its lines, named by the
// numbers of these, or those of objects over many lines, as winnow lays one out for
// reading. A line that is wrong is an input that fails.
func eachJSON(r *bufio.Reader, path string, limit bytesize.Size, yield func(Source) bool) {
	lines := splitter{r: r, limit: limit, end: '\n'}
	line, err := lines.next()
	line = withoutMark(line)
	if err == nil && !lines.ended && !json.Valid(line) {
		rest, _ := io.ReadAll(io.LimitReader(r, int64(limit))) // an error comes again
		if objects := jsonObjects(slices.Concat(line, []byte{'\n'}, rest)); objects != nil {
			eachObject(objects, path, yield)
			return
		}
		lines.r = bufio.NewReader(io.MultiReader(bytes.NewReader(rest), r))
	}
	for n := 1; ; n++ {
		blank := err == nil && len(bytes.TrimSpace(line)) == 0
		if !blank && !yield(nth(path, n, len(line), jsonReader(line, err))) {
			return
		}
		if lines.ended {
			return
		}
		line, err = lines.next()
	}
}

// jsonObjects parts the objects in s; nil if there is anything else in it.
func jsonObjects(s []byte) []json.RawMessage {
	var objects []json.RawMessage
	for in := json.NewDecoder(bytes.NewReader(s)); ; {
		var object json.RawMessage
		switch err := in.Decode(&object); {
		case err == io.EOF:
			return objects
		case err != nil:
			return nil
		}
		objects = append(objects, object)
	}
}

func eachObject(objects []json.RawMessage, path string, yield func(Source) bool) {
	for i, object := range objects {
		in := nth(path, i+1, len(object), jsonReader(object, nil))
		if len(objects) == 1 {
			in.Name, in.Number, in.Numbered = path, 0, false
		}
		if !yield(in) {
			return
		}
	}
}

func jsonReader(line []byte, err error) func() (Page, error) {
	return func() (Page, error) {
		if err != nil {
			return Page{}, err
		}
		return readJSONPage(line)
	}
}

func readJSONPage(line []byte) (Page, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(withoutMark(line), &object); err != nil {
		if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			return Page{}, fmt.Errorf("a JSON %s instead of an object", wrong.Value)
		}
		return Page{}, fmt.Errorf("not JSON: %w", err)
	}
	p := Page{ID: jsonID(object["id"]), URL: jsonString(object["url"])}
	found := false
	for _, key := range pageKeys() {
		value := object[key]
		found = found || len(value) > 0 && value[0] == '"'
		if text := jsonString(value); text != "" {
			p.Raw = []byte(text)
			return p, nil
		}
	}
	if !found {
		return Page{}, fmt.Errorf("no page under any of the keys %s", strings.Join(pageKeys(), ", "))
	}
	return p, nil
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
