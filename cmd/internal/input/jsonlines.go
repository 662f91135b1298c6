package input

// Pages in JSON: an object or a string per line (JSON Lines), as crawlers write them and winnow
// does, or objects over many lines.

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
)

// pageKeys are the keys under which crawlers keep a page, the rawest first.
func pageKeys() []string {
	return []string{"html", "raw_html", "raw_content", "content", "text", "body"}
}

// headBytes is how many bytes of a file are looked at to find its format.
const headBytes = 512

// headOf returns the start of a file: its first line with text, or headBytes. It does not wait
// for more, since a stream may be slow.
func headOf(r *bufio.Reader) []byte {
	for n := 1; ; n = r.Buffered() + 1 {
		if _, err := r.Peek(min(n, headBytes)); err != nil || n >= headBytes {
			head, _ := r.Peek(min(r.Buffered(), headBytes))
			return head
		}
		head, _ := r.Peek(min(r.Buffered(), headBytes))
		text := bytes.TrimLeft(head, " \t\r\n")
		if line := bytes.IndexByte(text, '\n'); line > len("[") {
			return head
		}
	}
}

// isJSON reports whether a file starts with an object, or with a line that is a page as a string.
func isJSON(r *bufio.Reader) bool {
	head := withoutMark(headOf(r))
	return startsObject(head) || startsString(head)
}

// startsString reports whether text starts with a line that is a string of JSON. A paragraph in
// quotation marks looks like one, so the string must have an escape, or start with a tag.
func startsString(text []byte) bool {
	line, _, isWhole := bytes.Cut(bytes.TrimLeft(text, " \t\r\n"), []byte{'\n'})
	if len(line) == 0 || line[0] != '"' {
		return false
	}
	isPage := bytes.IndexByte(line, '\\') > 0 || bytes.HasPrefix(line, []byte(`"<`))
	if isCut := len(text) >= headBytes-len("\ufeff"); !isWhole && isCut {
		_, err := json.NewDecoder(bytes.NewReader(line)).Token()
		return isPage && errors.Is(err, io.ErrUnexpectedEOF)
	}
	return isPage && json.Valid(line)
}

// isJSONList reports whether a file starts with a list of objects or strings, or an empty one.
func isJSONList(r *bufio.Reader) bool {
	head := headOf(r)
	isAll := len(head) < headBytes && bytes.IndexByte(head, '\n') < 0
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(withoutMark(head), " \t\r\n"), []byte{'['})
	rest = bytes.TrimLeft(rest, " \t\r\n")
	switch {
	case !ok || len(rest) == 0:
		return false
	case rest[0] == '"':
		in := json.NewDecoder(bytes.NewReader(rest))
		if _, err := in.Token(); err != nil {
			return !isAll && errors.Is(err, io.ErrUnexpectedEOF) // a long string
		}
		after := bytes.TrimLeft(rest[in.InputOffset():], " \t\r\n")
		return len(after) == 0 || after[0] == ',' || after[0] == ']'
	}
	if isScalar := bytes.IndexByte([]byte("-0123456789tfn"), rest[0]) >= 0; isScalar {
		return hasRecordAfter(head)
	}
	isEmpty := rest[0] == ']' && len(bytes.TrimSpace(rest[1:])) == 0
	return isEmpty || startsObject(rest) || bytes.HasPrefix(rest, []byte("{}"))
}

// hasRecordAfter reports whether a list has an object or a string after numbers, nulls and the
// like. A text may start with the number of a note in brackets.
func hasRecordAfter(head []byte) bool {
	in := json.NewDecoder(bytes.NewReader(withoutMark(head)))
	for range headBytes {
		token, err := in.Token()
		if err != nil {
			return false
		}
		switch token := token.(type) {
		case string:
			return true
		case json.Delim:
			if token != '[' {
				return token == '{'
			}
		}
	}
	return false
}

// startsObject reports whether text starts with an object that has a key.
func startsObject(text []byte) bool {
	in := json.NewDecoder(bytes.NewReader(text))
	open, err := in.Token()
	if err != nil || open != json.Delim('{') {
		return false
	}
	key, err := in.Token()
	if _, ok := key.(string); err != nil || !ok {
		return false
	}
	rest := bytes.TrimLeft(text[in.InputOffset():], " \t")
	return len(rest) > 0 && rest[0] == ':'
}

// errCSV is the error of a table.
var errCSV = errors.New("winnow does not read CSV; turn it into JSON Lines")

// isCSV reports whether a file starts with names of columns, one of which is that of a page.
func isCSV(r *bufio.Reader) bool {
	head := headOf(r)
	line, _, ok := bytes.Cut(withoutMark(head), []byte{'\n'})
	names := strings.Split(strings.ToLower(strings.TrimSpace(string(line))), ",")
	isPage := false
	for i, name := range names {
		names[i] = strings.Trim(name, `"`)
		isPage = isPage || slices.Contains(pageKeys(), names[i])
		if strings.ContainsFunc(names[i], func(r rune) bool {
			return r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9')
		}) {
			return false
		}
	}
	return ok && isPage && len(names) > 1
}

// eachJSON yields the pages of a file. There is a record on each line, and its number names the
// page; or there are objects over many lines, as winnow -f json prints one. A bad line is an input
// that fails.
func (rd *Reader) eachJSON(r *bufio.Reader, path string, yield func(Source) bool) {
	lines := splitter{r: r, limit: rd.Limit, end: '\n'}
	line, err := lines.next()
	line = withoutMark(line)
	if objects := rd.objectsOverLines(&lines, line, err); objects != nil {
		rd.eachObject(objects, path, yield)
		return
	}
	for n := 1; ; n++ {
		if !isBlank(line, err) && !yield(rd.nthRecord(path, n, line, err)) {
			return
		}
		if lines.ended {
			return
		}
		line, err = lines.next()
	}
}

// isBlank reports whether a line is no record.
func isBlank(line []byte, err error) bool { return err == nil && len(bytes.TrimSpace(line)) == 0 }

// objectsOverLines returns the objects of a file whose first line is no record. It returns nil if
// each line is a record.
func (rd *Reader) objectsOverLines(lines *splitter, line []byte, err error) []json.RawMessage {
	line = withoutMark(line)
	if err != nil || lines.ended || rd.Records || json.Valid(line) {
		return nil
	}
	rest, _ := io.ReadAll(io.LimitReader(lines.r, int64(rd.Limit))) // an error comes again
	lines.r = bufio.NewReader(io.MultiReader(bytes.NewReader(rest), lines.r))
	return jsonObjects(slices.Concat(line, []byte{'\n'}, rest))
}

// jsonObjects returns the objects in s, or nil if s has anything else.
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

func (rd *Reader) eachObject(objects []json.RawMessage, path string, yield func(Source) bool) {
	for i, object := range objects {
		in := rd.nthRecord(path, i+1, object, nil)
		if len(objects) == 1 {
			in.Name, in.Number, in.Numbered = path, 0, false
		}
		if !yield(in) {
			return
		}
	}
}

// nthRecord returns the page in a record of a file.
func (rd *Reader) nthRecord(path string, n int, record []byte, err error) Source {
	return rd.record(nth(path, n, len(record), nil), record, err)
}

// record completes the source of the page in a record.
func (rd *Reader) record(in Source, record []byte, err error) Source {
	in.Read = func() (Page, error) {
		if err != nil {
			return Page{}, err
		}
		return rd.readRecord(record)
	}
	in.Own = func() json.RawMessage {
		var object map[string]json.RawMessage
		if err == nil && json.Unmarshal(record, &object) == nil && rd.passesOn(object) {
			return record
		}
		return nil
	}
	return in
}

// jsonString returns a string's value, or "" for other values.
func jsonString(value json.RawMessage) (s string) {
	if len(value) > 0 && value[0] == '"' {
		json.Unmarshal(value, &s) // cannot fail: the line is valid
	}
	return s
}
